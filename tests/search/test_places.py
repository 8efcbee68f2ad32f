"""Places by any name people use."""

import msgspec
import pytest

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.search.gazetteer import Gazetteer
from tactics_tui.search.searcher import Searcher


def test_st_paul_finds_saint_paul(searcher: Searcher) -> None:
    for typed in ("st paul", "St. Paul", "Saint Paul", "saint paul mn"):
        first = searcher.search(typed).hits[0]
        assert first.kind == "example", typed
        assert "paul" in first.title.lower()


def test_michigan_lists_michigan(searcher: Searcher) -> None:
    results = searcher.search("michigan")
    assert results.hits[0].id == "us-mi"
    assert [hit.state for hit in results.hits[:3]] == ["MI"] * 3


def test_a_postal_code_is_its_state(searcher: Searcher) -> None:
    assert all(hit.state == "NJ" for hit in searcher.search("NJ").hits[:5])
    assert all(hit.state == "OR" for hit in searcher.search("OR").hits[:3])
    assert all(hit.state == "LA" for hit in searcher.search("LA").hits[:3])


def test_a_county_is_not_its_city(searcher: Searcher) -> None:
    county = searcher.search("los angeles county").hits[:5]
    assert all("county" in hit.title.lower() for hit in county if hit.kind == "example")
    city = [hit for hit in searcher.search("los angeles").hits if hit.kind == "example"]
    assert "county" not in city[0].id


def test_nyc_is_new_york_city(searcher: Searcher) -> None:
    assert searcher.search("nyc").hits[0].id.startswith("new-york-city-ny-")


def test_a_place_with_a_subject_finds_what_happened_there(searcher: Searcher) -> None:
    assert searcher.search("kansas city moratorium").hits[0].id == (
        "kansas-city-mo-detention-moratorium-2026"
    )
    assert searcher.search("san jose city property").hits[0].id.startswith("san-jose-ca")


def test_every_place_is_used_by_an_example_or_named_in_one(catalog: Catalog) -> None:
    used = {actor.ocd for example in catalog.examples.values() for actor in example.actors}
    named = " ".join(
        f"{example.title} {example.place} {example.what_happened}"
        for example in catalog.examples.values()
    )
    for place in catalog.places:
        bare = place.name.removesuffix(" County").removesuffix(" Township")
        assert place.ocd in used or bare in named, place.name


def test_a_place_missing_from_the_list_is_known_by_its_division(catalog: Catalog) -> None:
    example = next(iter(catalog.examples.values()))
    actor = msgspec.structs.replace(
        example.actors[0], ocd="ocd-division/country:us/state:vt/place:new_haven_mills"
    )
    records = {example.id: msgspec.structs.replace(example, actors=(actor,))}
    loaded = msgspec.structs.replace(catalog._loaded, records=records, places=())
    found = Gazetteer(Catalog(catalog.folder, "x", loaded)).find(["new", "haven", "mills"])
    assert found[0].tokens == ("state:vt/place:new_haven_mills",)


@pytest.mark.parametrize("question", ["detainer nj", "detainer NJ", "detainer new jersey"])
def test_a_postal_code_beside_other_words_is_the_state(searcher: Searcher, question: str) -> None:
    hits = searcher.search(question).hits[:2]
    assert {hit.state for hit in hits} == {"NJ"}


def test_two_letters_that_begin_a_word_are_not_yet_a_state(searcher: Searcher) -> None:
    first = searcher.search("detainer ne").hits[0]
    assert first.state != "NE"
