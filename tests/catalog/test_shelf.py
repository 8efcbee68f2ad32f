"""Records from the cache are packed: they must be the same, one by one and together."""

from pathlib import Path

import pytest

from tactics_tui.catalog.catalog import Catalog, open_catalog
from tactics_tui.catalog.load import load
from tactics_tui.catalog.shelf import Kind, Shelf, pack
from tactics_tui.records.kinds import KINDS
from tests.small_catalog import write_catalog


@pytest.fixture
def plain(catalog: Catalog) -> Catalog:
    """The real catalog with every record unpacked."""
    return Catalog(catalog.folder, "plain", load(catalog.folder))


@pytest.fixture
def packed(plain: Catalog) -> Catalog:
    """The same on a shelf."""
    from msgspec.structs import replace

    shelf = Shelf(pack(plain.records))
    return Catalog(plain.folder, "packed", replace(plain._loaded, records=shelf))


def test_every_record_comes_back_as_it_was(plain: Catalog, packed: Catalog) -> None:
    assert isinstance(packed.records, Shelf)
    assert list(packed.records) == list(plain.records)
    assert dict(packed.records) == dict(plain.records)
    assert packed.kind_counts() == plain.kind_counts()
    for name in ("tactics", "examples", "authorities", "jurisdictions", "terms", "workshops"):
        ours, theirs = getattr(packed, name), getattr(plain, name)
        assert isinstance(ours, Kind) and list(ours) == list(theirs)
        assert len(ours) == len(theirs) and dict(ours) == dict(theirs)


def test_links_and_families_are_the_same(plain: Catalog, packed: Catalog) -> None:
    assert packed.ties == plain.ties
    for record in plain.records.values():
        assert packed.families_of(record) == plain.families_of(record)
        assert plain.ties.families[record.id] == plain.families_of(record)
        for name in ("examples_of", "tactics_on", "examples_under", "treats", "terms_about"):
            assert getattr(packed.links, name)(record.id) == getattr(plain.links, name)(record.id)


def test_what_is_not_there_is_not_there(packed: Catalog) -> None:
    shelf = packed.records
    assert "no-such-record" not in shelf and shelf.get("no-such-record") is None
    with pytest.raises(KeyError):
        shelf["no-such-record"]
    example = next(iter(packed.examples))
    assert example in shelf and example not in packed.tactics
    with pytest.raises(KeyError):
        packed.tactics[example]


def test_a_warm_start_reads_from_the_shelf(tmp_path: Path) -> None:
    folder = write_catalog(tmp_path)
    first, second = open_catalog(folder), open_catalog(folder)
    assert not isinstance(first.records, Shelf) and isinstance(second.records, Shelf)
    assert {type(record) for record in second.records.values()} <= set(KINDS.values())
    assert first.ties == second.ties
