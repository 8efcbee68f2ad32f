"""The map of states: walked with keys or mouse, read aloud, right at every size."""

import pytest
from textual.color import Color
from textual.theme import Theme

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.records.places import STATES
from tactics_tui.ui import themes
from tactics_tui.ui.screens.map import MapScreen
from tactics_tui.ui.widgets.tile_grid import TILES, neighbour
from tactics_tui.ui.widgets.tile_map import SHADES, TileMap, shade
from tests.ui_screens.hostile import WORDS, hostile
from tests.ui_screens.stage import SIZES, on_stage, seen

COUNTS = {"CA": 14, "TX": 3, "IL": 100, "US": 7, "NY": 1}


def test_every_state_has_a_tile_and_no_two_share_one() -> None:
    assert set(TILES) == {*STATES, "US"}
    assert len(set(TILES.values())) == len(TILES)


def test_every_tile_can_be_reached_with_four_keys() -> None:
    reached, ahead = {"CA"}, ["CA"]
    while ahead:
        here = ahead.pop()
        for way in ("up", "down", "left", "right"):
            there = neighbour(here, way)
            if there not in reached:
                reached.add(there)
                ahead.append(there)
    assert reached == set(TILES)


def test_more_matches_never_have_a_paler_shade() -> None:
    shades = [shade(count, 60) for count in range(1, 61)]
    assert shades == sorted(shades)
    assert set(shades) == {0, 1, 2, 3}


@pytest.mark.parametrize("size", SIZES)
async def test_the_map_says_each_state_with_its_count_on_one_line(
    catalog: Catalog, size: tuple[int, int]
) -> None:
    async with on_stage(MapScreen(COUNTS, catalog, chosen="CA"), size) as (app, _):
        text = seen(app)
        words = " ".join(text.split())
        for postal, count in COUNTS.items():
            assert f"{postal} {count}" in words or f"{postal}{count}" in words
        assert all(postal in text for postal in TILES)
        assert "California · CA 14 matches · 9th Circuit · law there bars" in words
        tiles = app.screen.query_one(TileMap).region
        assert app.screen.region.contains_region(tiles)
        assert "Only this state" in text


async def test_arrows_and_letters_walk_and_enter_gives_back_the_state(catalog: Catalog) -> None:
    async with on_stage(MapScreen(COUNTS, catalog, chosen="CA")) as (app, pilot):
        tiles = app.screen.query_one(TileMap)
        for key, there in (("l", "UT"), ("right", "CO"), ("k", "WY"), ("down", "CO"), ("h", "UT")):
            await pilot.press(key)
            assert tiles.here == there
        await pilot.press("j", "enter")
        assert app.answer == "AZ"


async def test_tab_goes_to_states_with_matches_and_escape_gives_nothing(catalog: Catalog) -> None:
    async with on_stage(MapScreen(COUNTS, catalog, chosen="US")) as (app, pilot):
        tiles = app.screen.query_one(TileMap)
        walked = []
        for _ in range(5):
            await pilot.press("tab")
            walked.append(tiles.here)
        assert walked == ["IL", "NY", "CA", "TX", "US"]
        assert "Federal law · US 7 matches" in seen(app)
        await pilot.press("escape")
        assert app.answer is None


@pytest.mark.parametrize("size", SIZES)
async def test_a_click_looks_and_a_second_one_chooses(
    catalog: Catalog, size: tuple[int, int]
) -> None:
    async with on_stage(MapScreen(COUNTS, catalog), size) as (app, pilot):
        tiles = app.screen.query_one(TileMap)
        across, down = tiles.pitch
        row, column = TILES["TX"]
        at = (column * across + 2, row * down)
        await pilot.click(tiles, offset=at)
        assert tiles.here == "TX"
        assert "Texas" in seen(app)
        await pilot.click(tiles, offset=at)
        assert app.answer == "TX"


async def test_the_tiles_grow_with_the_window(catalog: Catalog) -> None:
    async with on_stage(MapScreen(COUNTS, catalog), (60, 20)) as (app, pilot):
        tiles = app.screen.query_one(TileMap)
        pitches = [tiles.pitch]
        for size in ((80, 24), (120, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            pitches.append(tiles.pitch)
        assert pitches == sorted(set(pitches))


async def test_no_matches_at_all_is_still_a_map(catalog: Catalog) -> None:
    async with on_stage(MapScreen({}, catalog)) as (app, _):
        assert "no matches" in seen(app)


async def test_words_that_look_like_markup_stay_as_they_are(catalog: Catalog) -> None:
    screen = MapScreen(COUNTS, hostile(catalog), chosen="CA")
    async with on_stage(screen, (120, 40)) as (app, _):
        assert f"Bars: {WORDS}" in seen(app)


@pytest.mark.parametrize("theme", [themes.DARK, themes.LIGHT, themes.CONTRAST])
def test_the_words_on_every_shade_can_be_read(theme: Theme) -> None:
    variables = {**theme.to_color_system().generate(), **theme.variables}
    under = Color.parse(variables["background"])
    for style in SHADES:
        ink, paper = style.removeprefix("bold ").split(" on ")
        name, _, percent = paper.partition(" ")
        part = float(percent.rstrip("%") or 100) / 100
        color = under.blend(Color.parse(variables[name[1:]]), part)
        text = Color.parse(variables[ink[1:]])
        lights = sorted((_light(text), _light(color)))
        assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5, (theme.name, style)


def _light(color: Color) -> float:
    parts = [part / 255 for part in color.rgb]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
