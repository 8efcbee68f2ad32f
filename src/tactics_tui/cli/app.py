"""Open the reading room. The only command module that brings in Textual."""

import sys

from tactics_tui.cli.context import Context


def open_app(context: Context, *, watch: bool = False, workshop: str | None = None) -> None:
    """Run the app until the reader leaves it. `workshop`: an id to play, or "" to choose."""
    folder = context.folder
    from tactics_tui.ui.app import TacticsApp

    app = TacticsApp(folder, watch=watch)
    app.workshop_asked = workshop
    app.run(mouse=app.settings.mouse)
    sys.exit(app.return_code or 0)
