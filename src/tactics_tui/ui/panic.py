"""Leave at once and take what was on the screen along.

`panic` clears the app's screen, the terminal's screen before the app was started, the lines
that can be scrolled back to where the terminal allows it, tmux's history if tmux is used, and
the terminal's title; then the process ends with exit code 0, without asking.

What it cannot clear: a terminal that ignores the request to forget its scrollback, the history
of GNU screen, a recording of the session, screenshots, the clipboard, text that a screen reader
or another person has, the shell's history with the command line that started the app, memory
that the system has swapped out, and files that were exported. In a browser it ends the session,
and the page keeps what it last drew until it is closed.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from typing import TextIO

from textual.app import App, SuspendNotSupported

_TMUX_SECONDS = 1.0

# Into the other screen, empty it, back; then home, screen, scrollback, and the title.
WIPE = "\x1b[?1049h\x1b[2J\x1b[?1049l\x1b[H\x1b[2J\x1b[3J\x1b]0;\x07\x1b]2;\x1b\\"


def panic(app: App[object], leave: Callable[[int], object] = os._exit) -> None:
    """Clear what can be cleared and end the process with exit code 0.

    Nothing is saved and no other screen is asked. `leave` ends the process; files that are
    being written in the cache are written beside their place first, so none is left half done.
    """
    try:
        with app.suspend():
            wipe(sys.__stderr__)
            wipe(sys.__stdout__)
            _forget_in_tmux(os.environ)
            leave(0)
    except SuspendNotSupported:
        # A browser or no terminal at all: there is nothing to clear, only to end.
        pass
    app.exit(return_code=0)


def wipe(stream: TextIO | None) -> None:
    """Send the clearing sequence if the stream is a terminal."""
    try:
        if stream is not None and stream.isatty():
            stream.write(WIPE)
            stream.flush()
    except (OSError, ValueError):
        return


def _forget_in_tmux(environment: Mapping[str, str]) -> None:
    """Empty the history of the tmux pane that the app runs in."""
    if not environment.get("TMUX"):
        return
    pane = environment.get("TMUX_PANE")
    command = ["tmux", "clear-history", *(("-t", pane) if pane else ())]
    try:
        subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_TMUX_SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return
