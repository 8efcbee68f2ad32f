"""The page of an example: what happened, step by step, on what law, and what came of it."""

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.page import Block, Entry, Section
from tactics_tui.export.pages.shared import (
    authority_entry,
    cites,
    correction_blocks,
    paragraphs,
    section,
    uncertain_blocks,
)
from tactics_tui.export.wording import place_words
from tactics_tui.records.dates import in_order, spoken
from tactics_tui.records.example import Event, Example


def facts(catalog: Catalog, example: Example) -> tuple[tuple[str, str], ...]:
    """What stands at the head of the page."""
    instrument = example.instrument
    kind = catalog.taxonomy.label("instruments", instrument.kind)
    # Many titles repeat the number.
    number = "" if instrument.number in instrument.title else instrument.number
    named = ", ".join(part for part in (number, instrument.title) if part)
    named = named or instrument.number
    return (
        ("Place", place_words(example)),
        ("Date", spoken(example.on)),
        ("Means", f"{kind}: {named}" if named else kind),
    )


def sections(catalog: Catalog, example: Example, lens: str | None) -> list[Section]:
    """The page's sections, in reading order."""
    outcome = example.outcome
    return [
        *section("what", "What happened", paragraphs(example.what_happened)),
        *section("outcome", "What came of it", _outcome(example) if outcome else ()),
        *section(
            "events", "Step by step", [_event(catalog, example, at) for at in _ordered(example)]
        ),
        *section("corrections", "Popular claims and the record", correction_blocks(example)),
        *section("tactics", "Which tactics it carries out", _tactics(catalog, example)),
        *section(
            "basis",
            "Law that mattered here",
            [
                authority_entry(catalog, edge.id, edge.says, "", lens)
                for edge in example.authorities
            ],
        ),
        *section("who", "Who acted", _actors(catalog, example)),
        *section("uncertain", "What is uncertain", uncertain_blocks(example)),
    ]


def _ordered(example: Example) -> list[Event]:
    return in_order(example.events, lambda event: event.on)


def _outcome(example: Example) -> list[Block]:
    outcome = example.outcome
    assert outcome is not None
    words = f"{outcome.says} (As of {spoken(outcome.as_of)}.)"
    return list(paragraphs(words, cites(example, outcome.sources)))


def _event(catalog: Catalog, example: Example, event: Event) -> Entry:
    authority = catalog.authorities.get(event.authority)
    return Entry(
        title=spoken(event.on),
        link=authority.id if authority else "",
        says=event.note,
        facts=(
            catalog.taxonomy.label("event_states", event.state),
            *((authority.title,) if authority else ()),
        ),
        cites=cites(example, event.sources),
    )


def _tactics(catalog: Catalog, example: Example) -> list[Block]:
    return [
        Entry(
            title=tactic.title if (tactic := catalog.tactics.get(edge.id)) else edge.id,
            link=edge.id if edge.id in catalog.tactics else "",
            says=edge.how,
        )
        for edge in example.tactics
    ]


def _actors(catalog: Catalog, example: Example) -> list[Block]:
    label = catalog.taxonomy.label
    return [
        Entry(
            title=actor.name,
            facts=(label("roles", actor.role), label("bodies", actor.body)),
        )
        for actor in example.actors
    ]
