"""From a catalog to an open index: read from the cache, brought up to date, or built anew."""

from collections.abc import Callable, Iterator
from pathlib import Path

from tactics_tui.catalog.cache import CacheRefusedError, cache_folder
from tactics_tui.catalog.catalog import Catalog
from tactics_tui.search import store
from tactics_tui.search.analysis import Analysed, analyse
from tactics_tui.search.document import Document, Documents
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
    packed = _updated(stored.packed, current, thesaurus) if stored else None
    opened = _open(packed) if packed else None
    if packed is None or opened is None:
        packed = build(_analysed(current, thesaurus), len(current), progress)
        opened = Index(packed)
    if folder and not store.write(folder, catalog.fingerprint, packed):
        reason = reason or "The search index could not be kept; it is made again at each start."
    if reason and on_rebuild:
        on_rebuild(reason)
    return opened, packed


def _folder(cache: Path | None) -> tuple[Path | None, str]:
    if cache is not None:
        return cache, ""
    try:
        return cache_folder(), ""
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


def _updated(packed: Packed, current: list[Document], thesaurus: Thesaurus) -> Packed | None:
    """The stored index with what changed replaced, or None if that is too much."""
    digests = {document.id: digest(document, thesaurus) for document in current}
    changed = [item for item in current if packed.digests.get(item.id) != digests[item.id]]
    removed = [record_id for record_id in packed.digests if record_id not in digests]
    if not changed and not removed:
        return packed
    if packed.changes >= _MOST_CHANGES or len(changed) + len(removed) > max(
        4, _MOST_CHANGED * len(current)
    ):
        return None
    try:
        return update(packed, _analysed(changed, thesaurus), removed)
    except Exception:
        return None


def _analysed(
    documents: list[Document], thesaurus: Thesaurus
) -> Iterator[tuple[str, str, Analysed]]:
    for document in documents:
        yield document.id, digest(document, thesaurus), analyse(document, thesaurus)


def digest(document: Document, thesaurus: Thesaurus) -> str:
    """A hash of all that decides a document's terms: its own text and the thesaurus."""
    return f"{document.digest()}{thesaurus.digest}"
