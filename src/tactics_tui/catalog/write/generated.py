"""Every file of the checkout that is made from the structs and the taxonomy."""

import json
from collections.abc import Iterator
from pathlib import Path

from tactics_tui.catalog.schema import record_schema, single_schema
from tactics_tui.catalog.write.code_owners import code_owners
from tactics_tui.catalog.write.compose import compose
from tactics_tui.catalog.write.field_tables import field_tables
from tactics_tui.catalog.write.issue_forms import issue_forms
from tactics_tui.records.kind_names import FOLDERS
from tactics_tui.records.kinds import KINDS
from tactics_tui.records.taxonomy import Taxonomy

SINGLES = ("taxonomy", "notices", "places")


def generated(taxonomy: Taxonomy) -> dict[str, str]:
    """Path from the checkout's root -> what must stand there."""
    files = {}
    for kind in KINDS:
        files[f"schema/{kind}.schema.json"] = _json(record_schema(kind, taxonomy))
        files[f"templates/{kind}.toml"] = compose(kind, {}, taxonomy, _head(kind))
    for name in SINGLES:
        files[f"schema/{name}.schema.json"] = _json(single_schema(name))
    for name, text in issue_forms(taxonomy).items():
        files[f".github/ISSUE_TEMPLATE/{name}"] = text
    files[".github/CODEOWNERS"] = code_owners()
    files["docs/records.md"] = field_tables(taxonomy)
    return files


def out_of_date(root: Path, taxonomy: Taxonomy) -> Iterator[tuple[str, str]]:
    """The generated files that differ or are missing: path, and what must stand there."""
    for path, text in generated(taxonomy).items():
        try:
            now = (root / path).read_text(encoding="utf-8")
        except OSError:
            now = None
        if now != text:
            yield path, text


def _json(schema: object) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _head(kind: str) -> list[str]:
    where = f"catalog/{FOLDERS[kind]}/" + ("<state>/" if kind == "example" else "")
    return [
        f"A template: save it as {where}<id>.toml, where <id> is lower-case words with hyphens.",
        "Replace every FILL-IN. Lines that begin with # are remarks: read and delete them, or",
        "take the # away from a field that you need. All fields: docs/records.md",
    ]
