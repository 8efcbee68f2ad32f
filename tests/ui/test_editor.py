"""The editor opens over the app in a real terminal, and what was saved is shown after it."""

import os
import select
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tactics_tui.ui.editor import editor_command
from tests.small_catalog import write_catalog
from tests.ui.room import open_room, press, room

if sys.platform == "win32":
    pytest.skip("needs a POSIX terminal", allow_module_level=True)

import fcntl
import pty
import struct
import termios

_SECONDS = 30.0
_RUN = "from tactics_tui.cli.main import main; main(['--watch'])"


class Terminal:
    """The app in a terminal of its own, and all that it has written."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.text = ""
        self.process, self.end = pty.fork()
        if not self.process:
            os.environ.update(environment)
            os.execv(sys.executable, [sys.executable, "-c", _RUN])
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

    def until(self, words: str) -> None:
        """Wait until the words were written since the last key."""
        limit = time.monotonic() + _SECONDS
        while words not in self.text:
            assert time.monotonic() < limit, f"no {words!r} in {self.text[-2_000:]!r}"
            ready, _, _ = select.select([self.end], [], [], 0.2)
            if ready:
                self.text += os.read(self.end, 65_536).decode("utf-8", "replace")

    def press(self, keys: str) -> None:
        """Send keys."""
        self.text = ""
        os.write(self.end, keys.encode())

    def close(self) -> int:
        """Wait for the end; return the exit code."""
        limit = time.monotonic() + _SECONDS
        while time.monotonic() < limit:
            ready, _, _ = select.select([self.end], [], [], 0.1)
            try:
                if ready and not os.read(self.end, 65_536):
                    break
            except OSError:
                break
        _, status = os.waitpid(self.process, 0)
        os.close(self.end)
        return os.waitstatus_to_exitcode(status)


@pytest.fixture
def catalog_folder(tmp_path: Path) -> Iterator[Path]:
    yield write_catalog(tmp_path / "catalog")


def test_what_the_editor_saved_is_shown_when_it_closes(
    catalog_folder: Path, tmp_path: Path
) -> None:
    file = catalog_folder / "tactics" / "jail-warrant-rule.toml"
    title = next(line for line in file.read_text().splitlines() if line.startswith("title"))
    old = title.split('"')[1]
    editor = tmp_path / "our-editor"
    editor.write_text(
        f"#!{sys.executable}\n"
        "import pathlib, sys\n"
        "file = pathlib.Path(sys.argv[-1])\n"
        "print('THE EDITOR HAS', file.name, flush=True)\n"
        f"file.write_text(file.read_text().replace({old!r}, 'Saved by the editor'))\n"
    )
    editor.chmod(0o700)
    terminal = Terminal(
        {
            "TACTICS_CATALOG": str(catalog_folder), "VISUAL": str(editor),
            "TERM": "xterm-256color", "COLORTERM": "truecolor",
        }
    )  # fmt: skip
    terminal.until("Ask, for example")
    terminal.press("warrant rule")
    terminal.until("record")
    time.sleep(0.5)
    terminal.press("\r")
    terminal.until("Information, not legal advice. Review")
    terminal.press("E")
    terminal.until("THE EDITOR HAS jail-warrant-rule.toml")
    terminal.until("Saved by the editor")
    terminal.press("\x11")
    assert terminal.close() == 0


@pytest.mark.parametrize(
    ("editor", "wanted"),
    [
        ("vi", ["vi", "+7", "a b.toml"]),
        ("nano -w", ["nano", "-w", "+7", "a b.toml"]),
        ("code --new-window", ["code", "--new-window", "--wait", "--goto", "a b.toml:7"]),
        ("/usr/bin/hx", ["/usr/bin/hx", "a b.toml:7"]),
        ("'my editor'", ["my editor", "a b.toml"]),
    ],
)
def test_each_editor_is_told_the_line_in_its_own_way(editor: str, wanted: list[str]) -> None:
    assert editor_command(editor, Path("a b.toml"), 7) == wanted


@pytest.mark.parametrize(
    ("editor", "said"),
    [
        ("vi 'not closed", "not a command"),
        ("  ", "not a command"),
        ("no-such-editor-here", "There is no editor 'no-such-editor-here'"),
        (sys.executable, "cannot be opened from here"),
    ],
)
async def test_an_editor_that_cannot_be_opened_is_said(
    editor: str, said: str, catalog_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", editor)
    async with open_room((100, 30), catalog_folder, watch=True) as pilot:
        app = room(pilot)
        app.open_record("jail-warrant-rule")
        await press(pilot, "E")
        assert any(said in note.message for note in app._notifications)
