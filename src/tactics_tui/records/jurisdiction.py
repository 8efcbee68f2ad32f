"""A jurisdiction: the frame that a state's law sets for its cities and counties."""

from typing import Annotated

from msgspec import Meta

from tactics_tui.records.base import Id, Line, Record, Review, Struct, Title


class StateRule(Struct, frozen=True, kw_only=True):
    """A rule of state law that bars or enables tactics."""

    authority: Annotated[Id, Meta(description="The authority that holds the rule.")]
    tactics: Annotated[tuple[Id, ...], Meta(min_length=1, description="The tactics it touches.")]
    says: Annotated[Line, Meta(description="What it does to them, in one sentence.")]


class Jurisdiction(Record, frozen=True, kw_only=True):
    """A state, the District of Columbia or Puerto Rico."""

    title: Title
    postal: Annotated[str, Meta(pattern=r"^[A-Z]{2}$", description="Two-letter postal code.")]
    circuit: Annotated[str, Meta(description="The federal court of appeals: ca1 … ca11, cadc.")]
    review: Review
    profile: Annotated[str, Meta(description="The state's rules on this subject, in short.")] = ""
    home_rule: Annotated[str, Meta(description="How far cities may act on their own.")] = ""
    bars: Annotated[tuple[StateRule, ...], Meta(description="What state law forbids.")] = ()
    enables: Annotated[tuple[StateRule, ...], Meta(description="What state law allows.")] = ()
