"""A thousand hostile files: none crashes a reader, none hangs it, none is shown raw."""

import time
from pathlib import Path

import pytest

from tactics_tui.catalog.catalog import Catalog, open_catalog
from tactics_tui.catalog.check.run import check
from tactics_tui.catalog.problems import Problem
from tactics_tui.cli.findings import as_github, as_text
from tactics_tui.export.formats import render
from tactics_tui.export.handout import make_handout
from tactics_tui.export.record_json import record_json
from tactics_tui.search.searcher import open_searcher
from tests.trust.conftest import Count
from tests.trust.harmless import html_faults, is_harmless
from tests.trust.hostile import FILES, RECORDS, hostile_files

BATCHES, EACH, TOGETHER = 8, 125, 25
# Seconds of processor time for one file and for TOGETHER files, on a busy machine of 2015.
READ_LIMIT, CHECK_LIMIT = 3.0, 20.0


@pytest.mark.parametrize("batch", range(BATCHES))
def test_no_hostile_file_crashes_hangs_or_is_shown_raw(
    batch: int, tmp_path: Path, count: Count
) -> None:
    folder = _good_catalog(tmp_path)
    for at, (name, data) in enumerate(hostile_files(seed=batch, number=EACH)):
        _write(folder / name, data)
        started = time.process_time()
        catalog = open_catalog(folder, use_cache=False)
        _read_pages(catalog, Path(name).stem, "detainer-limits")
        assert time.process_time() - started < READ_LIMIT, f"{name} of {batch}.{at}"
        assert len(catalog) >= len(RECORDS) - 1, f"{batch}.{at} took other records with it"
        assert all(is_harmless(str(problem)) for problem in catalog.problems)
        assert all(problem.line >= 1 and problem.column >= 1 for problem in catalog.problems)
        _write(folder / name, FILES[name].encode())
    count(tried=EACH)


@pytest.mark.parametrize("batch", range(BATCHES // 4))
def test_check_names_what_is_wrong_with_each_in_harmless_lines(batch: int, tmp_path: Path) -> None:
    files = list(hostile_files(seed=batch, number=EACH))
    for start in range(0, EACH, TOGETHER):
        folder = _good_catalog(tmp_path / str(start))
        for at, (name, data) in enumerate(files[start : start + TOGETHER]):
            _write((folder / name).with_name(f"hostile-{at}.toml"), data)
        read = open_catalog(folder, use_cache=False).records
        started = time.process_time()
        report = check(folder)
        shown = [each for at, each in enumerate(report.problems) if at % 7 == 0]
        texts = [_said(problem, report.texts.get(problem.path, "")) for problem in shown]
        assert time.process_time() - started < CHECK_LIMIT, f"{batch}.{start}"
        assert all(map(is_harmless, texts))
        named = {problem.path for problem in report.errors}
        for at, (name, _) in enumerate(files[start : start + TOGETHER]):
            path = Path(name).with_name(f"hostile-{at}.toml").as_posix()
            assert path in named or f"hostile-{at}" in read, f"{batch}.{start + at} not named"


@pytest.mark.parametrize("batch", range(BATCHES // 2))
def test_all_of_them_together_can_be_searched(batch: int, tmp_path: Path) -> None:
    folder = _good_catalog(tmp_path)
    for at, (name, data) in enumerate(hostile_files(seed=batch, number=EACH)):
        _write((folder / name).with_name(f"hostile-{at}.toml"), data)
    catalog = open_catalog(folder, use_cache=False)
    searcher = open_searcher(catalog, cache=None)
    for question in ("PWNED", "detainer", "", "8 USC 1373", "newark", "x"):
        for hit in searcher.search(question, limit=500, snippets=500).hits:
            assert is_harmless(f"{hit.title}{hit.summary}{hit.snippet}{hit.cite}{hit.state}")


def _good_catalog(folder: Path) -> Path:
    for name, text in FILES.items():
        _write(folder / name, text.encode())
    return folder


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _read_pages(catalog: Catalog, *ids: str) -> None:
    """Records as every kind of text that can leave the program."""
    for record in filter(None, map(catalog.get, ids)):
        handout = make_handout(catalog, (record,), place="NJ")
        for form in ("txt", "md", "html"):
            text = render(handout, form).decode()
            assert is_harmless(text), f"{record.id} as {form}"
            assert form != "html" or not html_faults(text), html_faults(text)
        assert is_harmless(record_json(catalog, record))


def _said(problem: Problem, text: str) -> str:
    github = as_github(problem, problem.path, fails=True)
    assert "\n" not in github
    return as_text(problem, problem.path, text, color=False) + github
