"""Find where a value stands in a TOML file: a path such as ("events", 0, "on") to line, column.

The text must already have parsed as TOML: this scanner only skips values, it never judges them.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

import tomli

_BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|' r"'''.*?'{3,5}|" r'"(?:\\.|[^"\\\n])*"|' r"'[^'\n]*'", re.DOTALL
)
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^,\]}#\n]*[^,\]}#\s]")

Path = tuple[str | int, ...]


class Positions:
    """Where each key and value of a TOML document stands."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._line_starts = [0, *(found.end() for found in re.finditer("\n", source))]
        # path -> (offset of the key or header, offset of the value)
        self._offsets: dict[Path, tuple[int, int]] = {}
        self._table_counts: dict[Path, int] = {}
        self._scan_document()

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of a character offset."""
        row = bisect_right(self._line_starts, offset) - 1
        return row + 1, offset - self._line_starts[row] + 1

    def at(self, path: Sequence[str | int], *, value: bool = False) -> tuple[int, int]:
        """Line and column of the key (or the value) at a path; a missing one: of its block."""
        known = tuple(path)
        while known and known not in self._offsets:
            known = known[:-1]
        if not known:
            return 1, 1
        key_at, value_at = self._offsets[known]
        return self.line_column(value_at if value and known == tuple(path) else key_at)

    def __contains__(self, path: Sequence[str | int]) -> bool:
        return tuple(path) in self._offsets

    def _skip(self, pattern: re.Pattern[str], at: int) -> int:
        found = pattern.match(self._source, at)
        return found.end() if found else at

    def _scan_key(self, at: int) -> tuple[list[tuple[str, int]], int]:
        """Read a dotted key; give its parts with their offsets, and where it ends."""
        parts = []
        while True:
            at = self._skip(_SPACE, at)
            found = _STRING.match(self._source, at) or _BARE.match(self._source, at)
            assert found is not None, "the text parsed before, so a key stands here"
            text = found.group()
            name = next(iter(tomli.loads(f"{text}=0"))) if text[0] in "\"'" else text
            parts.append((name, at))
            at = self._skip(_SPACE, found.end())
            if self._source[at : at + 1] != ".":
                return parts, at
            at += 1

    def _scan_pair(self, base: Path, at: int) -> int:
        parts, at = self._scan_key(at)
        at = self._skip(_SPACE, at + 1)
        path = base
        for name, offset in parts:
            path = (*path, name)
            self._offsets.setdefault(path, (offset, at))
        return self._scan_value(path, at)

    def _scan_value(self, path: Path, at: int) -> int:
        opening = self._source[at]
        if opening in "\"'":
            return self._skip(_STRING, at)
        if opening not in "[{":
            return self._skip(_SCALAR, at)
        closing, count, at = {"[": "]", "{": "}"}[opening], 0, at + 1
        while True:
            at = self._skip(_BLANK, at)
            if self._source[at] == closing:
                return at + 1
            if opening == "[":
                self._offsets[(*path, count)] = (at, at)
                at = self._scan_value((*path, count), at)
                count += 1
            else:
                at = self._scan_pair(path, at)
            at = self._skip(_BLANK, at)
            if self._source[at] == ",":
                at += 1

    def _resolve(self, names: list[str]) -> Path:
        """The path of a header's names, with the current index of each array of tables."""
        path: Path = ()
        for name in names:
            path = (*path, name)
            if path in self._table_counts:
                path = (*path, self._table_counts[path])
        return path

    def _scan_document(self) -> None:
        base: Path = ()
        at = 0
        while (at := self._skip(_BLANK, at)) < len(self._source):
            if self._source[at] != "[":
                at = self._scan_pair(base, at)
                continue
            is_array = self._source.startswith("[[", at)
            parts, end = self._scan_key(at + 1 + is_array)
            names, offset = [name for name, _ in parts], parts[0][1]
            if is_array:
                head = (*self._resolve(names[:-1]), names[-1])
                self._table_counts[head] = self._table_counts.get(head, -1) + 1
                self._offsets.setdefault(head, (offset, at))
                base = (*head, self._table_counts[head])
            else:
                base = self._resolve(names)
            self._offsets.setdefault(base, (offset, at))
            for length in range(1, len(base)):
                self._offsets.setdefault(base[:length], (offset, at))
            at = end + 1 + is_array
