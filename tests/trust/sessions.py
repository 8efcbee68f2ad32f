"""A whole session, run once for the tests that look at what it left and what it asked for."""

import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec

from tests.trust.fresh import good_catalog
from tests.trust.running import ROOT

MODULE = "tests.trust.whole_session"


class Session(msgspec.Struct, frozen=True):
    """What a session reported, and the folders it could write to."""

    asked: list[str]
    wrong: list[str]
    loaded: list[str]
    base: Path
    home: Path
    out: Path
    environment: dict[str, str]


def run_session(base: Path, *, tracer: tuple[str, ...] = ()) -> Session:
    """Run it with a home, temporary folder and working folder of its own below `base`."""
    home, out, temporary = base / "home", base / "out", base / "tmp"
    for folder in (home, out, temporary):
        folder.mkdir(mode=0o700)
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("TACTICS_", "XDG_", "DISPLAY", "WAYLAND", "TMUX", "PYTEST"))
    }
    environment |= {
        "HOME": str(home), "TMPDIR": str(temporary), "PYTHONPATH": str(ROOT), "EDITOR": "true",
        "PYTHONDONTWRITEBYTECODE": "1", "TERM": "xterm-256color", "LANG": "C.UTF-8",
    }  # fmt: skip
    folder = good_catalog(base / "catalog")
    done = subprocess.run(
        [*tracer, sys.executable, "-m", MODULE, str(folder), str(out)],
        cwd=out, env=environment, capture_output=True, check=False, timeout=170,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()[-2_000:]
    report = json.loads(done.stdout.decode().splitlines()[-1])
    return Session(**report, base=base, home=home, out=out, environment=environment)
