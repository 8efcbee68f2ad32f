"""Standard input and output as they must be before anything is read or written."""

import io
import os
import sys


def ready_streams() -> None:
    """Put the null device where a stream is closed, and let no letter break the output.

    A closed descriptor would be given to the next file opened, and what is printed would land
    in it. Letters that the terminal's encoding lacks come out as "?".
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def silence_stdout() -> None:
    """Nobody reads any more: what is still to be flushed goes nowhere."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return
