"""A plain search by title and summary, used only while the index is being built."""

from collections import Counter

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.records.authority import Authority
from tactics_tui.records.base import Record
from tactics_tui.records.example import Example
from tactics_tui.records.kinds import KINDS, kind_of
from tactics_tui.records.standing import standing
from tactics_tui.search.results import Filters, Hit, Results


def first_search(catalog: Catalog, text: str, filters: Filters, limit: int) -> Results:
    """Records with all the words in title or summary; facets are kind and family only."""
    words = text.casefold().split()
    kinds = list(KINDS)
    found = [
        record
        for record in catalog.records.values()
        if all(word in _text(record) for word in words) and _passes(catalog, record, filters)
    ]
    found.sort(key=lambda record: kinds.index(kind_of(record)))
    kind_counts = Counter(kind_of(record) for record in found)
    families = Counter(family for record in found for family in catalog.families_of(record))
    return Results(
        query=text,
        total=len(found),
        hits=tuple(_hit(catalog, record) for record in found[:limit]),
        facets={"kind": dict(kind_counts), "family": dict(families)},
    )


def _text(record: Record) -> str:
    return f"{getattr(record, 'title', '')} {getattr(record, 'summary', '')}".casefold()


def _passes(catalog: Catalog, record: Record, filters: Filters) -> bool:
    if filters.kind and kind_of(record) not in filters.kind:
        return False
    return not filters.family or bool(set(filters.family) & set(catalog.families_of(record)))


def _hit(catalog: Catalog, record: Record) -> Hit:
    stands = standing(record)
    return Hit(
        id=record.id,
        kind=kind_of(record),
        title=str(getattr(record, "title", record.id)),
        summary=str(getattr(record, "summary", "")),
        score=0.0,
        families=catalog.families_of(record),
        state=record.state if isinstance(record, Example) else None,
        standing=stands.state if stands else None,
        as_of=stands.as_of if stands else None,
        cite=record.cite if isinstance(record, Authority) else None,
    )
