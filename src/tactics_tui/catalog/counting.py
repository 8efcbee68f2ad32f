"""Count what a catalog holds, for `tactics stats` and for the tests that hold its coverage."""

from collections import Counter

import msgspec

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.records.base import Record, Review
from tactics_tui.records.example import Example
from tactics_tui.records.kinds import kind_of
from tactics_tui.records.standing import standing

# Events that decide in law what stands; they should rest on more than a news report.
DECISIVE = frozenset(
    {
        "adopted", "effective", "enjoined", "enjoined-in-part", "upheld", "dismissed",
        "struck-down", "repealed",
    }
)  # fmt: skip
FIRM_SOURCES = frozenset({"primary", "court", "official"})


class Stats(msgspec.Struct, frozen=True, kw_only=True):
    """Counts of one catalog. `families`: id -> (tactics, examples, authorities)."""

    kinds: dict[str, int]
    families: dict[str, tuple[int, int, int]]
    states: dict[str, int]
    example_standings: Counter[str]
    authority_standings: Counter[str]
    review_levels: Counter[str]
    source_kinds: Counter[str]
    # Legally decisive events of examples, and those with a primary, court or official source.
    decisive: int
    decisive_on_primary: int
    oldest_as_of: str
    oldest_as_of_id: str
    newest_as_of: str


def count(catalog: Catalog) -> Stats:
    """Count everything in one pass."""
    records = [record for record in catalog.records.values() if record.withdrawn is None]
    standings: dict[str, Counter[str]] = {"example": Counter(), "authority": Counter()}
    as_of: list[tuple[str, str]] = []
    for record in records:
        stands = standing(record)
        if stands:
            standings[kind_of(record)][stands.state] += 1
            if isinstance(record, Example):
                as_of.append((stands.as_of, record.id))
    decisive = firm = 0
    for example in catalog.examples.values():
        of_example, of_firm = decisive_events(example)
        decisive, firm = decisive + of_example, firm + of_firm
    as_of.sort()
    return Stats(
        kinds=catalog.kind_counts(),
        families=_families(catalog, records),
        states=_most_first(Counter(e.state for e in records if isinstance(e, Example))),
        example_standings=standings["example"],
        authority_standings=standings["authority"],
        review_levels=Counter(
            review.level
            for record in records
            if isinstance(review := getattr(record, "review", None), Review)
        ),
        source_kinds=Counter(source.kind for record in records for source in record.sources),
        decisive=decisive,
        decisive_on_primary=firm,
        oldest_as_of=as_of[0][0] if as_of else "",
        oldest_as_of_id=as_of[0][1] if as_of else "",
        newest_as_of=as_of[-1][0] if as_of else "",
    )


def decisive_events(example: Example) -> tuple[int, int]:
    """How many legally decisive events it has, and how many rest on a firm source."""
    events = [event for event in example.events if event.state in DECISIVE]
    kinds = {source.key: source.kind for source in example.sources}
    firm = [e for e in events if any(kinds.get(key) in FIRM_SOURCES for key in e.sources)]
    return len(events), len(firm)


def _families(catalog: Catalog, records: list[Record]) -> dict[str, tuple[int, int, int]]:
    counts: Counter[tuple[str, str]] = Counter()
    for record in records:
        for family in catalog.families_of(record):
            counts[family, kind_of(record)] += 1
    return {
        family: (
            counts[family, "tactic"],
            counts[family, "example"],
            counts[family, "authority"],
        )
        for family in catalog.taxonomy.ids("families")
    }


def _most_first(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
