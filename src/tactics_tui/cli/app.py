"""Open the reading room. The only command module that brings in Textual."""

import sys

from tactics_tui.cli.context import Context


def open_app(context: Context, *, watch: bool = False) -> None:
    """Run the app until the reader leaves it."""
    folder = context.folder
    from tactics_tui.ui.app import TacticsApp

    app = TacticsApp(folder, watch=watch)
    app.run()
    sys.exit(app.return_code or 0)
