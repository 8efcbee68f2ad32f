"""The catalog as it was at a git revision."""

import tempfile
from pathlib import Path

from tactics_tui.catalog.check.history import History
from tactics_tui.catalog.load import load
from tactics_tui.catalog.loaded import Loaded


def loaded_then(history: History) -> Loaded:
    """The records as they were. Files are laid out in a temporary folder and read from there."""
    with tempfile.TemporaryDirectory(prefix="tactics-") as name:
        folder = Path(name).resolve()
        for path, text in history.texts():
            target = (folder / path).resolve()
            if not target.is_relative_to(folder):
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        return load(folder)
