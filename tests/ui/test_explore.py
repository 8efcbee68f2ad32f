"""The home screen: every key searches, filters narrow, and the window may have any size."""

import pytest
from textual import events
from textual.pilot import Pilot

from tactics_tui.ui.screens.help import HelpDialog
from tactics_tui.ui.widgets.home_rows import QUESTIONS
from tests.ui.room import SIZES, ask, open_room, press, room, screen_text, settled

pytestmark = pytest.mark.usefixtures("warm")


@pytest.mark.parametrize("size", SIZES[::2])
async def test_an_empty_question_shows_the_shape_of_the_whole(size: tuple[int, int]) -> None:
    async with open_room(size) as pilot:
        app = room(pilot)
        assert app.catalog is not None
        ids = [option.id for option in app.explore.result_list.options]
        assert [f"question:{question}" for question in QUESTIONS] == [
            one for one in ids if one and one.startswith("question:")
        ]
        for family in app.catalog.taxonomy.families:
            assert f"family:{family.id}" in ids


async def test_enter_on_a_sample_question_asks_it_and_on_a_family_narrows_to_it() -> None:
    async with open_room((80, 24)) as pilot:
        app = room(pilot)
        await press(pilot, "down", "enter")
        assert app.explore.question == QUESTIONS[0]
        assert app.explore.results is not None and app.explore.results.total
        await press(pilot, "escape")
        await press(pilot, "escape")
        results = app.explore.result_list
        results.focus()
        ids = [option.id or "" for option in results.options]
        at = next(at for at, one in enumerate(ids) if one.startswith("family:"))
        results.highlighted = at
        await press(pilot, "enter")
        assert app.explore.filters.family == (ids[at].removeprefix("family:"),)
        assert 0 < app.explore.results.total < len(app.catalog or ())


async def test_only_the_newest_answer_is_shown() -> None:
    async with open_room((80, 24)) as pilot:
        app = room(pilot)
        await ask(pilot, "warrant")
        newest = app.explore.results
        assert newest is not None and newest.query == "warrant"
        app.explore.post_message(app.explore.Answered(0, newest.__class__(query="old", total=0)))
        await settled(pilot)
        assert app.explore.results is newest


async def test_a_list_longer_than_a_hundred_says_so() -> None:
    async with open_room((120, 40)) as pilot:
        app = room(pilot)
        await ask(pilot, "ice")
        results = app.explore.results
        assert results is not None and results.total > 100
        await press(pilot, "escape", "G")
        assert app.explore.result_list.highlighted == 99
        assert app.explore.result_list.option_count == 100
        assert f"100 of {results.total}" in str(app.explore.query_one("#found").border_title)


async def test_filters_count_and_narrow() -> None:
    async with open_room((80, 24)) as pilot:
        app = room(pilot)
        await press(pilot, "escape")
        app.explore.result_list.focus()
        await press(pilot, "f")
        assert app.explore.focused is app.explore.filter_pane
        assert app.explore.filter_pane.region.width > 0
        await press(pilot, "enter")
        assert app.explore.filters
        assert app.explore.results is not None
        before = app.explore.results.total
        assert before < len(app.catalog or ())
        await press(pilot, "f", "r")
        assert not app.explore.filters


async def test_a_place_changes_the_page_and_is_seen_in_the_header() -> None:
    async with open_room((120, 40)) as pilot:
        app = room(pilot)
        app.explore.result_list.focus()
        await press(pilot, "p", *"new", "space", *"jer", "enter")
        assert app.lens == "NJ"
        assert "Place: New Jersey" in screen_text(pilot)
        await press(pilot, "P")
        page = app.explore.reader.page
        assert page is not None and page.kind == "jurisdiction" and page.title == "New Jersey"
        await press(pilot, "p", "home", "enter")
        await press(pilot, "p", *"any", "space", *"place", "enter")
        assert app.lens is None


async def test_nothing_found_offers_a_way_on() -> None:
    async with open_room((80, 24)) as pilot:
        app = room(pilot)
        await ask(pilot, "qqqqzzzzxxxx")
        assert app.explore.results is not None and not app.explore.results.hits
        ids = [option.id or "" for option in app.explore.result_list.options]
        assert "kind:term" in ids
        assert any(one.startswith("family:") for one in ids)


async def test_a_question_in_danger_is_answered_calmly_first() -> None:
    async with open_room((80, 24)) as pilot:
        app = room(pilot)
        await ask(pilot, "ice is at my door right now")
        assert app.explore.results is not None
        notice = app.explore.results.notice
        assert notice is not None
        assert notice.title in screen_text(pilot)


async def test_synonyms_are_shown_and_can_be_switched_off() -> None:
    async with open_room((120, 40)) as pilot:
        app = room(pilot)
        await ask(pilot, "287g")
        assert app.explore.results is not None and app.explore.results.expansions
        assert "Also searching" in screen_text(pilot)
        app.explore.result_list.focus()
        await press(pilot, "a")
        assert "Searching only the words typed" in screen_text(pilot)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30), (120, 40), (200, 60)])
async def test_the_right_panes_are_seen(size: tuple[int, int]) -> None:
    async with open_room(size) as pilot:
        explore = room(pilot).explore
        panes = ("#filters", "#found", "#reader")
        seen = [pane for pane in panes if explore.query_one(pane).region.width]
        wanted = 3 if size[0] >= 120 else 2 if size[0] >= 80 else 1
        assert len(seen) == wanted
        await ask(pilot, "warrant")
        await press(pilot, "enter")
        assert explore.reader.region.width
        assert explore.reader.page_view.measure <= 88


