"""Each kind of mistake, in a file of its own, is named at its line and column."""

from pathlib import Path

import pytest

from tactics_tui.catalog.catalog import open_catalog
from tactics_tui.catalog.check.codes import CODES, explanation
from tactics_tui.catalog.check.run import check
from tactics_tui.catalog.check.workshops import check_workshops
from tactics_tui.catalog.problems import Problem
from tests.check.bad_files import BAD, GOOD, bad_files, expectation, lay_out

# What no file in a folder can show: these have tests of their own in test_unreadable.py and
# test_history.py.
_SHOWN_ELSEWHERE = {"E002", "E003", "E004", "E005", "E304", "E305"}


def _found(bad: Path, folder: Path) -> list[Problem]:
    catalog = lay_out(bad, folder)
    problems = list(check(catalog).problems)
    if "W412" in bad.name:
        problems += check_workshops(open_catalog(catalog, use_cache=False), lambda query, place: [])
    path, _ = expectation(bad)
    return [problem for problem in problems if problem.path == path]


@pytest.mark.parametrize("bad", bad_files(), ids=lambda bad: bad.stem)
def test_a_mistake_is_named_where_it_stands(bad: Path, tmp_path: Path) -> None:
    _, wanted = expectation(bad)
    found = [f"{each.line}:{each.column} {each.code}" for each in _found(bad, tmp_path)]
    assert found == wanted
    if bad.stem != "twelve-mistakes":
        assert bad.stem[:4] in {place.split()[1] for place in wanted}


def test_the_good_catalog_has_nothing_to_remark() -> None:
    assert check(GOOD).problems == ()


def test_twelve_mistakes_in_one_file_give_twelve_messages_with_places(tmp_path: Path) -> None:
    problems = _found(BAD / "twelve-mistakes.toml", tmp_path)
    assert len(problems) == 12
    assert len({(problem.line, problem.column) for problem in problems}) == 12
    assert all(problem.is_error for problem in problems)


def test_every_code_has_a_bad_file_or_a_test_of_its_own() -> None:
    shown = {bad.stem[:4] for bad in bad_files()} - {"twel"}
    assert shown | _SHOWN_ELSEWHERE == set(CODES)


def test_every_code_is_explained_with_an_example_and_a_mend() -> None:
    for code in CODES.values():
        text = explanation(code.id.lower())
        assert text is not None
        assert code.title in text and code.why in text
        assert code.example.split("\n")[0] in text and code.mend.split("\n")[0] in text
    assert explanation("E999") is None


@pytest.mark.parametrize(
    ("bad", "sentence", "hint"),
    [
        ("E001-curly-quotes", "cannot be read", "curly quotes"),
        ("E001-colon", "must be an = sign", "Write = instead of :"),
        ("E001-slashed-date", "left over", "year-month-day"),
        ("E103-not-listed", "not one of the allowed", 'Did you mean "executive-order"?'),
        ("E108-below-a-block", "goes above the first [block]", "Every line below a [block]"),
        ("E109-zero-width", "U+200B", "Delete it"),
        ("E110-fill-in", 'Write "how" here', ""),
        ("E201-no-such-tactic", 'no tactic "detainer-limit"', 'Did you mean "detainer-limits"?'),
        ("E303-impossible-year", "not 1897", "Look it up"),
    ],
)
def test_the_sentence_says_what_to_do(bad: str, sentence: str, hint: str, tmp_path: Path) -> None:
    problem = next(each for each in _found(BAD / f"{bad}.toml", tmp_path) if each.code == bad[:4])
    assert sentence in problem.message
    assert hint in problem.hint


def test_a_mistake_that_two_files_make_together_is_told_in_both(tmp_path: Path) -> None:
    catalog = lay_out(BAD / "E302-same-instrument.toml", tmp_path)
    assert [each.code for each in check(catalog).errors] == ["E302", "E302"]
    assert len({each.path for each in check(catalog).errors}) == 2
