"""Facets count what would be shown; matching counts what was found."""

from hypothesis import given
from hypothesis import strategies as st

from tactics_tui.search.facets import bits, members
from tactics_tui.search.matching import Tally
from tactics_tui.search.results import FACETS, Filters
from tactics_tui.search.searcher import Searcher


def test_facets_count_every_match(searcher: Searcher) -> None:
    results = searcher.search("detention", limit=1_000)
    assert sum(results.facets["kind"].values()) == results.total == len(results.hits)
    for kind, count in results.facets["kind"].items():
        assert count == sum(hit.kind == kind for hit in results.hits)
    assert set(results.facets) == set(FACETS)


def test_choosing_a_value_gives_the_number_it_promised(searcher: Searcher) -> None:
    before = searcher.search("mask")
    for name in ("kind", "state", "standing", "family"):
        for value, count in before.facets[name].items():
            after = searcher.search("mask", Filters(**{name: (value,)}))
            assert after.total == count, (name, value)


def test_a_chosen_facet_still_shows_its_other_values(searcher: Searcher) -> None:
    chosen = searcher.search("mask", Filters(state=("NJ",)))
    assert len(chosen.facets["state"]) > 1
    assert chosen.facets["kind"] != searcher.search("mask").facets["kind"]


def test_filtering_by_an_unknown_value_finds_nothing(searcher: Searcher) -> None:
    assert searcher.search("mask", Filters(state=("ZZ",))).total == 0


@given(st.sets(st.integers(0, 300)))
def test_bitsets_keep_their_members(numbers: set[int]) -> None:
    assert members(bits(numbers, 301)) == sorted(numbers)


@given(
    st.lists(st.tuples(st.sets(st.integers(0, 40)), st.integers(1, 20)), max_size=8),
    st.integers(1, 60),
)
def test_a_tally_adds_up_like_arithmetic(rows: list[tuple[set[int], int]], least: int) -> None:
    tally = Tally()
    for numbers, weight in rows:
        tally.add(bits(numbers, 41), weight)
    sums = [sum(weight for numbers, weight in rows if number in numbers) for number in range(41)]
    expected = [number for number, total in enumerate(sums) if total >= least]
    assert members(tally.at_least(least)) == expected
