"""The index in the cache: made once, checked before use, made again after any fault."""

import multiprocessing
import os
import random
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.catalog.loaded import Loaded
from tactics_tui.records.base import Record, Withdrawn
from tactics_tui.records.example import Example
from tactics_tui.records.kinds import kind_of
from tactics_tui.search import store
from tactics_tui.search.searcher import Searcher, open_searcher


@pytest.fixture
def few(catalog: Catalog) -> Catalog:
    """A small part of the real catalog, quick to index."""
    chosen: dict[str, Record] = {}
    for kind, most in (("tactic", 8), ("example", 16), ("authority", 8), ("term", 4)):
        same = [record for record in catalog.records.values() if kind_of(record) == kind]
        chosen |= {record.id: record for record in same[:most]}
    loaded = Loaded(
        records=chosen,
        taxonomy=catalog.taxonomy,
        notices=catalog.notices,
        places=catalog.places,
        problems=(),
        paths={},
    )
    return Catalog(catalog.folder, "few-1", loaded)


def changed(catalog: Catalog, fingerprint: str, **replaced: object) -> tuple[Catalog, str]:
    """The catalog with its first example changed."""
    example = next(iter(catalog.examples.values()))
    new = msgspec.structs.replace(example, **replaced)
    loaded = msgspec.structs.replace(catalog._loaded, records={**catalog.records, example.id: new})
    return Catalog(catalog.folder, fingerprint, loaded), example.id


def ids(searcher: Searcher, question: str) -> list[str]:
    return [hit.id for hit in searcher.search(question, limit=100).hits]


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    folder = tmp_path / "index"
    folder.mkdir(mode=0o700)
    return folder


def test_an_index_is_made_once_and_read_again(few: Catalog, cache: Path) -> None:
    said: list[str] = []
    steps: list[tuple[int, int]] = []
    first = open_searcher(few, cache=cache, on_rebuild=said.append)
    before = (cache / store.NAME).stat().st_mtime_ns
    second = open_searcher(
        few, cache=cache, on_rebuild=said.append, progress=lambda *step: steps.append(step)
    )
    assert (cache / store.NAME).stat().st_mtime_ns == before
    assert ids(first, "jail detainer") == ids(second, "jail detainer")
    assert not said
    assert not steps


def test_a_build_reports_its_progress(few: Catalog, cache: Path) -> None:
    steps: list[tuple[int, int]] = []
    open_searcher(few, cache=cache, progress=lambda done, total: steps.append((done, total)))
    assert steps[0] == (0, len(few))
    assert steps[-1] == (len(few), len(few))


