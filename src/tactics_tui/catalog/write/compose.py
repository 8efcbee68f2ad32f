"""A record's file from its values: what is given is written, what is missing is marked.

Required fields without a value get a FILL-IN mark; optional ones stand as remarks, so that
nobody has to know them by heart.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from tactics_tui.catalog.write.toml_text import toml_date, toml_list, toml_prose, toml_string
from tactics_tui.records.fields import Field, fields_of
from tactics_tui.records.taxonomy import Taxonomy

FILL_IN = "FILL-IN"
# Kinds that state facts, so that nothing in them may rest on nothing.
SOURCED = frozenset({"tactic", "example", "authority", "jurisdiction"})

_RARE = frozenset({"former_ids", "withdrawn"})

Data = Mapping[str, Any]


def compose(
    kind: str, data: Data, taxonomy: Taxonomy | None = None, head: Sequence[str] = ()
) -> str:
    """The file of a record of this kind. `data` has the fields' own names and nesting.

    With a `taxonomy` each field is explained in a remark above it, as templates do. `head` are
    lines of remarks for the top.
    """
    fields = fields_of(kind)
    parts = []
    if head:
        parts.append("\n".join(f"# {line}".rstrip() for line in head))
    parts.append(_fields([field for field in fields if not field.is_block], data, taxonomy))
    for field in fields:
        if not field.is_block:
            continue
        value = data.get(field.name)
        blocks = value if isinstance(value, list) else [value] if value else []
        if not blocks and (field.required or (field.name == "sources" and kind in SOURCED)):
            blocks = [{}]
        for at, block in enumerate(blocks):
            explained = taxonomy if at == 0 else None
            # Once is enough to learn which optional fields there are.
            inner = [each for each in field.fields if not at or each.required or each.name in block]
            rows = [field.header, _fields(inner, block, explained)]
            if explained:
                rows.insert(0, f"# {field.description}")
            parts.append("\n".join(rows))
        if not blocks and field.name not in _RARE:
            parts.append(_commented_block(field))
    return "\n\n".join(part for part in parts if part) + "\n"


def _fields(fields: list[Field], data: Data, taxonomy: Taxonomy | None) -> str:
    rows: list[str] = []
    in_block = any("." in field.path for field in fields)
    above_is_prose = False
    for field in fields:
        value = data.get(field.name)
        given = value not in (None, "", [], ())
        if not given and field.name in _RARE:
            continue
        row = _pair(field, value if given else _missing(field))
        row = row if given or field.required else _commented(row)
        is_prose = "\n" in row and not row.startswith("#")
        if rows and not in_block and (is_prose or above_is_prose or taxonomy):
            rows.append("")
        if taxonomy:
            rows += [f"# {line}" for line in _explained(field, taxonomy)]
        elif not given and not field.required:
            row = f"{row}   {_short(field)}"
        rows.append(row)
        above_is_prose = is_prose
    return "\n".join(rows)


def _short(field: Field) -> str:
    return f"# {field.description.split('. ')[0].rstrip('.')}"


def _explained(field: Field, taxonomy: Taxonomy) -> list[str]:
    lines = [f"{field.description}{'' if field.required else ' (optional)'}"]
    if field.listed:
        lines += _wrapped(taxonomy.ids(field.listed))
    return lines


def _wrapped(words: Sequence[str]) -> list[str]:
    rows = ["One of:"]
    for word in words:
        if len(rows[-1]) + len(word) > 92:
            rows.append("       ")
        rows[-1] += f" {word}"
    return rows


def _missing(field: Field) -> Any:
    return [FILL_IN] if field.shape == "texts" else FILL_IN


def _commented(row: str) -> str:
    return "\n".join(f"# {line}" for line in row.split("\n"))


def _commented_block(field: Field) -> str:
    rows = [f"# {field.description}", f"# {field.header}"]
    rows += [
        f"# {_pair(inner, _missing(inner)).replace(chr(10), chr(10) + '# ')}"
        for inner in field.fields
        if inner.required
    ]
    return "\n".join(rows)


def _pair(field: Field, value: Any) -> str:
    if field.shape == "texts":
        items = [str(item) for item in (value if isinstance(value, list | tuple) else [value])]
        return toml_list(field.name, [toml_string(item) for item in items])
    if field.shape == "number":
        return f"{field.name} = {value if value != FILL_IN else 0}"
    if field.shape == "date":
        return f"{field.name} = {toml_date(str(value))}"
    if field.is_prose:
        return f"{field.name} = {toml_prose(str(value))}"
    return f"{field.name} = {toml_string(' '.join(str(value).split()))}"
