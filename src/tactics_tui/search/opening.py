"""From a catalog to an open index: read from the cache, brought up to date, or built anew."""

from collections.abc import Callable, Iterator
from pathlib import Path

from tactics_tui.catalog.cache import CacheRefusedError, cache_folder, refuse_if_shared
from tactics_tui.catalog.catalog import Catalog
from tactics_tui.search import store
from tactics_tui.search.analysis import Analysed, analyse
from tactics_tui.search.document import Document, Documents
from tactics_tui.search.gazetteer import Gazetteer
from tactics_tui.search.index import Index, Packed, build, update
from tactics_tui.search.thesaurus import Thesaurus

Progress = Callable[[int, int], None]
Say = Callable[[str], None]

# Beyond this, a new index is as quick to make and quicker to read.
_MOST_CHANGES, _MOST_CHANGED = 8, 0.2


def open_index(
    catalog: Catalog,
    documents: Documents,
    thesaurus: Thesaurus,
    gazetteer: Gazetteer,
    cache: Path | None,
    progress: Progress | None,
    on_rebuild: Say | None,
) -> tuple[Index, Packed]:
    """The index of the catalog as it is now. Any fault of the stored one leads to one rebuild.

    `on_rebuild` hears once, in a sentence, why an index was thrown away or not kept.
    """
    folder, reason = _folder(cache)
    stored: store.Stored | None = None
    if folder:
        try:
            stored = store.read(folder)
        except store.DamagedIndexError as damage:
            reason = f"The search index could not be read ({damage}); it is made again."
    if stored and stored.fingerprint == catalog.fingerprint:
        opened = _open(stored.packed)
        if opened and set(stored.packed.digests) == set(catalog.records):
            return opened, stored.packed
        reason = "The search index did not fit the catalog; it is made again."
    current = [documents.of(record) for record in catalog.records.values()]
    source = _Source(current, thesaurus, gazetteer)
    packed = _updated(stored.packed, source) if stored else None
    opened = _open(packed) if packed else None
    if packed is None or opened is None:
        packed = build(source.analysed(current), len(current), progress)
        opened = Index(packed)
    if folder and not store.write(folder, catalog.fingerprint, packed):
        reason = reason or "The search index could not be kept; it is made again at each start."
    if reason and on_rebuild:
        on_rebuild(reason)
    return opened, packed


def _folder(cache: Path | None) -> tuple[Path | None, str]:
    try:
        if cache is None:
            return cache_folder(), ""
        refuse_if_shared(cache)
        return cache, ""
    except CacheRefusedError as refusal:
        return None, f"{refusal} The search index is kept in memory."


def _open(packed: Packed) -> Index | None:
    # Whatever Whoosh raises over a file it cannot read, the answer is the same: make it again.
    try:
        index = Index(packed)
        index.check()
    except Exception:
        return None
    return index


class _Source:
    """The documents of the catalog as it is now, and hashes of all that decides their terms."""

    def __init__(self, current: list[Document], thesaurus: Thesaurus, gazetteer: Gazetteer) -> None:
        self.current = current
        self._thesaurus = thesaurus
        self._gazetteer = gazetteer
        shared = thesaurus.digest + gazetteer.digest
        self.digests = {document.id: document.digest() + shared for document in current}

    def analysed(self, documents: list[Document]) -> Iterator[tuple[str, str, Analysed]]:
        """Each document's id, hash and terms."""
        for document in documents:
            terms = analyse(document, self._thesaurus, self._gazetteer)
            yield document.id, self.digests[document.id], terms


def _updated(packed: Packed, source: _Source) -> Packed | None:
    """The stored index with what changed replaced, or None if that is too much."""
    known, digests = packed.digests, source.digests
    changed = [item for item in source.current if known.get(item.id) != digests[item.id]]
    removed = [record_id for record_id in known if record_id not in digests]
    if not changed and not removed:
        return packed
    many = len(changed) + len(removed)
    if packed.changes >= _MOST_CHANGES or many > max(4, _MOST_CHANGED * len(digests)):
        return None
    try:
        return update(packed, source.analysed(changed), removed)
    except Exception:
        return None
