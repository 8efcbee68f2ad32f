"""Every text of our own themes can be read: at least 4.5:1 on whatever it stands on."""

import re
from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import Theme

from tactics_tui.ui import themes
from tests.ui.room import open_room, press, room

PAINTED = [theme for theme in themes.ALL if not theme.ansi]


def _contrast(ink: Color, paper: Color) -> float:
    light, dark = sorted((_luminance(ink), _luminance(paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: Color) -> float:
    parts = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in color.normalized
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("theme", PAINTED, ids=lambda theme: theme.name)
def test_every_pair_reaches_four_and_a_half_to_one(theme: Theme) -> None:
    variables = {**theme.to_color_system().generate(), **theme.variables}
    weak = {
        (ink, paper): round(contrast, 2)
        for ink, paper in themes.PAIRS
        if (contrast := _contrast(Color.parse(variables[ink]), Color.parse(variables[paper]))) < 4.5
    }
    assert not weak


def test_every_color_that_the_style_sheet_writes_with_is_in_the_tested_pairs() -> None:
    sheet = (Path(themes.__file__).parent / "styles.tcss").read_text()
    inks = set(re.findall(r"(?<![-\w])color:\s*\$([\w-]+)", sheet))
    assert inks <= {ink for ink, _ in themes.PAIRS}


@pytest.mark.parametrize("theme", themes.ALL, ids=lambda theme: theme.name)
def test_every_theme_sets_all_of_our_variables(theme: Theme) -> None:
    assert set(themes.OWN) <= set(theme.variables)


@pytest.mark.usefixtures("warm")
async def test_one_key_goes_through_the_themes() -> None:
    async with open_room((80, 24)) as pilot:
        app = room(pilot)
        seen = [app.theme]
        await press(pilot, "escape")
        for _ in themes.ALL:
            await press(pilot, "T")
            seen.append(app.theme)
        assert seen == [*(theme.name for theme in themes.ALL), themes.ALL[0].name]
