"""What the first screen says before the records are read: kept, and never believed blindly."""

import os
import sys
from pathlib import Path

import pytest

from tactics_tui.catalog.catalog import open_catalog
from tactics_tui.catalog.front import NAME, Count, Front, front_of, keep_front, read_front

FRONT = Front(3, (Count("relief", "Emergency relief", 2),), (Count("tactic", "Tactics", 1),))


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("TACTICS_CACHE", str(folder))
    return folder


def test_it_counts_the_real_catalog() -> None:
    catalog = open_catalog(use_cache=False)
    front = front_of(catalog)
    assert front.total == len(catalog)
    assert sum(row.count for row in front.kinds) == len(catalog)
    assert [row.label for row in front.families] == [
        family.label for family in catalog.taxonomy.families
    ]
    assert all(row.count for row in (*front.families, *front.kinds))


def test_what_is_kept_comes_back_for_the_same_folder_only(tmp_path: Path) -> None:
    keep_front(tmp_path, FRONT)
    assert read_front(tmp_path) == FRONT
    assert read_front(tmp_path / "other") is None


def test_nothing_is_kept_at_first(tmp_path: Path) -> None:
    assert read_front(tmp_path) is None


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"null", b"[]", b'{"folder": 1}', b"\xff\xfe", b"[" * 60_000, b"x" * 200_000],
)
def test_a_damaged_file_is_as_none(cache: Path, tmp_path: Path, damage: bytes) -> None:
    keep_front(tmp_path, FRONT)
    (cache / NAME).write_bytes(damage)
    assert read_front(tmp_path) is None


def test_every_shortened_file_is_as_none(cache: Path, tmp_path: Path) -> None:
    keep_front(tmp_path, FRONT)
    whole = (cache / NAME).read_bytes()
    for end in range(len(whole)):
        (cache / NAME).write_bytes(whole[:end])
        assert read_front(tmp_path) is None


def test_labels_are_made_harmless(tmp_path: Path) -> None:
    keep_front(tmp_path, Front(1, (Count("a\x1b", "Relief\x1b[2J\u202e", 1),), ()))
    front = read_front(tmp_path)
    assert front is not None
    assert front.families == (Count("a\ufffd", "Relief\ufffd[2J\ufffd", 1),)


def test_a_cache_that_is_refused_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("TACTICS_CACHE", str(tmp_path / "file"))
    keep_front(tmp_path, FRONT)
    assert read_front(tmp_path) is None


@pytest.mark.skipif(sys.platform == "win32", reason="owners are of POSIX")
def test_a_file_of_somebody_else_is_not_read(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_front(tmp_path, FRONT)
    owner = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: owner)
    assert read_front(tmp_path) is None
