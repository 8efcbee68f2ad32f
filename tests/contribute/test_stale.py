"""`tactics stale`: what is due, by age and standing; the same answer whatever the clock says."""

import datetime
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tactics_tui.catalog.catalog import open_catalog
from tactics_tui.catalog.staleness import stale
from tactics_tui.cli.main import cli
from tests.small_files import copy_of_good

_EXAMPLE = "newark-nj-detainers-2013"


def _due(catalog: Path, days: int) -> list[str]:
    day = datetime.date(2026, 11, 24) + datetime.timedelta(days=days)
    return [each.id for each in stale(open_catalog(catalog, use_cache=False), day)]


def test_each_kind_has_its_own_time(tmp_path: Path) -> None:
    catalog = copy_of_good(tmp_path)
    assert _due(catalog, 180) == []
    assert _due(catalog, 181) == ["printz-v-united-states-1997", "us-nj"]
    assert set(_due(catalog, 366)) == {
        "printz-v-united-states-1997",
        "us-nj",
        "detainer-limits",
        _EXAMPLE,
    }


def test_an_example_whose_standing_is_open_is_due_after_90_days(tmp_path: Path) -> None:
    catalog = copy_of_good(tmp_path)
    path = catalog / f"examples/nj/{_EXAMPLE}.toml"
    path.write_text(path.read_text().replace('state = "adopted"', 'state = "enjoined"'))
    assert _due(catalog, 90) == []
    assert _due(catalog, 91) == [_EXAMPLE]


def test_what_others_lean_on_comes_first(tmp_path: Path) -> None:
    found = stale(open_catalog(copy_of_good(tmp_path), use_cache=False), datetime.date(2029, 1, 1))
    assert [each.used_by for each in found] == sorted((f.used_by for f in found), reverse=True)
    assert found[0].id == "detainer-limits"
    assert found[0].level == "overdue"


def test_the_day_comes_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalog = copy_of_good(tmp_path)
    monkeypatch.setenv("TACTICS_TODAY", "2027-06-01")
    result = CliRunner().invoke(cli, ["--catalog", str(catalog), "stale", "--json"])
    answer = json.loads(result.output)
    assert (answer["today"], answer["total"]) == ("2027-06-01", 2)
    monkeypatch.setenv("TACTICS_TODAY", "soon")
    assert CliRunner().invoke(cli, ["--catalog", str(catalog), "stale"]).exit_code == 2


def test_nothing_due_is_said_and_time_never_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalog = copy_of_good(tmp_path)
    for day, words in (("2026-11-25", "Nothing is due"), ("2040-01-01", "4 records to look at")):
        monkeypatch.setenv("TACTICS_TODAY", day)
        result = CliRunner().invoke(cli, ["--catalog", str(catalog), "stale"])
        assert result.exit_code == 0
        assert words in result.output
