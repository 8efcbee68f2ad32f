"""A whole session, run once for the tests that look at what it left and what it asked for."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import msgspec

from tests.trust.fresh import good_catalog
from tests.trust.running import ROOT

_LONGEST = 170
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
    trace: str
    """What strace saw of the network, or why there was no strace."""


def shared_session(base: Path) -> Session:
    """The one session of a run: the first who asks for it runs it, other workers wait."""
    base.mkdir(mode=0o700, exist_ok=True)
    report = base / "report.json"
    try:
        os.close(os.open(base / "begun", os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        until = time.monotonic() + _LONGEST
        while not report.exists() and time.monotonic() < until:
            time.sleep(0.1)
        return msgspec.json.decode(report.read_bytes(), type=Session, dec_hook=_path)
    session = _run(base)
    (base / "half").write_bytes(msgspec.json.encode(session, enc_hook=str))
    (base / "half").replace(report)
    return session


def _path(wanted: type, value: object) -> Path:
    return Path(str(value))


def _tracer(log: Path) -> tuple[str, ...]:
    strace = shutil.which("strace")
    words = (str(strace), "-f", "-qq", "-e", "trace=network", "-o", str(log))
    try:
        subprocess.run([*words, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return ()
    return words


def _run(base: Path) -> Session:
    """Run it with a home, temporary folder and working folder of its own below `base`."""
    log = base / "trace"
    tracer = _tracer(log)
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
        cwd=out, env=environment, capture_output=True, check=False, timeout=_LONGEST,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()[-2_000:]
    report = json.loads(done.stdout.decode().splitlines()[-1])
    trace = log.read_text() if tracer else ""
    return Session(**report, base=base, home=home, out=out, environment=environment, trace=trace)
