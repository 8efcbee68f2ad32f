"""docs/records.md: every field of every kind in tables, made from the structs and taxonomy."""

from collections.abc import Iterable

import msgspec

from tactics_tui.records.fields import Field, fields_of
from tactics_tui.records.kind_names import FOLDERS, LABELS
from tactics_tui.records.kinds import KINDS
from tactics_tui.records.taxonomy import Taxonomy

_HEAD = """# The fields of every record

<!-- Made by `tactics schema --write` from the program's own structs and catalog/taxonomy.toml.
     Change those, not this page. -->

One file is one record. The id of a record is its file's name without `.toml` and is not written
in the file. Text stands in straight double quotes; sentences stand between `'''` marks; a day
is written without quotes (`on = 2025-03-02`), a month or a year with them (`on = "2025-03"`).
A field in bold must be there.
"""

_SHAPES = {
    "text": "text",
    "date": "date",
    "number": "whole number",
    "texts": "list of texts",
    "block": "block",
    "blocks": "list of blocks",
}


def field_tables(taxonomy: Taxonomy) -> str:
    """The page as Markdown."""
    parts = [_HEAD]
    for kind in KINDS:
        one, many = LABELS[kind]
        folder = f"`catalog/{FOLDERS[kind]}/{'<state>/' if kind == 'example' else ''}<id>.toml`"
        doc = (KINDS[kind].__doc__ or "").split("\n")[0]
        parts.append(f"## {many}\n\n{one}: {folder}. {doc}\n\n{_table(fields_of(kind))}")
        for field in fields_of(kind):
            if field.is_block and not _is_shared(field):
                parts.append(f"### `{field.header}` of a {kind}\n\n{_table(field.fields)}")
    parts.append("## Blocks that every kind may have\n")
    for field in fields_of("example"):
        if field.is_block and _is_shared(field):
            parts.append(f"### `{field.header}`\n\n{_table(field.fields)}")
    parts.append("## Closed lists\n\nFrom `catalog/taxonomy.toml`.")
    for name in Taxonomy.__struct_fields__:
        parts.append(_values(name, taxonomy))
    return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"


def _is_shared(field: Field) -> bool:
    return field.name in {"sources", "review", "withdrawn"}


def _table(fields: Iterable[Field]) -> str:
    rows = ["| field | what it is | form |", "|---|---|---|"]
    for field in fields:
        name = f"**`{field.name}`**" if field.required else f"`{field.name}`"
        rows.append(f"| {name} | {_cell(field.description)} | {_cell(_form(field))} |")
    return "\n".join(rows)


def _form(field: Field) -> str:
    if field.is_block:
        return f"`{field.header}`"
    words = [_SHAPES[field.shape]]
    if field.listed:
        words.append(f"from [{field.listed}](#{field.listed})")
    elif field.refers is not None:
        words.append(f"id of {_article(field.refers or 'record')}")
    elif field.cites:
        words.append("keys of sources")
    unit = "" if field.shape == "texts" else " letters"
    if field.shortest and not field.required:
        words.append(f"at least {field.shortest}{unit}")
    if field.longest and field.refers is None:
        words.append(f"at most {field.longest}{unit}")
    return ", ".join(words)


def _article(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _values(name: str, taxonomy: Taxonomy) -> str:
    values = msgspec.structs.asdict(taxonomy)[name]
    if not values:
        return ""
    rows = [f"### {name}", "", "| value | means |", "|---|---|"]
    for value in values:
        said = f"{value.label}. {value.description}".strip()
        rows.append(f"| `{value.id}` | {_cell(said)} |")
    return "\n".join(rows)
