"""Plain data to a record: the first thing that does not fit becomes a Problem."""

import re
from typing import TypeVar

import msgspec

from tactics_tui.catalog.locate import Path
from tactics_tui.catalog.parse import Parsed
from tactics_tui.catalog.problems import Problem
from tactics_tui.records.dates import is_date
from tactics_tui.records.references import values_at

_T = TypeVar("_T")

_WHERE = re.compile(r" - at `\$(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.([A-Za-z0-9_-]+)|\[(\d+)\]|\[\.\.\.\]")
_MISSING = re.compile(r"missing required field `([^`]+)`")
_EXPECTED = re.compile(r"Expected `([^`]+)`, got `([^`]+)`")
_LENGTH = re.compile(r"of length (>=|<=) (\d+)")

_DATED = (
    "on",
    "events.*.on",
    "treatment.*.on",
    "outcome.as_of",
    "review.on",
    "withdrawn.on",
    "sources.*.published",
)
_WORDS = {
    "str": "text in quotes",
    "int": "a whole number",
    "array": "a list in [ ]",
    "object": "a block of fields",
    "bool": "true or false",
    "float": "a number",
}


def decode(parsed: Parsed, struct: type[_T], record_id: str) -> _T | Problem:
    """The record, or the first Problem. `tactics check` finds the others."""
    data = {**parsed.data, "id": record_id}
    try:
        record = msgspec.convert(data, struct)
    except msgspec.ValidationError as error:
        return _explain(parsed, str(error))
    except RecursionError:
        return parsed.problem((), "E001", "This file is nested too deeply.")
    return impossible_date(parsed) or record


def impossible_date(parsed: Parsed) -> Problem | None:
    """A day that no calendar has (2025-02-30 in quotes), or None."""
    for path in _DATED:
        for where, value in values_at(parsed.data, path):
            if isinstance(value, str) and not is_date(value):
                return parsed.problem(where, "E104", f'"{value}" is not a date.')
    return None


def path_of(message: str) -> Path:
    """The path at the end of a msgspec message: "$.events[0].on" -> ("events", 0, "on")."""
    found = _WHERE.search(message)
    if not found:
        return ()
    return tuple(
        step.group(1) if step.group(1) else int(step.group(2) or 0)
        for step in _STEP.finditer(found["path"])
    )


def _explain(parsed: Parsed, message: str) -> Problem:
    where = path_of(message)
    name = next((str(part) for part in reversed(where) if isinstance(part, str)), "this")
    if found := _MISSING.search(message):
        return parsed.problem(
            where, "E102", f'The field "{found[1]}" is missing here.', value=False
        )
    if found := _LENGTH.search(message):
        least, limit = found[1] == ">=", int(found[2])
        unit = "entries" if "array" in message else "characters"
        words = f"at least {limit}" if least else f"at most {limit}"
        return parsed.problem(where, "E107", f'"{name}" needs {words} {unit}.')
    if "matching regex" in message:
        if name in {"on", "published", "as_of"}:
            return parsed.problem(
                where,
                "E104",
                f'"{name}" is not a date.',
                'Write 2025-03-02, or "2025-03", or "2025".',
            )
        return parsed.problem(where, "E105", f'"{name}" does not have the form it needs.')
    if found := _EXPECTED.search(message):
        wanted, got = (_WORDS.get(found[at].split(" ")[0], found[at]) for at in (1, 2))
        return parsed.problem(where, "E106", f'"{name}" needs {wanted}, not {got}.')
    return parsed.problem(where, "E106", f'"{name}" does not fit: {_WHERE.sub("", message)}.')
