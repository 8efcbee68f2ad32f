"""Hostile records on every screen of the app: shown as text, never as markup, link or action."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.trust.conftest import Count
from tests.trust.harmless import is_harmless
from tests.trust.hostile import PAYLOADS, RECORDS, hostile_catalog
from tests.ui.room import open_room, room, settled

# What opens each screen, from the home screen with a record open.
SCREENS = ("question_mark", "ctrl+p", "p", "m", "t", "M", "s", "o", "e", "w", "i", "f", "C", "F")
GROUP = 11


@pytest.mark.parametrize("first", range(0, len(PAYLOADS), GROUP))
async def test_every_screen_shows_it_as_plain_text(
    first: int, tmp_path: Path, count: Count
) -> None:
    shown = []
    for at, payload in enumerate(PAYLOADS[first : first + GROUP]):
        for name, text in hostile_catalog(payload).items():
            path = tmp_path / name
            if at and "/" in name:
                path = path.with_name(f"{path.stem}-{at}.toml")
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            # One record with each payload is read, the kinds by turns.
            if "/" in name and at % len(RECORDS) == RECORDS.index(name):
                shown.append(path.stem)
    (tmp_path / "tactics" / "broken.toml").write_text("title = '\x1b[31mPWNED\nx", "utf-8")
    async with open_room((100, 30), tmp_path) as pilot:
        await _look_everywhere(pilot, shown, SCREENS[first // GROUP % 2 :: 2])
    count(tried=len(shown))


async def _look_everywhere(pilot: Pilot[None], shown: list[str], screens: tuple[str, ...]) -> None:
    app = room(pilot)
    app.explore.ask_for("PWNED")
    await settled(pilot)
    _is_plain(pilot)
    for record_id in shown:
        app.open_record(record_id)
        await settled(pilot)
        _is_plain(pilot)
    app.open_record("newark-nj-detainers-2013")
    for key in screens:
        await pilot.press("escape", "escape", "space", "c", key)
        await settled(pilot)
        _is_plain(pilot)
        app.go_home()
    app.say("[@click=app.quit]PWNED[/] \x1b[31m")
    await pilot.pause(0.05)
    assert app.is_running


def _is_plain(pilot: Pilot[None]) -> None:
    """No unsafe character, no link, and no action that a record has brought."""
    for strip in pilot.app.screen._compositor.render_strips():
        for segment in strip:
            assert segment.control is None
            assert is_harmless(segment.text.replace("\u200b", ""))
            style = segment.style
            if style is not None:
                assert style.link is None
                assert "app.quit" not in str(style.meta.get("@click", ""))
