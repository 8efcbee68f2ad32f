"""JSON Schemas of the files, made from the structs and the taxonomy, for check and for editors."""

from copy import deepcopy
from typing import Any

import msgspec

from tactics_tui.records.fields import Field, fields_of
from tactics_tui.records.kind_names import LABELS
from tactics_tui.records.kinds import KINDS
from tactics_tui.records.notice import Notice
from tactics_tui.records.place import Place
from tactics_tui.records.taxonomy import Taxonomy, Value

DRAFT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


def record_schema(kind: str, taxonomy: Taxonomy) -> Schema:
    """The schema of one kind's file: no `id`, no unknown fields, closed lists as enums.

    Self-contained (no $ref) and in the order in which a file gives its fields.
    """
    raw = msgspec.json.schema(KINDS[kind])
    definitions: dict[str, Schema] = raw.pop("$defs", {})
    name = KINDS[kind].__name__
    top = _plain(definitions[name], definitions)
    top["properties"].pop("id", None)
    top["required"] = [field for field in top["required"] if field != "id"]
    _complete(top, fields_of(kind), taxonomy)
    label = LABELS[kind][0]
    return {"$schema": DRAFT, "title": f"{label} (one file of the catalog)", **top}


def _plain(schema: Any, definitions: dict[str, Schema]) -> Any:
    """A copy with every reference resolved and the None alternatives left out."""
    if isinstance(schema, list):
        return [_plain(item, definitions) for item in schema]
    if not isinstance(schema, dict):
        return deepcopy(schema)
    if "$ref" in schema:
        target = definitions[schema["$ref"].rsplit("/", 1)[1]]
        own = {key: value for key, value in schema.items() if key != "$ref"}
        return {**_plain(target, definitions), **_plain(own, definitions)}
    if "anyOf" in schema:
        kept = [each for each in schema["anyOf"] if each.get("type") != "null"]
        if len(kept) == 1:
            own = {key: value for key, value in schema.items() if key not in {"anyOf", "default"}}
            return {**_plain(kept[0], definitions), **_plain(own, definitions)}
    return {key: _plain(value, definitions) for key, value in schema.items() if key != "default"}


def _complete(schema: Schema, fields: tuple[Field, ...], taxonomy: Taxonomy) -> None:
    """Order the properties, forbid others, and write in what only the fields know."""
    schema["additionalProperties"] = False
    schema["x-tombi-table-keys-order"] = "schema"
    properties: dict[str, Schema] = schema["properties"]
    schema["properties"] = {field.name: properties[field.name] for field in fields}
    for field in fields:
        own = properties[field.name]
        own.setdefault("description", field.description)
        item = own["items"] if field.shape in {"texts", "blocks"} else own
        if field.is_block:
            _complete(item, field.fields, taxonomy)
        elif field.shape == "date":
            _accept_dates(own)
        elif field.listed:
            _close(own, item, getattr(taxonomy, field.listed))


def _accept_dates(schema: Schema) -> None:
    # Editors read 2025-03-02 as a date of its own type, and "2025-03" as text.
    text = {"type": schema.pop("type"), "pattern": schema.pop("pattern")}
    schema["anyOf"] = [{"type": "string", "format": "date"}, text]


def _close(schema: Schema, item: Schema, values: tuple[Value, ...]) -> None:
    """Allow only the values of a closed list; every editor finds their meaning somewhere."""
    if not values:
        return
    meanings = [f"{value.label}. {value.description}".strip() for value in values]
    item["enum"] = [value.id for value in values]
    item["enumDescriptions"] = meanings
    item["x-taplo"] = {"docs": {"enumValues": meanings}}
    listed = "\n".join(f"- {value.id}: {value.label}" for value in values)
    schema["description"] = f"{schema['description']}\n\n{listed}"


def single_schema(name: str) -> Schema:
    """The schema of taxonomy.toml, notices.toml or places.toml (`name` without .toml)."""
    if name == "taxonomy":
        top = _whole(Taxonomy)
    else:
        item = _whole(Notice if name == "notices" else Place)
        top = {"type": "object", "properties": {name: {"type": "array", "items": item}}}
    _close_all(top)
    return {"$schema": DRAFT, "title": f"{name}.toml", **top}


def _whole(struct: type) -> Schema:
    raw = msgspec.json.schema(struct)
    definitions: dict[str, Schema] = raw.pop("$defs", {})
    top: Schema = _plain(definitions[struct.__name__], definitions)
    return top


def _close_all(schema: Schema) -> None:
    for inner in schema.get("properties", {}).values():
        _close_all(inner)
    if "items" in schema:
        _close_all(schema["items"])
    if "properties" in schema:
        schema["additionalProperties"] = False
