"""Read the catalog and open its index in a thread; tell the app in messages."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tactics_tui.catalog.catalog import Catalog
    from tactics_tui.catalog.front import Front
    from tactics_tui.search.searcher import Searcher


class CatalogRead(Message):
    """The catalog is read."""

    def __init__(self, catalog: "Catalog", front: "Front") -> None:
        super().__init__()
        self.catalog = catalog
        self.front = front


class SearcherReady(Message):
    """The index of a catalog is open."""

    def __init__(self, searcher: "Searcher") -> None:
        super().__init__()
        self.searcher = searcher


class Progress(Message):
    """How far the index is: `done` of `total`."""

    def __init__(self, done: int, total: int) -> None:
        super().__init__()
        self.done = done
        self.total = total


class Refused(Message):
    """The cache is not used; `why` in one sentence."""

    def __init__(self, why: str) -> None:
        super().__init__()
        self.why = why


_PAINT_SECONDS = 2.0


def load_all(folder: Path, post: Callable[[Message], object], painted: Event) -> None:
    """Read the catalog, then open its index. Runs in a thread, touches no widget.

    `painted` is set when the records are on the screen; the index waits for that.
    """

    refusals = 0

    def refused(why: str) -> None:
        # A cache that is refused is refused to the catalog and to the index: said once.
        nonlocal refusals
        refusals += 1
        if refusals == 1:
            post(Refused(why))

    # Brings in the records, which the first screen does without.
    from tactics_tui.catalog.catalog import open_catalog
    from tactics_tui.catalog.front import front_of, keep_front, read_front

    catalog = open_catalog(folder, on_refused=refused)
    front = front_of(catalog)
    post(CatalogRead(catalog, front))
    if front != read_front(folder):
        keep_front(folder, front)
    # Brings in Whoosh: only now, when the records are already painted.
    painted.wait(_PAINT_SECONDS)
    from tactics_tui.search.searcher import open_searcher

    last = -1

    def progress(done: int, total: int) -> None:
        nonlocal last
        percent = done * 100 // max(total, 1)
        if percent != last:
            last = percent
            post(Progress(done, total))

    post(SearcherReady(open_searcher(catalog, progress=progress, on_rebuild=refused)))
