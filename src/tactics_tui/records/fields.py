"""The fields of each kind, read off the structs: what each means, may hold and must hold.

Templates, field tables, schemas and messages are all made from these, so they cannot differ.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, Literal

import msgspec
from msgspec import inspect

from tactics_tui.records.base import Record
from tactics_tui.records.dates import PATTERN as DATE_PATTERN
from tactics_tui.records.kinds import KINDS
from tactics_tui.records.references import CITED_KEYS, REFERENCES, WITHDRAWN
from tactics_tui.records.taxonomy import EVERY_KIND, USES

Shape = Literal["text", "date", "number", "texts", "block", "blocks"]


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """One field: `path` is from the top of the file, with "*" for each item of a list.

    `listed` is the taxonomy's list it draws on, `refers` the kind it names ("" for any kind,
    None for no reference), `cites` whether it holds keys of the record's own sources.
    """

    name: str
    path: str
    shape: Shape
    required: bool
    description: str
    fields: tuple["Field", ...] = ()
    listed: str | None = None
    refers: str | None = None
    cites: bool = False
    shortest: int = 0
    longest: int | None = None
    pattern: str = ""

    @property
    def is_block(self) -> bool:
        """Whether it has a header of its own: [name] or [[name]]."""
        return self.shape in {"block", "blocks"}

    @property
    def is_prose(self) -> bool:
        """Whether it holds whole sentences, written between ''' marks."""
        return self.shape == "text" and self.shortest >= 20 and self.longest is None

    @property
    def header(self) -> str:
        """How its block is headed, or nothing."""
        return {"block": f"[{self.name}]", "blocks": f"[[{self.name}]]"}.get(self.shape, "")


# A schema without a description of its own takes its type's ("A day (2026-02-09…").
_LAST = ("sources", "withdrawn", "review")
_SHARED = frozenset(Record.__struct_fields__)


@cache
def fields_of(kind: str) -> tuple[Field, ...]:
    """The fields of a kind in the order in which a file gives them, without `id`."""
    info = inspect.type_info(KINDS[kind])
    assert isinstance(info, inspect.StructType)
    read = [_field(kind, field, "") for field in info.fields if field.name != "id"]
    return tuple(sorted(read, key=_place))


def _place(field: Field) -> tuple[int, int, bool, bool]:
    """Texts, lists of texts, [tables], [[lists]], then sources and review; required ones first."""
    if field.name in _LAST:
        return (4, _LAST.index(field.name), False, False)
    group = {"texts": 1, "block": 2, "blocks": 3}.get(field.shape, 0)
    return (group, 0, field.name in _SHARED, not field.required)


def _field(kind: str, field: inspect.Field, above: str) -> Field:
    path = f"{above}{field.name}"
    kept, description = _unwrap(field.type)
    several = isinstance(kept, inspect.VarTupleType)
    item = kept
    least, most = 0, None
    if isinstance(kept, inspect.VarTupleType):
        least, most = kept.min_length or 0, kept.max_length
        item, _ = _unwrap(kept.item_type)
    inner: tuple[Field, ...] = ()
    shape: Shape = "texts" if several else "text"
    pattern = ""
    if isinstance(item, inspect.StructType):
        shape = "blocks" if several else "block"
        below = f"{path}.*." if several else f"{path}."
        inner = tuple(_field(kind, each, below) for each in item.fields)
        description = description or _first_line(item.cls)
    elif isinstance(item, inspect.StrType):
        pattern = item.pattern or ""
        if pattern == DATE_PATTERN:
            shape = "date"
        if not several:
            least, most = item.min_length or 0, item.max_length
    elif isinstance(item, inspect.IntType):
        shape = "number"
    ends = f"{path}.*" if several else path
    references = {**REFERENCES[kind], **WITHDRAWN}
    return Field(
        name=field.name,
        path=path,
        shape=shape,
        required=field.required,
        description=description,
        fields=inner,
        listed={**USES[kind], **EVERY_KIND}.get(ends),
        refers=references.get(ends),
        cites=ends in CITED_KEYS,
        shortest=least,
        longest=most,
        pattern=pattern,
    )


def _unwrap(kept: inspect.Type) -> tuple[inspect.Type, str]:
    """A type without its notes and without None, and the description among the notes."""
    description = ""
    while isinstance(kept, inspect.Metadata | inspect.UnionType):
        if isinstance(kept, inspect.Metadata):
            notes: dict[str, Any] = kept.extra_json_schema or {}
            description = description or str(notes.get("description", ""))
            kept = kept.type
        else:
            kept = next(each for each in kept.types if not isinstance(each, inspect.NoneType))
    return kept, description


def _first_line(struct: type) -> str:
    return (struct.__doc__ or "").strip().split("\n")[0]


def all_fields(fields: tuple[Field, ...]) -> Iterator[Field]:
    """These fields and those of their blocks, in order."""
    for field in fields:
        yield field
        yield from all_fields(field.fields)


def block_at(kind: str, path: tuple[str | int, ...]) -> tuple[Field, ...]:
    """The fields that may stand in the block at a path; () when there is no such block."""
    fields = fields_of(kind)
    for part in path:
        if isinstance(part, int):
            continue
        found = next((field for field in fields if field.name == part), None)
        fields = found.fields if found else ()
    return fields


def field_at(kind: str, path: tuple[str | int, ...]) -> Field | None:
    """The field at a path such as ("events", 0, "on"), or None."""
    names = [part for part in path if isinstance(part, str)]
    if not names:
        return None
    return next((f for f in block_at(kind, tuple(names[:-1])) if f.name == names[-1]), None)


def homes_of(kind: str, name: str) -> list[str]:
    """Where a field of that name may stand: "" for the top of the file, else the header."""
    homes = [""] if any(field.name == name for field in fields_of(kind)) else []
    for block in fields_of(kind):
        if any(field.name == name for field in block.fields):
            homes.append(block.header)
    return homes
