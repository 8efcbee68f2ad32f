"""TOML text to plain data: parsed, with every text made harmless and every date a string."""

import datetime
import re

import tomli

from tactics_tui.catalog.locate import Path, Positions
from tactics_tui.catalog.problems import Problem
from tactics_tui.records.text import neutralize, unsafe_at, unwrap

# Deeper than any record; beyond this a file is built to exhaust the reader.
_MAX_DEPTH = 12
# The fullest real file holds 600 values.
_MAX_VALUES = 5_000

_HINTED = 1_000

# What beginners do -> what to do instead, tried on the line where the parser stopped.
_SYNTAX_HINTS = (
    (re.compile("[“”„‟«»]"), 'These are curly quotes from a word processor. Use straight ones: "'),
    (re.compile("=\\s*[‘’]"), 'These are curly quotes from a word processor. Use straight ones: "'),
    (re.compile(r"^\s*[\w-]+\s*:"), 'Write = instead of :, like this: name = "value"'),
    (re.compile(r"=\s*\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"), "Write dates as year-month-day: 2025-03-02"),
    (re.compile(r"=\s*\d{4}-\d{1,2}\s*$"), 'Write a month in quotes: "2025-03"'),
    (re.compile(r"=\s*\d{4}-\d-|=\s*\d{4}-\d\d-\d\s*$"), "Write two digits: 2025-03-02"),
    (re.compile(r"=\s*(True|False|yes|no)\b"), "Write true or false, in lower case."),
    (re.compile("[\u00a0\u200b\ufeff]"), "There is an invisible character here; retype the line."),
    (re.compile(r'"[^"]*\\[^"\\bfnrtuU][^"]*"'), "Put the text in single quotes: '…'"),
    (re.compile(r"=\s*$"), "There is no value after the = sign."),
    (re.compile(r"=\s*[A-Za-z][^\"']*$"), 'Put text in double quotes: "…"'),
    (re.compile(r"['\"]\s+['\"]"), "A comma is missing between two values."),
    (re.compile(r"^[^\"]*\"[^\"]*$"), "A closing quote is missing on this line."),
)


class Parsed:
    """A parsed file: its plain data, and where each value stands (found only when asked)."""

    def __init__(self, path: str, text: str, data: dict[str, object]) -> None:
        self.path = path
        self.text = text
        self.data = data
        self.unsafe: list[tuple[Path, int]] = []
        self._positions: Positions | None = None

    @property
    def positions(self) -> Positions:
        """Where each value stands."""
        if self._positions is None:
            self._positions = Positions(self.text)
        return self._positions

    def problem(
        self, where: Path, code: str, message: str, hint: str = "", *, value: bool = True
    ) -> Problem:
        """A Problem at a path within this file."""
        line, column = self.positions.at(where, value=value)
        return Problem(
            path=self.path, line=line, column=column, code=code, message=message, hint=hint
        )


def parse(path: str, text: str) -> Parsed | Problem:
    """Parse one file's text; `path` is only for messages. Never raises."""
    text = text.replace("\r\n", "\n")
    try:
        data = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        return _syntax_problem(path, text, error)
    except RecursionError:
        return _deep(path)
    except ValueError as error:
        # Python refuses to read numbers of more than 4,300 digits.
        at = re.search(r"\d{1000,}", text)
        line = text.count("\n", 0, at.start()) + 1 if at else 1
        return Problem(
            path=path,
            line=line,
            column=1,
            code="E001",
            message=f"This number is too long: {str(error)[:60]}.",
        )
    parsed = Parsed(path, text, data)
    try:
        cleaned = _clean(data, (), parsed.unsafe)
    except RecursionError:
        return _deep(path)
    assert isinstance(cleaned, dict)
    parsed.data = cleaned
    if len(text) > _MAX_VALUES and _values(cleaned) > _MAX_VALUES:
        return Problem(
            path=path,
            line=1,
            column=1,
            code="E003",
            message=f"This file holds too many values: at most {_MAX_VALUES:,}.",
        )
    return parsed


def _clean(value: object, place: Path, unsafe: list[tuple[Path, int]]) -> object:
    if len(place) > _MAX_DEPTH:
        raise RecursionError
    if isinstance(value, str):
        at = unsafe_at(value)
        if at is not None:
            unsafe.append((place, at))
        return unwrap(neutralize(value))
    if isinstance(value, dict):
        return {
            neutralize(str(key)): _clean(item, (*place, key), unsafe) for key, item in value.items()
        }
    if isinstance(value, list):
        return [_clean(item, (*place, at), unsafe) for at, item in enumerate(value)]
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return value.isoformat()
    return value


def _values(value: object) -> int:
    """How many values there are, blocks and lists counted too."""
    if isinstance(value, dict):
        return 1 + sum(map(_values, value.values()))
    return 1 + sum(map(_values, value)) if isinstance(value, list) else 1


def _deep(path: str) -> Problem:
    return Problem(
        path=path, line=1, column=1, code="E001", message="This file is nested too deeply."
    )


def _syntax_problem(path: str, text: str, error: tomli.TOMLDecodeError) -> Problem:
    lines = text.split("\n")
    line = min(error.lineno, len(lines))
    column = max(1, error.colno)
    hint = syntax_hint(lines[line - 1])
    if not hint and line > 1 and not lines[line - 1].strip():
        hint = syntax_hint(lines[line - 2])
    return Problem(
        path=path,
        line=line,
        column=column,
        code="E001",
        message=f"This is not valid TOML: {neutralize(error.msg)}.",
        hint=hint,
    )


def syntax_hint(line: str) -> str:
    """What to do about a line that does not parse, or nothing."""
    # The patterns take the square of a line's length.
    line = line[:_HINTED]
    return next((hint for pattern, hint in _SYNTAX_HINTS if pattern.search(line)), "")
