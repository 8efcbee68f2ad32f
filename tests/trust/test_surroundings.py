"""Full disks, no home, closed pipes, odd terminals: a plain sentence or an answer, no traceback."""

import json
import os
import resource
import shlex
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tactics_tui.catalog.catalog import open_catalog
from tests.trust.conftest import Count
from tests.trust.fresh import fresh_answers, good_catalog, start
from tests.trust.running import START, command, is_tidy, surroundings, tactics

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Unix limits and descriptors")
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
NOBODY = 65534
DIRTY = 4_096


def cache() -> Path:
    return Path(os.environ["TACTICS_CACHE"])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small good catalog."""
    return good_catalog(tmp_path / "catalog")


def found(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    """The ids in the JSON answer of a search."""
    return [hit["id"] for hit in json.loads(done.stdout)["hits"]]


def small_files(deadly: bool) -> Callable[[], None]:
    """Let the child write no file beyond a few kilobytes, as on a disk that fills up."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (DIRTY, DIRTY))
        # Python ignores the signal by itself; here it starts as the system has it.
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL if deadly else signal.SIG_IGN)

    return limit


@pytest.mark.parametrize("deadly", [False, True], ids=["EFBIG", "SIGXFSZ"])
def test_a_disk_that_fills_up_costs_the_cache_but_no_answer(
    deadly: bool, folder: Path, tmp_path: Path, count: Count
) -> None:
    for _ in range(2):
        done = tactics(
            "--catalog", folder, "search", "detainer", "--json", before=small_files(deadly)
        )
        assert (done.returncode, "detainer" in found(done)) == (0, True), done.stderr
        assert b"could not be kept" in done.stderr
        assert done.stderr.count(b"\n") == 1
        assert not any(cache().iterdir()), "nothing half written stays"
    assert start(folder, cache())[1] == fresh_answers(folder, tmp_path / "fresh")
    count(faults=2, healed=2)


def test_a_disk_that_fills_up_keeps_the_old_index(folder: Path, count: Count) -> None:
    start(folder, cache())
    before = {path.name: path.read_bytes() for path in cache().iterdir()}
    os.utime(folder / "glossary" / "detainer.toml", (1, 1))
    done = tactics("--catalog", folder, "search", "detainer", before=small_files(False))
    assert done.returncode == 0
    assert {path.name: path.read_bytes() for path in cache().iterdir()} == before
    count(faults=1, healed=1)


def test_a_handout_that_does_not_fit_on_the_disk_leaves_nothing(
    folder: Path, tmp_path: Path, count: Count
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    start(folder, cache())
    for name in ("new.html", "old.html"):
        (out / "old.html").write_text("old")
        done = tactics(
            "--catalog", folder, "export", "detainer-limits", "--to", "html", "--force",
            "-o", out / name, before=small_files(False),
        )  # fmt: skip
        assert done.returncode == 1
        assert done.stderr.startswith(b"tactics: ") and done.stderr.count(b"\n") == 1
        assert [path.name for path in out.iterdir()] == ["old.html"]
        assert (out / "old.html").read_text() == "old"
    count(faults=2, healed=2)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("arguments", [("search", "detainer"), ("--help",), ("check",), ("stats",)])
def test_output_that_cannot_be_written_is_one_sentence(
    arguments: tuple[str, ...], folder: Path, count: Count
) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command("--catalog", folder, *arguments),
            stdout=full, stderr=subprocess.PIPE, check=False, timeout=60,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr == b"tactics: No space left on device.\n"
    count(faults=1, healed=1)


def home_in_the_way(home: Path) -> None:
    """A file where the cache folder would have to be made: also root cannot write there."""
    (home / "cache").write_text("a file")


def test_a_home_that_cannot_be_written_is_said_and_everything_works(
    folder: Path, own_home: Path, count: Count
) -> None:
    home_in_the_way(own_home)
    done = tactics("--catalog", folder, "search", "detainer", "--json")
    assert "detainer" in found(done)
    assert b"The cache folder" in done.stderr and done.stderr.count(b"\n") == 1
    assert tactics("--catalog", folder, "show", "detainer").returncode == 0
    count(faults=2, healed=2)


def test_a_read_only_home_works_in_memory(folder: Path, tmp_path: Path, count: Count) -> None:
    home = tmp_path / "read-only"
    home.mkdir()
    home.chmod(0o555)
    changes: dict[str, str | None] = {
        "HOME": str(home), "TACTICS_CACHE": None, "XDG_CACHE_HOME": None, "XDG_CONFIG_HOME": None,
    }  # fmt: skip
    before: Callable[[], None] | None = None
    if IS_ROOT:
        if not _readable_by_others(folder):
            pytest.skip("an ordinary user cannot read this copy; run the tests as one")
        before = _as_nobody
    done = tactics("--catalog", folder, "search", "detainer", "--json", changes=changes,
                   before=before)  # fmt: skip
    assert "detainer" in found(done)
    assert b"The cache folder cannot be made (Permission denied)" in done.stderr
    assert done.stderr.count(b"\n") == 1
    assert not any(home.iterdir())
    count(faults=1, healed=1)


def _as_nobody() -> None:
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)


def _readable_by_others(folder: Path) -> bool:
    probe = subprocess.run(
        [*command("--version")], check=False, capture_output=True, preexec_fn=_as_nobody
    ) if _starts_as_nobody() else None  # fmt: skip
    parents = all(parent.stat().st_mode & 0o005 == 0o005 for parent in folder.parents)
    return probe is not None and probe.returncode == 0 and parents


