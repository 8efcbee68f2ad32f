"""Open a file in the user's own editor, at a line."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path

# Editors that take "file:line" after an option of their own; all others take +line.
_GOTO = {"code": ["--wait", "--goto"], "codium": ["--wait", "--goto"], "cursor": ["--goto"]}
_COLON = frozenset({"subl", "zed", "hx", "helix"})
_FALLBACKS = ("nano", "vim", "vi", "micro")


def editor_command(path: Path, line: int) -> list[str] | None:
    """The command that opens a file at a line, by $VISUAL or $EDITOR; None without any editor."""
    asked = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    words = shlex.split(asked) if asked else []
    if not words:
        found = next((each for each in _FALLBACKS if shutil.which(each)), None)
        if found is None:
            return None
        words = [found]
    name = Path(words[0]).stem
    if name in _GOTO:
        return [*words, *_GOTO[name], f"{path}:{line}"]
    if name in _COLON:
        return [*words, f"{path}:{line}"]
    return [*words, f"+{line}", str(path)]


def open_editor(path: Path, line: int) -> str:
    """Run the editor and wait for it. Returns why it could not be run, or nothing."""
    command = editor_command(path, line)
    if command is None:
        return "Set EDITOR to the name of your editor first."
    try:
        subprocess.run(command, check=False)
    except OSError as error:
        return f"{command[0]} cannot be run: {error.strerror}."
    return ""
