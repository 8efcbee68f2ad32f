"""What is stored is said truly, on the command line and in the app; saying it stores nothing."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tactics_tui.cli.main import cli
from tactics_tui.settings.privacy import privacy_report
from tactics_tui.settings.read import settings_path
from tactics_tui.ui.screens.privacy import PrivacyScreen
from tests.small_catalog import write_catalog
from tests.ui_screens.stage import SIZES, on_stage, seen


def _files(home: Path) -> set[str]:
    return {str(path) for path in home.rglob("*") if path.is_file()}


def test_asking_makes_no_file_and_no_folder(own_home: Path) -> None:
    result = CliRunner().invoke(cli, ["privacy"])
    assert result.exit_code == 0
    assert result.output.count("(not there now)") == 2
    assert "tactics search -" in result.output
    assert list(own_home.rglob("*")) == []


def test_it_fits_on_one_screen() -> None:
    result = CliRunner().invoke(cli, ["privacy"], env={"COLUMNS": "80"})
    assert len(result.output.splitlines()) <= 30
    long = [line for line in result.output.splitlines() if len(line) > 80]
    assert all("/" in line for line in long)


def test_every_file_that_the_program_makes_is_named(own_home: Path, tmp_path: Path) -> None:
    """After a search, with settings, nothing lies on disk that is not listed."""
    folder = write_catalog(tmp_path / "catalog")
    found = CliRunner().invoke(cli, ["--catalog", str(folder), "search", "zebra", "question"])
    assert found.exit_code == 0
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text("tour = false\n")
    result = CliRunner().invoke(cli, ["privacy", "--json"])
    said = json.loads(result.output)
    assert said["schema"] == 1
    listed = set()
    for stored in said["stores"]:
        assert stored["exists"]
        path = Path(stored["path"])
        base = path if path.is_dir() else path.parent
        listed |= {str(base / file["name"]) for file in stored["files"]}
    assert listed == _files(own_home)
    for name in listed:
        assert b"zebra question" not in Path(name).read_bytes()


def test_the_commands_that_remove_it_name_what_is_there(own_home: Path) -> None:
    report = privacy_report()
    for stored in report.stores:
        assert any(stored.path in command for command in report.remove)


@pytest.mark.parametrize("size", SIZES)
async def test_the_app_shows_the_same_words(size: tuple[int, int]) -> None:
    report = privacy_report()
    async with on_stage(PrivacyScreen(report), size) as (app, pilot):
        text = seen(app)
        assert "What is stored" in text
        await pilot.press("G")
        await pilot.pause()
        assert "pip uninstall" in seen(app)
        await pilot.press("g", "j", "k", "escape")
        assert app.answer is None
