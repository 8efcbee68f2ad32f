"""Every shipped workshop is played from start to end in the app, with keys alone."""

import pytest
from textual.pilot import Pilot

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.catalog.home import catalog_folder
from tactics_tui.ui.app import TacticsApp
from tactics_tui.ui.screens.workshop import WorkshopScreen
from tests.ui.room import open_room, press, room, screen_text, settled

pytestmark = pytest.mark.usefixtures("warm")


_IDS = (
    "first-tour", "sheriff-and-jail", "city-land", "detention-site",
    "when-officers-break-the-law", "cases-for-the-room",
)  # fmt: skip


def _front(app: TacticsApp) -> object:
    """The screen in front, as no more than an object, so that any two can be compared."""
    return app.screen


def test_no_workshop_is_forgotten_here(catalog: Catalog) -> None:
    assert set(catalog.workshops) == set(_IDS)


@pytest.mark.parametrize("workshop_id", _IDS)
async def test_played_from_start_to_end(workshop_id: str) -> None:
    async with open_room((100, 30)) as pilot:
        await _play(pilot, workshop_id)


async def _play(pilot: Pilot[None], workshop_id: str) -> None:
    app = room(pilot)
    app.play(workshop_id)
    await settled(pilot)
    screen = app.screen
    assert isinstance(screen, WorkshopScreen)
    assert screen.session.workshop.title in screen_text(pilot)
    for beat in screen.session.course[1:]:
        if beat.is_live:
            await press(pilot, "f8")
        else:
            # What the key does; pressing waits long, and there are two hundred pages.
            app.action_workshop_next()
            await pilot.pause()
            await pilot.pause()
        assert screen.session.beat == beat
        assert (app.lens or "") == beat.place
        if beat.kind == "search":
            assert _front(app) is app.explore
            assert app.explore.question == beat.text
            opened = screen.session.workshop.steps[beat.step].open
            results = app.explore.results
            assert results is not None
            assert opened in [hit.id for hit in results.hits[:3]], (workshop_id, beat)
        elif beat.kind == "open":
            assert _front(app) is app.explore
            assert app.explore.reader.page is not None
            assert app.explore.reader.page.id == beat.text
            assert "F8" in screen_text(pilot)
        else:
            assert _front(app) is screen
            last = beat.text.split()[-1] if beat.text else "advice."
            shown = " ".join(str(screen.query_one("#play-page").render()).split())
            assert last in shown, (workshop_id, beat)
    assert screen.session.is_last
    await press(pilot, "right")
    assert app.playing is None
    assert _front(app) is app.explore


async def test_step_out_use_the_app_and_come_back_to_the_same_place() -> None:
    async with open_room((80, 24)) as pilot:
        app = room(pilot)
        app.play("first-tour")
        await settled(pilot)
        await press(pilot, "right")
        playing = app.playing
        assert playing is not None
        at = playing.screen.session.at
        await press(pilot, "escape")
        assert _front(app) is app.explore
        app.explore.open("us-tx")
        await settled(pilot)
        await press(pilot, "w")
        assert _front(app) is playing.screen
        assert playing.screen.session.at == at
        await press(pilot, "left")
        assert playing.screen.session.is_first
        await press(pilot, "X")
        assert app.playing is None and not app.explore.query("#strip")


async def test_the_query_types_itself_letter_by_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    query = "can our sheriff refuse ICE in the jail"
    async with open_room((80, 24)) as pilot:
        app = room(pilot)
        app.animation_level = "full"
        app.play("first-tour")
        await settled(pilot)
        typed: list[str] = []
        ask_for = app.explore.ask_for

        def record(text: str) -> None:
            typed.append(text)
            ask_for(text)

        monkeypatch.setattr(app.explore, "ask_for", record)
        await pilot.press("right", "right", "right")
        for _ in range(200):
            if app.explore.question == query:
                break
            await pilot.pause(0.05)
        assert typed == [query[:end] for end in range(len(query) + 1)]


async def test_a_digit_opens_what_the_answer_shows() -> None:
    async with open_room((100, 30)) as pilot:
        app = room(pilot)
        app.play("sheriff-and-jail")
        await settled(pilot)
        playing = app.playing
        assert playing is not None
        while playing.screen.session.beat.kind != "answer":
            await press(pilot, "f8")
        await press(pilot, "2")
        assert app.explore.reader.page is not None
        assert app.explore.reader.page.id == "judicial-warrant"
        await press(pilot, "f6")
        assert _front(app) is playing.screen


async def test_w_offers_the_workshops_shortest_first() -> None:
    async with open_room((80, 24)) as pilot:
        app = room(pilot)
        app.explore.result_list.focus()
        await press(pilot, "w")
        text = screen_text(pilot)
        assert "A first tour of the reading room" in text
        await press(pilot, "enter")
        assert app.playing is not None
        assert app.playing.screen.session.workshop.id == "first-tour"


@pytest.mark.parametrize("asked", ["city-land", ""])
async def test_the_command_begins_with_the_workshop_or_with_the_choice(asked: str) -> None:
    app = TacticsApp(catalog_folder())
    app.workshop_asked = asked
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(500):
            await pilot.pause(0.02)
            if len(app.screen_stack) > 1:
                break
        await settled(pilot)
        if asked:
            assert app.playing and app.playing.screen.session.workshop.id == asked
        else:
            assert "A first tour of the reading room" in screen_text(pilot)
