"""The home page before the records are read, and answers that come at once or later."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from tactics_tui.catalog.catalog import open_catalog
from tactics_tui.catalog.front import Count, Front, front_of, keep_front
from tactics_tui.catalog.home import catalog_folder
from tactics_tui.ui.app import TacticsApp
from tactics_tui.ui.loading import CatalogRead
from tactics_tui.ui.screens.explore import asking
from tests.ui.room import ask, open_room, press, room, settled

LAST_TIME = Front(4_321, (Count("relief", "Family of last time", 77),), ())
# One key for everything that one could do on the first screen.
KEYS = (
    "escape", "R", "R", "f", "left", "right", "l", "x", "n", "N", "s", "z", "m", "t", "p", "P",
    "c", "C", "space", "M", "y", "Y", "o", "e", "E", "i", "r", "a", "d", "H", "L", "w", "tab",
)  # fmt: skip


def _rows(app: TacticsApp) -> str:
    found = app.explore.query_one("#results", OptionList).options
    return "\n".join(str(getattr(option.prompt, "plain", "")) for option in found)


async def _until(pilot: Pilot[None], true: Callable[[], bool]) -> None:
    """Wait until it is so, ten seconds at most."""
    for _ in range(200):
        if true():
            return
        await pilot.pause(0.05)
    raise AssertionError("not so after ten seconds")


async def test_the_home_page_of_last_time_is_shown_until_the_records_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keep_front(catalog_folder(), LAST_TIME)
    monkeypatch.setattr(TacticsApp, "load", lambda self: None)
    app = TacticsApp(catalog_folder())
    async with app.run_test(size=(120, 40)) as pilot:
        assert app.catalog is None
        assert "Family of last time 77" in _rows(app)
        await pilot.press(*"warr")
        await pilot.press("escape")
        for key in KEYS:
            await pilot.press(key)
            if len(app.screen_stack) > 1:
                await pilot.press("escape")
        app.explore.ask_for("")
        catalog = open_catalog()
        app.post_message(CatalogRead(catalog, front_of(catalog)))
        await _until(pilot, lambda: "Family of last time" not in _rows(app))
        assert f"Tactics {len(catalog.tactics)}" in _rows(app)


async def test_the_very_first_start_shows_what_one_may_ask(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(TacticsApp, "load", lambda self: None)
    app = TacticsApp(catalog_folder())
    async with app.run_test(size=(80, 24)):
        shown = _rows(app)
        assert "can our sheriff refuse ICE in the jail" in shown
        assert "browse" not in shown


async def test_what_was_typed_before_the_records_came_is_answered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keep_front(catalog_folder(), LAST_TIME)
    monkeypatch.setattr(TacticsApp, "load", lambda self: None)
    app = TacticsApp(catalog_folder())
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(*"sheriff")
        catalog = open_catalog()
        app.post_message(CatalogRead(catalog, front_of(catalog)))
        await _until(pilot, lambda: app.explore.results is not None)
        assert app.explore.results is not None
        assert app.explore.results.query == "sheriff"


@pytest.mark.usefixtures("warm")
@pytest.mark.parametrize("quick", [0.0, 60.0], ids=["in a thread", "at once"])
async def test_answers_are_the_same_at_once_and_from_a_thread(
    quick: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "_QUICK_SECONDS", quick)
    async with open_room((120, 40)) as pilot:
        app = room(pilot)
        for question in ("warrant", "jail", "lots"):
            await ask(pilot, question)
            assert app.explore.results is not None and app.searcher is not None
            wanted = app.searcher.search(question, limit=20, snippets=0)
            found = [hit.id for hit in app.explore.results.hits[:20]]
            assert found == [hit.id for hit in wanted.hits]
            await press(pilot, "escape", "escape")
            await settled(pilot)
