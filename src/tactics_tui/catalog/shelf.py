"""The records of a catalog, packed; each is unpacked when somebody asks for it.

A reader looks at a few dozen of them. Unpacked, all of them together take five times as much
memory; unpacking one takes some 50 microseconds.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TypeVar

import msgspec

from tactics_tui.catalog.ties import Ties, tie
from tactics_tui.records.base import Record
from tactics_tui.records.kinds import KINDS, kind_of

_R = TypeVar("_R", bound=Record)

# What is open, what it links to, and the rows of a list.
_KEPT = 48


class Packed(msgspec.Struct, frozen=True):
    """Records as MessagePack, compressed one by one, in catalog order, and what ties them."""

    kinds: dict[str, str]
    records: dict[str, bytes]
    ties: Ties


def pack(records: Mapping[str, Record]) -> Packed:
    """Pack all records of a catalog."""
    return Packed(
        {record.id: kind_of(record) for record in records.values()},
        {
            record.id: zlib.compress(msgspec.msgpack.encode(record), 3)
            for record in records.values()
        },
        tie(records),
    )


class _ById(Mapping[str, _R]):
    """A mapping whose keys are known and whose values are made when they are asked for."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._ids = dict.fromkeys(ids)

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


class Shelf(_ById[Record]):
    """Records by id. The same record may be unpacked twice: compare, do not ask `is`."""

    def __init__(self, packed: Packed) -> None:
        super().__init__(packed.records)
        self.kinds = packed.kinds
        self.ties = packed.ties
        self._packed = packed.records
        self._decoders = {kind: msgspec.msgpack.Decoder(struct) for kind, struct in KINDS.items()}
        self._unpacked = lru_cache(_KEPT)(self._unpack)

    def _unpack(self, record_id: str) -> Record:
        packed = zlib.decompress(self._packed[record_id])
        record: Record = self._decoders[self.kinds[record_id]].decode(packed)
        return record

    def __getitem__(self, record_id: str) -> Record:
        return self._unpacked(record_id)


class Kind(_ById[_R]):
    """The records of one kind on a shelf."""

    def __init__(self, shelf: Shelf, kind: str) -> None:
        super().__init__(key for key, its_kind in shelf.kinds.items() if its_kind == kind)
        self._shelf = shelf

    def __getitem__(self, record_id: str) -> _R:
        if record_id not in self._ids:
            raise KeyError(record_id)
        return self._shelf[record_id]  # type: ignore[return-value]
