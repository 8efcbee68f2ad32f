"""Copy text: by the system's own command if there is one, else through the terminal.

The commands that each system brings along are kept by that system; a library in between
would run the same ones, and would not know that over SSH they reach the wrong machine.
The text goes in by standard input, so that it stands in no list of running programs.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

import msgspec
from textual.app import App

_SECONDS = 1.5
# Terminals drop or cut what is longer than this, counted as it is sent.
_OSC52_LIMIT = 74_000
_NO_OSC52 = frozenset({"dumb", "linux", "vt100", "vt220"})

Run = Callable[[Sequence[str], bytes], bool]


class Copied(msgspec.Struct, frozen=True):
    """How a text was copied.

    "system": it is on the clipboard, by the command in `by`. "terminal": it was sent to the
    terminal, which may or may not have taken it. "none": it was not copied. `hint` is a
    sentence, or "".
    """

    how: Literal["system", "terminal", "none"]
    by: str = ""
    hint: str = ""

    def words(self, what: str) -> str:
        """A toast's words: "Citation copied (xclip)."."""
        said = {
            "system": f"{what} copied ({self.by}).",
            "terminal": f"{what} sent to the terminal's clipboard.",
            "none": f"{what} not copied.",
        }[self.how]
        return f"{said} {self.hint}".strip()


def copy_text(
    app: App[object],
    text: str,
    *,
    environment: Mapping[str, str] = os.environ,
    run: Run | None = None,
) -> Copied:
    """Copy the text and say how. Never raises. Waits at most about a second and a half."""
    run = run or _run
    # In a browser and over SSH the system's commands would reach the machine that serves.
    if not app.is_web:
        for command in commands(environment):
            data = text.encode("utf-16-le") if command[0].startswith("clip") else text.encode()
            if run(command, data):
                return Copied("system", command[0].removesuffix(".exe"))
    if not app.is_web and (why := _no_terminal(environment)):
        return Copied("none", hint=why)
    app.copy_to_clipboard(text)
    return Copied("terminal", hint="" if app.is_web else _hint(text, environment))


def commands(environment: Mapping[str, str], platform: str = sys.platform) -> list[tuple[str, ...]]:
    """The commands that could reach the reader's own clipboard, the surest first."""
    remote = bool(environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"))
    found: list[tuple[str, ...]] = []
    if platform == "darwin" and not remote:
        found.append(("pbcopy",))
    if (platform == "win32" or environment.get("WSL_DISTRO_NAME")) and not remote:
        found.append(("clip.exe",))
    if environment.get("WAYLAND_DISPLAY") and not remote:
        found.append(("wl-copy",))
    # A display that is forwarded over SSH is the reader's own.
    if environment.get("DISPLAY"):
        found += [("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input")]
    return found


def _run(command: Sequence[str], data: bytes) -> bool:
    path = shutil.which(command[0])
    if path is None:
        return False
    try:
        done = subprocess.run(
            [path, *command[1:]],
            input=data,
            # Some stay behind to serve the clipboard: nothing may wait for their output.
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def _no_terminal(environment: Mapping[str, str], platform: str = sys.platform) -> str:
    """Why the terminal cannot be asked, in one sentence, or ""."""
    terminal = environment.get("TERM", "")
    if platform != "win32" and (not terminal or terminal in _NO_OSC52):
        return (
            "This terminal has no clipboard and no clipboard command was found: "
            "export the record, or select the text with the mouse."
        )
    if environment.get("TERM_PROGRAM") == "Apple_Terminal":
        return "Terminal.app takes no text from programs: export the record instead."
    return ""


def _hint(text: str, environment: Mapping[str, str]) -> str:
    if len(text.encode()) * 4 // 3 > _OSC52_LIMIT:
        return "It is long; many terminals take only a part."
    if environment.get("TMUX"):
        return "In tmux this needs: set -g set-clipboard on"
    if environment.get("STY"):
        return "GNU screen may not pass it on."
    return "If nothing can be pasted, the terminal does not allow it."
