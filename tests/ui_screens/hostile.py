"""The real catalog with a few records whose words look like markup."""

import msgspec

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.catalog.loaded import Loaded
from tactics_tui.records.base import Record

WORDS = "X[A]ny [sic] Y"


def changed(catalog: Catalog, *records: Record) -> Catalog:
    """The catalog with some records put in the place of those with the same id."""
    loaded = Loaded(
        records={**catalog.records, **{record.id: record for record in records}},
        taxonomy=catalog.taxonomy,
        notices=catalog.notices,
        places=catalog.places,
        problems=catalog.problems,
        paths={},
    )
    return Catalog(catalog.folder, catalog.fingerprint, loaded)


def hostile(catalog: Catalog) -> Catalog:
    """Every tactic, example, authority and rule of California says `WORDS` first."""
    records: list[Record] = []
    for example in catalog.examples.values():
        events = tuple(
            msgspec.structs.replace(event, note=f"{WORDS} {event.note}") for event in example.events
        )
        source = msgspec.structs.replace(example.sources[0], title=WORDS, publisher=WORDS)
        records.append(
            msgspec.structs.replace(
                example,
                title=f"{WORDS} {example.title}"[:110],
                what_happened=f"{WORDS} {example.what_happened}",
                events=events,
                sources=(source, *example.sources[1:]),
            )
        )
    for authority in catalog.authorities.values():
        records.append(msgspec.structs.replace(authority, title=f"{WORDS} {authority.title}"))
    for state in catalog.jurisdictions.values():
        rules = tuple(msgspec.structs.replace(rule, says=WORDS) for rule in state.bars)
        records.append(msgspec.structs.replace(state, bars=rules))
    for tactic in catalog.tactics.values():
        records.append(msgspec.structs.replace(tactic, title=f"{WORDS} {tactic.title}"))
    return changed(catalog, *records)
