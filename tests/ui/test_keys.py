"""One list of commands: no two on one key, all with an id and a tooltip, all can be moved."""

from collections import Counter
from pathlib import Path

import pytest
from textual.binding import Binding

from tactics_tui.ui.commands.keymap import TOGETHER, checked_keymap
from tactics_tui.ui.commands.registry import COMMANDS
from tests.ui.room import ask, open_room, press, room, screen_text, settled


def test_every_command_has_its_own_id_and_says_what_it_does() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert all(command.tooltip and command.title for command in COMMANDS)


def test_only_keys_that_every_terminal_sends() -> None:
    allowed = {
        "f1", "f6", "f7", "f8", "f9", "enter", "escape", "tab", "shift+tab", "up", "down", "left",
        "right", "home", "end", "pageup", "pagedown", "backspace", "space", "slash", "delete",
        "question_mark", "ctrl+p", "ctrl+q",
    }  # fmt: skip
    for command in COMMANDS:
        for key in command.keys.split(","):
            assert key in allowed or (len(key) == 1 and key.isalnum()), (command.id, key)


@pytest.mark.parametrize("place", TOGETHER, ids=" ".join)
def test_no_two_commands_share_a_key(place: tuple[str, ...]) -> None:
    keys = Counter(key for one in COMMANDS if one.where in place for key in one.keys.split(","))
    shared = {key for key, count in keys.items() if count > 1}
    assert not shared


def test_every_place_is_among_those_looked_at_for_clashes() -> None:
    assert {command.where for command in COMMANDS} == {one for place in TOGETHER for one in place}


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


def test_a_clash_inside_a_view_is_named() -> None:
    used, remarks = checked_keymap({"map-next": "h", "theme": "J"})
    assert set(used) == {"map-next", "theme"}
    assert any("map-next" in remark and "map-left" in remark for remark in remarks)
    assert any("marked-move-down" in remark and "theme" in remark for remark in remarks)
    assert len(remarks) == 2


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        ("V", "V"), ("/", "slash"), (" x , ? ", "x,question_mark"), ("ctrl+t", "ctrl+t"),
        (";", "semicolon"), ("F", "F"), ("f12", "f12"), ("@", "at"), ("-", "minus"),
    ],
)  # fmt: skip
def test_keys_may_be_typed_as_they_look(keys: str, wanted: str) -> None:
    used, remarks = checked_keymap({"tour": keys})
    assert used == {"tour": wanted}
    assert [remark for remark in remarks if "no key" in remark] == []
    for key in wanted.split(","):
        assert [one.key for one in Binding.make_bindings([Binding(key, "x", "y")])] == [key]


@pytest.mark.parametrize("keys", ["Bananas", "q q", "ctrl+", "hyper+x", "f99"])
def test_what_is_no_key_is_said_and_left_out(keys: str) -> None:
    used, remarks = checked_keymap({"tour": keys})
    assert used == {}
    assert remarks == [f'[keys] tour: there is no key "{keys}".']


def test_the_panic_key_cannot_be_taken() -> None:
    used, remarks = checked_keymap({"mark": "f9", "panic": "V"})
    assert used == {"panic": "V"}
    assert remarks == ["[keys] mark cannot have the key of panic."]


@pytest.mark.usefixtures("warm")
@pytest.mark.parametrize("opens", ["", "f1", "ctrl+p", "p", "e", "O", "w", "o", "m", "M"])
async def test_the_panic_key_works_over_everything(
    opens: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[object] = []
    monkeypatch.setattr("tactics_tui.ui.panic.panic", left.append)
    async with open_room((100, 30)) as pilot:
        await ask(pilot, "sheriff")
        await press(pilot, "enter", *([opens] if opens else []))
        await press(pilot, "f9")
        assert len(left) == 1


def test_unknown_commands_and_clashes_are_named() -> None:
    used, remarks = checked_keymap({"mark": "m", "nonsense": "q", "theme": "V"})
    assert used == {"mark": "m", "theme": "V"}
    assert any("nonsense" in remark for remark in remarks)
    assert any("map" in remark and "mark" in remark for remark in remarks)
    assert len(remarks) == 2


@pytest.mark.usefixtures("warm")
async def test_a_key_can_be_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / "config.toml"
    config.write_text('[keys]\ntheme = "V"\nnonsense = "q"\n')
    monkeypatch.setenv("TACTICS_CONFIG", str(config))
    async with open_room((80, 24)) as pilot:
        app = room(pilot)
        before = app.theme
        await press(pilot, "escape", "T")
        assert app.theme == before
        await press(pilot, "V")
        assert app.theme != before
        assert any("nonsense" in note.message for note in app._notifications)
        await press(pilot, "escape", "f1")
        await press(pilot, "G")
        for _ in range(60):
            if "Next colors" in screen_text(pilot):
                break
            await press(pilot, "j")
        shown = next(line for line in screen_text(pilot).splitlines() if "Next colors" in line)
        assert "V" in shown and "T" not in shown.split("Next")[0]


@pytest.mark.usefixtures("warm")
@pytest.mark.parametrize(
    ("opens", "command_id"),
    [("m", "map-next"), ("t", "timeline-order"), ("M", "marked-copy"), ("K", "privacy-down")],
)
async def test_keys_of_views_can_be_moved_too(
    opens: str, command_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "config.toml"
    config.write_text(f'[keys]\n{command_id} = "W"\n')
    monkeypatch.setenv("TACTICS_CONFIG", str(config))
    async with open_room((100, 30)) as pilot:
        app = room(pilot)
        await ask(pilot, "sheriff")
        await press(pilot, "escape", "space", opens)
        assert not app._notifications
        moved = app.screen.active_bindings["W"].binding
        assert moved.id == command_id
        assert not any(
            active.binding.id == command_id
            for key, active in app.screen.active_bindings.items()
            if key != "W"
        )


@pytest.mark.usefixtures("warm")
async def test_every_command_of_a_view_is_bound_in_it() -> None:
    async with open_room((120, 40)) as pilot:
        app = room(pilot)
        await ask(pilot, "sheriff")
        await press(pilot, "escape", "space", "c", "j", "c")
        for opens, places in (
            ("m", ("map", "map-words", "view")),
            ("t", ("timeline", "view")),
            ("M", ("marked", "view")),
            ("K", ("privacy", "view")),
        ):
            await press(pilot, opens)
            nodes = (app.screen.focused or app.screen).ancestors_with_self
            bound = {binding.id for node in nodes for _, binding in node._bindings}
            for one in COMMANDS:
                if one.where in places:
                    assert one.id in bound, one.id
            await press(pilot, "escape")
            assert len(app.screen_stack) == 1


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
