"""A toast that is drawn in the moment in which it expires must not stop the app."""

import time

import pytest

from tactics_tui.ui.note import Note
from tests.ui.room import open_room, room, settled

pytestmark = pytest.mark.usefixtures("warm")


def test_a_note_always_has_a_little_time_left_and_still_expires() -> None:
    note = Note("gone", timeout=0.0)
    assert note.time_left > 0 and note.has_expired
    fresh = Note("here", timeout=5.0)
    assert 4.5 < fresh.time_left <= 5.0 and not fresh.has_expired


async def test_every_toast_is_one() -> None:
    async with open_room((80, 24)) as pilot:
        room(pilot).say("Said.")
        await settled(pilot)
        notes = list(pilot.app._notifications)
        assert notes and all(isinstance(note, Note) for note in notes)


async def test_a_toast_mounted_after_its_time_goes_and_the_app_lives() -> None:
    from textual.widgets._toast import Toast

    async with open_room((80, 24)) as pilot:
        late = Note("late", timeout=1.0, raised_at=time.time() - 2.0)
        await pilot.app.screen.mount(Toast(late))
        started = time.monotonic()
        while pilot.app.screen.query(Toast) and time.monotonic() - started < 5:
            await pilot.pause(0.05)
        assert not pilot.app.screen.query(Toast)
