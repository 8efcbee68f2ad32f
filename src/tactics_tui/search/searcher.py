"""Search over one catalog: the one door that screens and commands use."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import msgspec

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.records.authority import Authority
from tactics_tui.records.base import Record
from tactics_tui.records.example import Example
from tactics_tui.records.jurisdiction import Jurisdiction
from tactics_tui.records.kinds import KINDS, kind_of
from tactics_tui.records.standing import standing
from tactics_tui.records.tactic import Tactic
from tactics_tui.search.results import FACETS, Filters, Hit, Results

Marks = tuple[tuple[int, int], ...]


class Searcher:
    """Answers questions about one catalog. Make it with `open_searcher`."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self._text = {
            key: msgspec.json.encode(record).decode().lower()
            for key, record in catalog.records.items()
        }

    def search(
        self,
        text: str,
        filters: Filters | None = None,
        *,
        lens: str | None = None,
        limit: int = 50,
        expand: bool = True,
        snippets: int = 20,
    ) -> Results:
        """The records that answer `text`, best first. Any text is fine; none raises.

        `lens` is a state's postal code: its examples come first. Empty text matches every
        record. Only the first `snippets` hits carry a snippet; `snippet` makes the others.
        """
        words = text.lower().split()[:32]
        wanted = filters or Filters()
        scored: list[tuple[float, int, str]] = []
        kinds = list(KINDS)
        for key, record in self.catalog.records.items():
            score = float(sum(self._text[key].count(word) for word in words))
            if (words and not score) or not self._passes(record, wanted):
                continue
            if lens and getattr(record, "state", None) == lens:
                score += 1
            scored.append((-score, kinds.index(kind_of(record)), key))
        scored.sort()
        facets: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
        for _, _, key in scored:
            for name in FACETS:
                facets[name].update(self._values(self.catalog.records[key], name))
        return Results(
            query=text,
            total=len(scored),
            hits=tuple(self._hit(key, -score) for score, _, key in scored[:limit]),
            facets={name: dict(counts) for name, counts in facets.items()},
        )

    def snippet(self, record_id: str, text: str) -> tuple[str, Marks]:
        """The best passage of a record for `text`, and the spans of matched words in it."""
        record = self.catalog.get(record_id)
        return (str(getattr(record, "summary", "")), ()) if record else ("", ())

    def suggest_titles(self, text: str, limit: int = 10) -> list[tuple[str, str]]:
        """Records whose title fits what is typed, as (id, title), best first."""
        return [(hit.id, hit.title) for hit in self.search(text, limit=limit).hits]

    def _values(self, record: Record, name: str) -> tuple[str, ...]:
        stands = standing(record)
        if name == "kind":
            return (kind_of(record),)
        if name == "family":
            return self.catalog.families_of(record)
        if name == "state" and isinstance(record, Example):
            return (record.state,)
        if name == "standing":
            return (stands.state,) if stands else ()
        if name == "body" and isinstance(record, Tactic):
            return record.bodies
        return ()

    def _passes(self, record: Record, filters: Filters) -> bool:
        return all(
            not getattr(filters, name)
            or set(getattr(filters, name)) & set(self._values(record, name))
            for name in FACETS
        )

    def _hit(self, key: str, score: float) -> Hit:
        record = self.catalog.records[key]
        stands = standing(record)
        state = record.state if isinstance(record, Example) else None
        if isinstance(record, Jurisdiction):
            state = record.postal
        return Hit(
            id=key,
            kind=kind_of(record),
            title=str(getattr(record, "title", key)),
            summary=str(getattr(record, "summary", "")),
            score=score,
            families=self.catalog.families_of(record),
            state=state,
            standing=stands.state if stands else None,
            as_of=stands.as_of if stands else None,
            cite=record.cite if isinstance(record, Authority) else None,
            snippet=str(getattr(record, "summary", "")),
        )


def open_searcher(
    catalog: Catalog,
    *,
    cache: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
    on_rebuild: Callable[[str], None] | None = None,
) -> Searcher:
    """Open the catalog's index, or build it. Never raises for what is in the cache."""
    return Searcher(catalog)
