"""From a question to a tactic, an example, an authority, and back again."""

from itertools import pairwise

import pytest

from tactics_tui.records.tactic import Tactic
from tactics_tui.ui.screens.source import SourceDialog
from tactics_tui.ui.screens.tour import TourScreen
from tests.ui.room import SIZES, ask, open_room, press, room, screen_text, settled

pytestmark = pytest.mark.usefixtures("warm")


@pytest.mark.parametrize("size", SIZES)
async def test_question_to_tactic_to_example_to_authority_and_back(size: tuple[int, int]) -> None:
    async with open_room(size) as pilot:
        app = room(pilot)
        assert app.catalog is not None
        await ask(pilot, "can our sheriff refuse ICE in the jail")
        results = app.explore.results
        assert results is not None and results.total > 3
        hits = [hit.id for hit in results.hits]
        tactic, example = next(
            (hit, example)
            for hit in hits
            if isinstance(app.catalog.get(hit), Tactic)
            for example, _ in app.catalog.links.examples_of(hit)
            if example.authorities
        )
        seen = [tactic, example.id, example.authorities[0].id]
        app.explore.result_list.focus()
        app.explore.result_list.highlighted = hits.index(tactic)
        await press(pilot, "enter")
        view = app.explore.reader.page_view
        for before, after in pairwise(seen):
            assert app.explore.reader.page is not None
            assert app.explore.reader.page.id == before
            assert view.choose(after)
            await press(pilot, "enter")
        for expected in reversed(seen[:-1]):
            await press(pilot, "backspace")
            page = app.explore.reader.page
            assert page is not None and page.id == expected
        await press(pilot, "L")
        page = app.explore.reader.page
        assert page is not None and page.id == seen[1]


async def test_tab_goes_from_link_to_link_and_enter_follows() -> None:
    async with open_room((80, 24)) as pilot:
        app = room(pilot)
        assert app.catalog is not None
        app.open_record(next(iter(app.catalog.tactics)))
        await settled(pilot)
        view = app.explore.reader.page_view
        await press(pilot, "tab")
        first = view.chosen
        await press(pilot, "tab")
        assert first and view.chosen and view.chosen != first
        await press(pilot, "shift+tab")
        assert view.chosen == first


async def test_a_link_can_be_clicked() -> None:
    async with open_room((120, 40)) as pilot:
        app = room(pilot)
        assert app.catalog is not None
        tactic = next(one for one in app.catalog.tactics if app.catalog.links.examples_of(one))
        app.open_record(tactic)
        await settled(pilot)
        view = app.explore.reader.page_view
        view.go_to_section("where")
        await settled(pilot)
        assert view.scroll_y > 0
        part = next(part for part in view.parts if part.part_id == "where")
        target = part.links[0].target
        await pilot.click(part, offset=(4, 1 + part.links[0].line))
        await settled(pilot)
        assert app.explore.reader.page is not None
        assert app.explore.reader.page.id == target


async def test_the_review_level_and_the_disclaimer_are_always_in_view() -> None:
    for size in SIZES[:2]:
        async with open_room(size) as pilot:
            app = room(pilot)
            assert app.catalog is not None
            app.open_record(next(iter(app.catalog.tactics)))
            await settled(pilot)
            foot = app.explore.query_one("#foot")
            assert foot.region.height >= 1
            assert app.screen.region.contains_region(foot.region)
            words = str(foot.render())
            assert "Information, not legal advice." in words
            assert "Review" in words


async def test_sections_fold_and_the_list_of_sections_leads_to_them() -> None:
    async with open_room((80, 24)) as pilot:
        app = room(pilot)
        assert app.catalog is not None
        app.open_record(next(iter(app.catalog.tactics)))
        await settled(pilot)
        view = app.explore.reader.page_view
        await press(pilot, "Z")
        assert all(part.folded for part in view.parts[1:])
        await press(pilot, "Z")
        assert not any(part.folded for part in view.parts)
        await press(pilot, "s", "end", "enter")
        assert view.parts[view.place[0]].part_id == "sources" or view.scroll_y == view.max_scroll_y


async def test_n_finds_the_words_that_were_searched_for() -> None:
    async with open_room((120, 40)) as pilot:
        app = room(pilot)
        await ask(pilot, "warrant")
        await press(pilot, "enter", "n")
        at, count = app.explore.reader.page_view.match
        assert at == 1 and count >= 1
        await press(pilot, "N")
        assert app.explore.reader.page_view.match[0] == count
        await press(pilot, "escape")
        assert app.explore.reader.page_view.match == (0, 0)


async def test_words_can_be_asked_for_and_found() -> None:
    async with open_room((80, 24)) as pilot:
        app = room(pilot)
        await ask(pilot, "warrant")
        await press(pilot, "enter", "F", *"judge", "enter")
        assert app.explore.reader.page_view.match[1] >= 0
        assert app.explore.focused is app.explore.reader.page_view


async def test_escape_goes_one_step_back_at_a_time_and_never_quits() -> None:
    async with open_room((80, 24)) as pilot:
        app = room(pilot)
        await ask(pilot, "warrant")
        await press(pilot, "enter", "x")
        assert app.explore.full
        await press(pilot, "escape")
        assert not app.explore.full
        await press(pilot, "escape")
        assert app.explore.result_list.has_focus
        await press(pilot, "escape")
        assert app.explore.question == ""
        await press(pilot, "escape", "escape", "escape")
        assert app.is_running


@pytest.mark.parametrize("size", SIZES)
async def test_a_barred_tactic_begins_with_that_and_names_the_law(size: tuple[int, int]) -> None:
    async with open_room(size) as pilot:
        app = room(pilot)
        app.lens = "FL"
        app.open_record("detainer-warrant-rule")
        await settled(pilot)
        shown = screen_text(pilot)
        assert "Florida law bars" in shown
        assert "SB 168" in shown
        app.lens = "IL"
        await settled(pilot)
        assert "law bars or limits" not in screen_text(pilot)


async def test_back_returns_to_where_a_link_inside_the_page_was_followed() -> None:
    async with open_room((100, 30)) as pilot:
        app = room(pilot)
        app.open_record("detainer-warrant-rule")
        await settled(pilot)
        view = app.explore.reader.page_view
        assert view.choose("section:states")
        before = view.place
        await press(pilot, "enter")
        assert view.scroll_y > 20
        await press(pilot, "backspace")
        assert view.place == before
        assert app.explore.focused is view
        await press(pilot, "backspace")
        assert app.explore.result_list.has_focus


async def test_a_source_on_the_page_and_the_tour_on_the_home_page_open() -> None:
    async with open_room((100, 30)) as pilot:
        app = room(pilot)
        app.open_record("detainer-warrant-rule")
        await settled(pilot)
        assert app.explore.reader.page_view.choose("source:1")
        await press(pilot, "enter")
        assert isinstance(app.screen, SourceDialog)
        await press(pilot, "escape", "escape")
        results = app.explore.result_list
        results.focus()
        ids = [option.id for option in results.options]
        results.highlighted = ids.index("tour:")
        await press(pilot, "enter")
        assert isinstance(app.screen, TourScreen)
