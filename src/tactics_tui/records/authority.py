"""An authority: a case, statute, regulation, constitution or order."""

from typing import Annotated

from msgspec import Meta

from tactics_tui.records.base import (
    Correction,
    Key,
    Line,
    PartialDate,
    Prose,
    Record,
    Review,
    Struct,
    Title,
)


class Treatment(Struct, frozen=True, kw_only=True):
    """What later happened to an authority."""

    on: PartialDate
    state: Annotated[str, Meta(description="What happened to it (taxonomy: event_states).")]
    says: Annotated[Line, Meta(description="What happened, in one sentence.")]
    sources: Annotated[tuple[Key, ...], Meta(description="Keys of sources that show it.")] = ()
    by: Annotated[str, Meta(description="The authority that did it, if listed here.")] = ""


class Authority(Record, frozen=True, kw_only=True):
    """A piece of law, what it says, and what became of it."""

    title: Title
    kind: Annotated[str, Meta(description="case, statute … (taxonomy: authority_kinds).")]
    cite: Annotated[Line, Meta(description="The citation as a lawyer writes it.")]
    division: Annotated[
        str,
        Meta(
            pattern=r"^us(/[a-z]{2}(/[a-z0-9_-]+)*)?$",
            description="Whose law: us, us/nj, us/nj/newark.",
        ),
    ]
    on: PartialDate
    holding: Annotated[Prose, Meta(description="What it says or decided, in plain words.")]
    effect: Annotated[str, Meta(description="On the tactics here (taxonomy: effects).")]
    review: Review
    court: Annotated[str, Meta(description="The court's courts-db id: scotus, ca5, laed.")] = ""
    binding_in: Annotated[
        tuple[str, ...],
        Meta(description="Postal codes where it binds; US for the whole country. Empty: none."),
    ] = ()
    aliases: Annotated[tuple[str, ...], Meta(description="Other names and citations.")] = ()
    treatment: Annotated[tuple[Treatment, ...], Meta(description="What later happened to it.")] = ()
    corrections: Annotated[
        tuple[Correction, ...], Meta(description="Popular claims that the record contradicts.")
    ] = ()
