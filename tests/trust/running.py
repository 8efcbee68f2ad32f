"""Run the real command in a process of its own, with a home of its own and a time limit."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

LIMIT = 60.0
START = "import sys; from tactics_tui.cli.main import main; sys.argv[0] = 'tactics'; main()"
ROOT = Path(__file__).resolve().parents[2]


def surroundings(changes: Mapping[str, str | None] | None = None) -> dict[str, str]:
    """The environment of the test with some variables set, or (None) taken away."""
    variables = dict(os.environ)
    for name, value in (changes or {}).items():
        if value is None:
            variables.pop(name, None)
        else:
            variables[name] = value
    return variables


def command(*arguments: str | Path) -> list[str]:
    """The words that run `tactics` with this Python."""
    return [sys.executable, "-c", START, *map(str, arguments)]


def tactics(
    *arguments: str | Path,
    typed: str | bytes = b"",
    changes: Mapping[str, str | None] | None = None,
    before: Callable[[], None] | None = None,
    limit: float = LIMIT,
) -> subprocess.CompletedProcess[bytes]:
    """Run `tactics`, give it standard input, and wait. `before` runs in the child, first."""
    return subprocess.run(
        command(*arguments),
        input=typed.encode() if isinstance(typed, str) else typed,
        capture_output=True,
        timeout=limit,
        env=surroundings(changes),
        preexec_fn=before,
        check=False,
    )


def is_tidy(done: subprocess.CompletedProcess[bytes]) -> bool:
    """Whether it ended by itself, with a promised exit code and without a traceback."""
    return done.returncode in (0, 1, 2) and b"Traceback" not in done.stderr
