"""A copy of the parsed catalog in the cache, so that a warm start parses nothing.

It is MessagePack, not pickle: reading it runs no code. A checksum comes first, so that a
damaged copy is noticed and made again rather than believed.
"""

import hashlib
import os
from pathlib import Path

import msgspec

from tactics_tui import __version__
from tactics_tui.catalog.keeping import keep
from tactics_tui.catalog.load import Loaded
from tactics_tui.catalog.problems import Problem
from tactics_tui.records.authority import Authority
from tactics_tui.records.base import Record
from tactics_tui.records.example import Example
from tactics_tui.records.jurisdiction import Jurisdiction
from tactics_tui.records.kinds import KINDS
from tactics_tui.records.notice import Notice
from tactics_tui.records.place import Place
from tactics_tui.records.tactic import Tactic
from tactics_tui.records.taxonomy import Taxonomy
from tactics_tui.records.term import Term
from tactics_tui.records.workshop import Workshop

_NAME = "catalog.snapshot"
_DIGEST_SIZE = 16


class _Snapshot(msgspec.Struct, frozen=True, kw_only=True):
    version: str
    fingerprint: str
    order: tuple[str, ...]
    tactic: tuple[Tactic, ...]
    example: tuple[Example, ...]
    authority: tuple[Authority, ...]
    jurisdiction: tuple[Jurisdiction, ...]
    term: tuple[Term, ...]
    workshop: tuple[Workshop, ...]
    taxonomy: Taxonomy
    notices: tuple[Notice, ...]
    places: tuple[Place, ...]
    problems: tuple[Problem, ...]
    paths: dict[str, bytes]


def _model_version() -> str:
    fields = [f"{struct.__name__}{struct.__struct_fields__}" for struct in KINDS.values()]
    return f"{__version__} {hashlib.blake2b(repr(fields).encode(), digest_size=8).hexdigest()}"


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
    by_id: dict[str, Record] = {
        record.id: record for kind in KINDS for record in getattr(snapshot, kind)
    }
    if not by_id.keys() >= set(snapshot.order):
        return None
    return Loaded(
        records={record_id: by_id[record_id] for record_id in snapshot.order},
        taxonomy=snapshot.taxonomy,
        notices=snapshot.notices,
        places=snapshot.places,
        problems=snapshot.problems,
        paths={key: os.fsdecode(path) for key, path in snapshot.paths.items()},
    )


def write_snapshot(cache: Path, fingerprint: str, loaded: Loaded) -> None:
    """Keep the parsed catalog; a full disk or a read-only folder is no error."""
    by_kind = {
        kind: tuple(record for record in loaded.records.values() if type(record) is struct)
        for kind, struct in KINDS.items()
    }
    body = msgspec.msgpack.encode(
        {
            "version": _model_version(),
            "fingerprint": fingerprint,
            "order": tuple(loaded.records),
            **by_kind,
            "taxonomy": loaded.taxonomy,
            "notices": loaded.notices,
            "places": loaded.places,
            "problems": loaded.problems,
            # A folder's name may be no Unicode at all.
            "paths": {key: os.fsencode(path) for key, path in loaded.paths.items()},
        }
    )
    digest = hashlib.blake2b(body, digest_size=_DIGEST_SIZE).digest()
    keep(cache, _NAME, "snapshot", (digest, body))
