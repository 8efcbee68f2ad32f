"""A tiny app that shows one screen alone, with the room's colors and style sheet."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

import tactics_tui.ui
from tactics_tui.ui import themes

SIZES = [(60, 20), (80, 24), (120, 40)]
ANSWERED = "nothing yet"


class Stage(App[None]):
    """Opens the screen at start and keeps its answer."""

    CSS_PATH = Path(tactics_tui.ui.__file__).parent / "styles.tcss"

    def __init__(self, shown: Screen[Any], theme: str = "tactics-dark") -> None:
        super().__init__()
        for one in themes.ALL:
            self.register_theme(one)
        self.theme = theme
        self.shown = shown
        self.answer: Any = ANSWERED
        self.animation_level = "none"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The room's own variables."""
        return {name: themes.DARK.variables[name] for name in themes.OWN}

    def on_mount(self) -> None:
        """Open the screen."""
        self.push_screen(self.shown, self._answered)

    def _answered(self, answer: Any) -> None:
        self.answer = answer


@asynccontextmanager
async def on_stage(
    shown: Screen[Any], size: tuple[int, int] = (80, 24), theme: str = "tactics-dark"
) -> AsyncIterator[tuple[Stage, Pilot[None]]]:
    """The app with the screen open."""
    app = Stage(shown, theme)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield app, pilot


def seen(app: App[Any]) -> str:
    """What stands on the screen, as text, line by line."""
    lines = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in lines[: app.size.height])
