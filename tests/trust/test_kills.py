"""Killed at any moment, started ten times at once, or edited meanwhile: nothing is lost."""

import contextlib
import itertools
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tactics_tui.catalog.catalog import open_catalog
from tactics_tui.search.searcher import open_searcher
from tests.trust.conftest import Count
from tests.trust.fresh import Answers, fresh_answers, good_catalog, start
from tests.trust.running import command

KILLS = 100
FILES = {"search.index", "catalog.snapshot"}


def cache() -> Path:
    return Path(os.environ["TACTICS_CACHE"])


def build_without_end(folder: Path) -> None:
    """Build and switch again and again: each turn finds the catalog's files a little changed."""
    term = folder / "glossary" / "detainer.toml"
    for turn in itertools.count():
        with contextlib.suppress(OSError):
            os.utime(term, ns=(turn, turn))
            if turn % 3 == 0:
                (cache() / "search.index").unlink(missing_ok=True)
        open_searcher(open_catalog(folder))


def busy(folder: Path) -> int:
    """Start a child that builds without end; return its process id."""
    child = os.fork()
    if child:
        return child
    # From here on this is the child: it must never come back into the tests.
    try:
        build_without_end(folder)
    finally:
        os._exit(3)


def end_of(child: int) -> int:
    """Kill the child; return how it ended: minus the signal, or the code it left with."""
    os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def is_whole(folder: Path, wanted: Answers, at_most: int) -> None:
    _, found, said = start(folder, cache())
    assert found == wanted
    assert said == [], "a kill never leaves a damaged index"
    names = {path.name for path in cache().iterdir()}
    assert names >= FILES
    assert len(names) <= len(FILES) + at_most


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is a Unix signal")
@pytest.mark.parametrize("part", range(4))
def test_killed_at_random_moments_it_loses_nothing(part: int, tmp_path: Path, count: Count) -> None:
    folder = good_catalog(tmp_path / "catalog")
    wanted = fresh_answers(folder, tmp_path / "fresh")
    chance = random.Random(part)
    for _ in range(KILLS // 4):
        child = busy(folder)
        time.sleep(chance.random() * 0.2)
        assert end_of(child) == -signal.SIGKILL
        is_whole(folder, wanted, at_most=0)
    count(faults=KILLS // 4, healed=KILLS // 4)


def test_ten_may_start_at_once_on_an_empty_cache(tmp_path: Path, count: Count) -> None:
    folder = good_catalog(tmp_path / "catalog")
    wanted = fresh_answers(folder, tmp_path / "fresh")
    ask = command("--catalog", folder, "search", "detainer", "--json")
    children = [
        subprocess.Popen(ask, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(10)
    ]
    said = [child.communicate(timeout=120) for child in children]
    assert [child.returncode for child in children] == [0] * 10
    assert {errors for _, errors in said} == {b""}
    found = {tuple(hit["id"] for hit in json.loads(output)["hits"]) for output, _ in said}
    assert found == {dict(wanted)["detainer"]}
    is_whole(folder, wanted, at_most=0)
    count(faults=10, healed=10)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_files_may_change_while_they_are_indexed(tmp_path: Path, count: Count) -> None:
    folder = good_catalog(tmp_path / "catalog")
    term = folder / "glossary" / "detainer.toml"
    text = term.read_text()
    child = busy(folder)
    for turn in range(60):
        # Not renamed into place: an editor that writes into the file itself.
        term.write_text(text.replace("A federal request", f"Turn{turn} request"))
        if turn % 7 == 0:
            term.unlink()
            term.write_text("title = ")
        time.sleep(0.01)
    assert end_of(child) == -signal.SIGKILL, "it still ran"
    term.write_text(text)
    is_whole(folder, fresh_answers(folder, tmp_path / "fresh"), at_most=0)
    count(faults=60, healed=60)


def test_half_written_files_of_the_killed_are_cleared_away(tmp_path: Path, count: Count) -> None:
    folder = good_catalog(tmp_path / "catalog")
    start(folder, cache())
    child = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"],
                           capture_output=True, check=True)  # fmt: skip
    gone = int(child.stdout)
    (cache() / f".index-{gone}-x").write_bytes(b"half")
    (cache() / f".snapshot-{gone}-x").write_bytes(b"half")
    (cache() / f".index-{os.getpid()}-y").write_bytes(b"being written")
    os.utime(folder / "glossary" / "detainer.toml", (0, 0))
    start(folder, cache())
    assert {path.name for path in cache().iterdir()} == FILES | {f".index-{os.getpid()}-y"}
    count(faults=2, healed=2)


@pytest.mark.parametrize("moment", [0, 4_102_444_800, 2**33])
def test_a_clock_that_is_set_back_or_forth_hides_no_change(
    moment: int, tmp_path: Path, count: Count
) -> None:
    folder = good_catalog(tmp_path / "catalog")
    term = folder / "glossary" / "detainer.toml"
    start(folder, cache())
    os.utime(term, (moment, moment))
    start(folder, cache())
    for path in cache().iterdir():
        os.utime(path, (moment, moment))
    term.write_text(term.read_text().replace("Detainer", "Xylophone"))
    os.utime(term, (moment - 1, moment - 1))
    catalog, found, _ = start(folder, cache())
    assert catalog.terms["detainer"].title == "Xylophone"
    assert found == fresh_answers(folder, tmp_path / "fresh")
    count(faults=3, healed=3)
