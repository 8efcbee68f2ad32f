"""Dates as precise as their source: a day, a month or a year, never an invented day."""

import datetime
import re
from collections.abc import Callable, Iterable
from typing import TypeVar

_T = TypeVar("_T")

PATTERN = r"^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"

_SHAPE = re.compile(PATTERN)
_MONTHS = (
    "January February March April May June July August September October November December".split()
)


def is_date(text: str) -> bool:
    """Whether the text is YYYY, YYYY-MM or a day that exists."""
    if not _SHAPE.match(text):
        return False
    if len(text) < 10:
        return True
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def year(on: str) -> int:
    """The year of a date that `is_date` accepts."""
    return int(on[:4])


def in_order(items: Iterable[_T], on: Callable[[_T], str]) -> list[_T]:
    """The items by date; of two whose dates overlap, the one that is written first comes first.

    "2025" written after "2025-10-21" stays after it: as precise as it is, it is no earlier.
    """
    ordered: list[_T] = []
    for item in items:
        date = on(item)
        at = len(ordered)
        while at and is_later(on(ordered[at - 1]), date):
            at -= 1
        ordered.insert(at, item)
    return ordered


def is_later(one: str, other: str) -> bool:
    """Whether the first date is later beyond doubt: "2025-12" is not later than "2025"."""
    shared = min(len(one), len(other))
    return one[:shared] > other[:shared]


def spoken(on: str) -> str:
    """The date as a reader says it: "February 9, 2026", "February 2026" or "2026"."""
    if not is_date(on):
        return on
    parts = on.split("-")
    if len(parts) == 1:
        return parts[0]
    month = _MONTHS[int(parts[1]) - 1]
    if len(parts) == 2:
        return f"{month} {parts[0]}"
    return f"{month} {int(parts[2])}, {parts[0]}"
