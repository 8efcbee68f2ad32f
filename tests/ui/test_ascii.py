"""Without Unicode the room still stands: only ASCII reaches the terminal."""

from collections.abc import Mapping

import pytest

from tactics_tui.ui.ascii_filter import plain
from tactics_tui.ui.ink import wants_ascii
from tests.ui.room import ask, open_room, press, room, screen_text


@pytest.mark.parametrize(
    ("asked", "environment", "expected"),
    [
        (True, {}, True),
        (False, {"TACTICS_ASCII": "1"}, True),
        (True, {"TACTICS_ASCII": "0"}, False),
        (False, {}, False),
    ],
)
def test_ascii_is_asked_for_by_variable_then_by_setting(
    asked: bool, environment: Mapping[str, str], expected: bool
) -> None:
    assert wants_ascii(asked, environment) is expected


def test_each_character_keeps_its_width() -> None:
    assert plain("§ 1373 — “José” ▲ │─┐ 漢") == 'S 1373 - "Jose" o |-+ ??'


@pytest.mark.usefixtures("warm")
async def test_only_ascii_reaches_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TACTICS_ASCII", "1")
    async with open_room((80, 24)) as pilot:
        assert room(pilot).ascii
        await ask(pilot, "8 usc 1373")
        await press(pilot, "enter")
        text = screen_text(pilot)
        assert text.isascii()
        assert "[+]" in text or "[~]" in text or "[-]" in text or "[x]" in text
