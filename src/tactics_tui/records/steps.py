"""The dated steps of examples and authorities, each with where the matter stood after it."""

import msgspec

from tactics_tui.records.authority import Authority
from tactics_tui.records.base import Record
from tactics_tui.records.dates import in_order
from tactics_tui.records.example import Example
from tactics_tui.records.standing import standing

# What the date of an authority itself means; `state` of such a step. Not an event state.
DECIDED = "decided"


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One dated step of a record.

    `state` is an event state of the taxonomy, or `DECIDED`; `standing` the id of the standing
    that the record had after it; `note` says what exactly, or "".
    """

    record_id: str
    on: str
    state: str
    standing: str
    note: str = ""


def steps(record: Record) -> list[Step]:
    """The record's steps, oldest first; none for records that are not dated."""
    if isinstance(record, Example):
        return _of_example(record)
    if isinstance(record, Authority):
        return _of_authority(record)
    return []


def _of_example(example: Example) -> list[Step]:
    events = tuple(in_order(example.events, lambda event: event.on))
    return [
        Step(
            record_id=example.id,
            on=event.on,
            state=event.state,
            standing=_after(msgspec.structs.replace(example, events=events[: at + 1])),
            note=event.note,
        )
        for at, event in enumerate(events)
    ]


def _of_authority(authority: Authority) -> list[Step]:
    treated = tuple(in_order(authority.treatment, lambda treatment: treatment.on))
    first = {"case": DECIDED, "bill": "proposed"}.get(authority.kind, "adopted")
    return [
        Step(
            record_id=authority.id,
            on=authority.on,
            state=first,
            standing=_after(msgspec.structs.replace(authority, treatment=())),
        ),
        *(
            Step(
                record_id=authority.id,
                on=treatment.on,
                state=treatment.state,
                standing=_after(msgspec.structs.replace(authority, treatment=treated[: at + 1])),
                note=treatment.says,
            )
            for at, treatment in enumerate(treated)
        ),
    ]


def _after(record: Record) -> str:
    stands = standing(record)
    return stands.state if stands else ""
