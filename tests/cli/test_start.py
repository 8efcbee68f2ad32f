"""`tactics` alone: the room where there is a terminal, one plain sentence where there is none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

START = "import sys; sys.argv = ['tactics']; from tactics_tui.cli.start import main; main()"


def test_without_a_terminal_it_says_what_to_do_instead() -> None:
    done = subprocess.run(
        [sys.executable, "-c", START], capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("tactics: This is not a full terminal: use `tactics search")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX terminal")
@pytest.mark.parametrize(("term", "code"), [("xterm-256color", 1), ("dumb", 2)])
def test_in_a_terminal_it_says_what_is_missing(term: str, code: int, tmp_path: Path) -> None:
    import pty

    environment = {**os.environ, "TACTICS_CATALOG": str(tmp_path / "none"), "TERM": term}
    process, end = pty.fork()
    if not process:
        os.execve(sys.executable, [sys.executable, "-c", START], environment)
    said = b""
    while True:
        try:
            part = os.read(end, 4_096)
        except OSError:
            break
        if not part:
            break
        said += part
    _, status = os.waitpid(process, 0)
    os.close(end)
    assert os.waitstatus_to_exitcode(status) == code
    words = "There is no catalog folder" if code == 1 else "not a full terminal"
    assert words in said.decode()
    assert "Traceback" not in said.decode()


def test_a_bare_start_needs_no_command_line_library_and_no_records() -> None:
    seen = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, tactics_tui.cli.start, tactics_tui.cli.app, tactics_tui.ui.app\n"
            "print(*sys.modules, sep='\\n')",
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    late = {
        "click", "tomli", "whoosh", "jsonschema", "tactics_tui.records.base",
        "tactics_tui.catalog.catalog", "tactics_tui.export.pages.build",
        "tactics_tui.ui.widgets.reader.page_view", "tactics_tui.ui.commands.palette",
    }  # fmt: skip
    assert late & set(seen) == set()
