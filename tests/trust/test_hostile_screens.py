"""Hostile records on every screen of the app: shown as text, never as markup, link or action."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.trust.conftest import Count
from tests.trust.harmless import is_harmless
from tests.trust.hostile import FILES, PAYLOADS, hostile_catalog
from tests.ui.room import open_room, room, settled

RECORDS = [Path(name).stem for name in FILES if "/" in name]
# What opens each screen, from the home screen with a record open.
SCREENS = ("question_mark", "ctrl+p", "p", "m", "t", "M", "s", "o", "e", "w", "i", "f", "C", "F")


@pytest.mark.parametrize("first", range(0, len(PAYLOADS), 6))
async def test_every_screen_shows_it_as_plain_text(
    first: int, tmp_path: Path, count: Count
) -> None:
    for at, payload in enumerate(PAYLOADS[first : first + 6]):
        folder = tmp_path / str(at)
        for name, text in hostile_catalog(payload).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        (folder / "tactics" / "broken.toml").write_text(f"title = '{payload}\nx", "utf-8")
        async with open_room((100, 30), folder) as pilot:
            await _look_everywhere(pilot, all_screens=at == first // 6 % 6)
    count(tried=len(PAYLOADS[first : first + 6]) * len(FILES))


async def _look_everywhere(pilot: Pilot[None], *, all_screens: bool) -> None:
    app = room(pilot)
    app.explore.ask_for("PWNED")
    await settled(pilot)
    _is_plain(pilot)
    for record_id in RECORDS:
        app.open_record(record_id)
        await settled(pilot)
        _is_plain(pilot)
    app.open_record("newark-nj-detainers-2013")
    for key in SCREENS if all_screens else SCREENS[7:9]:
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
