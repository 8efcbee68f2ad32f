"""The app on a real terminal: what it sends there, in a crash too, and in the smallest one."""

import os
import re
import sys
from pathlib import Path

import pytest

from tests.trust.conftest import Count
from tests.trust.fresh import good_catalog
from tests.trust.hostile import FILES, PAYLOADS, hostile_catalog
from tests.trust.running import ROOT, command, surroundings

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
CANARY = "zanzibarcanary"
# The sequences with a payload of text that the app itself may send: none names a page or a title.
_STRINGS = re.compile(rb"\x1b[\]PX^_]([^\x07\x1b]*)")


def environment(**changes: str) -> dict[str, str]:
    return surroundings(
        {"TERM": "xterm-256color", "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", **changes}
    )


@pytest.mark.parametrize("where", ["worker", "screen"])
def test_a_crash_says_where_and_nothing_of_the_question(
    where: str, tmp_path: Path, count: Count
) -> None:
    from tests.trust.terminal import Terminal

    words = [sys.executable, "-m", "tests.trust.whole_crash", str(good_catalog(tmp_path / "c")),
             where, CANARY]  # fmt: skip
    terminal = Terminal(words, environment(), (100, 30))
    assert terminal.until(b"mistake of ours")
    code = terminal.end()
    left = terminal.left_behind
    assert (b"ValueError" in left and b"whole_crash.py" in left) or b".py:" in left
    assert CANARY.encode() not in terminal.output
    assert b"Traceback" not in left and b"locals" not in left
    assert left.strip().count(b"\n") <= 3
    assert code != 0
    count(faults=1, healed=1)


def test_no_hostile_text_reaches_the_terminal_as_a_command(tmp_path: Path, count: Count) -> None:
    from tests.trust.terminal import Terminal

    control = [one for one in PAYLOADS if not one.isprintable() and len(one) < 40][:16]
    folder = tmp_path / "hostile"
    for number, payload in enumerate(control):
        for name, text in hostile_catalog(payload).items():
            path = folder / name
            if number and "/" not in name:
                continue
            path = path.with_name(f"{path.stem}-{number}.toml") if number else path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    terminal = Terminal(command("--catalog", folder), environment(), (120, 40))
    assert terminal.until(b"detainer-limits", 1) or terminal.until(b"PWNED")
    for _ in range(4):
        terminal.type("/PWNED\r")
        terminal.read(0.8)
        terminal.type("\x1b\x1b\x1b")
        terminal.type("jjj\rG")
        terminal.read(0.4)
    terminal.type("\x1bi")
    terminal.read(0.5)
    terminal.type("\x1b\x11")
    terminal.end()
    assert b"PWNED" in terminal.output
    said = [found for found in _STRINGS.findall(terminal.output) if b"PWNED" in found]
    assert said == []
    assert not re.search(rb"\x1b\][08];|\x1b\]52|\x1b\[2J\x1b\[HPWNED|\x9b31m", terminal.output)
    # The shape of the mouse pointer, which the screen library sets.
    drawn = re.sub(rb"\x1b\]22;[a-z-]+\x07", b"", terminal.output)
    text = drawn.decode("utf-8", "replace")
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b\ue000\U000f0000\x07\x08]", text)
    count(tried=len(control) * len(FILES))


@pytest.mark.parametrize("size", [(20, 5), (1, 1), (500, 200)])
def test_any_size_of_terminal_can_be_used_and_left(
    size: tuple[int, int], tmp_path: Path, count: Count
) -> None:
    from tests.trust.terminal import LEAVES, Terminal

    terminal = Terminal(command("--catalog", good_catalog(tmp_path / "c")), environment(), size)
    assert terminal.until(b"\x1b[?1049h")
    terminal.read(2.5)
    terminal.type("/detainer\r\x1b?\x1b")
    terminal.read(0.5)
    terminal.type("\x11")
    assert terminal.until(LEAVES, 20)
    assert terminal.end() == 0
    assert b"mistake of ours" not in terminal.output
    count(tried=1)


def test_a_terminal_that_is_closed_ends_the_app(tmp_path: Path, count: Count) -> None:
    from tests.trust.terminal import Terminal

    terminal = Terminal(command("--catalog", good_catalog(tmp_path / "c")), environment(), (80, 24))
    assert terminal.until(b"\x1b[?1049h")
    terminal.read(1)
    os.close(terminal._ours)
    try:
        assert terminal.child.wait(20) is not None
    finally:
        terminal.child.kill()
    count(faults=1, healed=1)