async def test_resizing_keeps_place_focus_and_record() -> None:
    async with open_room((120, 40)) as pilot:
        app = room(pilot)
        await ask(pilot, "warrant")
        await press(pilot, "enter", "pagedown", "pagedown")
        view = app.explore.reader.page_view
        page, place = app.explore.reader.page, view.place[:2]
        for size in ((60, 20), (200, 60), (20, 5), (80, 24), (120, 40)):
            await pilot.resize_terminal(*size)
            await settled(pilot)
            assert app.explore.focused is view
            assert app.explore.reader.page is page
            assert view.size.width > 0
            if size[0] > 20 and view.scroll_y < view.max_scroll_y:
                assert view.place[:2] == place


async def test_twenty_by_five_is_survived() -> None:
    async with open_room((20, 5)) as pilot:
        await ask(pilot, "jail")
        await press(pilot, "enter", "j", "tab", "f1", "escape", "f", "escape", "escape")
        assert pilot.app.is_running


async def test_slash_and_words_in_one_piece_all_land_in_the_box() -> None:
    async with open_room((80, 24)) as pilot:
        app = room(pilot)
        await press(pilot, "escape")
        assert app.focused is not app.explore.search_box
        for key in "/map":
            # As a terminal over a slow line hands them over: nothing is drawn between.
            name = "slash" if key == "/" else key
            app.post_message(events.Key(name, key))
        await settled(pilot)
        assert app.screen is app.explore, "no letter was taken for a command"
        assert app.explore.search_box.value == "map"


async def test_slash_in_the_empty_box_is_not_typed_but_a_citation_keeps_its_own() -> None:
    async with open_room((80, 24)) as pilot:
        box = room(pilot).explore.search_box
        await press(pilot, "slash", "5", "slash", "2")
        assert box.value == "5/2"


async def test_the_page_at_the_side_follows_the_question_when_the_typing_rests() -> None:
    async with open_room((120, 40)) as pilot:
        explore = room(pilot).explore

        async def shows(record_id: str | None) -> None:
            for _ in range(100):
                page = explore.reader.page
                if (page.id if page else None) == record_id:
                    return
                await pilot.pause(0.05)
            raise AssertionError(f"{record_id} is not shown")

        seen = []
        for question in ("printz", "detainer"):
            await ask(pilot, question)
            seen.append(explore.result_list.record_id)
            await shows(seen[-1])
        assert seen[0] and seen[1] and seen[0] != seen[1]
        await ask(pilot, "zzqqxxvv")
        await shows(None)


async def test_space_switches_a_filter_and_marks_nothing() -> None:
    async with open_room((120, 40)) as pilot:
        app = room(pilot)
        await ask(pilot, "detainer")
        await press(pilot, "escape", "f", "space")
        assert app.explore.filters
        assert app.marked == ()


async def test_a_question_mark_in_the_empty_box_is_the_help_it_promises() -> None:
    async with open_room((80, 24)) as pilot:
        app = room(pilot)
        await press(pilot, "question_mark")
        assert isinstance(app.screen, HelpDialog)
        await press(pilot, "escape")
        await ask(pilot, "may ICE enter?")
        assert app.explore.search_box.value == "may ICE enter?"


async def test_a_sentence_pasted_over_several_lines_is_one_question() -> None:
    async with open_room((80, 24)) as pilot:
        explore = room(pilot).explore
        explore.search_box.post_message(
            events.Paste("can our sheriff\n  refuse ICE\r\nin the jail\n")
        )
        await settled(pilot)
        assert explore.question == "can our sheriff refuse ICE in the jail"
        explore.search_box.select_all()
        explore.search_box.post_message(events.Paste("mask\nban"))
        await settled(pilot)
        assert explore.question == "mask ban"


async def test_filters_are_offered_to_be_taken_away_only_when_there_are_some() -> None:
    async with open_room((80, 24)) as pilot:
        await ask(pilot, "zzqx")
        assert "Take all filters away" not in screen_text(pilot)
        room(pilot).explore.action_toggle_filter("kind", "term")
        await settled(pilot)
        assert "Take all filters away" in screen_text(pilot)


def _burst(pilot: Pilot[None], *keys: str) -> None:
    """Keys that arrive together, as over a slow line."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ((*"scholl", "backspace", "backspace", *"ol"), "school"),
        ((*"jail", "ctrl+u", *"school"), "school"),
        ((*"jail", "home", *"ab"), "abjail"),
        ((*"jail", "left", "left", "delete", *"x"), "jaxl"),
        ((*"one two", "ctrl+w", *"ten"), "one ten"),
    ],
)
async def test_keys_in_one_burst_take_effect_in_their_order(
    keys: tuple[str, ...], expected: str
) -> None:
    async with open_room((80, 24)) as pilot:
        _burst(pilot, *keys)
        await settled(pilot)
        assert room(pilot).explore.search_box.value == expected


@pytest.mark.parametrize("slow", [False, True], ids=["quick answers", "slow answers"])
async def test_enter_in_the_same_burst_opens_the_answer_to_the_whole_question(slow: bool) -> None:
    async with open_room((80, 24)) as pilot:
        explore = room(pilot).explore
        explore._quick = not slow
        await press(pilot, "escape")
        _burst(pilot, "slash", *"masks", "enter")
        for _ in range(3):
            await settled(pilot)
        assert explore.question == "masks" and explore.results is not None
        assert explore.reader.page is not None
        assert explore.reader.page.id == explore.results.hits[0].id
