"""Problems as a person, a script or GitHub reads them."""

import unicodedata
from typing import Any

import click

from tactics_tui.catalog.problems import Problem
from tactics_tui.records.text import neutralize

_WIDEST = 100


def as_text(problem: Problem, file: str, text: str, *, color: bool) -> str:
    """The place, the sentence, the line with a caret below, and what to do about it."""

    def paint(words: str, **style: Any) -> str:
        return click.style(words, **style) if color else words

    tone = "red" if problem.is_error else "yellow"
    rows = [
        f"{paint(f'{file}:{problem.line}:{problem.column}', bold=True)}: "
        f"{paint(problem.code, fg=tone, bold=True)} {problem.message}"
    ]
    lines = text.split("\n")
    line = lines[problem.line - 1] if problem.line <= len(lines) else ""
    if line.strip():
        shown, before = _window(line, problem.column - 1)
        rows.append(f"{problem.line:>6} | {shown}")
        rows.append(f"       | {' ' * _width(before)}{paint('^', fg=tone, bold=True)}")
    if problem.hint:
        rows.append(f"       = {problem.hint}")
    return "\n".join(rows)


def _window(line: str, column: int) -> tuple[str, str]:
    """The part of a line around a column, and what of it stands before the column."""
    line = neutralize(line)
    column = min(column, len(line))
    start = max(0, column - _WIDEST // 2) if len(line) > _WIDEST else 0
    end = start + _WIDEST
    head = "…" if start else ""
    tail = "…" if end < len(line) else ""
    return f"{head}{line[start:end]}{tail}", f"{head}{line[start:column]}"


def _width(text: str) -> int:
    """Columns of a terminal that a text takes; CJK letters take two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def as_github(problem: Problem, file: str, *, fails: bool) -> str:
    """A workflow command that puts the sentence beside the line in a pull request."""
    command = "error" if fails else "warning" if problem.is_error else "notice"
    place = f"file={_property(file)},line={problem.line},col={problem.column}"
    words = f"{problem.message} {problem.hint}".strip()
    return f"::{command} {place},title={_property(problem.code)}::{_data(words)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_json(problem: Problem, file: str, *, fails: bool) -> dict[str, Any]:
    """One problem for a script."""
    return {
        "file": file,
        "line": problem.line,
        "column": problem.column,
        "code": problem.code,
        "severity": "error" if problem.is_error else "remark",
        "fails": fails,
        "message": problem.message,
        "hint": problem.hint,
    }
