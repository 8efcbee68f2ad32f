"""Write a file whole or not at all: beside its place first, then renamed into it."""

import contextlib
import os
import secrets
from pathlib import Path


class WriteError(Exception):
    """The file could not be written; the message is one plain sentence. Nothing is left."""


class ExistsError(WriteError):
    """There is a file of that name already, and nobody said to replace it."""


def write_file(path: Path, data: bytes, *, replace: bool = False) -> None:
    """Write the data. Raises ExistsError unless `replace`, and WriteError for all that fails."""
    if path.is_dir():
        raise WriteError(f'"{path}" is a folder; give a file name.')
    if not replace and os.path.lexists(path):
        raise ExistsError(f'"{path}" is there already.')
    beside = path.with_name(f".{path.name[:40]}.{secrets.token_hex(4)}.part")
    try:
        try:
            with beside.open("xb") as file:
                file.write(data)
                file.flush()
                # Else a machine that dies now may keep the name and lose the handout.
                os.fsync(file.fileno())
            if replace:
                beside.replace(path)
            else:
                _put(beside, path)
        finally:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
    except FileExistsError:
        raise ExistsError(f'"{path}" is there already.') from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise WriteError(f'"{path}" cannot be written: {reason}.') from None


def _put(beside: Path, path: Path) -> None:
    """Give the file its name unless the name was taken meanwhile."""
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        # A file system without hard links, such as a USB stick's.
        beside.rename(path)
