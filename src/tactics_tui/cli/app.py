"""Open the reading room. The only command module that brings in Textual."""

import sys
from pathlib import Path
from typing import NoReturn


def open_app(folder: Path, *, watch: bool = False, workshop: str | None = None) -> NoReturn:
    """Run the app until the reader leaves it. `workshop`: an id to play, or "" to choose."""
    from tactics_tui.ui import collecting

    collecting.hold()
    from tactics_tui.ui.app import TacticsApp

    app = TacticsApp(folder, watch=watch)
    app.workshop_asked = workshop
    app.run(mouse=app.settings.mouse)
    sys.exit(app.return_code or 0)
