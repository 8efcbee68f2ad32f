"""`tactics show` keeps its promise, byte for byte; the golden files are the promise.

Set TACTICS_WRITE_GOLDEN=1 to write them anew after a change that is meant.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.cli.context import Context
from tactics_tui.cli.show import show
from tests.small_catalog import write_catalog

_GOLDEN = Path(__file__).parent / "golden"
_IDS = ("jail-warrant-rule", "acme-county-la-warrant-2025", "printz-v-united-states-1997")


_WORKSHOP = """
title = "A small one"
summary = "One step, and only for this test."
minutes = 1
audience = "nobody"

[[steps]]
say = "Welcome to the room, everybody."
"""


def _show(folder: Path, *arguments: str) -> str:
    shown = CliRunner().invoke(show, list(arguments), obj=Context(str(folder)))
    assert shown.exit_code == 0, shown.output
    return shown.stdout


@pytest.mark.parametrize("form", ["plain", "markdown", "json"])
@pytest.mark.parametrize("record_id", _IDS)
def test_output_is_as_promised(record_id: str, form: str, tmp_path: Path) -> None:
    shown = _show(write_catalog(tmp_path / "small"), record_id, f"--{form}")
    ending = {"plain": "txt", "markdown": "md", "json": "json"}[form]
    golden = _GOLDEN / f"{record_id}.{ending}"
    if os.environ.get("TACTICS_WRITE_GOLDEN"):
        golden.write_text(shown, encoding="utf-8")
    assert shown == golden.read_text(encoding="utf-8")


def test_plain_text_says_the_standing_first_and_fits_72_columns(
    catalog: Catalog, warm: Path
) -> None:
    for record_id in list(catalog.examples)[::20]:
        text = _show(catalog.folder, record_id, "--plain")
        first = text.splitlines()[0]
        assert " as of " in text[:200] and first[:4].isupper(), first
        wide = [line for line in text.splitlines() if len(line) > 72]
        assert all("://" in line for line in wide), wide


def test_every_record_has_json_with_the_derived_fields(catalog: Catalog) -> None:
    from tactics_tui.export.record_json import record_json

    for record in catalog.records.values():
        data = json.loads(record_json(catalog, record))
        assert data["schema"] == 1 and data["id"] == record.id
        assert data["disclaimer"].startswith("Information, not legal advice.")
        assert set(data["links"]) == {
            "tactics", "examples", "authorities", "states", "terms", "workshops",
        }  # fmt: skip
        assert (data["standing"] is None) == (data["as_of"] is None)
        for ids in data["links"].values():
            assert all(one in catalog.records for one in ids)


def test_place_is_seen_first(tmp_path: Path) -> None:
    text = _show(write_catalog(tmp_path / "small"), "jail-warrant-rule", "--place", "louisiana")
    assert "IN LOUISIANA" in text and "binds in LA" in text


def test_unknown_id_is_one_line_with_the_nearest(tmp_path: Path) -> None:
    folder = write_catalog(tmp_path / "small")
    shown = CliRunner().invoke(show, ["jail-warant-rule"], obj=Context(str(folder)))
    assert shown.exit_code == 1
    assert shown.stderr.count("\n") == 1
    assert 'Did you mean "jail-warrant-rule"?' in shown.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", _IDS[0]],
        ["show", _IDS[0], "--json"],
        ["export", _IDS[0], "--to", "html", "-o", "-"],
        ["workshop", "--list"],
        ["workshop", "small-one", "--notes"],
    ],
)
def test_no_screen_and_no_index_is_imported(arguments: list[str], tmp_path: Path) -> None:
    folder = write_catalog(tmp_path / "small", {"workshops/small-one.toml": _WORKSHOP})
    code = (
        "import sys\nfrom tactics_tui.cli.main import main\n"
        f"try:\n    main(['--catalog', {str(folder)!r}, *{arguments!r}])\n"
        "except SystemExit as leaving:\n    assert not leaving.code, leaving.code\n"
        "heavy = {'textual', 'whoosh', 'rich', 'asyncio'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
