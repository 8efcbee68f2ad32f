"""Every place where a file is not TOML, and what can still be read of it."""

import re

import msgspec
import tomli

from tactics_tui.catalog.check.repair import repaired
from tactics_tui.catalog.parse import Parsed, parse, syntax_hint
from tactics_tui.catalog.problems import Problem
from tactics_tui.catalog.statements import Statement, statements
from tactics_tui.records.text import neutralize

# More than this in one file and the rest is noise.
MOST = 20

_COMMA_MISSING = re.compile(r"[\"'][ \t]*\n?[ \t]*[\"'](?=\w)")
_SENTENCES = (
    (r"Expected '=' after a key", "After a field's name there must be an = sign."),
    (r"Invalid value", "The value after the = sign cannot be read."),
    (r"Unclosed array", "This list has no closing ]."),
    (
        r"Expected \"'{3}\"|Expected '\"{3}'|Unterminated string|Illegal character '\\n'",
        "This text has no closing quote.",
    ),
    (r"Unclosed inline table", "This { has no closing }."),
    (r"Expected newline or end of document", "Something is left over behind the value."),
    (r"Invalid statement", "This line is neither a comment (#) nor a [block] nor a field = value."),
    (r"Unescaped '\\'", "A backslash has a special meaning between double quotes."),
    (r"Expected '\]' at the end", "This header has no closing ]."),
    (r"Expected '\]\]' at the end", "This header has no closing ]]."),
    (r"Invalid initial character for a key", "This line does not begin with a field's name."),
    (r"Invalid date or datetime", "No calendar has this day."),
)


class Reading(msgspec.Struct, frozen=True):
    """What could be read of one file: its problems, its data if any, and the names lost.

    `lost` holds fields and blocks that stand in the file but could not be read, so that
    nobody is told that they are missing.
    """

    problems: list[Problem]
    parsed: Parsed | None
    lost: frozenset[str] = frozenset()


def read_syntax(path: str, text: str) -> Reading:
    """Parse a file; when it does not parse, name every mistake and read on around them."""
    text = text.replace("\r\n", "\n")
    whole = parse(path, text)
    if isinstance(whole, Parsed):
        return Reading([], whole)
    lines = text.split("\n")
    parts = statements(text, lenient=True)
    problems: list[Problem] = []
    lost: set[str] = set()
    mended_lines: set[int] = set()
    skipping = False
    for part in parts:
        if part.sort in {"blank", "comment"}:
            continue
        if skipping and part.sort != "header":
            _blank(lines, part)
            continue
        error = _error_of(part)
        if error is None:
            skipping = False
            continue
        if len(problems) < MOST:
            problems.append(_problem(path, part, error))
        guess = repaired(part.text) if len(problems) < MOST else None
        mended_lines.update(range(part.first, part.first + len(part.lines)))
        if guess is None:
            lost.add(part.name)
            _blank(lines, part)
            skipping = part.sort == "header"
        else:
            lines[part.first : part.first + len(part.lines)] = guess.split("\n")
            skipping = False
    parsed = _without_twins(path, lines, parts, problems, lost)
    if not problems:
        # Each statement is well-formed and yet the whole is not: say what the parser says.
        return Reading([whole], None)
    return Reading(problems, parsed, frozenset(lost))


def _error_of(part: Statement) -> tomli.TOMLDecodeError | None:
    try:
        tomli.loads(part.text)
    except tomli.TOMLDecodeError as error:
        return error
    except (ValueError, RecursionError) as error:
        return tomli.TOMLDecodeError(str(error)[:60], part.text, 0)
    return None


def _blank(lines: list[str], part: Statement) -> None:
    for at in range(part.first, part.first + len(part.lines)):
        lines[at] = ""


def _problem(path: str, part: Statement, error: tomli.TOMLDecodeError) -> Problem:
    row = min(error.lineno, len(part.lines)) - 1
    column = error.colno if error.lineno <= len(part.lines) else len(part.lines[row]) + 1
    message = next(
        (plain for pattern, plain in _SENTENCES if re.search(pattern, error.msg)),
        f"This is not valid TOML: {neutralize(error.msg)}.",
    )
    hint = syntax_hint(part.lines[row])
    comma = _COMMA_MISSING.search(part.text) if "list has no" in message else None
    if comma:
        message = "A comma is missing between two values."
        hint = 'Write ["one", "two"].'
        row = part.text.count("\n", 0, comma.start())
        column = comma.start() - part.text.rfind("\n", 0, comma.start()) + 1
    elif "left over" in message and not hint and re.match(r'[^=]*=\s*"', part.lines[row]):
        hint = "Quotes inside a text: put the whole text between ''' and ''' instead of quotes."
    elif "no closing" in message:
        # Where it opens says more than where the parser gave up.
        row, column, hint = 0, _value_column(part.lines[0]), ""
        opening = part.lines[0][column - 1 : column + 2]
        if opening in {"'''", '"""'}:
            hint = f"Put {opening} on a line of its own after the last sentence."
        elif "list" in message:
            hint = "Close it with ] after the last value."
        elif part.sort == "pair":
            hint = f"Close it with {opening[:1]} at the end of the line." if opening else ""
    if part.sort == "junk" and not hint:
        message = "This line is neither a remark (#) nor a [block] nor a field = value."
        hint = "Begin a remark with #. Long text goes between ''' and '''."
        column = len(part.lines[0]) - len(part.lines[0].lstrip()) + 1
    return Problem(
        path=path,
        line=part.first + row + 1,
        # The parser may stop on the line break, or behind it.
        column=max(1, min(column, len(part.lines[row]) + 1)),
        code="E001",
        message=message,
        hint=hint,
    )


def _value_column(line: str) -> int:
    found = re.match(r"[^=]*=\s*", line)
    return found.end() + 1 if found and found.end() < len(line) else 1


def _without_twins(
    path: str,
    lines: list[str],
    parts: list[Statement],
    problems: list[Problem],
    lost: set[str],
) -> Parsed | None:
    """The data once every field or block that stands twice has been named and left out."""
    for _ in range(MOST):
        parsed = parse(path, "\n".join(lines))
        if isinstance(parsed, Parsed):
            return parsed
        part = _part_at(parts, lines, parsed.line)
        if part is None:
            return None
        problems.append(_twin_problem(path, part))
        _blank(lines, part)
        if part.sort == "header" and part.name not in lost:
            _drop_block(lines, parts, part)
    return None


def _part_at(parts: list[Statement], lines: list[str], line: int) -> Statement | None:
    """The last statement, not yet blanked, that begins at or before a line (from 1)."""
    found = [
        part
        for part in parts
        if part.sort in {"pair", "header"} and part.first < line and lines[part.first].strip()
    ]
    return found[-1] if found else None


def _twin_problem(path: str, part: Statement) -> Problem:
    column = len(part.lines[0]) - len(part.lines[0].lstrip()) + 1
    if part.sort == "header":
        message = f'The block "{part.name}" stands twice in this file.'
        hint = (
            f"If there are several, head each one with [[{part.name}]], in two brackets."
            if part.lines[0].lstrip()[:2] != "[["
            else f"Head every one of them with [[{part.name}]]."
        )
    else:
        message = f'The field "{part.name}" stands twice in this block.'
        hint = "Keep one of them."
    return Problem(
        path=path, line=part.first + 1, column=column, code="E010", message=message, hint=hint
    )


def _drop_block(lines: list[str], parts: list[Statement], header: Statement) -> None:
    for part in parts[parts.index(header) + 1 :]:
        if part.sort == "header":
            return
        if part.sort == "pair":
            _blank(lines, part)
