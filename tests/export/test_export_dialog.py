"""`e` writes a handout from the app, asks before it replaces a file, and says where it went."""

import io
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.widgets import Input

from tactics_tui.ui.screens.export import ExportDialog
from tests.ui.room import open_room, press, room, screen_text, settled

pytestmark = pytest.mark.usefixtures("warm")


async def _to_file_name(pilot: Any, form_at: int, name: str) -> None:
    await press(pilot, "e")
    assert isinstance(pilot.app.screen, ExportDialog)
    for _ in range(form_at):
        await press(pilot, "down")
    await press(pilot, "enter")
    pilot.app.screen.query_one("#file-name", Input).value = name
    await settled(pilot)


async def test_writes_the_record_and_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_room((80, 24)) as pilot:
        room(pilot).explore.open("us-tx")
        await settled(pilot)
        await press(pilot, "e")
        await press(pilot, "down")
        field = pilot.app.screen.query_one("#file-name", Input)
        assert field.value == "us-tx.html"
        await press(pilot, "enter", "enter")
        assert "<!DOCTYPE html>" in (tmp_path / "us-tx.html").read_text()
        notes = [str(note.message) for note in pilot.app._notifications]
        assert any(str(tmp_path / "us-tx.html") in note for note in notes)


async def test_enter_twice_in_one_burst_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_room((80, 24)) as pilot:
        room(pilot).explore.open("us-tx")
        await settled(pilot)
        await press(pilot, "e", "down")
        for _ in range(2):
            pilot.app.post_message(events.Key("enter", "\r"))
        await settled(pilot)
        assert "<!DOCTYPE html>" in (tmp_path / "us-tx.html").read_text()


async def test_a_file_that_is_there_is_asked_about(tmp_path: Path) -> None:
    target = tmp_path / "mine.txt"
    target.write_text("mine")
    async with open_room((80, 24)) as pilot:
        room(pilot).explore.open("us-tx")
        await settled(pilot)
        await _to_file_name(pilot, 2, str(target))
        await press(pilot, "enter")
        assert target.read_text() == "mine"
        assert "once more" in screen_text(pilot)
        await press(pilot, "enter")
        assert "Texas" in target.read_text()


async def test_what_cannot_be_written_is_said_and_the_dialog_stays(tmp_path: Path) -> None:
    async with open_room((80, 24)) as pilot:
        room(pilot).explore.open("us-tx")
        await settled(pilot)
        await _to_file_name(pilot, 0, str(tmp_path / "no" / "x.md"))
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ExportDialog)
        assert "cannot be" in screen_text(pilot)
        field = pilot.app.screen.query_one("#file-name", Input)
        field.value = "~nobody-of-this-name/x.md"
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ExportDialog), "no such home is said, not a crash"
        assert "home" in screen_text(pilot)


async def test_the_marked_set_makes_one_handout(tmp_path: Path) -> None:
    async with open_room((80, 24)) as pilot:
        app = room(pilot)
        app.explore.open("us-tx")
        app.marked = ("us-ga", "us-la")
        await settled(pilot)
        await press(pilot, "e", "tab")
        assert "The marked set (2 records)" in screen_text(pilot)
        await press(pilot, "enter")
        app.screen.query_one("#file-name", Input).value = str(tmp_path / "set.md")
        await settled(pilot)
        await press(pilot, "enter")
        text = (tmp_path / "set.md").read_text()
        assert "# Georgia" in text and "# Louisiana" in text and "# Texas" not in text


async def test_in_a_browser_it_is_offered_as_a_download_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    offered: list[tuple[str, str]] = []

    def deliver(file: io.StringIO, **options: Any) -> str:
        offered.append((options["save_filename"], file.read()))
        return "key"

    async with open_room((80, 24)) as pilot:
        app = room(pilot)
        monkeypatch.setattr(type(app), "is_web", property(lambda self: True))
        monkeypatch.setattr(app, "deliver_text", deliver)
        app.explore.open("us-tx")
        await settled(pilot)
        await press(pilot, "e", "enter", "enter")
        assert offered[0][0] == "us-tx.md" and "# Texas" in offered[0][1]
        assert not (tmp_path / "us-tx.md").exists()
        assert list(tmp_path.glob("*.md")) == []
