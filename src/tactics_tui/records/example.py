"""An example: one action by one or more governments, and what became of it."""

from typing import Annotated

from msgspec import Meta

from tactics_tui.records.base import (
    Correction,
    Id,
    Key,
    Line,
    PartialDate,
    Prose,
    Record,
    Review,
    Struct,
    Summary,
    Title,
)


class Instrument(Struct, frozen=True, kw_only=True):
    """By what means it was done."""

    kind: Annotated[str, Meta(description="ordinance, executive-order … (taxonomy: instruments).")]
    number: Annotated[str, Meta(description="Its number, as printed on it.")] = ""
    title: Annotated[str, Meta(description="Its official title.")] = ""


class Actor(Struct, frozen=True, kw_only=True):
    """Who acted. Officials and public bodies, no private persons."""

    name: Annotated[Line, Meta(description="The body or office.")]
    level: Annotated[str, Meta(description="city, county, parish, state … (taxonomy: levels).")]
    body: Annotated[str, Meta(description="mayor, sheriff, city-council … (taxonomy: bodies).")]
    role: Annotated[str, Meta(description="enacts, joins, sues, is-sued … (taxonomy: roles).")]
    ocd: Annotated[
        str,
        Meta(
            pattern=r"^(ocd-division/country:us(/[a-z_]+:[^/\s]+)*)?$",
            description="The place's Open Civic Data division id.",
        ),
    ] = ""


class ExampleTactic(Struct, frozen=True, kw_only=True):
    """How this example carries out a tactic."""

    id: Annotated[Id, Meta(description="The tactic's id.")]
    how: Annotated[Line, Meta(description="How it was carried out here, in one sentence.")]


class Event(Struct, frozen=True, kw_only=True):
    """One dated step. The present standing is worked out from these, never typed."""

    on: PartialDate
    state: Annotated[str, Meta(description="What happened (taxonomy: event_states).")]
    sources: Annotated[
        tuple[Key, ...], Meta(min_length=1, description="Keys of the sources that show it.")
    ]
    note: Annotated[str, Meta(description="What exactly, in a few words.")] = ""
    authority: Annotated[str, Meta(description="The ruling or law that did it, if listed.")] = ""


class Outcome(Struct, frozen=True, kw_only=True):
    """What came of it, as of a date."""

    says: Annotated[Prose, Meta(description="What came of it, both sides' view where they differ.")]
    as_of: PartialDate
    sources: Annotated[
        tuple[Key, ...], Meta(min_length=1, description="Keys of the sources that show it.")
    ]


class ExampleAuthority(Struct, frozen=True, kw_only=True):
    """What an authority meant for this example."""

    id: Annotated[Id, Meta(description="The authority's id.")]
    says: Annotated[Line, Meta(description="What it meant here, in one sentence.")]


class Example(Record, frozen=True, kw_only=True):
    """One action, by one or more governments or groups, on the record."""

    title: Title
    summary: Summary
    state: Annotated[str, Meta(pattern=r"^[A-Z]{2}$", description="Two-letter postal code.")]
    place: Annotated[str, Meta(description="The place as people say it; the state if empty.")] = ""
    on: PartialDate
    what_happened: Annotated[Prose, Meta(description="The facts in order, neutral words.")]
    instrument: Annotated[Instrument, Meta(description="By what means it was done.")]
    actors: Annotated[tuple[Actor, ...], Meta(min_length=1, description="Who acted.")]
    tactics: Annotated[
        tuple[ExampleTactic, ...], Meta(min_length=1, description="Which tactics it carries out.")
    ]
    events: Annotated[tuple[Event, ...], Meta(min_length=1, description="What happened when.")]
    review: Review
    outcome: Annotated[Outcome | None, Meta(description="What came of it.")] = None
    authorities: Annotated[
        tuple[ExampleAuthority, ...], Meta(description="The law that mattered here.")
    ] = ()
    corrections: Annotated[
        tuple[Correction, ...], Meta(description="Popular claims that the record contradicts.")
    ] = ()
