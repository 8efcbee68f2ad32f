"""A tactic: what a government or group can lawfully do, on what basis, at what risk."""

from typing import Annotated

from msgspec import Meta

from tactics_tui.records.base import Id, Line, Prose, Record, Review, Struct, Summary, Title


class TacticAuthority(Struct, frozen=True, kw_only=True):
    """What one authority does for the tactic."""

    id: Annotated[Id, Meta(description="The authority's id.")]
    role: Annotated[
        str, Meta(description="supports, limits, requires, threatens or open-question.")
    ]
    says: Annotated[Line, Meta(description="What it does for this tactic, in one sentence.")]
    pinpoint: Annotated[str, Meta(description="Page or section, if known.")] = ""
    where: Annotated[str, Meta(description="Where this holds, if not everywhere.")] = ""


class Risk(Struct, frozen=True, kw_only=True):
    """What can go wrong, concretely."""

    kind: Annotated[str, Meta(description="The sort of risk (taxonomy: risk_kinds).")]
    says: Annotated[Line, Meta(description="What happened or can happen, to whom.")]
    mitigation: Annotated[str, Meta(description="What lowers it, if anything does.")] = ""


class Tactic(Record, frozen=True, kw_only=True):
    """Something that lawful public acts can do, and what it rests on."""

    title: Title
    summary: Summary
    family: Annotated[str, Meta(description="The family it belongs to (taxonomy: families).")]
    strategies: Annotated[
        tuple[str, ...], Meta(min_length=1, description="legal, legislative, executive, community.")
    ]
    bodies: Annotated[
        tuple[str, ...], Meta(min_length=1, description="Who can do it (taxonomy: bodies).")
    ]
    instruments: Annotated[
        tuple[str, ...], Meta(min_length=1, description="By what means (taxonomy: instruments).")
    ]
    what: Annotated[Prose, Meta(description="What it is, both sides' words for it included.")]
    theory: Annotated[Prose, Meta(description="Why it is thought lawful.")]
    steps: Annotated[
        tuple[Line, ...], Meta(min_length=1, description="What to do first, second, third.")
    ]
    authorities: Annotated[tuple[TacticAuthority, ...], Meta(description="The law on both sides.")]
    risks: Annotated[tuple[Risk, ...], Meta(min_length=1, description="What can go wrong.")]
    review: Review
    parent: Annotated[str, Meta(description="The wider tactic this is a form of.")] = ""
    related: Annotated[tuple[Id, ...], Meta(description="Tactics often used with it.")] = ()
    model_text: Annotated[
        str, Meta(description="A drafting aid in our own words, with the limits built in.")
    ] = ""
    without_example: Annotated[str, Meta(description="Why no example is listed, if none is.")] = ""