def _starts_as_nobody() -> bool:
    try:
        subprocess.run(command("--version"), check=False, capture_output=True,
                       preexec_fn=_as_nobody)  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return False
    return True


@pytest.mark.parametrize("variable", ["", "relative/home", "/dev/null"])
def test_a_strange_home_is_no_reason_to_stop(variable: str, folder: Path, count: Count) -> None:
    done = tactics(
        "--catalog", folder.resolve(), "search", "detainer", "--json",
        changes={"HOME": variable, "TACTICS_CACHE": None, "XDG_CACHE_HOME": "/dev/null/x",
                 "XDG_CONFIG_HOME": None},
    )  # fmt: skip
    assert "detainer" in found(done)
    assert is_tidy(done)
    count(faults=1, healed=1)


def test_no_home_at_all_and_a_user_nobody_knows(folder: Path, count: Count) -> None:
    changes: dict[str, str | None] = dict.fromkeys(
        ("HOME", "TACTICS_CACHE", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "USER", "LOGNAME")
    )
    lines = (
        "import os, pwd\n"
        "def unknown(*_): raise KeyError('uid not found')\n"
        "pwd.getpwuid = pwd.getpwnam = unknown\n"
    )
    for arguments in (("search", "detainer", "--json"), ("privacy",), ("config",), ("stats",)):
        done = subprocess.run(
            [word if word != START else lines + word
             for word in command("--catalog", folder, *arguments)],
            capture_output=True, check=False, timeout=60,
            env=surroundings(changes),
        )  # fmt: skip
        assert done.returncode == 0, (arguments, done.stderr)
        assert b"Traceback" not in done.stderr and b"mistake of ours" not in done.stderr
        if arguments[0] == "search":
            assert "detainer" in found(done)
            assert b"no home folder" in done.stderr
    count(faults=4, healed=4)


PLAIN: dict[str, str | None] = {
    "LC_ALL": "C", "LANG": "C", "LC_CTYPE": None, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0",
}  # fmt: skip


@pytest.mark.parametrize(
    "changes",
    [
        PLAIN,
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1:strict"},
        {"LC_ALL": "xx_YY.nothing"},
        {"TERM": "dumb", "COLUMNS": "20", "LINES": "5"},
        {"TERM": "", "COLUMNS": "1", "LINES": "1"},
        {"COLUMNS": "-3", "LINES": "x"},
        {"TACTICS_TODAY": "not a day"},
        {"TZ": "Nowhere/At_All", "LC_TIME": "xx"},
    ],
    ids=lambda changes: " ".join(changes),
)
def test_odd_terminals_and_languages_are_answered(
    changes: dict[str, str | None], folder: Path, count: Count
) -> None:
    typed = "retención caf\xe9 “détainer” 移民"
    for arguments in (("search", "-"), ("show", "newark-nj-detainers-2013")):
        done = tactics("--catalog", folder, *arguments, typed=typed, changes=changes)
        assert is_tidy(done) and b"mistake of ours" not in done.stderr, done.stderr
        assert done.returncode == 0
        assert done.stdout
    count(tried=2)


def test_bytes_that_are_no_text_are_a_question_too(folder: Path, count: Count) -> None:
    for typed in (b"\xff\xfe\x00detainer", b"\x80" * 5_000, b"", b"\0", b"\x1b]0;x\x07detainer"):
        done = tactics("--catalog", folder, "search", "-", "--json", typed=typed)
        assert done.returncode == 0, done.stderr
        assert b"\x1b" not in done.stdout
        found(done)
    count(tried=5)


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("arguments", ["search -", "new term"])
def test_closed_streams_end_in_a_sentence_at_most(
    closed: str, arguments: str, folder: Path, count: Count
) -> None:
    words = f"{shlex.join(command('--catalog', folder))} {arguments}"
    done = subprocess.run(
        ["sh", "-c", f"{words} {closed}"], input=b"detainer", capture_output=True, timeout=60,
        check=False,
    )  # fmt: skip
    assert is_tidy(done)
    assert b"mistake of ours" not in done.stderr, done.stderr
    assert open_catalog(folder, use_cache=False).problems == ()
    count(tried=1)


@pytest.mark.parametrize("arguments", ["search e --limit 500", "check", "--help", "stats"])
def test_a_reader_that_goes_away_is_no_error_worth_a_word(
    arguments: str, folder: Path, count: Count
) -> None:
    words = f"{shlex.join(command('--catalog', folder))} {arguments}"
    done = subprocess.run(["sh", "-c", f"{words} | head -c 1"], capture_output=True, timeout=60,
                          check=False)  # fmt: skip
    assert done.stderr == b""
    with subprocess.Popen(
        command("--catalog", folder, *arguments.split()),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as child:  # fmt: skip
        assert child.stdout and child.stderr
        child.stdout.close()
        assert child.stderr.read() == b""
        assert child.wait(60) in (0, 1)
    count(faults=2, healed=2)


@pytest.mark.parametrize("when", ["9999-12-31", "0001-01-01"])
def test_any_day_may_be_today(when: str, folder: Path, count: Count) -> None:
    for arguments in (("stale",), ("check",), ("stats",)):
        done = tactics("--catalog", folder, *arguments, changes={"TACTICS_TODAY": when})
        assert is_tidy(done) and b"mistake of ours" not in done.stderr, done.stderr
    count(tried=3)
