"""A TOML file as its statements, line by line: comments, headers, and fields with their values."""

import re
from typing import Literal

import msgspec

Sort = Literal["blank", "comment", "header", "pair", "junk"]

_HEADER = re.compile(r"\s*+(\[\[?)([^\[\]#]++)\]?\]?\s*+(#.*)?$")
_BARE_HEADER = re.compile(r"\s*\[\[?[a-z_]+\]\]?\s*(#.*)?$")
_PAIR = re.compile(r"""\s*(?P<key>[\w-]+|"[^"]*"|'[^']*')(?P<rest>(\s*\.\s*[\w-]+)*)\s*[=:]""")
_FIELD_START = re.compile(r"\s*[a-z_]+\s*=\s*[\"'\[\d]")
_TOKEN = re.compile(
    r'"""|\'\'\'|"(?:\\.|[^"\\])*"|\'[^\']*\'|#.*|[\[\]{}]|["\']',
)


class Statement(msgspec.Struct, frozen=True):
    """One statement: its sort, the line it begins on (from 0), its lines, and its name.

    `name` is the key of a field ("title") or the dotted name of a header ("instrument").
    """

    sort: Sort
    first: int
    lines: tuple[str, ...]
    name: str = ""

    @property
    def text(self) -> str:
        """The statement as it stands in the file, without the last line break."""
        return "\n".join(self.lines)


def statements(text: str, *, lenient: bool = False) -> list[Statement]:
    """The statements of a text, in order; together their lines are all lines of the text.

    `lenient` is for a text that does not parse: a quote or bracket that is never closed then
    ends where the next header or field plainly begins, so that it swallows no other mistake.
    """
    lines = text.split("\n")
    found: list[Statement] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        stripped = line.strip()
        if not stripped:
            found.append(Statement("blank", at, (line,)))
            at += 1
        elif stripped.startswith("#"):
            found.append(Statement("comment", at, (line,)))
            at += 1
        elif stripped.startswith("["):
            header = _HEADER.match(line)
            name = re.sub(r"\s", "", header[2]) if header else ""
            found.append(Statement("header" if header else "junk", at, (line,), name))
            at += 1
        elif pair := _PAIR.match(line):
            end = _end_of_value(lines, at, pair.end(), lenient)
            name = pair["key"].strip("\"'") + re.sub(r"\s", "", pair["rest"])
            found.append(Statement("pair", at, tuple(lines[at:end]), name))
            at = end
        else:
            found.append(Statement("junk", at, (line,)))
            at += 1
    return found


def _end_of_value(lines: list[str], first: int, column: int, lenient: bool) -> int:
    """The line after the value that begins on line `first`."""
    depth, closing = 0, ""
    at, column_now = first, column
    while at < len(lines):
        if lenient and at > first and _plainly_new(lines[at], closing, depth):
            break
        depth, closing = _scan(lines[at], column_now, depth, closing)
        at, column_now = at + 1, 0
        if depth <= 0 and not closing:
            return at
    return at if not lenient else _before_blank_tail(lines, first, at)


def _plainly_new(line: str, closing: str, depth: int) -> bool:
    if closing:
        return bool(_BARE_HEADER.match(line))
    return depth > 0 and bool(_BARE_HEADER.match(line) or _FIELD_START.match(line))


def _before_blank_tail(lines: list[str], first: int, end: int) -> int:
    while end > first + 1 and not lines[end - 1].strip():
        end -= 1
    return end


def _scan(line: str, column: int, depth: int, closing: str) -> tuple[int, str]:
    """Brackets open and the quote still open (\"\"\" or ''' or none) at the end of a line."""
    while True:
        if closing:
            end = _closing_at(line, column, closing)
            if end < 0:
                return depth, closing
            column, closing = end, ""
        token = _TOKEN.search(line, column)
        if token is None:
            return depth, ""
        column = token.end()
        mark = token.group()
        if mark in {'"""', "'''"}:
            closing = mark
        elif mark in "[{":
            depth += 1
        elif mark in "]}":
            depth -= 1
        elif mark in {'"', "'"} or mark.startswith("#"):
            # A quote without its partner, or a comment: nothing more counts on this line.
            return depth, ""


def _closing_at(line: str, column: int, closing: str) -> int:
    """Where the text between three quotes ends, or -1; up to two more quotes belong to it."""
    at = column
    while at < len(line):
        if closing == '"""' and line[at] == "\\":
            at += 2
        elif line.startswith(closing, at):
            end = at + 3
            while end < len(line) and line[end] == closing[0] and end < at + 5:
                end += 1
            return end
        else:
            at += 1
    return -1
