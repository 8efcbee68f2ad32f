"""What a row shows of each record, and the order of records when nothing is asked."""

import msgspec

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.records.authority import Authority
from tactics_tui.records.base import Record
from tactics_tui.records.example import Example
from tactics_tui.records.kinds import KINDS, kind_of
from tactics_tui.records.standing import Standing
from tactics_tui.search.facets import state_of
from tactics_tui.search.results import Hit


class Card(msgspec.Struct, frozen=True):
    """A record's row without its score and snippet."""

    id: str
    kind: str
    title: str
    summary: str
    families: tuple[str, ...]
    state: str | None
    standing: str | None
    as_of: str | None
    cite: str | None

    def hit(self, score: float, snippet: str, marks: tuple[tuple[int, int], ...]) -> Hit:
        """The row of this record in the results of one search."""
        return Hit(
            id=self.id,
            kind=self.kind,
            title=self.title,
            summary=self.summary,
            score=round(score, 4),
            families=self.families,
            state=self.state,
            standing=self.standing,
            as_of=self.as_of,
            cite=self.cite,
            snippet=snippet,
            marks=marks,
        )


def card(record: Record, stands: Standing | None, families: tuple[str, ...]) -> Card:
    """The row of one record. Records without a summary show the beginning of their text."""
    summary = getattr(record, "summary", "") or getattr(record, "holding", "")
    summary = summary or getattr(record, "definition", "") or getattr(record, "profile", "")
    state = state_of(record)
    return Card(
        id=record.id,
        kind=kind_of(record),
        title=str(getattr(record, "title", record.id)),
        summary=_first_sentence(summary),
        families=families,
        state=None if state == "US" and isinstance(record, Authority) else state,
        standing=stands.state if stands else None,
        as_of=stands.as_of if stands else None,
        cite=record.cite if isinstance(record, Authority) else None,
    )


def _first_sentence(text: str, most: int = 160) -> str:
    line = text.split("\n", 1)[0]
    if len(line) <= most:
        return line
    cut = line.rfind(". ", 0, most)
    if cut > 30:
        return line[: cut + 1]
    return line[: line.rfind(" ", 0, most)] + "…"


Rank = tuple[bool, int, int, str, str]


class Order:
    """The order of records when nothing is asked: tactics by family, newest examples, the rest."""

    def __init__(self, catalog: Catalog) -> None:
        self._kinds = {kind: at for at, kind in enumerate(KINDS)}
        self._families = {value.id: at for at, value in enumerate(catalog.taxonomy.families)}

    def rank(self, record: Record, families: tuple[str, ...]) -> Rank:
        """Where a record stands; to be sorted by."""
        kind = kind_of(record)
        family = min((self._families.get(name, 99) for name in families), default=99)
        newest = ""
        if isinstance(record, Example):
            # Later dates first: digits are turned round so that plain sorting does it.
            newest = "".join(chr(105 - int(d)) if d.isdigit() else d for d in record.on)
            family = 0
        title = str(getattr(record, "title", record.id))
        return record.withdrawn is not None, self._kinds[kind], family, newest, title
