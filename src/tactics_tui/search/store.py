"""The index in the user's cache folder: one file, checked whole before any of it is used.

An index holds pickles, and reading a pickle can run code: so the bytes are read once,
compared with their own checksums, and only those very bytes are handed on. One file,
written beside the old one and renamed over it, is always wholly old or wholly new, however
many processes start at once; who has read the old one has it in memory.
"""

import contextlib
import os
import stat
import tempfile
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

from tactics_tui import __version__
from tactics_tui.search.index import Packed
from tactics_tui.search.schema import SCHEMA_VERSION

NAME = "search.index"
_MAGIC = b"tactics-index 1\n"
_SIZE = 20
_VERSION = f"{__version__}/{SCHEMA_VERSION}"


class DamagedIndexError(Exception):
    """The file is not an index that this program made, or not any more."""


class Stored(msgspec.Struct, frozen=True):
    """What lies in the cache: the index, and the catalog's state it was made from."""

    version: str
    fingerprint: str
    checksums: dict[str, bytes]
    packed: Packed


def read(cache: Path) -> Stored | None:
    """The stored index; None if there is none or another version made it.

    Raises DamagedIndexError when there is one but its bytes are not those written.
    """
    try:
        handle = os.open(cache / NAME, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DamagedIndexError(error.strerror or "it cannot be opened") from None
    try:
        with os.fdopen(handle, "rb") as stream:
            status = os.fstat(stream.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise DamagedIndexError("it is not an ordinary file")
            if hasattr(os, "geteuid") and status.st_uid != os.geteuid():
                raise DamagedIndexError("it belongs to another user")
            data = stream.read()
    except OSError as error:
        raise DamagedIndexError(error.strerror or "it cannot be read") from None
    return _verified(memoryview(data))


def _verified(data: memoryview) -> Stored | None:
    start = len(_MAGIC) + _SIZE
    if bytes(data[: len(_MAGIC)]) != _MAGIC:
        raise DamagedIndexError("it is not an index")
    body = data[start:]
    if _hash(body) != bytes(data[len(_MAGIC) : start]):
        raise DamagedIndexError("its checksum does not match")
    try:
        stored = msgspec.msgpack.decode(body, type=Stored)
    except (msgspec.MsgspecError, RecursionError):
        raise DamagedIndexError("it cannot be decoded") from None
    if stored.version != _VERSION:
        return None
    sums = {name: _hash(content) for name, content in stored.packed.files.items()}
    if sums != stored.checksums:
        raise DamagedIndexError("the checksum of a part does not match")
    return stored


def write(cache: Path, fingerprint: str, packed: Packed) -> bool:
    """Keep an index. A full disk or a folder that cannot be written is no error: False."""
    sums = {name: _hash(content) for name, content in packed.files.items()}
    body = msgspec.msgpack.encode(Stored(_VERSION, fingerprint, sums, packed))
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(prefix=".index-", dir=cache)
        with os.fdopen(handle, "wb") as stream:
            stream.write(_MAGIC + _hash(body))
            stream.write(body)
        Path(temporary).replace(cache / NAME)
    except OSError:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        return False
    return True


def _hash(data: Any) -> bytes:
    return blake2b(data, digest_size=_SIZE).digest()
