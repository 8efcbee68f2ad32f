"""What each screen looks like, as text, at two sizes; and its colors in two themes.

The small catalog keeps the pictures steady. To draw them anew: TACTICS_DRAW=1 pytest …
"""

import os
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.small_catalog import write_catalog
from tests.ui.room import ask, open_room, press, room, screen_text, settled

PICTURES = Path(__file__).parent / "pictures"
SIZES = [(80, 24), (120, 40)]
THEMES = ["tactics-dark", "tactics-light"]


async def _search(pilot: Pilot[None]) -> None:
    await ask(pilot, "warrant")


async def _read(pilot: Pilot[None]) -> None:
    room(pilot).open_record("jail-warrant-rule")
    await settled(pilot)


async def _keys(pilot: Pilot[None], *keys: str) -> None:
    await press(pilot, "escape", *keys)


Act = Callable[[Pilot[None]], Awaitable[None]]
SCREENS: dict[str, Act] = {
    "home": settled,
    "results": _search,
    "reader": _read,
    "filters": lambda pilot: _keys(pilot, "f"),
    "place": lambda pilot: _keys(pilot, "p"),
    "help": lambda pilot: _keys(pilot, "f1"),
}


def _compare(path: Path, text: str) -> None:
    """Compare with the picture on file, or draw it when asked to."""
    if os.environ.get("TACTICS_DRAW"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("screen", SCREENS)
async def test_the_screen_looks_as_drawn(
    screen: str, size: tuple[int, int], tmp_path: Path
) -> None:
    async with open_room(size, write_catalog(tmp_path / "small")) as pilot:
        await SCREENS[screen](pilot)
        await _rest(pilot)
        _compare(PICTURES / f"{screen}-{size[0]}x{size[1]}.txt", screen_text(pilot) + "\n")


@pytest.mark.parametrize("theme", THEMES)
async def test_the_colors_are_as_drawn(theme: str, tmp_path: Path) -> None:
    async with open_room((120, 40), write_catalog(tmp_path / "small")) as pilot:
        room(pilot).theme = theme
        await _search(pilot)
        await _read(pilot)
        await _rest(pilot)
        runs = [
            f"{segment.text.strip()[:30]} {segment.style}"
            for strip in pilot.app.screen._compositor.render_strips()
            for segment in strip
            if segment.text.strip() and segment.style
        ]
        _compare(PICTURES / f"colors-{theme}.txt", "\n".join(dict.fromkeys(runs)) + "\n")


async def _rest(pilot: Pilot[None]) -> None:
    """Wait until what is drawn when the typing rests is drawn."""
    app = room(pilot)
    app.explore.result_list.complete()
    app.explore.filter_pane.draw()
    await settled(pilot)
