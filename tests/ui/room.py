"""Open the app for a test, type into it, and wait until it has answered."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Static

from tactics_tui.catalog.home import catalog_folder
from tactics_tui.ui.app import TacticsApp

SIZES = [(60, 20), (80, 24), (120, 40)]
_TRIES = 500


@asynccontextmanager
async def open_room(
    size: tuple[int, int], folder: Path | None = None, *, watch: bool = False
) -> AsyncIterator[Pilot[None]]:
    """The app at a size, over the real catalog or a folder, when its index is open."""
    app = TacticsApp(folder or catalog_folder(), watch=watch)
    # Tests wait for every animation: without any they are faster and say the same.
    app.animation_level = "none"
    async with app.run_test(size=size, notifications=True) as pilot:
        for _ in range(_TRIES):
            await pilot.pause(0.01)
            if app.searcher is not None and app.explore.results is not None:
                break
        await settled(pilot)
        yield pilot


async def settled(pilot: Pilot[None]) -> None:
    """Wait until every thread has answered and the answer is on the screen."""
    await pilot.pause()
    # Not `wait_for_complete`: it raises for a search that a newer one has cancelled.
    while any(not worker.is_finished for worker in pilot.app.workers):
        await pilot.pause(0.01)
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys one after another, each answered."""
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


async def ask(pilot: Pilot[None], text: str) -> None:
    """Put a question into the search box; its last letter is typed."""
    explore = room(pilot).explore
    explore.action_search()
    # All but the last letter at once: what each key does is tested elsewhere.
    explore.ask_for(text[:-1])
    await pilot.press("end", text[-1])
    await settled(pilot)


def room(pilot: Pilot[None]) -> TacticsApp:
    """The app."""
    assert isinstance(pilot.app, TacticsApp)
    return pilot.app


def screen_text(pilot: Pilot[None]) -> str:
    """What stands on the screen, as text, line by line."""
    width, height = pilot.app.size
    lines = pilot.app.screen._compositor.render_strips()
    text = [strip.text.rstrip() for strip in lines[:height]]
    assert all(len(line) <= width * 2 for line in text)
    return "\n".join(text)


def text_of(widget: Static) -> str:
    """The text of a Static."""
    return str(widget.content)
