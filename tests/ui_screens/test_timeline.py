"""The timeline: steps by month with where the matter stood, and bars by year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widgets import Static

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.records.shapes import ASCII_GLYPHS
from tactics_tui.records.standing import standing
from tactics_tui.records.steps import steps
from tactics_tui.ui import ink
from tactics_tui.ui.screens.timeline import StepList, TimelineScreen
from tactics_tui.ui.widgets.year_bars import YearBars, bar_rows, columns
from tests.ui_screens.hostile import WORDS, hostile
from tests.ui_screens.stage import SIZES, on_stage, seen


def test_the_last_step_leaves_every_record_where_it_stands(catalog: Catalog) -> None:
    for record in [*catalog.examples.values(), *catalog.authorities.values()]:
        found = steps(record)
        now = standing(record)
        assert now is not None
        assert found[-1].standing == now.state


def test_other_kinds_have_no_steps(catalog: Catalog) -> None:
    assert steps(next(iter(catalog.tactics.values()))) == []


@given(st.lists(st.integers(0, 500), max_size=30), st.integers(1, 6), st.booleans())
def test_every_value_above_zero_has_a_bar_and_the_most_reaches_the_top(
    values: list[int], height: int, ascii_only: bool
) -> None:
    rows = bar_rows(values, height, ascii_only)
    assert len(rows) == height and all(len(row) == len(values) for row in rows)
    for at, value in enumerate(values):
        assert (rows[-1][at] != " ") == (value > 0)
        if value and value == max(values):
            assert rows[0][at] == ("#" if ascii_only else "█")
    if ascii_only:
        assert all(row.isascii() for row in rows)


@given(st.dictionaries(st.integers(1700, 2030), st.integers(1, 9), max_size=40), st.integers(2, 30))
def test_no_step_is_lost_among_the_columns(counts: dict[int, int], room: int) -> None:
    shown = columns(counts, room)
    assert len(shown) <= room
    assert sum(count for _, _, count in shown) == sum(counts.values())


@pytest.mark.parametrize("size", SIZES)
async def test_months_words_and_years_are_seen(catalog: Catalog, size: tuple[int, int]) -> None:
    screen = TimelineScreen(catalog, list(catalog.examples))
    async with on_stage(screen, size) as (app, _):
        text = seen(app)
        assert "newest first" in text
        assert " 2025 2026" in text
        assert "Took effect" in text or "Challenged" in text
        assert app.screen.query_one(YearBars).year == 2026


async def test_keys_walk_the_years_and_turn_the_order(catalog: Catalog) -> None:
    screen = TimelineScreen(catalog, list(catalog.examples))
    async with on_stage(screen) as (app, pilot):
        bars, rows = app.screen.query_one(YearBars), app.screen.query_one(StepList)
        first = rows.highlighted
        for key, year in (("h", 2025), ("left", 2024), ("l", 2025), ("right", 2026)):
            await pilot.press(key)
            assert bars.year == year
        assert rows.highlighted == first
        await pilot.press("h", "o")
        assert bars.year == 2025
        assert "oldest first" in seen(app)
        await pilot.press("g")
        assert bars.year == min(int(event.on[:4]) for one in catalog.examples.values()
                                for event in one.events)  # fmt: skip


async def test_enter_gives_back_the_record_and_escape_nothing(catalog: Catalog) -> None:
    one = next(iter(catalog.authorities))
    async with on_stage(TimelineScreen(catalog, [one])) as (app, pilot):
        await pilot.press("G", "enter")
        assert app.answer == one
    async with on_stage(TimelineScreen(catalog, [one])) as (app, pilot):
        await pilot.press("escape")
        assert app.answer is None


async def test_a_year_can_be_clicked(catalog: Catalog) -> None:
    async with on_stage(TimelineScreen(catalog, list(catalog.examples))) as (app, pilot):
        bars = app.screen.query_one(YearBars)
        lines = str(bars.content).splitlines()
        column = lines[-1].index("2025")
        await pilot.click(bars, offset=(column + 2, len(lines) - 1))
        assert bars.year == 2025


async def test_in_ascii_the_standings_have_their_ascii_shapes(catalog: Catalog) -> None:
    screen = TimelineScreen(catalog, list(catalog.examples), signs=ink.ASCII)
    async with on_stage(screen, (120, 40)) as (app, _):
        text = seen(app)
        assert any(shape in text for shape in ASCII_GLYPHS.values())
        assert not set("●▲■○█▁") & set(text)


async def test_nothing_dated_is_said(catalog: Catalog) -> None:
    async with on_stage(TimelineScreen(catalog, list(catalog.tactics))) as (app, pilot):
        assert "Nothing here has a date." in seen(app)
        await pilot.press("enter", "h", "o", "escape")
        assert app.answer is None


async def test_words_that_look_like_markup_stay_as_they_are(catalog: Catalog) -> None:
    bad = hostile(catalog)
    async with on_stage(TimelineScreen(bad, list(bad.examples)), (120, 40)) as (app, _):
        title = str(app.screen.query_one(Static).content)
        assert title.startswith("Timeline")
        assert seen(app).count(WORDS) > 10
