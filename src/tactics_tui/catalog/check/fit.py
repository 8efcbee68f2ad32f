"""Whether a file fits its schema. Files that plainly do take a short way past the validator."""

import re
from collections.abc import Iterator

from jsonschema import Draft202012Validator, FormatChecker

from tactics_tui.catalog.check.entry import Entry, has_unknown_fields
from tactics_tui.catalog.check.sentences import Kind, impossible_days, schema_problems
from tactics_tui.catalog.problems import Problem
from tactics_tui.catalog.schema import record_schema, single_schema
from tactics_tui.records.kinds import KINDS
from tactics_tui.records.references import values_at
from tactics_tui.records.taxonomy import EVERY_KIND, USES, Taxonomy
from tactics_tui.records.text import unsafe_at

FILL_IN = "FILL-IN"


class Fit:
    """Checks files of every kind against their schemas."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._kinds = {name: Kind(name, record_schema(name, taxonomy), taxonomy) for name in KINDS}
        self._validators = {
            name: Draft202012Validator(kind.schema, format_checker=FormatChecker(["date"]))
            for name, kind in self._kinds.items()
        }

    def problems(self, entry: Entry) -> list[Problem]:
        """Every way in which the file does not fit."""
        if not entry.kind:
            schema = single_schema(entry.id)
            kind = Kind("", schema, self._taxonomy)
            return schema_problems(entry.parsed, kind, Draft202012Validator(schema), entry.lost)
        kind = self._kinds[entry.kind]
        days = impossible_days(entry.parsed, kind)
        if self._fits_plainly(entry):
            return days
        return days + schema_problems(entry.parsed, kind, self._validators[entry.kind], entry.lost)

    def _fits_plainly(self, entry: Entry) -> bool:
        """Whether msgspec takes it, with known fields and listed values: then the schema does."""
        if entry.record is None or has_unknown_fields(entry):
            return False
        for path, name in {**USES[entry.kind], **EVERY_KIND}.items():
            allowed = self._taxonomy.ids(name)
            if allowed and any(
                value not in allowed for _, value in values_at(entry.parsed.data, path)
            ):
                return False
        return True


def mark_problems(entry: Entry) -> Iterator[Problem]:
    """Leftover FILL-IN marks, and characters that cannot be seen, each where it stands."""
    seen_unsafe = False
    is_plain = FILL_IN not in entry.text and unsafe_at(entry.text) is None
    for at, line in enumerate([] if is_plain else entry.text.split("\n")):
        bare = line.lstrip()
        if FILL_IN in line and not bare.startswith("#"):
            yield _at(entry, at, line.index(FILL_IN), "E110", *_fill_in_words(line))
        offset = unsafe_at(line)
        if offset is not None:
            seen_unsafe = True
            yield _at(
                entry,
                at,
                offset,
                "E109",
                f"Here is a character that cannot be seen (U+{ord(line[offset]):04X}).",
                "Delete it, or type the line again.",
            )
    if not seen_unsafe:
        for where, _ in entry.parsed.unsafe:
            yield entry.problem(
                where,
                "E109",
                "This text holds a character that cannot be seen, written as an escape.",
                "Remove it.",
            )


def _fill_in_words(line: str) -> tuple[str, str]:
    found = re.match(r"\s*([\w-]+)\s*=", line)
    what = f'Write "{found[1]}" here' if found else "Write something here"
    return f"{what} in place of {FILL_IN}.", ""


def _at(entry: Entry, row: int, column: int, code: str, message: str, hint: str) -> Problem:
    return Problem(
        path=entry.path,
        line=row + 1,
        column=column + 1,
        code=code,
        message=message,
        hint=hint,
    )
