"""Copying: the reader's own clipboard, never another machine's, and always said how."""

from collections.abc import Sequence

import pytest
from textual.app import App

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.citation_text import citation_text
from tactics_tui.ui.clipboard import Copied, commands, copy_text
from tests.ui.room import open_room, press, room, screen_text, settled

TEXT = "Printz v. United States, 521 U.S. 898 (1997) “[A]ny”"


class Runner:
    """Stands for the system's commands; only one of them works."""

    def __init__(self, used: list[tuple[str, bytes]], works: str) -> None:
        self._used, self._works = used, works

    def __call__(self, command: Sequence[str], data: bytes) -> bool:
        self._used.append((command[0], data))
        return command[0] == self._works


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "darwin", ["pbcopy"]),
        ({"SSH_CONNECTION": "1 2 3 4"}, "darwin", []),
        ({}, "win32", ["clip.exe"]),
        ({"WSL_DISTRO_NAME": "Debian"}, "linux", ["clip.exe"]),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, "linux", ["wl-copy", "xclip", "xsel"]),
        ({"WAYLAND_DISPLAY": "w", "SSH_TTY": "t"}, "linux", []),
        ({"DISPLAY": "localhost:10.0", "SSH_TTY": "t"}, "linux", ["xclip", "xsel"]),
        ({}, "linux", []),
    ],
)
def test_only_commands_that_reach_the_reader_are_tried(
    environment: dict[str, str], platform: str, expected: list[str]
) -> None:
    assert [command[0] for command in commands(environment, platform)] == expected


async def test_the_systems_command_comes_first_and_gets_the_text_by_standard_input() -> None:
    used: list[tuple[str, bytes]] = []
    app: App[object] = App()
    async with app.run_test():
        environment = {"DISPLAY": ":0", "TERM": "xterm"}
        copied = copy_text(app, TEXT, environment=environment, run=Runner(used, "xsel"))
        assert copied.how == "system"
        assert used == [("xclip", TEXT.encode()), ("xsel", TEXT.encode())]
        assert copied.words("Citation") == "Citation copied (xsel)."
        assert app.clipboard == ""


async def test_else_the_terminal_is_asked_and_the_toast_does_not_promise() -> None:
    app: App[object] = App()
    async with app.run_test():
        copied = copy_text(app, TEXT, environment={"TERM": "xterm", "TMUX": "a-socket"})
        assert copied.how == "terminal"
        assert app.clipboard == TEXT
        words = copied.words("Citation")
        assert "sent to the terminal's clipboard" in words
        assert "set -g set-clipboard on" in words


@pytest.mark.parametrize(
    "environment", [{"TERM": "dumb"}, {}, {"TERM": "xterm", "TERM_PROGRAM": "Apple_Terminal"}]
)
async def test_a_plain_sentence_when_nothing_can_work(environment: dict[str, str]) -> None:
    app: App[object] = App()
    async with app.run_test():
        copied = copy_text(app, TEXT, environment=environment, run=Runner([], ""))
        assert copied.how == "none"
        assert app.clipboard == ""
        assert copied.words("Citation").startswith("Citation not copied. ")
        assert "export the record" in copied.words("Citation")


def test_a_case_is_cited_with_its_name_once(catalog: Catalog) -> None:
    printz = citation_text(catalog.authorities["printz-v-united-states-1997"], catalog.taxonomy)
    assert printz.startswith("Printz v. United States, 521 U.S. 898 (1997) (no later ruling")
    assert printz.endswith(" since June 27, 1997). tactics-tui record printz-v-united-states-1997.")
    assert printz.count("Printz v.") == 1


def test_every_record_is_cited_in_one_line_with_its_id(catalog: Catalog) -> None:
    for record in catalog.records.values():
        words = citation_text(record, catalog.taxonomy)
        assert words.endswith(f"tactics-tui record {record.id}.")
        assert "\n" not in words and "\xa0" not in words and ".. " not in words
    for example in catalog.examples.values():
        assert " as of " in citation_text(example, catalog.taxonomy)


@pytest.mark.usefixtures("warm")
async def test_a_toast_says_of_which_record_and_an_address_is_copied_from_its_dialog(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    copied: list[str] = []

    def copy(app: App[None], text: str) -> Copied:
        copied.append(text)
        return Copied("system", "test")

    monkeypatch.setattr("tactics_tui.ui.clipboard.copy_text", copy)
    async with open_room((80, 24)) as pilot:
        explore = room(pilot).explore
        await press(pilot, "escape", "y")
        assert not copied and "No record is open" in screen_text(pilot)
        explore.open("broadview-il-fence-suit-2025")
        await settled(pilot)
        await press(pilot, "y")
        said = [note.message for note in pilot.app._notifications]
        assert any("Citation of “Broadview sues" in words for words in said)
        await press(pilot, "o", "enter", "down", "enter")
        assert copied[-1].startswith("https://")
