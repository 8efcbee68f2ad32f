"""Draw the pictures of the README from the real app, in both themes.

    python docs/pictures/make.py

Writes SVG files beside this script. The catalog is the real one; nothing else is read.
"""

import asyncio
import os
import re
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual.pilot import Pilot

from tactics_tui.catalog.home import catalog_folder
from tactics_tui.ui.app import TacticsApp

HERE = Path(__file__).parent
SIZE = (120, 36)
THEMES = {"dark": "tactics-dark", "light": "tactics-light"}
_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
QUESTION = "can our sheriff refuse ICE in the jail"


async def _home(app: TacticsApp, pilot: Pilot[None]) -> None:
    await _settle(pilot)


async def _search(app: TacticsApp, pilot: Pilot[None]) -> None:
    app.explore.ask_for(QUESTION)
    await _settle(pilot)
    await pilot.press("escape", "j", "k")
    await _settle(pilot)


async def _read(app: TacticsApp, pilot: Pilot[None]) -> None:
    app.lens = "NJ"
    await _search(app, pilot)
    await pilot.press("enter")
    await _settle(pilot)
    app.explore.reader.page_view.go_to_section("basis")
    await _settle(pilot)
    await pilot.press("tab")
    await _settle(pilot)


async def _map(app: TacticsApp, pilot: Pilot[None]) -> None:
    await _search(app, pilot)
    await pilot.press("m")
    await _settle(pilot)


async def _timeline(app: TacticsApp, pilot: Pilot[None]) -> None:
    await _search(app, pilot)
    await pilot.press("t")
    await _settle(pilot)


async def _projector(app: TacticsApp, pilot: Pilot[None]) -> None:
    app.action_projector()
    await _read(app, pilot)
    # The key that was pressed last is shown to the room.
    await pilot.press("j")
    await _settle(pilot)


PICTURES: dict[str, Callable[[TacticsApp, Pilot[None]], Awaitable[None]]] = {
    "home": _home,
    "search": _search,
    "reader": _read,
    "map": _map,
    "timeline": _timeline,
    "projector": _projector,
}


async def _settle(pilot: Pilot[None]) -> None:
    while any(not worker.is_finished for worker in pilot.app.workers):
        await pilot.pause(0.02)
    await pilot.pause(0.6)


async def _draw(name: str, theme: str) -> str:
    app = TacticsApp(catalog_folder())
    async with app.run_test(size=SIZE) as pilot:
        app.theme = THEMES[theme]
        while app.searcher is None or app.explore.results is None:
            await pilot.pause(0.05)
        await PICTURES[name](app, pilot)
        # The usual picture fetches a font from elsewhere; any monospaced one does as well.
        return _FONT.sub("", app.export_screenshot(title="tactics"))


def main() -> None:
    """Draw every picture in every theme."""
    with tempfile.TemporaryDirectory() as home:
        # No settings of the person who draws may be seen on a picture.
        os.environ["TACTICS_CONFIG"] = str(Path(home) / "none.toml")
        os.environ["TACTICS_ASCII"] = "0"
        for name in PICTURES:
            for theme in THEMES:
                path = HERE / f"{name}-{theme}.svg"
                path.write_text(asyncio.run(_draw(name, theme)), "utf-8")
                print(path.name)


if __name__ == "__main__":
    main()
