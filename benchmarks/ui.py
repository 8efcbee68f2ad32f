"""How fast the reading room is on the screen, beside the least that Textual can do.

    python benchmarks/ui.py [--runs 7] [--size 120x40] [--catalog DIR]

Each app runs in a terminal of its own (a pty), as for a reader. Measured, warm:

* first useful screen: from the start of the process until the families (ours) or one line
  (an empty app) are painted;
* keypress to repaint: from the key until the new answer is painted, for our search and for an
  option list of 20 plain rows that is filled anew on every key, both in the same run;
* memory: resident after the first useful screen and the index, beside the empty app.
"""

import argparse
import compileall
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import tactics_tui

EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self): yield Static("first line")
Empty().run()
"""

ROWS = """
from textual import on
from textual.app import App
from textual.widgets import Input, OptionList
class Rows(App):
    def compose(self):
        box = Input()
        box.cursor_blink = False
        yield box
        yield OptionList()
    @on(Input.Changed)
    def fill(self, event):
        found = self.query_one(OptionList)
        found.set_options(f"row {at} for {event.value}." for at in range(20))
Rows().run()
"""

OURS = "import sys; del sys.argv[1:]; from tactics_tui.cli.start import main; main()"
QUESTION = "sheriff warrant"
_SECONDS = 20.0


class Terminal:
    """A program in a pty, what it has written, and when."""

    def __init__(self, program: str, size: tuple[int, int], environment: dict[str, str]) -> None:
        self.written = b""
        self.started = time.perf_counter()
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            os.environ.update(environment)
            os.execv(sys.executable, [sys.executable, "-c", program])
        width, height = size
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def until(self, words: str, start: float) -> float:
        """Seconds from `start` until the words are written. Raises TimeoutError."""
        wanted = words.encode()
        while wanted not in self.written:
            if time.perf_counter() - start > _SECONDS:
                raise TimeoutError(words)
            self._read(0.5)
        return time.perf_counter() - start

    def _read(self, wait: float) -> bool:
        ready, _, _ = select.select([self.end], [], [], wait)
        try:
            found = os.read(self.end, 65536) if ready else b""
        except OSError:
            found = b""
        self.written += found
        return bool(found)

    def settle(self, quiet: float = 0.4) -> None:
        """Wait until nothing has been written for a while, then forget what was."""
        while self._read(quiet):
            pass
        self.written = b""

    def press(self, key: str) -> float:
        """Press a key; return when."""
        self.written = b""
        now = time.perf_counter()
        os.write(self.end, key.encode())
        return now

    def memory(self) -> float:
        """Resident memory in MB (Linux); 0 elsewhere."""
        status = Path(f"/proc/{self.pid}/status")
        if not status.exists():
            return 0.0
        line = next(one for one in status.read_text().splitlines() if one.startswith("VmRSS"))
        return int(line.split()[1]) / 1024


@contextmanager
def opened(program: str, size: tuple[int, int], environment: dict[str, str]) -> Iterator[Terminal]:
    """A program in a terminal, ended afterwards."""
    terminal = Terminal(program, size, environment)
    try:
        yield terminal
    finally:
        with suppress(ProcessLookupError):
            os.kill(terminal.pid, signal.SIGKILL)
        os.waitpid(terminal.pid, 0)
        os.close(terminal.end)


def titles(catalog: str | None, cache: str) -> list[str]:
    """What stands over the results after each letter of the question."""
    os.environ["TACTICS_CACHE"] = cache
    from tactics_tui.catalog.catalog import open_catalog
    from tactics_tui.search.searcher import open_searcher

    searcher = open_searcher(open_catalog(catalog))
    found = []
    for end in range(1, len(QUESTION) + 1):
        total = searcher.search(QUESTION[:end], limit=100, snippets=0).total
        found.append(f"100 of {total}" if total > 100 else f"{total} record")
    return found


def type_question(terminal: Terminal, expected: Sequence[str], before: str) -> list[float]:
    """Seconds from each key to its answer, where the answer's first line is a new one."""
    seconds = []
    for letter, words in zip(QUESTION, expected, strict=True):
        start = terminal.press(letter)
        if words != before:
            seconds.append(terminal.until(words, start))
        terminal.settle(0.25)
        before = words
    return seconds


def main() -> None:
    """Print a small table of medians and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--size", default="120x40")
    parser.add_argument("--catalog")
    asked = parser.parse_args()
    # As after an installation: where Python was told to write no bytecode, nobody else would.
    compileall.compile_dir(Path(tactics_tui.__file__).parent, quiet=1)
    width, height = (int(part) for part in asked.size.split("x"))
    size = (width, height)
    first: dict[str, list[float]] = {"ours": [], "empty": []}
    keys: dict[str, list[float]] = {"ours": [], "rows": []}
    memory: dict[str, list[float]] = {"ours": [], "empty": []}
    with tempfile.TemporaryDirectory() as cache:
        Path(cache).chmod(0o700)
        environment = {"TACTICS_CACHE": cache, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        if asked.catalog:
            environment["TACTICS_CATALOG"] = asked.catalog
        environment["TACTICS_CONFIG"] = str(Path(cache) / "none.toml")
        expected = titles(asked.catalog, cache)
        for _ in range(asked.runs):
            with opened(EMPTY, size, environment) as terminal:
                first["empty"].append(terminal.until("first line", terminal.started))
                terminal.settle(1.0)
                memory["empty"].append(terminal.memory())
            with opened(OURS, size, environment) as terminal:
                first["ours"].append(terminal.until("Or browse by family", terminal.started))
                terminal.settle(1.0)
                memory["ours"].append(terminal.memory())
                keys["ours"] += type_question(terminal, expected, "")
            with opened(ROWS, size, environment) as terminal:
                terminal.settle(1.0)
                rows = [f"row 0 for {QUESTION[:end]}." for end in range(1, len(QUESTION) + 1)]
                keys["rows"] += type_question(terminal, rows, "")
    print(f"{asked.runs} runs at {asked.size}, medians (and the slowest of ours)")
    _line("first useful screen, ms", first["ours"], first["empty"], 1000)
    _line("keypress to repaint, ms", keys["ours"], keys["rows"], 1000)
    _line("memory, MB", memory["ours"], memory["empty"], 1)


def _line(name: str, ours: list[float], least: list[float], scale: float) -> None:
    middle, base = statistics.median(ours) * scale, statistics.median(least) * scale
    print(
        f"{name:<26}{middle:>8.0f} beside {base:>6.0f}   x{middle / base:.2f}"
        f"   (slowest {max(ours) * scale:.0f})"
    )


if __name__ == "__main__":
    main()
