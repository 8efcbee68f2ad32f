"""Comparing: facts and sections aligned, what differs said in words, every width."""

from itertools import combinations

import pytest
from textual.containers import VerticalScroll

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.compare import compare
from tactics_tui.export.pages.build import build_page
from tactics_tui.export.wording import place_words
from tactics_tui.records.dates import spoken
from tactics_tui.ui import ink
from tactics_tui.ui.screens.compare import CompareScreen
from tests.ui_screens.hostile import WORDS, hostile
from tests.ui_screens.stage import SIZES, on_stage, seen


@pytest.fixture(scope="module")
def pair(catalog: Catalog) -> list[str]:
    """Two statewide acts of one state that share a tactic but differ in date."""
    for one, other in combinations(catalog.examples.values(), 2):
        tactics = {edge.id for edge in one.tactics} & {edge.id for edge in other.tactics}
        same_place = place_words(one) == place_words(other)
        if tactics and same_place and spoken(one.on) != spoken(other.on):
            return [one.id, other.id]
    raise AssertionError("no such pair")


def test_no_section_and_no_fact_is_lost(catalog: Catalog, pair: list[str]) -> None:
    pages = [build_page(catalog, catalog.examples[one]) for one in pair]
    found = compare(pages)
    assert {row.label for row in found.facts} == {
        "Standing", *(label for page in pages for label, _ in page.facts)
    }  # fmt: skip
    for at, page in enumerate(pages):
        assert tuple(row.sections[at] for row in found.sections if row.sections[at]) == (
            page.sections
        )


def test_a_record_beside_itself_is_the_same_throughout(catalog: Catalog) -> None:
    page = build_page(catalog, next(iter(catalog.examples.values())))
    found = compare([page, page])
    assert all(row.same for row in found.facts)
    assert all(row.same for row in found.sections)


def test_what_both_carry_out_is_counted_in_both(catalog: Catalog, pair: list[str]) -> None:
    found = compare([build_page(catalog, catalog.examples[one]) for one in pair])
    tactics = next(row for row in found.sections if row.id == "tactics")
    assert 2 in tactics.named.values()


@pytest.mark.parametrize("size", [*SIZES, (160, 40)])
async def test_differences_are_said_in_words_at_every_size(
    catalog: Catalog, pair: list[str], size: tuple[int, int]
) -> None:
    async with on_stage(CompareScreen(catalog, pair), size) as (app, _):
        text = seen(app)
        assert "Date  differs" in text
        assert "the same in all" in text
        assert ("│" in text) == (size[0] >= 100)
        assert all(len(line) <= size[0] for line in text.splitlines())


async def test_only_differences_hides_what_is_the_same(catalog: Catalog, pair: list[str]) -> None:
    async with on_stage(CompareScreen(catalog, pair), (80, 40)) as (app, pilot):
        await pilot.press("d")
        await pilot.pause()
        assert "the same in all" not in seen(app)
        assert "d shows all" in seen(app)
        await pilot.press("d")
        await pilot.pause()
        assert "the same in all" in seen(app)


async def test_headings_are_walked_and_the_columns_scroll_together(
    catalog: Catalog, pair: list[str]
) -> None:
    async with on_stage(CompareScreen(catalog, pair), (120, 40)) as (app, pilot):
        view = app.screen.query_one("#compared", VerticalScroll)
        await pilot.press("tab", "tab", "tab")
        await pilot.pause()
        line = view.scroll_y
        assert line > 0
        await pilot.press("shift+tab")
        await pilot.pause()
        assert view.scroll_y < line
        await pilot.press("G")
        await pilot.pause()
        assert view.scroll_y == view.max_scroll_y
        await pilot.press("g", "j", "j", "k")
        await pilot.pause()
        assert view.scroll_y == 1


async def test_numbers_read_a_record_and_there_is_no_third_of_two(
    catalog: Catalog, pair: list[str]
) -> None:
    async with on_stage(CompareScreen(catalog, pair)) as (app, pilot):
        assert "Read C" not in seen(app)
        await pilot.press("3")
        await pilot.press("2")
        assert app.answer == pair[1]
    async with on_stage(CompareScreen(catalog, pair)) as (app, pilot):
        await pilot.press("escape")
        assert app.answer is None


async def test_three_tactics_in_ascii(catalog: Catalog) -> None:
    ids = list(catalog.tactics)[:3]
    async with on_stage(CompareScreen(catalog, ids, signs=ink.ASCII), (160, 40)) as (app, pilot):
        assert " | " in seen(app) and "│" not in seen(app)
        await pilot.press("3")
        assert app.answer == ids[2]


async def test_words_that_look_like_markup_stay_as_they_are(
    catalog: Catalog, pair: list[str]
) -> None:
    async with on_stage(CompareScreen(hostile(catalog), pair), (120, 40)) as (app, pilot):
        assert seen(app).count(WORDS) >= 3
        await pilot.press("tab", "tab", "tab", "tab", "tab")
        await pilot.pause()
        assert WORDS in seen(app)


async def test_ids_that_are_gone_leave_an_empty_page(catalog: Catalog) -> None:
    async with on_stage(CompareScreen(catalog, ["no-such", "nor-this"])) as (app, pilot):
        await pilot.press("tab", "d", "1", "2", "escape")
        assert app.answer is None
