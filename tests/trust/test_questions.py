"""Ten thousand questions: by the engine, the command and the search box; none raises or hangs."""

import io
import json
import time
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from click.testing import CliRunner

from tactics_tui.catalog.catalog import Catalog, open_catalog
from tactics_tui.cli.main import cli
from tactics_tui.search.searcher import Searcher, open_searcher
from tests.trust.conftest import Count
from tests.trust.fresh import good_catalog
from tests.trust.harmless import is_harmless
from tests.trust.questions import questions
from tests.trust.running import is_tidy, tactics
from tests.ui.room import open_room, room, settled

# The first part goes to the real catalog.
PARTS = (1_000, 3_000, 3_000, 3_000)
# Seconds of processor time for one question, on a busy machine of 2015.
LIMIT = 1.0


@pytest.fixture(scope="module")
def searcher(catalog: Catalog, shared_cache: Path) -> Searcher:
    """The real catalog, indexed once a run."""
    return open_searcher(catalog, cache=shared_cache)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    """The small good catalog, in memory: most questions go there, it is quicker."""
    folder = good_catalog(tmp_path_factory.mktemp("small"))
    return open_searcher(open_catalog(folder, use_cache=False), cache=folder)


@pytest.mark.parametrize("part", range(len(PARTS)))
def test_the_engine_answers_every_question_in_time(
    part: int, request: pytest.FixtureRequest, count: Count
) -> None:
    searcher: Searcher = request.getfixturevalue("small" if part else "searcher")
    worst = (0.0, "")
    for at, question in enumerate(questions(part, PARTS[part])):
        started = time.process_time()
        results = searcher.search(question, limit=5, snippets=1, lens="NJ" if at % 3 else None)
        worst = max(worst, (time.process_time() - started, question))
        assert results.query == question
        assert all(is_harmless(f"{hit.title}{hit.snippet}") for hit in results.hits)
        assert is_harmless(results.suggestion or "")
    assert worst[0] < LIMIT, f"{worst[0]:.2f} s for {worst[1]!r}"
    count(tried=PARTS[part])


@pytest.mark.parametrize("length", [1_000, 20_000, 1_000_000])
@pytest.mark.parametrize("unit", ["a", "jail ", '"', "(", "-", "§ ", "8 USC 1373 ", "\u0301", "移"])
def test_a_question_without_end_takes_no_longer(
    unit: str, length: int, small: Searcher, count: Count
) -> None:
    started = time.process_time()
    small.search(unit * (length // len(unit)), limit=5)
    assert time.process_time() - started < LIMIT
    count(tried=1)


def test_the_command_answers_every_question(tmp_path: Path, count: Count) -> None:
    folder = str(good_catalog(tmp_path))
    asked = [question.replace("\0", "") for question in questions(99, 300)]
    for at, question in enumerate(asked):
        # As the system hands them over: what is no Unicode comes as lone surrogates.
        words = ["--", question] if at % 2 else ["-"]
        form = ["--json"] if at % 3 else []
        done = CliRunner().invoke(
            cli, ["--catalog", folder, "search", *form, *words],
            input=question.encode("utf-8", "replace"),
        )  # fmt: skip
        assert done.exception is None, (question, done.exception)
        assert done.exit_code == 0
        if form:
            json.loads(done.stdout)
        else:
            assert is_harmless(done.stdout.replace("\x1b[1m", "").replace("\x1b[0m", ""))
    count(tried=len(asked))


def test_a_real_process_answers_too(tmp_path: Path, count: Count) -> None:
    folder = good_catalog(tmp_path)
    for question in ("\x1b]0;x\x07", "-- -", "\udcff\udcfe", "kind:zzz", '"', "移民 §"):
        done = tactics("--catalog", folder, "search", "--", question)
        assert is_tidy(done) and done.returncode == 0, done.stderr
        assert b"mistake of ours" not in done.stderr
        assert b"\x1b]" not in done.stdout
    count(tried=6)


async def test_the_search_box_takes_every_question(tmp_path: Path, count: Count) -> None:
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        async with open_room((100, 30), good_catalog(tmp_path)) as pilot:
            explore = room(pilot).explore
            explore.action_search()
            for at, question in enumerate(questions(7, 200)):
                explore.ask_for(question)
                if at % 40 == 0:
                    await settled(pilot)
                    assert explore.results is not None
                else:
                    await pilot.pause(0)
            await pilot.press("end", *'x" (*', "enter", "escape")
            await settled(pilot)
            assert pilot.app.is_running
    assert "Traceback" not in said.getvalue()
    count(tried=200)
