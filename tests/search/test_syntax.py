"""Fields, phrases and unwanted words: for those who want them, never an error."""

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.search.results import Filters
from tactics_tui.search.searcher import SYNTAX_HELP, Searcher
from tactics_tui.search.syntax import field_values, take_apart


def test_fields_narrow(searcher: Searcher) -> None:
    results = searcher.search("state:NJ kind:example mask")
    assert {(hit.state, hit.kind) for hit in results.hits} == {("NJ", "example")}
    assert searcher.search("kind:tactic").total == len(searcher.catalog.tactics)


def test_two_values_of_a_field_widen(searcher: Searcher) -> None:
    both = searcher.search("kind:tactic kind:term")
    assert both.total == len(searcher.catalog.tactics) + len(searcher.catalog.terms)


def test_values_are_known_by_name_and_beginning(catalog: Catalog) -> None:
    assert field_values("state", "new jersey", catalog) == ("NJ",)
    assert field_values("state", "NJ", catalog) == ("NJ",)
    assert field_values("family", "prop", catalog) == ("property-use",)
    assert field_values("year", "2025..2026", catalog) == ("2025", "2026")
    assert field_values("year", "20", catalog) == ()
    assert field_values("body", "nonsense", catalog) == ()


def test_what_is_not_understood_is_plain_words(catalog: Catalog) -> None:
    assert take_apart("state:zz jail", catalog).plain.strip() == "state:zz jail"
    assert take_apart("re: the jail", catalog).plain.strip() == "re: the jail"
    assert take_apart('an "open quote', catalog).plain.strip() == 'an "open quote'


def test_a_phrase_stands_word_for_word(searcher: Searcher) -> None:
    exact = searcher.search('"parking lots"')
    loose = searcher.search("parking lots")
    assert 0 < exact.total <= loose.total
    assert searcher.search('"lots parking of"').total == 0


def test_an_unwanted_word_is_left_out(searcher: Searcher) -> None:
    with_it = {hit.id for hit in searcher.search("zoning", limit=500).hits}
    without = {hit.id for hit in searcher.search("zoning -moratorium", limit=500).hits}
    assert without < with_it
    assert "detention-zoning-moratorium" not in without


def test_a_span_of_years(searcher: Searcher) -> None:
    years = searcher.search("year:2025..2026").facets["year"]
    assert {"2025", "2026"} <= set(years)
    total = searcher.search("year:2025..2026").total
    assert total == years["2025"] + years["2026"]


def test_typed_fields_and_chosen_filters_both_hold(searcher: Searcher) -> None:
    chosen = Filters(state=("NJ", "CA"))
    assert searcher.search("state:NJ", chosen).total == searcher.search("state:NJ").total
    assert searcher.search("state:TX", chosen).total == 0


def test_the_help_names_every_field() -> None:
    for field in ("kind:", "family:", "body:", "state:", "standing:", "strategy:", "year:"):
        assert field in SYNTAX_HELP
    assert all(len(line) <= 80 for line in SYNTAX_HELP.splitlines())
