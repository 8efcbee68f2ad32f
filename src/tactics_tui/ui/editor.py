"""Open a file at a line in the reader's own editor."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

if TYPE_CHECKING:
    from tactics_tui.ui.app import TacticsApp

# Editors that take "+LINE FILE"; others are given the file alone.
_PLUS = frozenset(
    {"vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "kak", "joe", "ne"}
)


def editor_command(editor: str, path: Path, line: int) -> list[str]:
    """The command that opens the file at the line. Raises ValueError for no command at all."""
    words = shlex.split(editor)
    if not words:
        raise ValueError("no command")
    name = Path(words[0]).name
    if name in _PLUS:
        return [*words, f"+{line}", str(path)]
    if name in {"code", "codium"}:
        return [*words, "--wait", "--goto", f"{path}:{line}"]
    if name in {"hx", "subl", "zed"}:
        return [*words, f"{path}:{line}"]
    return [*words, str(path)]


def open_editor(app: "TacticsApp", path: Path, line: int) -> None:
    """Suspend the app, edit, and read the catalog again. Only while files are being watched."""
    if not app.watching:
        app.say(f"{path.name}, line {line}. Start with --watch to edit files from here.")
        return
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        command = editor_command(editor, path, line)
    except ValueError:
        app.say("EDITOR is not a command that can be run.", severity="warning")
        return
    if shutil.which(command[0]) is None:
        app.say(f"There is no editor {command[0]!r}; set EDITOR.", severity="warning")
        return
    try:
        with app.suspend():
            subprocess.run(command, check=False)
    except SuspendNotSupported:
        app.say("An editor cannot be opened from here.", severity="warning")
        return
    except OSError as error:
        app.say(f"{command[0]} cannot be run ({error.strerror}).", severity="warning")
        return
    app.load()
