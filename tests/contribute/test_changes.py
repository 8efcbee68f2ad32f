"""`tactics diff`: a change in the files told as a change in meaning."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tactics_tui.cli.main import cli
from tests.check.conftest import git

_EXAMPLE = "examples/nj/newark-nj-detainers-2013.toml"
_BLOCKED = """
[[events]]
on = 2026-02-09
state = "enjoined"
sources = ["order"]

[[sources]]
key = "order"
kind = "court"
title = "Order of the district court"

[[sources]]
key = "directive"
"""


def _diff(repository: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["--catalog", str(repository), "diff", *arguments])


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def test_a_new_ruling_is_told_as_a_change_of_standing(repository: Path) -> None:
    _change(repository / _EXAMPLE, '\n[[sources]]\nkey = "directive"\n', _BLOCKED)
    rows = _diff(repository).output.split("\n")
    assert rows[0].startswith("changed example newark-nj-detainers-2013: Newark's police honor")
    assert "    standing: in-force (2013-06-27) → blocked (2026-02-09)" in rows
    assert "    events: + 2026-02-09 enjoined" in rows
    assert "    1 court source added" in rows


def test_spacing_and_comments_are_no_change(repository: Path) -> None:
    _change(repository / _EXAMPLE, 'state = "NJ"', '# a remark\nstate    =    "NJ"')
    assert _diff(repository).output == "Nothing changed in meaning.\n"


def test_a_reset_review_and_a_forgotten_one_are_told(repository: Path) -> None:
    path = repository / _EXAMPLE
    _change(path, 'level = "draft"', 'level = "peer"')
    git(repository, "commit", "-qam", "Reviewed")
    _change(path, 'place = "Newark"', 'place = "The city of Newark"')
    assert "the text changed, yet the review still says peer" in _diff(repository).output
    _change(path, 'level = "peer"', 'level = "draft"')
    assert "review reset from peer to draft" in _diff(repository).output


def test_a_renamed_record_is_one_change(repository: Path) -> None:
    CliRunner().invoke(cli, ["--catalog", str(repository), "rename", "detainer", "hold-request"])
    output = _diff(repository).output
    assert "renamed term hold-request (was detainer): Detainer" in output
    assert "gone" not in output


def test_added_withdrawn_and_gone_records_are_told(repository: Path) -> None:
    term = (repository / "glossary/detainer.toml").read_text()
    (repository / "glossary/bond.toml").write_text(term.replace('"Detainer"', '"Bond"'))
    (repository / "glossary/detainer.toml").unlink()
    _change(
        repository / _EXAMPLE,
        "[review]",
        '[withdrawn]\non = 2026-12-01\nreason = "Twice."\nreplaced_by = "bond"\n\n[review]',
    )
    rows = _diff(repository).output.split("\n")
    assert "added term bond: Bond" in rows
    assert "gone term detainer: Detainer" in rows
    assert "    withdrawn: Twice.; read bond" in rows


def test_a_reworded_sentence_is_told_at_its_item(repository: Path) -> None:
    _change(repository / _EXAMPLE, "A directive to all officers.", "An order to the police.")
    assert (
        "tactics, detainer-limits, how: A directive to all officers. → An order to the police."
        in _diff(repository).output
    )


def test_markdown_shows_a_strangers_text_as_it_stands(repository: Path) -> None:
    _change(repository / "glossary/detainer.toml", "immigration hold", "<img src=x> @everyone `x`")
    output = _diff(repository, "--markdown", "--records").output
    assert "<img" not in output.replace("\\<img", "")
    assert "@everyone" not in output.split("<details>")[0]
    assert "<details><summary>Detainer</summary>" in output


def test_json_is_for_scripts(repository: Path) -> None:
    _change(repository / _EXAMPLE, 'place = "Newark"', 'place = "City of Newark"')
    answer = json.loads(_diff(repository, "--json").output)
    assert answer["schema"] == 1
    assert answer["changes"][0]["details"] == ["place: Newark → City of Newark"]


@pytest.mark.parametrize("base", ["nowhere", "-x"])
def test_a_wrong_revision_has_code_2(repository: Path, base: str) -> None:
    assert _diff(repository, "--", base).exit_code == 2
