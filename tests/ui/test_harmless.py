"""Text from records is never markup, on any screen, and a crash says nothing of a question."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tactics_tui.ui.crash import crash_words
from tests.small_catalog import AUTHORITY, EXAMPLE, TACTIC, TAXONOMY, write_catalog
from tests.ui.room import ask, open_room, press, room, screen_text, settled

WORDS = "X[A]ny [sic] Y [b]z[/b] [@click=app.quit]w[/]"


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A small catalog whose every title, summary and label holds square brackets."""
    return write_catalog(
        tmp_path / "odd",
        {
            "taxonomy.toml": TAXONOMY.replace('label = "Jails"', f'label = "{WORDS}"'),
            "tactics/jail-warrant-rule.toml": TACTIC.replace(
                "Sheriff asks for a warrant", WORDS
            ).replace("The sheriff asks for a judge's warrant first.", f"{WORDS} summary"),
            "examples/la/acme-county-la-warrant-2025.toml": EXAMPLE.replace(
                "Acme County asks for a warrant", WORDS
            ).replace("By a written policy.", WORDS),
            "authorities/printz-v-united-states-1997.toml": AUTHORITY.replace(
                "Printz v. United States", WORDS
            ).replace("521 U.S. 898 (1997)", WORDS),
            "tactics/broken.toml": f'title = "{WORDS}"\nsummary = 3\n',
        },
    )


async def _read(pilot: Pilot[None], record_id: str) -> None:
    room(pilot).open_record(record_id)
    await settled(pilot)


async def _results(pilot: Pilot[None]) -> None:
    await ask(pilot, "sic")


async def _keys(pilot: Pilot[None], *keys: str) -> None:
    await press(pilot, "escape", *keys)


SCREENS: dict[str, Callable[[Pilot[None]], object]] = {
    "home": lambda pilot: settled(pilot),
    "results": _results,
    "tactic": lambda pilot: _read(pilot, "jail-warrant-rule"),
    "example": lambda pilot: _read(pilot, "acme-county-la-warrant-2025"),
    "authority": lambda pilot: _read(pilot, "printz-v-united-states-1997"),
    "filters": lambda pilot: _keys(pilot, "f"),
}


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_brackets_are_shown_unharmed(screen: str, size: tuple[int, int], odd: Path) -> None:
    async with open_room(size, odd) as pilot:
        await SCREENS[screen](pilot)  # type: ignore[misc]
        text = " ".join(screen_text(pilot).split())
        assert "[A]ny" in text and "[sic]" in text
        assert pilot.app.is_running


async def test_the_palette_and_toasts_show_brackets_unharmed(odd: Path) -> None:
    async with open_room((120, 40), odd) as pilot:
        app = room(pilot)
        await press(pilot, "ctrl+p")
        await pilot.press("s", "i", "c")
        await pilot.pause(0.4)
        assert "X[A]ny [sic] Y" in screen_text(pilot)
        await press(pilot, "escape")
        app.say(WORDS)
        await pilot.pause(0.1)
        assert "[sic]" in screen_text(pilot)


async def test_problems_are_counted_and_listed(odd: Path) -> None:
    async with open_room((120, 40), odd) as pilot:
        app = room(pilot)
        assert app.catalog is not None and app.catalog.problems
        assert "problem" in screen_text(pilot).splitlines()[0]
        await press(pilot, "escape", "i")
        assert "tactics/broken.toml:" in screen_text(pilot)


async def test_files_are_read_again_as_they_are_saved(tmp_path: Path) -> None:
    folder = write_catalog(tmp_path / "worked-on")
    async with open_room((120, 40), folder, watch=True) as pilot:
        app = room(pilot)
        await _read(pilot, "jail-warrant-rule")
        path = folder / "tactics/jail-warrant-rule.toml"
        path.write_text(path.read_text().replace("Sheriff asks", "Marshal asks"))
        app.look_at_files()
        for _ in range(200):
            await pilot.pause(0.02)
            if "Marshal asks" in screen_text(pilot):
                break
        assert "Marshal asks" in screen_text(pilot)


def test_a_crash_prints_one_plain_line_without_what_was_searched_for() -> None:
    secret = "ask about my neighbour"
    try:
        raise ValueError(secret)
    except ValueError as error:
        words = crash_words(error).plain
    assert secret not in words
    assert "\n" not in words
    assert "ValueError" in words and "report" in words


async def test_nothing_of_a_question_is_written(tmp_path: Path, own_home: Path) -> None:
    folder = write_catalog(tmp_path / "small")
    async with open_room((80, 24), folder) as pilot:
        await ask(pilot, "zanzibarquestion")
        await press(pilot, "escape")
    for path in own_home.rglob("*"):
        if path.is_file():
            assert b"zanzibarquestion" not in path.read_bytes()
