"""What is made from the structs and the taxonomy is current, complete and right."""

import json
from pathlib import Path

import pytest
import tomli
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.catalog.write.generated import generated, out_of_date
from tactics_tui.cli.main import cli
from tactics_tui.records.fields import all_fields, fields_of
from tactics_tui.records.kind_names import FOLDERS
from tactics_tui.records.kinds import KINDS
from tactics_tui.records.taxonomy import USES

ROOT = Path(__file__).parents[2]


def test_every_generated_file_is_current(catalog: Catalog) -> None:
    stale = [path for path, _ in out_of_date(ROOT, catalog.taxonomy)]
    assert stale == [], "run `tactics schema --write` and commit what it changes"


def test_a_file_changed_by_hand_is_noticed(catalog: Catalog, tmp_path: Path) -> None:
    for path, text in generated(catalog.taxonomy).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert not list(out_of_date(tmp_path, catalog.taxonomy))
    (tmp_path / "docs/records.md").write_text("by hand")
    (tmp_path / "schema/term.schema.json").unlink()
    stale = [path for path, _ in out_of_date(tmp_path, catalog.taxonomy)]
    assert sorted(stale) == ["docs/records.md", "schema/term.schema.json"]


def test_the_command_says_that_all_is_current() -> None:
    result = CliRunner().invoke(cli, ["--catalog", str(ROOT / "catalog"), "schema", "--check"])
    assert (result.exit_code, result.output) == (0, "All generated files are current.\n")


@pytest.mark.parametrize("kind", list(KINDS))
def test_a_schema_holds_no_id_and_no_unknown_field(kind: str) -> None:
    schema = json.loads((ROOT / f"schema/{kind}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    assert "id" not in schema["properties"]
    assert schema["additionalProperties"] is False
    assert list(schema["properties"]) == [field.name for field in fields_of(kind)]


@pytest.mark.parametrize("kind", list(KINDS))
def test_closed_lists_are_enums_with_their_meanings(kind: str, catalog: Catalog) -> None:
    text = (ROOT / f"schema/{kind}.schema.json").read_text(encoding="utf-8")
    for name in USES[kind].values():
        values = getattr(catalog.taxonomy, name)
        assert all(json.dumps(value.id) in text for value in values)
        assert all(
            json.dumps(value.description, ensure_ascii=False)[1:-1] in text for value in values
        )


@pytest.mark.parametrize("kind", list(KINDS))
def test_a_template_names_every_field_and_parses(kind: str) -> None:
    text = (ROOT / f"templates/{kind}.toml").read_text(encoding="utf-8")
    data = tomli.loads(text)
    for field in fields_of(kind):
        assert field.required is (field.name in data) or field.name == "sources"
        if field.name not in {"former_ids", "withdrawn"}:
            assert field.header in text if field.is_block else f"{field.name} =" in text


@pytest.mark.parametrize("kind", list(KINDS))
def test_the_field_tables_name_every_field(kind: str) -> None:
    page = (ROOT / "docs/records.md").read_text(encoding="utf-8")
    for field in all_fields(fields_of(kind)):
        assert f"`{field.name}`" in page or f"`{field.header}`" in page


@pytest.mark.parametrize("config", ["tombi.toml", ".taplo.toml"])
def test_editors_find_a_schema_for_every_folder(config: str) -> None:
    text = (ROOT / config).read_text(encoding="utf-8")
    tomli.loads(text)
    for kind, folder in FOLDERS.items():
        assert f"schema/{kind}.schema.json" in text
        assert f"catalog/{folder}/" in text
