"""A workshop as a row of beats: the single things that one press of a key brings."""

from typing import Literal

import msgspec

from tactics_tui.records.workshop import Step, Workshop

Kind = Literal["title", "say", "scenario", "search", "open", "ask", "answer", "pause", "end"]

# These happen in the live app; all others are read from the workshop's own screen.
LIVE: frozenset[str] = frozenset({"search", "open"})


class Beat(msgspec.Struct, frozen=True, kw_only=True):
    """One beat. `step` counts from 0 (-1 before the first); `text` is what is shown or typed.

    `place` is the lens that holds from here on ("" for none).
    """

    kind: Kind
    step: int
    text: str = ""
    place: str = ""

    @property
    def is_live(self) -> bool:
        """Whether it happens in the live app."""
        return self.kind in LIVE


def beats(workshop: Workshop) -> tuple[Beat, ...]:
    """Every beat in order: the title, what each step brings, and the end."""
    found = [Beat(kind="title", step=-1, text=workshop.summary)]
    place = ""
    for at, step in enumerate(workshop.steps):
        if step.place:
            place = "" if step.place == "US" else step.place
        found += [Beat(kind=kind, step=at, text=text, place=place) for kind, text in _of_step(step)]
    found.append(Beat(kind="end", step=len(workshop.steps) - 1, place=place))
    return tuple(found)


def _of_step(step: Step) -> list[tuple[Kind, str]]:
    """What a step brings: the room works on a case before it is shown how to search it."""
    order: list[tuple[Kind, str]] = [
        ("say", step.say),
        ("scenario", step.scenario),
        ("search", step.search),
        ("open", step.open),
        ("ask", step.ask),
        ("answer", step.answer),
        ("pause", step.pause),
    ]
    return [(kind, text) for kind, text in order if text]
