"""The tour: five cards that fit, name keys that exist, and can be left at any time."""

import re

import pytest

from tactics_tui.ui import ink
from tactics_tui.ui.commands.registry import BY_ID
from tactics_tui.ui.screens.tour import TourScreen
from tactics_tui.ui.widgets.tour_cards import CARDS
from tests.ui_screens.stage import SIZES, on_stage, seen


def test_every_key_named_belongs_to_a_command() -> None:
    for _, words in CARDS:
        assert set(re.findall(r"\{([a-z-]+)\}", words)) <= set(BY_ID)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("signs", [ink.UNICODE, ink.ASCII])
async def test_every_card_is_seen_whole(size: tuple[int, int], signs: ink.Signs) -> None:
    async with on_stage(TourScreen(signs=signs), size) as (app, pilot):
        for number, (title, words) in enumerate(CARDS, 1):
            text = " ".join(re.sub("[│╭╮╰╯─]", " ", seen(app)).split())
            assert f"{number} of {len(CARDS)} {title}" in text
            assert " ".join(words.rsplit("}", 1)[-1].split()) in text
            assert "Skip" in text
            await pilot.press("enter")
            await pilot.pause()
        assert app.answer is True


async def test_one_can_go_back_and_skip() -> None:
    async with on_stage(TourScreen()) as (app, pilot):
        await pilot.press("h", "l", "right", "h")
        assert isinstance(app.screen, TourScreen)
        assert app.screen.number == 1
        await pilot.press("escape")
        assert app.answer is False


async def test_the_readers_own_keys_are_named() -> None:
    async with on_stage(TourScreen(keys={"place": "9"})) as (app, pilot):
        await pilot.press("l", "l", "l")
        await pilot.pause()
        assert "9 chooses your state" in seen(app)
