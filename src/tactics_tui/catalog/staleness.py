"""Which records to look at again: by age, by how open they are, by who leans on them."""

import datetime
from collections.abc import Iterator

import msgspec

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.records.authority import Authority
from tactics_tui.records.base import Record, Review
from tactics_tui.records.example import Example
from tactics_tui.records.jurisdiction import Jurisdiction
from tactics_tui.records.kinds import kind_of
from tactics_tui.records.standing import standing
from tactics_tui.records.tactic import Tactic

# Days after which a record should be looked at again.
UNSETTLED = 90
OTHERS = 365
CASE = 180
STATE = 180

# Standings that the next ruling may change.
_OPEN = frozenset(
    "proposed challenged pending blocked blocked-in-part relief-granted relief-granted-in-part "
    "relief-denied relief-on-hold stayed".split()
)


class Stale(msgspec.Struct, frozen=True):
    """A record past its time: how old its review is, how old it may be, who leans on it.

    `level` is "due" up to twice the horizon, then "overdue".
    """

    id: str
    kind: str
    title: str
    checked: str
    age: int
    horizon: int
    why: str
    used_by: int
    level: str


def stale(catalog: Catalog, today: datetime.date) -> list[Stale]:
    """Records whose review is older than their horizon; those that most others lean on first."""
    found = list(_stale(catalog, today))
    return sorted(found, key=lambda each: (-each.used_by, -(each.age - each.horizon), each.id))


def _stale(catalog: Catalog, today: datetime.date) -> Iterator[Stale]:
    for record in catalog.records.values():
        review: Review | None = getattr(record, "review", None)
        if review is None or record.withdrawn is not None:
            continue
        horizon, why = horizon_of(record)
        age = (today - _day(review.on)).days
        if age <= horizon:
            continue
        yield Stale(
            id=record.id,
            kind=kind_of(record),
            title=str(getattr(record, "title", record.id)),
            checked=review.on,
            age=age,
            horizon=horizon,
            why=why,
            used_by=used_by(catalog, record),
            level="overdue" if age > 2 * horizon else "due",
        )


def horizon_of(record: Record) -> tuple[int, str]:
    """After how many days a record should be looked at again, and why so soon or so late."""
    now = standing(record)
    if isinstance(record, Example):
        if now is not None and now.state in _OPEN:
            return UNSETTLED, f"its standing is open: {now.state}"
        return OTHERS, "settled"
    if isinstance(record, Authority):
        return (CASE, "a case") if record.kind == "case" else (OTHERS, record.kind)
    if isinstance(record, Jurisdiction):
        return STATE, "a state's rules"
    return OTHERS, kind_of(record)


def used_by(catalog: Catalog, record: Record) -> int:
    """How many records lead to this one."""
    links = catalog.links
    uses = len(links.terms_about(record.id)) + len(links.treats(record.id))
    if isinstance(record, Tactic):
        uses += len(links.examples_of(record.id)) + len(links.rules_for(record.id))
    elif isinstance(record, Authority):
        uses += len(links.tactics_on(record.id)) + len(links.examples_under(record.id))
        uses += len(links.rules_from(record.id))
    elif isinstance(record, Jurisdiction):
        uses += len(links.examples_in(record.postal))
    for workshop in catalog.workshops.values():
        uses += sum(step.open == record.id for step in workshop.steps)
    return uses


def _day(on: str) -> datetime.date:
    """The first day of a date; of a month or year the first day in it."""
    return datetime.date.fromisoformat(on + "-01-01"[len(on) - 4 :] if len(on) < 10 else on)
