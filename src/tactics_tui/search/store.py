"""The index in the user's cache folder: one file, checked whole before any of it is used.

An index holds pickles, and reading a pickle can run code: so the bytes are read once,
compared with their checksums, and only those very bytes are handed on. The file begins with
a manifest (and its checksum) that names each of Whoosh's files with its length and checksum;
their bytes follow. Written beside the old one and renamed over it, it is always wholly old or
wholly new, however many processes start at once; who has read the old one has it in memory.
"""

import os
import stat
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

import msgspec

from tactics_tui import __version__
from tactics_tui.catalog.keeping import keep
from tactics_tui.search.index import Packed
from tactics_tui.search.schema import SCHEMA_VERSION

NAME = "search.index"
_MAGIC = b"tactics-index 2\n"
_SIZE = 20
_LENGTH = 8
_VERSION = f"{__version__}/{SCHEMA_VERSION}"


class DamagedIndexError(Exception):
    """The file is not an index that this program made, or not any more."""


class Stored(msgspec.Struct, frozen=True):
    """What lies in the cache: the index, and the catalog's state it was made from."""

    fingerprint: str
    packed: Packed


class _File(msgspec.Struct, frozen=True):
    name: str
    length: int
    checksum: bytes


class _Manifest(msgspec.Struct, frozen=True):
    version: str
    fingerprint: str
    files: tuple[_File, ...]
    ids: tuple[str, ...]
    digests: dict[str, str]
    words: dict[str, int]
    changes: int


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
            return _verified(stream)
    except OSError as error:
        raise DamagedIndexError(error.strerror or "it cannot be read") from None


def _verified(stream: BinaryIO) -> Stored | None:
    # Part by part, so that the file is never in memory twice.
    if stream.read(len(_MAGIC)) != _MAGIC:
        raise DamagedIndexError("it is not an index")
    length = int.from_bytes(stream.read(_LENGTH), "big")
    checksum = stream.read(_SIZE)
    head = _part(stream, length)
    if _hash(head) != checksum:
        raise DamagedIndexError("its checksum does not match")
    try:
        manifest = msgspec.msgpack.decode(head, type=_Manifest)
    except (msgspec.MsgspecError, RecursionError):
        # A whole file of another make: its shape is simply not ours.
        return None
    if manifest.version != _VERSION:
        return None
    files: dict[str, bytes] = {}
    for part in manifest.files:
        content = _part(stream, part.length)
        if _hash(content) != part.checksum:
            raise DamagedIndexError("the checksum of a part does not match")
        files[part.name] = content
    if stream.read(1):
        raise DamagedIndexError("it has grown")
    packed = Packed(files, manifest.ids, manifest.digests, manifest.words, manifest.changes)
    return Stored(manifest.fingerprint, packed)


def _part(stream: BinaryIO, length: int) -> bytes:
    # A damaged length must not ask for more than there is.
    if not 0 <= length <= os.fstat(stream.fileno()).st_size:
        raise DamagedIndexError("its checksum does not match")
    return stream.read(length)


def write(cache: Path, fingerprint: str, packed: Packed) -> bool:
    """Keep an index. A full disk or a folder that cannot be written is no error: False."""
    return keep(cache, NAME, "index", (_front(fingerprint, packed), *packed.files.values()))


def _front(fingerprint: str, packed: Packed) -> bytes:
    """What comes before Whoosh's own files: the manifest with its length and checksum."""
    files = tuple(
        _File(name, len(content), _hash(content)) for name, content in packed.files.items()
    )
    manifest = msgspec.msgpack.encode(
        _Manifest(
            _VERSION,
            fingerprint,
            files,
            packed.ids,
            packed.digests,
            packed.words,
            packed.changes,
        )
    )
    return _MAGIC + len(manifest).to_bytes(_LENGTH, "big") + _hash(manifest) + manifest


def _hash(data: bytes | memoryview) -> bytes:
    return blake2b(data, digest_size=_SIZE).digest()
