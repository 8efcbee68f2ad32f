"""The short way past the validator never lets through what the schema would refuse."""

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.catalog.check.entry import Entry, read_entry
from tactics_tui.catalog.check.fit import Fit
from tactics_tui.catalog.files import catalog_files
from tactics_tui.catalog.problems import Problem
from tactics_tui.catalog.schema import record_schema, single_schema
from tactics_tui.records.kinds import KINDS
from tactics_tui.records.taxonomy import Taxonomy
from tests.check.bad_files import bad_files, lay_out


def _entries(folder: Path) -> list[Entry]:
    problems: list[Problem] = []
    read = (read_entry(folder, file, problems) for file in catalog_files(folder))
    return [entry for entry in read if entry is not None and entry.kind]


def _refused(entry: Entry, taxonomy: Taxonomy) -> bool:
    validator = Draft202012Validator(
        record_schema(entry.kind, taxonomy), format_checker=FormatChecker(["date"])
    )
    return not validator.is_valid(entry.parsed.data)


def test_what_passes_in_the_real_catalog_also_passes_the_schema(catalog: Catalog) -> None:
    fit = Fit(catalog.taxonomy)
    validators = {
        kind: Draft202012Validator(
            record_schema(kind, catalog.taxonomy), format_checker=FormatChecker(["date"])
        )
        for kind in KINDS
    }
    for entry in _entries(catalog.folder)[::5]:
        if not fit.problems(entry):
            assert validators[entry.kind].is_valid(entry.parsed.data), entry.path


@pytest.mark.parametrize("bad", bad_files()[::3], ids=lambda bad: bad.stem)
def test_what_the_schema_refuses_is_named(bad: Path, tmp_path: Path, catalog: Catalog) -> None:
    folder = lay_out(bad, tmp_path)
    fit = Fit(catalog.taxonomy)
    for entry in _entries(folder):
        if _refused(entry, catalog.taxonomy):
            assert fit.problems(entry), entry.path


@pytest.mark.parametrize("name", ["taxonomy", "notices", "places"])
@pytest.mark.parametrize("kind", list(KINDS))
def test_schemas_are_valid_schemas(kind: str, name: str, catalog: Catalog) -> None:
    Draft202012Validator.check_schema(record_schema(kind, catalog.taxonomy))
    Draft202012Validator.check_schema(single_schema(name))
