"""The panic key in a real terminal: nothing is left on it, and the exit code is 0."""

import io
import os
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tactics_tui.ui.panic import WIPE, wipe

_APP = """
from textual.app import App
from textual.widgets import Static
from tactics_tui.ui.panic import panic

class Small(App[object]):
    def compose(self):
        yield Static("SECRET WORDS")
    def on_key(self, event):
        panic(self)

Small().run()
raise SystemExit(3)
"""


def test_only_a_terminal_is_cleared() -> None:
    stream = io.StringIO()
    wipe(stream)
    wipe(None)
    assert stream.getvalue() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_the_screen_is_wiped_and_the_exit_code_is_0(own_home: Path) -> None:
    import pty

    pid, terminal = pty.fork()
    if pid == 0:  # pragma: no cover - the child
        os.environ.update({"TERM": "xterm-256color"})
        os.environ.pop("TMUX", None)
        os.execv(sys.executable, [sys.executable, "-c", _APP])
    output = _read_until(terminal, b"SECRET WORDS")
    os.write(terminal, b"p")
    output += _read_until(terminal, WIPE.encode())
    _, status = os.waitpid(pid, 0)
    os.close(terminal)
    assert os.waitstatus_to_exitcode(status) == 0
    after = output[output.rindex(WIPE.encode()) :]
    assert b"SECRET" not in after


def _read_until(terminal: int, wanted: bytes, seconds: float = 20.0) -> bytes:
    output, end = b"", time.monotonic() + seconds
    while wanted not in output and time.monotonic() < end:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                output += os.read(terminal, 65536)
            except OSError:
                break
    assert wanted in output
    return output


@pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux")
def test_tmux_has_nothing_to_scroll_back_to(tmp_path: Path) -> None:
    script = tmp_path / "small.py"
    script.write_text(_APP)
    tmux = ["tmux", "-L", f"panic-{os.getpid()}", "-f", "/dev/null"]

    def pane() -> str:
        capture = [*tmux, "capture-pane", "-p", "-S", "-"]
        return subprocess.run(capture, capture_output=True, text=True, check=True).stdout

    def wait_for(words: str, *, gone: bool = False) -> None:
        end = time.monotonic() + 20
        while (words in pane()) == gone and time.monotonic() < end:
            time.sleep(0.1)
        assert (words in pane()) != gone

    before = "; ".join(f"echo SCROLLED {line}" for line in range(60))
    command = f"{before}; {sys.executable} {script}; echo CODE $?; sleep 60"
    subprocess.run(
        [*tmux, "new-session", "-d", "-x", "80", "-y", "24", "sh", "-c", command], check=True
    )
    try:
        wait_for("SECRET WORDS")
        subprocess.run([*tmux, "send-keys", "p"], check=True)
        wait_for("CODE 0")
        wait_for("SCROLLED", gone=True)
        assert pane().split() == ["CODE", "0"]
    finally:
        subprocess.run([*tmux, "kill-server"], check=False)
