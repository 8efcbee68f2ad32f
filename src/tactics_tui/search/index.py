"""The Whoosh index: built, changed and read in memory, as a set of named files.

Whoosh unpickles what it reads, so it is only ever given bytes that this process made or
that `store` has verified; nothing is read from a disk while searching.
"""

import gc
import threading
from collections.abc import Callable, Iterable, Mapping
from math import log
from typing import Any

import msgspec

from tactics_tui.search.analysis import Analysed
from tactics_tui.search.facets import bits
from tactics_tui.search.lean import lean
from tactics_tui.search.schema import HEAD, WORD, schema

with lean():
    from whoosh.codec.whoosh3 import W3Codec
    from whoosh.filedb.filestore import RamStorage
    from whoosh.filedb.structfile import BufferFile
    from whoosh.index import FileIndex
    from whoosh.reading import TermNotFound

_K1, _B = 1.4, 0.6
_NO_SPILL_MB = 8_192


class Packed(msgspec.Struct, frozen=True):
    """An index ready to be kept: its files, and which record each document number is.

    `ids` has "" where a document was replaced. `digests` holds a hash per record, `words`
    in how many records each spelled word occurs, `changes` how many updates it has had.
    """

    files: dict[str, bytes]
    ids: tuple[str, ...]
    digests: dict[str, str]
    words: dict[str, int]
    changes: int = 0


class _Memory(RamStorage):  # type: ignore[misc]
    """Files in memory, temporary ones too: Whoosh would put those in a shared folder."""

    def __init__(self, files: Mapping[str, bytes] | None = None) -> None:
        super().__init__()
        self.files = dict(files or {})

    def open_file(self, name: str, **kwargs: Any) -> BufferFile:
        # Given bytes, the file reads them where they are; given a view of them it copies all.
        if name not in self.files:
            raise NameError(name)
        return BufferFile(self.files[name], name=name, **kwargs)

    def temp_storage(self, name: str | None = None) -> "_Memory":
        return _Memory()


def _writer(index: FileIndex) -> Any:
    # Compressed, the postings take half the memory and 7 % more time to read, once for each term.
    codec = W3Codec(blocklimit=8192, compression=3)
    return index.writer(codec=codec, compound=False, limitmb=_NO_SPILL_MB)


def build(
    documents: Iterable[tuple[str, str, Analysed]],
    total: int,
    progress: Callable[[int, int], None] | None = None,
) -> Packed:
    """Index documents given as (record id, digest, terms)."""
    storage = _Memory()
    writer = _writer(storage.create_index(schema()))
    ids: list[str] = []
    digests: dict[str, str] = {}
    words: dict[str, int] = {}
    collecting = gc.isenabled()
    # Millions of tuples that all live until the end: looking for garbage doubles the time.
    gc.disable()
    try:
        for record_id, digest, analysed in documents:
            if progress:
                progress(len(ids), total)
            writer.add_document(**analysed.terms)
            ids.append(record_id)
            digests[record_id] = digest
            for word in analysed.spelled:
                words[word] = words.get(word, 0) + 1
        writer.commit()
    finally:
        if collecting:
            gc.enable()
    if progress:
        progress(total, total)
    return Packed(storage.files, tuple(ids), digests, words)


def update(
    packed: Packed, changed: Iterable[tuple[str, str, Analysed]], removed: Iterable[str]
) -> Packed:
    """The index with some documents replaced, added or removed, in a segment of their own."""
    storage = _Memory(packed.files)
    writer = _writer(storage.open_index())
    ids = list(packed.ids)
    digests = dict(packed.digests)
    words = dict(packed.words)
    numbers = {record_id: number for number, record_id in enumerate(ids) if record_id}

    def drop(record_id: str) -> None:
        number = numbers.get(record_id)
        if number is not None:
            writer.delete_document(number)
            ids[number] = ""
        digests.pop(record_id, None)

    for record_id in removed:
        drop(record_id)
    for record_id, digest, analysed in changed:
        drop(record_id)
        writer.add_document(**analysed.terms)
        ids.append(record_id)
        digests[record_id] = digest
        for word in analysed.spelled:
            words.setdefault(word, 1)
    writer.commit(merge=False)
    return Packed(storage.files, tuple(ids), digests, words, packed.changes + 1)


class Postings(msgspec.Struct, frozen=True):
    """Where a term occurs: document number -> how much it says there, and as a bitset."""

    scores: dict[int, float]
    documents: int


_NONE = Postings({}, 0)


class Index:
    """An open index. Reads each term once, then answers from memory."""

    def __init__(self, packed: Packed) -> None:
        self.ids = packed.ids
        self.size = len(packed.ids)
        # What was replaced is still in Whoosh's files; it must not count, or an updated index
        # would rank otherwise than one that was built anew.
        self._live = [bool(name) for name in packed.ids]
        self._count = sum(self._live)
        self.live = bits((at for at, name in enumerate(packed.ids) if name), self.size)
        self._reader = _Memory(packed.files).open_index().reader()
        self._lengths: dict[str, tuple[list[int], float]] = {}
        self._known: dict[tuple[str, str], Postings] = {}
        self._lock = threading.Lock()

    def check(self) -> None:
        """Raise something when the files are not an index that fits `ids`."""
        if self._reader.doc_count_all() != self.size:
            raise ValueError("the index does not fit its list of records")

    def postings(self, field: str, term: str) -> Postings:
        """The documents with a term and its BM25 score in each; empty for an unknown term."""
        found = self._known.get((field, term))
        if found is None:
            # One thread at a time: Whoosh's files have one read position.
            with self._lock:
                found = self._read(field, term)
            if len(self._known) > 4_000:
                self._known.clear()
            self._known[field, term] = found
        return found

    def _read(self, field: str, term: str) -> Postings:
        weights: dict[int, float] = {}
        try:
            matcher = self._reader.postings(field, term.encode("utf-8", "replace"))
        except TermNotFound:
            return _NONE
        live = self._live
        while matcher.is_active():
            if live[matcher.id()]:
                weights[matcher.id()] = matcher.weight()
            matcher.next()
        count = len(weights)
        rarity = self.rarity(count)
        top = rarity * (_K1 + 1)
        if field in (WORD, HEAD):
            lengths, mean = self._length_of(field)
            flat, steep = _K1 * (1 - _B), _K1 * _B / mean
            scores = {
                number: top * weight / (weight + flat + steep * lengths[number])
                for number, weight in weights.items()
            }
        else:
            scores = {number: top * weight / (weight + _K1) for number, weight in weights.items()}
        return Postings(scores, bits(weights, self.size))

    def rarity(self, count: int) -> float:
        """How much a term says that occurs in `count` documents (BM25's idf, never negative)."""
        return log(1 + (self._count - count + 0.5) / (count + 0.5))

    def _length_of(self, field: str) -> tuple[list[int], float]:
        if field not in self._lengths:
            length = self._reader.doc_field_length
            lengths = [length(number, field, 0) for number in range(self.size)]
            total = sum(length for length, live in zip(lengths, self._live, strict=True) if live)
            self._lengths[field] = (lengths, max(1.0, total / max(1, self._count)))
        return self._lengths[field]
