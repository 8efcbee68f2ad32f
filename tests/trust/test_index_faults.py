"""Whatever happens to a file of the cache, the next start heals it, says so once, loses nothing."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tactics_tui.catalog.cache import CacheRefusedError, refuse_if_shared
from tactics_tui.catalog.catalog import open_catalog
from tactics_tui.search import store
from tactics_tui.search.searcher import open_searcher
from tests.trust.conftest import Count
from tests.trust.fresh import Answers, answers, fresh_answers, good_catalog, start

FILES = (store.NAME, "catalog.snapshot")
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


class Home:
    """A catalog, a cache that a first start has filled, and the answers of a fresh build."""

    def __init__(self, folder: Path) -> None:
        self.catalog = good_catalog(folder / "catalog")
        self.cache = Path(os.environ["TACTICS_CACHE"])
        self.answers: Answers = fresh_answers(self.catalog, folder / "fresh")
        self.records = start(self.catalog, self.cache)[0].records
        assert {path.name for path in self.cache.iterdir()} == set(FILES)

    def starts_healed(self) -> list[str]:
        """Start twice: both give everything, the second says nothing. Return what was said."""
        catalog, found, said = start(self.catalog, self.cache)
        assert found == self.answers
        assert catalog.records == self.records
        again, found, said_again = start(self.catalog, self.cache)
        assert (again.records, found, said_again) == (self.records, self.answers, [])
        assert {path.name for path in self.cache.iterdir()} == set(FILES)
        return said


@pytest.fixture
def home(tmp_path: Path, own_home: Path) -> Home:
    """A home with a filled cache."""
    return Home(tmp_path)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def one_byte(path: Path) -> None:
    path.write_bytes(b"\0")


def longer(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"more")


def text(path: Path) -> None:
    path.write_text("not an index")


def zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def pickle(path: Path) -> None:
    trap = path.parent.parent / "trap"
    path.write_bytes(b"cposix\nsystem\n(S'touch %s'\ntR." % os.fsencode(trap))


def halves_swapped(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[len(data) // 2 :] + data[: len(data) // 2])


def dangling(path: Path) -> None:
    path.unlink()
    path.symlink_to("nowhere")


DAMAGE: tuple[Callable[[Path], None], ...] = (
    cut, emptied, one_byte, longer, text, zeros, pickle, halves_swapped, dangling,
)  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_each_kind_of_damage_is_healed_and_said_once(name: str, home: Home, count: Count) -> None:
    for damage in DAMAGE:
        damage(home.cache / name)
        said = home.starts_healed()
        # A copy of the parsed files is made again in silence: it takes a moment, no more.
        assert len(said) == (1 if name == store.NAME else 0) or damage is dangling, damage
    assert not (home.cache.parent / "trap").exists()
    count(faults=len(DAMAGE), healed=len(DAMAGE))


@pytest.mark.parametrize("name", FILES)
def test_a_deleted_file_is_made_again_in_silence(name: str, home: Home, count: Count) -> None:
    (home.cache / name).unlink()
    assert home.starts_healed() == []
    count(faults=1, healed=1)


@pytest.mark.parametrize("name", FILES)
def test_a_flipped_bit_anywhere_is_healed(name: str, home: Home, count: Count) -> None:
    path, chance = home.cache / name, random.Random(7)
    size = path.stat().st_size
    places = [*range(0, 120, 5), *(chance.randrange(size) for _ in range(26))]
    for at in places:
        data = bytearray(path.read_bytes())
        data[at % len(data)] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        _, found, _ = start(home.catalog, home.cache)
        assert found == home.answers
    home.starts_healed()
    count(faults=len(places), healed=len(places))


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_is_healed(name: str, home: Home, count: Count) -> None:
    if IS_ROOT:
        # Root may read everything; a folder of that name cannot be read by anyone.
        (home.cache / name).unlink()
        (home.cache / name).mkdir()
        _, found, said = start(home.catalog, home.cache)
        assert found == home.answers
        assert len(said) == (1 if name == store.NAME else 0)
        (home.cache / name).rmdir()
    else:
        (home.cache / name).chmod(0)
        home.starts_healed()
    count(faults=1, healed=1)


def test_files_of_another_version_are_made_again_in_silence(
    home: Home, monkeypatch: pytest.MonkeyPatch, count: Count
) -> None:
    monkeypatch.setattr(store, "_VERSION", "0.0.1/0")
    monkeypatch.setattr("tactics_tui.catalog.snapshot._model_version", lambda: "0.0.1 0")
    for name in FILES:
        (home.cache / name).unlink()
    start(home.catalog, home.cache)
    monkeypatch.undo()
    os.environ["TACTICS_CACHE"] = str(home.cache)
    assert home.starts_healed() == []
    count(faults=2, healed=2)


def test_files_of_another_catalog_are_not_taken_for_this_ones(
    home: Home, tmp_path: Path, count: Count
) -> None:
    other = good_catalog(tmp_path / "other")
    (other / "glossary" / "detainer.toml").unlink()
    start(other, home.cache)
    home.starts_healed()
    count(faults=2, healed=2)


@pytest.mark.skipif(os.name != "posix", reason="modes and owners are kept otherwise elsewhere")
class TestWhoMayWriteThere:
    """The cache is read only from a folder that is the user's own and nobody else's."""

    @pytest.mark.parametrize("mode", [0o777, 0o770, 0o702, 0o1777])
    def test_a_folder_others_can_write_is_refused_with_a_word(
        self, mode: int, home: Home, count: Count
    ) -> None:
        before = {name: (home.cache / name).read_bytes() for name in FILES}
        home.cache.chmod(mode)
        for cache in (home.cache, None):
            home.cache.chmod(mode)
            said: list[str] = []
            catalog = open_catalog(home.catalog, use_cache=False)
            searcher = open_searcher(catalog, cache=cache, on_rebuild=said.append)
            assert answers(searcher) == home.answers
            assert len(said) == 1 and "memory" in said[0]
        assert {name: (home.cache / name).read_bytes() for name in FILES} == before
        count(faults=2, healed=2)

    def test_a_folder_others_can_only_read_is_closed_and_used(self, home: Home) -> None:
        home.cache.chmod(0o755)
        assert home.starts_healed() == []
        assert home.cache.stat().st_mode & 0o777 == 0o700

    def test_a_new_folder_is_closed_from_the_start(self, home: Home) -> None:
        assert home.cache.stat().st_mode & 0o777 == 0o700
        assert all(path.stat().st_mode & 0o077 == 0 for path in home.cache.iterdir())

    def test_a_link_to_a_folder_is_refused(self, home: Home, tmp_path: Path) -> None:
        (tmp_path / "link").symlink_to(home.cache)
        with pytest.raises(CacheRefusedError, match="link"):
            refuse_if_shared(tmp_path / "link")

    def test_a_folder_of_another_user_is_refused(
        self, home: Home, monkeypatch: pytest.MonkeyPatch, count: Count
    ) -> None:
        if IS_ROOT:
            os.chown(home.cache, 65534, 65534)
        else:
            monkeypatch.setattr(os, "geteuid", lambda: 12345)
        _, found, said = start(home.catalog, home.cache)
        assert found == home.answers
        assert len(said) == 2
        assert all("another user" in sentence for sentence in said)
        count(faults=1, healed=1)

    def test_a_file_of_another_user_is_not_read(self, home: Home) -> None:
        if not IS_ROOT:
            pytest.skip("only root can give a file away")
        for name in FILES:
            os.chown(home.cache / name, 65534, 65534)
        assert len(home.starts_healed()) == 1
