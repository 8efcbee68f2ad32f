"""The shipped workshops keep their promises; a broken one is named with file and line."""

from pathlib import Path

import pytest

from tactics_tui.catalog.catalog import Catalog, open_catalog
from tactics_tui.search.searcher import open_searcher
from tactics_tui.workshop.verify import workshop_problems
from tests.small_catalog import write_catalog

_BROKEN = """
title = "A broken one"
summary = "Nothing in it holds, and that is its purpose."
minutes = 3
audience = "nobody"

[[steps]]
say = "We search for what is not there."
search = "zzzz qqqq"
open = "jail-warrant-rule"
minutes = 9
reveals = ["printz-v-united-states-1998: gone", "printz-v-united-states-1997"]

[[steps]]
say = "And set a place that is none."
place = "ZZ"
"""


def test_every_shipped_workshop_holds(catalog: Catalog, warm: Path) -> None:
    assert len(catalog.workshops) >= 6
    assert [str(problem) for problem in workshop_problems(catalog, open_searcher(catalog))] == []


def test_each_broken_promise_is_named_with_its_line(tmp_path: Path) -> None:
    folder = write_catalog(tmp_path / "small", {"workshops/broken.toml": _BROKEN})
    catalog = open_catalog(folder)
    found = workshop_problems(catalog, open_searcher(catalog))
    assert {(problem.code, problem.line) for problem in found} == {
        ("W412", 9), ("E201", 12), ("E102", 12), ("E105", 16), ("E107", 4),
    }  # fmt: skip
    hint = next(problem.hint for problem in found if problem.code == "E201")
    assert hint == 'Did you mean "printz-v-united-states-1997"?'


def test_workshops_have_both_sides_questions_and_homework(catalog: Catalog) -> None:
    for workshop in catalog.workshops.values():
        assert sum(step.minutes for step in workshop.steps) == workshop.minutes
        if workshop.id != "first-tour":
            assert workshop.discussion and workshop.homework
            assert workshop.arguments_for and workshop.arguments_against
            assert any("who decides here" in line.lower() for line in workshop.homework)


@pytest.mark.parametrize(
    ("workshop_id", "minutes"),
    [("first-tour", 10), ("sheriff-and-jail", 30), ("city-land", 20), ("detention-site", 40),
     ("when-officers-break-the-law", 40)],
)  # fmt: skip
def test_the_promised_workshops_are_there(workshop_id: str, minutes: int, catalog: Catalog) -> None:
    assert catalog.workshops[workshop_id].minutes == minutes
