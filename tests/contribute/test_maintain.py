"""Renaming, withdrawing, reviewing: the files change where they must and nowhere else."""

import difflib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tactics_tui.catalog.check.run import check
from tactics_tui.catalog.write.edit import add_to_list, set_block
from tactics_tui.cli.main import cli
from tests.small_files import copy_of_good

_EXAMPLE = "examples/nj/newark-nj-detainers-2013.toml"


@pytest.fixture
def catalog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the good catalog, with a comment in every file, on a day that is fixed."""
    monkeypatch.setenv("TACTICS_TODAY", "2026-12-01")
    folder = copy_of_good(tmp_path)
    for path in folder.rglob("*.toml"):
        path.write_text(path.read_text() + "# a comment at the end\n")
    return folder


def _run(catalog: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["--catalog", str(catalog), *arguments])


def _lines(before: str, after: str) -> list[str]:
    rows = difflib.ndiff(before.split("\n"), after.split("\n"))
    return [row for row in rows if row[0] in "+-"]


def _codes(catalog: Path) -> set[str]:
    return {problem.code for problem in check(catalog).problems}


def test_a_renamed_tactic_is_followed_by_every_reference(catalog: Path) -> None:
    before = {path: path.read_text() for path in catalog.rglob("*.toml")}
    result = _run(catalog, "rename", "detainer-limits", "warrant-rule")
    assert result.exit_code == 0, result.output
    assert not (catalog / "tactics/detainer-limits.toml").exists()
    moved = (catalog / "tactics/warrant-rule.toml").read_text()
    old = before[catalog / "tactics/detainer-limits.toml"]
    assert _lines(old, moved) == ['+ former_ids = ["detainer-limits"]']
    changed = {path for path, text in before.items() if path.exists() and path.read_text() != text}
    assert {path.relative_to(catalog).as_posix() for path in changed} == {
        _EXAMPLE,
        "glossary/detainer.toml",
        "tactics/old-tactic.toml",
        "workshops/first-hour.toml",
    }
    for path in changed:
        assert [row[0] for row in _lines(before[path], path.read_text())] == ["-", "+"]
    assert _codes(catalog) == set()


def test_a_workshop_that_reveals_a_record_follows_too(catalog: Path) -> None:
    assert _run(catalog, "rename", "printz-v-united-states-1997", "printz-1997").exit_code == 0
    text = (catalog / "workshops/first-hour.toml").read_text()
    assert 'reveals = ["printz-1997: the rule against conscription"]' in text
    assert _codes(catalog) == set()


def test_a_second_rename_keeps_both_old_ids(catalog: Path) -> None:
    _run(catalog, "rename", "detainer", "hold-request")
    _run(catalog, "rename", "hold-request", "ice-detainer")
    text = (catalog / "glossary/ice-detainer.toml").read_text()
    assert 'former_ids = ["detainer", "hold-request"]' in text


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["rename", "nowhere", "x"], 'There is no record "nowhere"'),
        (["rename", "detainer", "Not An Id"], "cannot be an id"),
        (["rename", "detainer", "detainer-limits"], "is in use"),
        (["rename", "detainer", "../x"], "cannot be an id"),
        (["withdraw", "detainer", "--reason", "why", "--replaced-by", "detainer"], "itself"),
        (["withdraw", "detainer", "--reason", "why", "--replaced-by", "nowhere"], "no record"),
        (["review", "detainer", "--level", "draft", "--by", "somebody"], "carry no review"),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    catalog: Path, arguments: list[str], reason: str
) -> None:
    before = {path: path.read_text() for path in catalog.rglob("*.toml")}
    result = _run(catalog, *arguments)
    assert result.exit_code == 1
    assert reason in result.output
    assert {path: path.read_text() for path in catalog.rglob("*.toml")} == before


def test_a_withdrawn_record_stays_and_says_why(catalog: Path) -> None:
    path = catalog / _EXAMPLE
    before = path.read_text()
    reason = 'It was "never" in force.'
    assert _run(catalog, "withdraw", path.stem, "--reason", reason).exit_code == 0
    assert [row[2:] for row in _lines(before, path.read_text())] == [
        "[withdrawn]",
        "on = 2026-12-01",
        f"reason = '{reason}'",
        "",
    ]
    assert not check(catalog).errors


def test_a_review_changes_its_three_lines(catalog: Path) -> None:
    path = catalog / _EXAMPLE
    before = path.read_text()
    result = _run(catalog, "review", path.stem, "--level", "draft", "--by", "second reader")
    assert result.exit_code == 0
    assert "directive: General Order 13-04 https://example.org/order" in result.output
    assert [row for row in _lines(before, path.read_text()) if row[0] == "+"] == [
        "+ on = 2026-12-01",
        '+ by = "second reader"',
    ]


def test_an_unknown_level_is_a_wrong_command(catalog: Path) -> None:
    result = _run(catalog, "review", "us-nj", "--level", "draftt", "--by", "somebody")
    assert result.exit_code == 2
    assert 'Did you mean "draft"?' in result.output


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('title = "x"\n', 'title = "x"\nformer_ids = ["a"]\n'),
        ("former_ids = []\n", 'former_ids = ["a"]\n'),
        ('former_ids = ["b"]  # why\n', 'former_ids = ["b", "a"]  # why\n'),
        ('former_ids = [\n  "b"\n]\n', 'former_ids = [\n  "b",\n  "a",\n]\n'),
        (
            'former_ids = [\n  "b", # why\n]\n',
            'former_ids = [\n  "b", # why\n  "a",\n]\n',
        ),
        ('[review]\nby = "x"\n', 'former_ids = ["a"]\n[review]\nby = "x"\n'),
    ],
)
def test_an_item_is_added_to_a_list_in_any_shape(text: str, wanted: str) -> None:
    assert add_to_list("term", text, "former_ids", "a") == wanted


def test_the_catalog_inside_the_program_is_never_written(
    catalog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tactics_tui.cli.checkout.is_shipped", lambda folder: folder == catalog)
    for arguments in (["fmt"], ["new", "term", "--set", "title=Bond"], ["rename", "detainer", "x"]):
        result = _run(catalog, *arguments)
        assert result.exit_code == 1
        assert "inside the installed program" in result.output
    assert _run(catalog, "fmt", "--check").exit_code in {0, 1}


def test_a_block_keeps_its_other_fields_and_comments() -> None:
    text = (
        '[review] # mine\non = 2020-01-01 # old\nnote = "x"\nby = "a"\n\n[[sources]]\nkey = "k"\n'
    )
    wanted = text.replace("2020-01-01", "2026-12-01").replace(
        'by = "a"\n', 'by = "a"\nlevel = "d"\n'
    )
    assert set_block("example", text, "review", {"on": "2026-12-01", "level": '"d"'}) == wanted
