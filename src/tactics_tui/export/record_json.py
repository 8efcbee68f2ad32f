"""A record as JSON: a public promise, schema 1. docs/json.md writes the shape down."""

import msgspec

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.closing import disclaimer_words
from tactics_tui.export.links import linked_ids
from tactics_tui.export.wording import record_standing_words
from tactics_tui.records.base import Record
from tactics_tui.records.kinds import kind_of
from tactics_tui.records.standing import standing

SCHEMA = 1


def record_json(catalog: Catalog, record: Record) -> str:
    """The whole record, indented, with what is derived from it and from the other records."""
    body = msgspec.json.encode(record_data(catalog, record))
    return msgspec.json.format(body, indent=2).decode() + "\n"


def record_data(catalog: Catalog, record: Record) -> dict[str, object]:
    """Every field of the record, none left out: null where it says nothing, [] for no items.

    An authority's own kind (case, statute …) is `authority_kind`, since `kind` is the record's.
    """
    stands = standing(record)
    fields = _plain(record)
    assert isinstance(fields, dict)
    if "kind" in fields:
        fields["authority_kind"] = fields.pop("kind")
    return {
        "schema": SCHEMA,
        "id": record.id,
        "kind": kind_of(record),
        "standing": stands.state if stands else None,
        "as_of": stands.as_of if stands else None,
        "standing_words": record_standing_words(record, catalog.taxonomy) or None,
        "families": list(catalog.families_of(record)),
        **{name: value for name, value in fields.items() if name not in {"id", "review"}},
        "links": linked_ids(catalog, record),
        "review": fields.get("review"),
        "disclaimer": disclaimer_words(),
    }


def _plain(value: object) -> object:
    """Structs as objects with every field, also those left at their default."""
    if isinstance(value, msgspec.Struct):
        return {name: _plain(getattr(value, name)) for name in value.__struct_fields__}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return None if value == "" else value
