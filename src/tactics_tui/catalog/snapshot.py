"""A copy of the parsed catalog in the cache, so that a warm start parses nothing.

It is MessagePack, not pickle: reading it runs no code. A checksum comes first, so that a
damaged copy is noticed and made again rather than believed.
"""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from tactics_tui import __version__
from tactics_tui.catalog.keeping import keep
from tactics_tui.catalog.loaded import Loaded
from tactics_tui.catalog.problems import Problem
from tactics_tui.catalog.shelf import Packed, Shelf, pack
from tactics_tui.records.base import Struct
from tactics_tui.records.notice import Notice
from tactics_tui.records.place import Place
from tactics_tui.records.taxonomy import Taxonomy

_NAME = "catalog.snapshot"
_DIGEST_SIZE = 16
_MODEL = Struct.__module__.rpartition(".")[0]


class _Snapshot(msgspec.Struct, frozen=True, kw_only=True):
    version: str
    fingerprint: str
    packed: Packed
    taxonomy: Taxonomy
    notices: tuple[Notice, ...]
    places: tuple[Place, ...]
    problems: tuple[Problem, ...]
    paths: dict[str, bytes]


def _model_version() -> str:
    """Another model reads another snapshot: a record is only unpacked long after this check."""
    model = sorted(
        f"{struct.__name__}{struct.__struct_fields__}{struct.__annotations__}"
        for struct in _blocks(Struct)
        if struct.__module__.startswith(_MODEL)
    )
    return f"{__version__} {hashlib.blake2b(repr(model).encode(), digest_size=8).hexdigest()}"


def _blocks(base: type[msgspec.Struct]) -> Iterator[type[msgspec.Struct]]:
    for struct in base.__subclasses__():
        yield struct
        yield from _blocks(struct)


def read_snapshot(cache: Path, fingerprint: str) -> Loaded | None:
    """The catalog as it was when its files had this fingerprint, or None."""
    try:
        with (cache / _NAME).open("rb") as stream:
            if hasattr(os, "geteuid") and os.fstat(stream.fileno()).st_uid != os.geteuid():
                return None
            data = memoryview(stream.read())
    except OSError:
        return None
    digest, body = data[:_DIGEST_SIZE], data[_DIGEST_SIZE:]
    if hashlib.blake2b(body, digest_size=_DIGEST_SIZE).digest() != digest:
        return None
    try:
        snapshot = msgspec.msgpack.decode(body, type=_Snapshot)
    except (msgspec.MsgspecError, RecursionError):
        return None
    if snapshot.fingerprint != fingerprint or snapshot.version != _model_version():
        return None
    return Loaded(
        records=Shelf(snapshot.packed),
        taxonomy=snapshot.taxonomy,
        notices=snapshot.notices,
        places=snapshot.places,
        problems=snapshot.problems,
        paths={key: os.fsdecode(path) for key, path in snapshot.paths.items()},
    )


def write_snapshot(cache: Path, fingerprint: str, loaded: Loaded) -> None:
    """Keep the parsed catalog; a full disk or a read-only folder is no error."""
    snapshot = _Snapshot(
        version=_model_version(),
        fingerprint=fingerprint,
        packed=pack(loaded.records),
        taxonomy=loaded.taxonomy,
        notices=loaded.notices,
        places=loaded.places,
        problems=loaded.problems,
        # A folder's name may be no Unicode at all.
        paths={key: os.fsencode(path) for key, path in loaded.paths.items()},
    )
    body = msgspec.msgpack.encode(snapshot)
    digest = hashlib.blake2b(body, digest_size=_DIGEST_SIZE).digest()
    keep(cache, _NAME, "snapshot", (digest, body))
