"""A workshop being played: where it is, and how long it has taken. Pure: no screen, no clock."""

import msgspec

from tactics_tui.records.workshop import Step, Workshop
from tactics_tui.workshop.beats import Beat, beats


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """Where a workshop is. Moving gives a new session; times are in seconds of any clock."""

    workshop: Workshop
    course: tuple[Beat, ...]
    at: int = 0
    began: float | None = None

    @property
    def beat(self) -> Beat:
        """What is shown or done now."""
        return self.course[self.at]

    @property
    def step(self) -> Step | None:
        """The step that the beat belongs to; None on the title."""
        at = self.beat.step
        return self.workshop.steps[at] if at >= 0 else None

    @property
    def is_first(self) -> bool:
        """Whether nothing comes before."""
        return self.at == 0

    @property
    def is_last(self) -> bool:
        """Whether nothing comes after."""
        return self.at == len(self.course) - 1

    @property
    def shown(self) -> tuple[Beat, ...]:
        """The beats of this step up to now, so that a question stays above its answer."""
        return tuple(beat for beat in self.course[: self.at + 1] if beat.step == self.beat.step)

    def moved(self, way: int, now: float) -> "Session":
        """The session some beats on (or back), within its ends; the clock starts on leaving 0."""
        at = min(max(self.at + way, 0), len(self.course) - 1)
        began = now if self.began is None and at > 0 else self.began
        return msgspec.structs.replace(self, at=at, began=began)

    def at_step(self, step: int, now: float) -> "Session":
        """The session at the first beat of a step."""
        found = (at for at, beat in enumerate(self.course) if beat.step == step)
        return self.moved(next(found, self.at) - self.at, now)

    def used(self, now: float) -> float:
        """Seconds since it began."""
        return 0.0 if self.began is None else max(0.0, now - self.began)

    @property
    def planned(self) -> float:
        """Seconds planned up to the end of the present step."""
        return 60.0 * sum(step.minutes for step in self.workshop.steps[: self.beat.step + 1])


def begin(workshop: Workshop) -> Session:
    """A session at its title, not begun."""
    return Session(workshop=workshop, course=beats(workshop))


def time_words(session: Session, now: float) -> str:
    """ "12 of 30 min, 2 over the plan": whole minutes, so that nobody watches seconds pass."""
    used = int(session.used(now) // 60)
    words = f"{used} of {session.workshop.minutes} min"
    over = used - int(session.planned // 60)
    return f"{words}, {over} over the plan" if session.began is not None and over > 0 else words


def step_words(session: Session) -> str:
    """ "Step 3 of 9", or "Start"."""
    at = session.beat.step + 1
    return f"Step {at} of {len(session.workshop.steps)}" if at else "Start"
