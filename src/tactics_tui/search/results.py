"""What a search gives back; plain data that every screen and command shares."""

import msgspec

# The facets, in the order in which they are shown.
FACETS = ("kind", "family", "body", "state", "standing", "strategy", "instrument", "year")


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """What to narrow a search to. Values of one field widen, fields narrow each other."""

    kind: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()
    strategy: tuple[str, ...] = ()
    instrument: tuple[str, ...] = ()
    year: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in FACETS)


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One record found. `snippet` is plain text; `marks` are spans of matched words in it."""

    id: str
    kind: str
    title: str
    summary: str
    score: float
    families: tuple[str, ...] = ()
    state: str | None = None
    standing: str | None = None
    as_of: str | None = None
    cite: str | None = None
    snippet: str = ""
    marks: tuple[tuple[int, int], ...] = ()


class NoticeShown(msgspec.Struct, frozen=True, kw_only=True):
    """A notice that comes before the hits: title, words, and where to turn (label, says, url)."""

    kind: str
    title: str
    says: str
    pointers: tuple[tuple[str, str, str], ...] = ()


class Expansion(msgspec.Struct, frozen=True):
    """What was searched beside the words typed: the typed words, and the added ones."""

    typed: str
    added: tuple[str, ...]


class Results(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to one search. `facets`: field -> value -> number of records that match."""

    query: str
    total: int
    hits: tuple[Hit, ...] = ()
    facets: dict[str, dict[str, int]] = {}
    suggestion: str | None = None
    notice: NoticeShown | None = None
    expansions: tuple[Expansion, ...] = ()
