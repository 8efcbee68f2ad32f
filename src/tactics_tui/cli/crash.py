"""A mistake of ours is one line: its kind and place, never its words, which may quote."""

import sys
import threading
from typing import Any


def crash_sentence(error: BaseException | None) -> str:
    """The kind of error, file and line, and where to report it."""
    from tactics_tui.ui.crash import crash_words

    return crash_words(error).plain.removeprefix("tactics: ")


def quiet_crashes() -> None:
    """Whatever nobody catches, in any thread, is said in one line too."""
    sys.tracebacklimit = 0
    sys.excepthook = lambda kind, error, trace: _say(error)
    threading.excepthook = lambda caught: _say(caught.exc_value)
    sys.unraisablehook = _unraisable


def _unraisable(caught: Any) -> None:
    # Raised while something was being thrown away: nothing that was asked for depends on it.
    return


def _say(error: BaseException | None) -> None:
    try:
        print(f"tactics: {crash_sentence(error)}", file=sys.stderr)
    except (OSError, ValueError):
        return
