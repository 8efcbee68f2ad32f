"""The present standing of an example or authority, worked out from its dated events.

No standing is ever typed by hand. We never say that something is "good law": the standing
says what last happened, and its as-of date is the date of the last event on record.
"""

from collections.abc import Sequence

import msgspec

from tactics_tui.records.authority import Authority, Treatment
from tactics_tui.records.base import Record
from tactics_tui.records.dates import in_order, is_later
from tactics_tui.records.example import Event, Example

# Instruments that are themselves a proceeding: an order against the other side does not block
# them, it is what they asked for.
PROCEEDINGS = frozenset({"litigation", "prosecution", "investigation"})

# Acts that are over once done: there is nothing that could later be in force.
_ONE_TIME = frozenset({"letter", "statement", "election", "inspection", "notice", "investigation"})

_BLOCKED = frozenset({"blocked", "blocked-in-part", "struck-down", "stayed", "vacated"})
_OVER = frozenset({"repealed", "ended"})
_SETTLES = frozenset({"upheld", "dismissed", "block-lifted"})
_BRINGS_BACK = frozenset({"proposed", "adopted", "effective", "filed"})

# Event state -> standing of a measure (ordinance, order, statute, policy, program …).
_MEASURE = {
    "proposed": "proposed",
    "adopted": "in-force",
    "effective": "in-force",
    "amended": "in-force",
    "challenged": "challenged",
    "pending-appeal": "challenged",
    "enjoined": "blocked",
    "enjoined-in-part": "blocked-in-part",
    "stayed": "blocked",
    "block-lifted": "challenged",
    "upheld": "in-force",
    "dismissed": "in-force",
    "struck-down": "struck-down",
    "preempted": "struck-down",
    "vacated": "struck-down",
    "reversed": "struck-down",
    "repealed": "repealed",
    "superseded": "repealed",
    "expired": "ended",
    "withdrawn": "ended",
    "settled": "ended",
    "failed": "failed",
}

# Event state -> standing of a suit or prosecution brought by those the record is about.
_PROCEEDING = {
    "proposed": "proposed",
    "filed": "pending",
    "challenged": "pending",
    "amended": "pending",
    "pending-appeal": "pending",
    "relief-granted": "relief-granted",
    "relief-granted-in-part": "relief-granted-in-part",
    "relief-denied": "relief-denied",
    "upheld": "relief-granted",
    "stayed": "relief-on-hold",
    "block-lifted": "relief-on-hold",
    "vacated": "relief-denied",
    "reversed": "relief-denied",
    "dismissed": "dismissed",
    "struck-down": "dismissed",
    "preempted": "dismissed",
    "withdrawn": "ended",
    "expired": "ended",
    "superseded": "ended",
    "settled": "settled",
    "failed": "failed",
}

# Treatment state -> standing of an opinion or order of a court.
_OPINION = {
    "challenged": "challenged",
    "pending-appeal": "challenged",
    "upheld": "stands",
    "dismissed": "stands",
    "amended": "stands",
    "stayed": "stayed",
    "enjoined": "stayed",
    "enjoined-in-part": "stands-in-part",
    "block-lifted": "challenged",
    "vacated": "vacated",
    "reversed": "vacated",
    "struck-down": "vacated",
    "superseded": "repealed",
    "withdrawn": "ended",
    "expired": "ended",
    "settled": "ended",
}

EVENT_STATES = tuple(dict.fromkeys([*_MEASURE, *_PROCEEDING, "reported"]))
STANDINGS = tuple(
    dict.fromkeys(
        [*_MEASURE.values(), *_PROCEEDING.values(), "stands", *_OPINION.values(), "on-record"]
    )
)


class Standing(msgspec.Struct, frozen=True):
    """Where something stands: a value of the taxonomy's standings, and as of when."""

    state: str
    as_of: str


def standing(record: Record) -> Standing | None:
    """The standing of an example or authority; None for other kinds."""
    if isinstance(record, Example):
        return _of_example(record)
    if isinstance(record, Authority):
        return _of_authority(record)
    return None


def _of_example(example: Example) -> Standing:
    kind = example.instrument.kind
    table = _PROCEEDING if kind in PROCEEDINGS else _MEASURE
    state, as_of = _after("", example.on, example.events, table)
    if not state or (kind in _ONE_TIME and state == "in-force"):
        state = "on-record"
    return Standing(state, as_of)


def _of_authority(authority: Authority) -> Standing:
    table = _OPINION if authority.kind == "case" else _MEASURE
    state = {"case": "stands", "bill": "proposed"}.get(authority.kind, "in-force")
    state, as_of = _after(state, authority.on, authority.treatment, table)
    # An act may be attacked before it is in force.
    return Standing(state, authority.on if is_later(authority.on, as_of) else as_of)


def _after(
    state: str, on: str, steps: Sequence[Event | Treatment], table: dict[str, str]
) -> tuple[str, str]:
    """The standing after all steps, and as of when.

    That is the date of the last step; of those that left it as it was, the most precise.
    """
    as_of = on
    for step in in_order(steps, lambda step: step.on):
        after = _next(state, step.state, table)
        as_of = max(as_of, step.on) if after == state else step.on
        state = after
    return state, as_of


def _next(now: str, event: str, table: dict[str, str]) -> str:
    """The standing after one more event; only a ruling undoes a block or a challenge."""
    then = table.get(event, "")
    if not then:
        return now
    if now in _OVER and event not in _BRINGS_BACK:
        return now
    if then in {"challenged", "in-force", "stands"} and now in _BLOCKED and event not in _SETTLES:
        return now
    if then in {"in-force", "stands"} and now == "challenged" and event not in _SETTLES:
        return now
    if then == "pending" and now.startswith("relief-") and event != "pending-appeal":
        return now
    return then
