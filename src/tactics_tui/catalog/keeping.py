"""Put a file into the cache whole or not at all, and clear away what the killed left there."""

import contextlib
import os
import re
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

_WRITTEN_BY = re.compile(r"\.(?:index|snapshot)-(?P<process>\d+)?")
# Seconds after which a file that is still half written is not being written any more.
_LEFT_OVER = 3_600


def keep(cache: Path, name: str, mark: str, parts: Iterable[bytes]) -> bool:
    """Write the parts beside the old file and rename over it. False if that cannot be done.

    A full disk, a limit on file sizes, or a folder that cannot be written is no error: the
    old file, if any, stays. `mark` ("index", "snapshot") names what is half written.
    """
    temporary = ""
    sweep(cache)
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{mark}-{os.getpid()}-", dir=cache)
        with os.fdopen(handle, "wb") as stream:
            for part in parts:
                stream.write(part)
        Path(temporary).replace(cache / name)
    except OSError:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        return False
    return True


def sweep(cache: Path) -> None:
    """Remove half-written files whose process is gone, or that are old (or from the future)."""
    with contextlib.suppress(OSError):
        for path in list(cache.iterdir()):
            found = _WRITTEN_BY.match(path.name)
            if found and _is_left(path, int(found["process"] or 0)):
                with contextlib.suppress(OSError):
                    path.unlink()


def _is_left(path: Path, process: int) -> bool:
    if process and os.name == "posix":
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        except (OSError, OverflowError):
            return False
    try:
        return abs(time.time() - path.stat().st_mtime) > _LEFT_OVER
    except OSError:
        return False
