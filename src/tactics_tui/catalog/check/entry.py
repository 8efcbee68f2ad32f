"""One file as the checks see it: its text, its data, its record if it makes one."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from tactics_tui.catalog.check.syntax import read_syntax
from tactics_tui.catalog.files import CatalogFile
from tactics_tui.catalog.parse import Parsed
from tactics_tui.catalog.problems import Problem
from tactics_tui.catalog.source_file import read_text, shown_path
from tactics_tui.records.base import Record
from tactics_tui.records.fields import Field, fields_of
from tactics_tui.records.kinds import KINDS


class Entry(msgspec.Struct, kw_only=True):
    """A file that could be read at least in part. `record` is None when it does not fit."""

    kind: str
    id: str
    path: str
    text: str
    parsed: Parsed
    lost: frozenset[str] = frozenset()
    record: Record | None = None

    def problem(
        self, where: tuple[str | int, ...], code: str, message: str, hint: str = "", **at: bool
    ) -> Problem:
        """A Problem at a path within this file."""
        return self.parsed.problem(where, code, message, hint, **at)


def read_entry(folder: Path, file: CatalogFile, problems: list[Problem]) -> Entry | None:
    """The file, its syntax problems added to `problems`; None when nothing can be read."""
    path = Path(file.path)
    text = read_text(folder, path)
    if isinstance(text, Problem):
        problems.append(text)
        return None
    text = text.replace("\r\n", "\n")
    shown = shown_path(folder, path)
    reading = read_syntax(shown, text)
    problems += reading.problems
    if reading.parsed is None:
        return None
    return Entry(
        kind=file.kind,
        id=file.id,
        path=shown,
        text=text,
        parsed=reading.parsed,
        lost=reading.lost,
        record=_record(file, reading.parsed),
    )


def _record(file: CatalogFile, parsed: Parsed) -> Record | None:
    if not file.kind:
        return None
    try:
        return msgspec.convert({**parsed.data, "id": file.id}, KINDS[file.kind])
    except (msgspec.ValidationError, RecursionError):
        return None


def has_unknown_fields(entry: Entry) -> bool:
    """Whether a field stands where the kind has none of that name; quick, without its place."""
    return _unknown(entry.parsed.data, fields_of(entry.kind))


def _unknown(data: Mapping[str, Any], fields: tuple[Field, ...]) -> bool:
    known = {field.name: field for field in fields}
    for name, value in data.items():
        field = known.get(name)
        if field is None:
            return True
        blocks = value if isinstance(value, list) else [value]
        if field.is_block and any(
            _unknown(block, field.fields) for block in blocks if isinstance(block, dict)
        ):
            return True
    return False