@pytest.mark.parametrize(
    "fault", ["cut", "empty", "gone", "flipped", "text", "folder", "link", "shut"]
)
def test_any_fault_leads_to_one_rebuild(few: Catalog, cache: Path, fault: str) -> None:
    whole = ids(open_searcher(few, cache=cache), "jail detainer")
    path = cache / store.NAME
    data = path.read_bytes()
    if fault == "cut":
        path.write_bytes(data[: len(data) // 2])
    elif fault == "empty":
        path.write_bytes(b"")
    elif fault == "gone":
        path.unlink()
    elif fault == "flipped":
        path.write_bytes(data[:-500] + bytes([data[-500] ^ 4]) + data[-499:])
    elif fault == "text":
        path.write_text("not an index")
    elif fault == "folder":
        path.unlink()
        path.mkdir()
    elif fault == "link":
        path.rename(cache / "elsewhere")
        path.symlink_to(cache / "elsewhere")
    elif fault == "shut":
        path.chmod(0)
    said: list[str] = []
    again = open_searcher(few, cache=cache, on_rebuild=said.append)
    assert ids(again, "jail detainer") == whole
    quiet = fault == "gone" or (fault == "shut" and os.geteuid() == 0)
    assert len(said) == (0 if quiet else 1)


def test_no_flipped_bit_is_ever_believed(few: Catalog, cache: Path) -> None:
    open_searcher(few, cache=cache)
    data = (cache / store.NAME).read_bytes()
    chance = random.Random(4)
    for _ in range(300):
        at = chance.randrange(len(data))
        (cache / store.NAME).write_bytes(
            data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]
        )
        with pytest.raises(store.DamagedIndexError):
            store.read(cache)


def test_a_pickle_put_into_the_file_is_not_read(few: Catalog, cache: Path) -> None:
    open_searcher(few, cache=cache)
    stored = store.read(cache)
    assert stored
    trap = cache / "trap"
    pickle = b"cposix\nsystem\n(S'touch %s'\ntR." % os.fsencode(trap)
    parts = stored.packed.files.values()
    whole = (cache / store.NAME).read_bytes()
    front = whole[: -sum(map(len, parts))]
    (cache / store.NAME).write_bytes(front + b"".join(pickle for _ in parts))
    said: list[str] = []
    assert ids(open_searcher(few, cache=cache, on_rebuild=said.append), "jail")
    assert len(said) == 1
    assert not trap.exists()


def test_another_version_is_made_again_without_a_word(
    few: Catalog, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_VERSION", "0.0.1/1")
    open_searcher(few, cache=cache)
    monkeypatch.undo()
    said: list[str] = []
    assert store.read(cache) is None
    assert ids(open_searcher(few, cache=cache, on_rebuild=said.append), "jail")
    assert not said


def test_a_changed_record_is_found_by_its_new_words_only(few: Catalog, cache: Path) -> None:
    open_searcher(few, cache=cache)
    newer, record_id = changed(few, "few-2", title="Xylophone ordinance of Somewhere")
    searcher = open_searcher(newer, cache=cache)
    assert ids(searcher, "xylophone") == [record_id]
    stored = store.read(cache)
    assert stored
    assert stored.packed.changes == 1
    back = open_searcher(few, cache=cache)
    assert ids(back, "xylophone") == []
    assert ids(back, "jail detainer") == ids(
        open_searcher(few, cache=cache.parent / "none"), "jail detainer"
    )


def test_a_removed_and_an_added_record_are_noticed(few: Catalog, cache: Path) -> None:
    record_id = next(iter(few.examples))
    fewer = {key: record for key, record in few.records.items() if key != record_id}
    less = Catalog(few.folder, "few-3", msgspec.structs.replace(few._loaded, records=fewer))
    open_searcher(few, cache=cache)
    assert record_id not in ids(open_searcher(less, cache=cache), "")
    assert record_id in ids(open_searcher(few, cache=cache), "")


def test_many_changes_in_a_row_stay_right(few: Catalog, cache: Path) -> None:
    open_searcher(few, cache=cache)
    for turn in range(12):
        newer, record_id = changed(few, f"turn-{turn}", title=f"Zebra{'abcdefghijklm'[turn]} rule")
        searcher = open_searcher(newer, cache=cache)
        assert ids(searcher, f"zebra{'abcdefghijklm'[turn]}") == [record_id]
        assert searcher.search("").total == len(few)


def test_a_folder_that_cannot_be_written_means_an_index_in_memory(
    few: Catalog, tmp_path: Path
) -> None:
    said: list[str] = []
    searcher = open_searcher(few, cache=tmp_path / "missing", on_rebuild=said.append)
    assert ids(searcher, "jail")
    assert len(said) == 1


def test_a_refused_cache_is_said_and_survived(
    few: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("TACTICS_CACHE", str(tmp_path / "file"))
    said: list[str] = []
    assert ids(open_searcher(few, on_rebuild=said.append), "jail")
    assert len(said) == 1
    assert "memory" in said[0]


def test_nothing_of_a_question_is_written(few: Catalog, cache: Path) -> None:
    searcher = open_searcher(few, cache=cache)
    searcher.search("canaryword jail")
    searcher.snippet(next(iter(few.records)), "canaryword")
    for path in cache.iterdir():
        assert b"canaryword" not in path.read_bytes()
    assert [path.name for path in cache.iterdir()] == [store.NAME]


def _open(catalog: Catalog, cache: Path) -> None:
    searcher = open_searcher(catalog, cache=cache)
    assert searcher.search("jail").hits


def test_ten_processes_may_start_at_once(few: Catalog, cache: Path) -> None:
    context = multiprocessing.get_context("fork")
    started = [context.Process(target=_open, args=(few, cache)) for _ in range(10)]
    for process in started:
        process.start()
    for process in started:
        process.join(60)
    assert [process.exitcode for process in started] == [0] * 10
    assert [path.name for path in cache.iterdir()] == [store.NAME]


def test_what_a_killed_process_left_is_swept_up(few: Catalog, cache: Path) -> None:
    (cache / ".index-old").write_bytes(b"half")
    (cache / ".index-new").write_bytes(b"half")
    os.utime(cache / ".index-old", (0, 0))
    open_searcher(few, cache=cache)
    assert sorted(path.name for path in cache.iterdir()) == [".index-new", store.NAME]


def test_whoosh_is_imported_only_when_a_searcher_is_opened() -> None:
    code = (
        "import sys, tactics_tui.search.searcher as s; "
        "sys.exit(any(name in sys.modules for name in ('whoosh', 'textual')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_withdrawn_record_comes_last(few: Catalog, cache: Path) -> None:
    example = next(iter(few.examples.values()))
    assert isinstance(example, Example)
    newer, record_id = changed(
        few, "few-4", withdrawn=Withdrawn(on="2026-01-01", reason="It was a double.")
    )
    searcher = open_searcher(newer, cache=cache)
    found = ids(searcher, example.title)
    assert found[-1] == record_id or len(found) == 1
    assert ids(searcher, "")[-1] == record_id


def test_an_index_changed_again_and_again_ranks_like_a_new_one(
    few: Catalog, cache: Path, tmp_path: Path
) -> None:
    open_searcher(few, cache=cache)
    now = few
    for turn in range(6):
        now, _ = changed(now, f"few-{turn}", what_happened=f"A jail detainer, turn {turn}. " * 40)
        open_searcher(now, cache=cache)
    now, _ = changed(now, "few-end", what_happened="A short text about a jail.")
    updated = open_searcher(now, cache=cache)
    stored = store.read(cache)
    assert stored is not None and stored.packed.changes == 7
    (tmp_path / "fresh").mkdir(mode=0o700)
    fresh = open_searcher(now, cache=tmp_path / "fresh")
    for question in ("jail detainer", "warrant", "sheriff", "a", "city property order"):
        scores = [
            [(hit.id, hit.score) for hit in searcher.search(question, limit=100).hits]
            for searcher in (updated, fresh)
        ]
        assert scores[0] == scores[1]
