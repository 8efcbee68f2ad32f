"""`tactics export` writes whole files, asks before it replaces one, and fails in one line."""

import os
import stat
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tactics_tui.cli.context import Context
from tactics_tui.cli.export import export
from tests.small_catalog import write_catalog

_ID = "acme-county-la-warrant-2025"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_catalog(tmp_path / "small")


def _run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(export, list(arguments), obj=Context(str(folder)))


def _fails_plainly(run: Result, said: str) -> None:
    assert run.exit_code == 1
    assert said in run.stderr
    assert run.stderr.count("\n") == 1


def test_writes_the_form_that_the_name_asks_for(folder: Path, tmp_path: Path) -> None:
    run = _run(folder, _ID, "-o", str(tmp_path / "sheriff.html"))
    assert run.exit_code == 0, run.output
    assert (tmp_path / "sheriff.html").read_text().startswith("<!DOCTYPE html>")
    mode = (tmp_path / "sheriff.html").stat().st_mode
    assert not stat.S_IMODE(mode) & 0o111


def test_several_records_make_one_handout(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "set.txt"
    assert _run(folder, _ID, "jail-warrant-rule", _ID, "-o", str(out)).exit_code == 0
    assert out.read_text().count("Record: ") == 2


def test_a_file_that_is_there_stays_without_force(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "mine.txt"
    out.write_text("mine")
    _fails_plainly(_run(folder, _ID, "-o", str(out)), "Add --force to replace it.")
    assert out.read_text() == "mine"
    assert _run(folder, _ID, "-o", str(out), "--force").exit_code == 0
    assert "Acme County" in out.read_text()


def test_unknown_id_and_unknown_form(folder: Path, tmp_path: Path) -> None:
    _fails_plainly(_run(folder, "nobody", "-o", str(tmp_path / "x.md")), 'no record "nobody"')
    assert _run(folder, _ID, "-o", str(tmp_path / "x.xyz")).exit_code == 2
    assert list(tmp_path.glob("x.*")) == []


@pytest.mark.parametrize("place", ["missing/x.txt", "folder"])
def test_a_place_that_cannot_be_written(place: str, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    _fails_plainly(_run(folder, _ID, "--to", "txt", "-o", str(tmp_path / place)), place)
    assert not list(tmp_path.glob(".*part"))


@pytest.mark.parametrize(("form", "module"), [("pdf", "typst"), ("docx", "docx")])
def test_a_missing_extra_is_named(
    form: str, module: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    extra = {"pdf": "print", "docx": "docx"}[form]
    run = _run(folder, _ID, "-o", str(tmp_path / f"x.{form}"))
    _fails_plainly(run, f"tactics-tui[{extra}]")
    assert list(tmp_path.glob("x.*")) == []


def test_nothing_partial_is_left_when_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tactics_tui.export.write import WriteError, write_file

    def full(self: Path, target: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "hardlink_to", full)
    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(WriteError, match="No space left"):
        write_file(tmp_path / "x.txt", b"x")
    assert list(tmp_path.iterdir()) == [tmp_path / "home"]
