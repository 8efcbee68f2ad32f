"""`tactics workshop --list` and `--notes`."""

from pathlib import Path

from click.testing import CliRunner, Result

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.cli.context import Context
from tactics_tui.cli.workshop import workshop
from tactics_tui.export.markdown import escape


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(workshop, list(arguments), obj=Context())


def test_list_names_each_with_its_time(warm: Path) -> None:
    lines = _run("--list").stdout.splitlines()
    assert lines[0].split(None, 3)[:2] == ["first-tour", "10"]
    assert len({line.index(" min  ") for line in lines}) == 1
    assert len(lines) >= 6


def test_notes_hold_all_that_the_trainer_says_and_the_answers(catalog: Catalog, warm: Path) -> None:
    notes = _run("when-officers-break-the-law", "--notes").stdout
    one = catalog.workshops["when-officers-break-the-law"]
    for step in one.steps:
        assert step.title in notes and escape(step.answer[:30]) in notes
    for heading in ("## To talk about", "## What supporters say", "## What opponents say"):
        assert heading in notes
    assert "(PENDING as of" in notes
    assert "Information, not legal advice." in notes


def test_unknown_or_missing_id_is_one_line(warm: Path) -> None:
    unknown = _run("nothing", "--notes")
    assert unknown.exit_code == 1 and "first-tour" in unknown.stderr
    assert _run("--notes").exit_code == 2
    assert _run("first-tour").exit_code == 2  # there is no terminal here
