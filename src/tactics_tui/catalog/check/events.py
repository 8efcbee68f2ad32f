"""Dated events: their order, what shows them, and how they lie to the review and the outcome."""

from collections.abc import Iterator, Sequence

from tactics_tui.catalog.check.entry import Entry
from tactics_tui.catalog.problems import Problem
from tactics_tui.records.authority import Authority, Treatment
from tactics_tui.records.dates import spoken
from tactics_tui.records.example import Event, Example

DECISIVE = frozenset(
    "adopted effective enjoined enjoined-in-part upheld dismissed struck-down repealed".split()
)
FIRST_HAND = frozenset({"primary", "court", "official"})

# A law may say beforehand when it begins and when it ends.
_MAY_LIE_AHEAD = frozenset({"effective", "expired"})


def later(one: str, other: str) -> bool:
    """Whether a date is surely later than another; "2026" is not later than "2026-02"."""
    length = min(len(one), len(other))
    return one[:length] > other[:length]


def event_problems(entry: Entry) -> Iterator[Problem]:
    """Remarks on the events of an example, and on the treatment of an authority."""
    record = entry.record
    if isinstance(record, Example):
        yield from _order(entry, "events", [event.on for event in record.events])
        yield from _second_hand(entry, record)
        yield from _too_old(entry, "events", record, record.events)
        yield from _after_review(entry, record)
        yield from _as_of(entry, record)
    elif isinstance(record, Authority):
        yield from _order(entry, "treatment", [step.on for step in record.treatment])
        yield from _too_old(entry, "treatment", record, record.treatment)


def _order(entry: Entry, block: str, days: list[str]) -> Iterator[Problem]:
    for at in range(1, len(days)):
        if later(days[at - 1], days[at]):
            yield entry.problem(
                (block, at, "on"),
                "W402",
                f"{spoken(days[at])} stands below {spoken(days[at - 1])}.",
                "Put the oldest first.",
            )
            return


def _second_hand(entry: Entry, record: Example) -> Iterator[Problem]:
    kinds = {source.key: source.kind for source in record.sources}

    def is_second_hand(event: Event) -> bool:
        return event.state in DECISIVE and not any(
            kinds.get(key) in FIRST_HAND for key in event.sources
        )

    weak = [at for at, event in enumerate(record.events) if is_second_hand(event)]
    if weak:
        states = list(dict.fromkeys(record.events[at].state for at in weak))
        yield entry.problem(
            ("events", weak[0], "sources"),
            "W401",
            f"What decided it ({', '.join(states)}) rests on second-hand sources only.",
            "Add the text, the court's order or the government's own page.",
        )


def _too_old(
    entry: Entry, block: str, record: Example | Authority, steps: Sequence[Event | Treatment]
) -> Iterator[Problem]:
    """A page published before something happened cannot show that it did."""
    published = {source.key: source.published for source in record.sources}
    for at, step in enumerate(steps):
        days = [published.get(key) for key in step.sources]
        old = [day for day in days if day and later(step.on, day)]
        if days and len(old) == len(days) and step.state not in _MAY_LIE_AHEAD:
            yield entry.problem(
                (block, at, "sources"),
                "W416",
                f"This is of {spoken(step.on)}, and what it cites is older: "
                f"{spoken(max(old))} at the latest.",
                "Cite a page that came after it, or mend the day.",
            )


def _after_review(entry: Entry, record: Example) -> Iterator[Problem]:
    for at, event in enumerate(record.events):
        if event.state not in _MAY_LIE_AHEAD and later(event.on, record.review.on):
            yield entry.problem(
                ("events", at, "on"),
                "W409",
                f"This happened after the record was last checked ({spoken(record.review.on)}).",
                "Check it again, then set the day in [review].",
            )
            return


def _as_of(entry: Entry, record: Example) -> Iterator[Problem]:
    if record.outcome is None:
        return
    cited = [record.source(key) for key in record.outcome.sources]
    published = [source.published for source in cited if source]
    if not all(published):
        return
    known = [*published, *(event.on for event in record.events)]
    if all(later(record.outcome.as_of, day) for day in known):
        yield entry.problem(
            ("outcome", "as_of"),
            "W405",
            f"No source or event in this file reaches {spoken(record.outcome.as_of)}.",
        )
