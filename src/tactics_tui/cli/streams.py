"""Standard input and output as they must be before anything is read or written."""

import codecs
import io
import os
import sys
from unicodedata import combining

from tactics_tui.records.ascii_letters import ascii_asked, letters
from tactics_tui.records.shapes import ASCII_GLYPHS, GLYPHS

# Here columns need not hold, so signs may be longer than on the screen.
_SHAPES = {GLYPHS[name]: sign for name, sign in ASCII_GLYPHS.items()} | {"·": "-", "…": "..."}
_HANDLER = "tactics-ascii"


class PlainText(io.TextIOWrapper):
    """A stream to which only ASCII is written. The first one stays usable: the app draws on it."""

    def __init__(self, first: io.TextIOWrapper) -> None:
        first.flush()
        super().__init__(first.buffer, "utf-8", line_buffering=first.line_buffering)
        # Collected, it would close what both write to.
        self._first = first

    def write(self, text: str) -> int:
        """Write the nearest ASCII."""
        super().write(text if text.isascii() else "".join(map(_in_ascii, text)))
        return len(text)


def ready_streams() -> None:
    """Put the null device where a stream is closed, and let no letter break the output.

    A closed descriptor would be given to the next file opened, and what is printed would land
    in it. Letters that the terminal's encoding lacks come out as the nearest ASCII; with
    TACTICS_ASCII=1 all do, as on the screen.
    """
    codecs.register_error(_HANDLER, _nearest)
    plain = bool(ascii_asked())
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
        elif not isinstance(stream, io.TextIOWrapper) or isinstance(stream, PlainText):
            continue
        elif name == "stdin":
            stream.reconfigure(errors="replace")
        elif plain or codecs.lookup(stream.encoding).name == "ascii":
            # Click would write UTF-8 to a stream that calls itself ASCII.
            setattr(sys, name, PlainText(stream))
        else:
            stream.reconfigure(errors=_HANDLER)


def _nearest(error: UnicodeError) -> tuple[str, int]:
    """What is written for letters that cannot be encoded."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_in_ascii, error.object[error.start : error.end])), error.end


def _in_ascii(letter: str) -> str:
    if letter.isascii():
        return letter
    # A sign that combines with the letter before it is not a letter.
    return _SHAPES.get(letter) or letters(letter) or ("" if combining(letter) else "?")


def silence_stdout() -> None:
    """Nobody reads any more: what is still to be flushed goes nowhere."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return
