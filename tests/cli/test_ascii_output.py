"""Where only ASCII may be written, the command line still says everything."""

import json
import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.usefixtures("warm")

_RUN = "from tactics_tui.cli.start import main; main()"


def _tactics(*arguments: str, **environment: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-c", _RUN, *arguments],
        capture_output=True,
        env={**os.environ, **environment},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    "environment",
    [{"TACTICS_ASCII": "1"}, {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}],
    ids=["as asked", "as the terminal is"],
)
def test_text_is_ascii_and_loses_no_shape_or_section_sign(environment: dict[str, str]) -> None:
    shown = _tactics("show", "8-usc-1373", **environment)
    assert shown.isascii()
    assert b"8 U.S.C. S 1373" in shown and b"?" not in shown.replace(b"? ", b"")
    found = _tactics("search", "broadview fence", "--limit", "1", **environment)
    assert found.isascii() and b"Example - Illinois" in found


def test_without_asking_it_is_unicode() -> None:
    assert "8 U.S.C. § 1373".encode() in _tactics("show", "8-usc-1373", TACTICS_ASCII="0")


@pytest.mark.parametrize("environment", [{"TACTICS_ASCII": "1"}, {"PYTHONIOENCODING": "ascii"}])
def test_json_is_the_same_data(environment: dict[str, str]) -> None:
    plain = _tactics("show", "8-usc-1373", "--json", **environment)
    assert plain.isascii() and b"\\u00a7" in plain
    assert json.loads(plain) == json.loads(_tactics("show", "8-usc-1373", "--json"))
