"""A workshop: a guided session over the catalog. Narrative and references, no new facts."""

from typing import Annotated

from msgspec import Meta

from tactics_tui.records.base import Prose, Record, Struct, Summary, Title


class Step(Struct, frozen=True, kw_only=True):
    """One thing that the trainer does or asks."""

    say: Annotated[Prose, Meta(description="The words to say, in the trainer's own voice.")]
    title: Annotated[str, Meta(description="A few words for the screen.")] = ""
    minutes: Annotated[int, Meta(ge=0, le=120, description="Time planned for this step.")] = 0
    search: Annotated[str, Meta(description="A query that types itself.")] = ""
    open: Annotated[str, Meta(description="The id of a record that opens.")] = ""
    place: Annotated[
        str, Meta(description="A place lens to set: a postal code, or US to take it away.")
    ] = ""
    pause: Annotated[str, Meta(description="What the room does now, such as talk in pairs.")] = ""
    scenario: Annotated[str, Meta(description="A short case for the room to work on.")] = ""
    ask: Annotated[str, Meta(description="A question to the room.")] = ""
    answer: Annotated[str, Meta(description="The answer, hidden until asked for.")] = ""
    reveals: Annotated[
        tuple[str, ...], Meta(description='Records the answer shows, each as "id: why".')
    ] = ()

    def shown(self) -> tuple[tuple[str, str], ...]:
        """The records that the answer reveals, as (id, why)."""
        pairs = (entry.partition(":") for entry in self.reveals)
        return tuple((record_id.strip(), why.strip()) for record_id, _, why in pairs)

    def records(self) -> tuple[str, ...]:
        """The ids of every record that the step opens or reveals, in order."""
        opened = (self.open,) if self.open else ()
        return (*opened, *(record_id for record_id, _ in self.shown()))


class Workshop(Record, frozen=True, kw_only=True):
    """A session for a room: steps in order, with a time plan."""

    title: Title
    summary: Summary
    minutes: Annotated[int, Meta(ge=1, le=480, description="The whole time planned.")]
    audience: Annotated[str, Meta(min_length=3, description="Who it is for.")]
    steps: Annotated[tuple[Step, ...], Meta(min_length=1, description="What is done in order.")]
    discussion: Annotated[tuple[str, ...], Meta(description="Questions to talk about.")] = ()
    arguments_for: Annotated[tuple[str, ...], Meta(description="What supporters say.")] = ()
    arguments_against: Annotated[tuple[str, ...], Meta(description="What opponents say.")] = ()
    homework: Annotated[tuple[str, ...], Meta(description="What to find out at home.")] = ()
