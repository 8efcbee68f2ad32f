"""What people ask in plain words, and what must come first."""

import pytest

from tactics_tui.search.results import Results
from tactics_tui.search.searcher import Searcher

JAIL = {"jail-access-refusal", "detainer-warrant-rule", "consent-decree-jail-policy"}
FIRST = {
    "sheriff refuse ice jail access": JAIL,
    "can our sheriff refuse ICE in the jail": JAIL,
    "city parking lots staging": {"property-staging-ban"},
    "ice free zone": {"chicago-il-ice-free-zones-2025", "property-staging-ban"},
    "delaney hall not up to code": {
        "newark-nj-delaney-hall-occupancy-suit-2025",
        "code-enforcement-occupancy",
    },
    "emergency declaration missed work": {
        "emergency-proclamation",
        "los-angeles-county-ca-emergency-proclamation-2025",
    },
    "miami democrat mayor": {"miami-fl-higgins-election-2025"},
    "police arrest ice agents fourth amendment": {"officer-prosecution"},
    "retén migratorio": {"detainer", "detainer-warrant-rule"},
    "printz": {"printz-v-united-states-1997"},
    "anticommandeering": {"anti-commandeering", "us-const-amend-10", "printz-v-united-states-1997"},
}


@pytest.mark.parametrize(("question", "expected"), FIRST.items(), ids=list(FIRST))
def test_the_answer_comes_first(searcher: Searcher, question: str, expected: set[str]) -> None:
    assert _ids(searcher.search(question))[0] in expected


def test_words_run_together_still_find_their_term(searcher: Searcher) -> None:
    for typed in ("home rule", "homerule"):
        assert "home-rule" in _ids(searcher.search(typed))[:3], typed


def test_a_plain_question_finds_the_tactic_then_its_examples_and_authorities(
    searcher: Searcher,
) -> None:
    hits = searcher.search("city parking lots staging").hits
    assert hits[0].kind == "tactic"
    assert {"example", "authority"} <= {hit.kind for hit in hits[1:12]}


def test_a_case_name_finds_the_authority_first(searcher: Searcher) -> None:
    for name in ("printz v united states", "Galarza", "mchenry county v raoul", "trump v illinois"):
        assert searcher.search(name).hits[0].kind == "authority", name


def test_losses_and_counter_measures_rank_by_their_words(searcher: Searcher) -> None:
    assert _ids(searcher.search("state law that bans sanctuary policies"))[0] == "state-preemption"
    hits = searcher.search("boeing field").hits
    assert "king-county-wa-boeing-field-order-2019" in [hit.id for hit in hits[:3]]


def test_words_of_standing_year_and_body_are_found(searcher: Searcher) -> None:
    assert searcher.search("repealed").total
    assert "sheriff" in searcher.search("sheriff").facets["body"]
    enjoined = searcher.search("enjoined 2026").hits[:5]
    assert any(hit.standing and hit.standing.startswith(("blocked", "struck", "challenged"))
               for hit in enjoined)  # fmt: skip


def test_stop_words_never_empty_a_question(searcher: Searcher) -> None:
    for question in ("the", "how do I", "what is it", "de la", "can we"):
        results = searcher.search(question)
        assert results.total or results.facets["kind"] == {}, question
    assert searcher.search("what is a detainer").hits[0].id in {"detainer", "detainer-warrant-rule"}


def test_nothing_asked_shows_everything_tactics_by_family_first(searcher: Searcher) -> None:
    results = searcher.search("   ")
    assert results.total == len(searcher.catalog)
    families = [hit.families[0] for hit in results.hits if hit.kind == "tactic"]
    assert results.hits[0].kind == "tactic"
    assert list(dict.fromkeys(families)) == [
        family for family in searcher.catalog.taxonomy.ids("families") if family in families
    ]


def test_the_place_lens_puts_examples_there_first(searcher: Searcher) -> None:
    plain = searcher.search("executive order property")
    there = searcher.search("executive order property", lens="NJ")
    assert there.total == plain.total
    first = next(hit for hit in there.hits if hit.kind == "example")
    assert first.state == "NJ"
    assert searcher.search("", lens="NJ").hits[0].id == "us-nj"
    assert searcher.search("", lens="NJ").hits[1].state == "NJ"


def test_a_limit_limits_hits_and_not_the_total(searcher: Searcher) -> None:
    results = searcher.search("ice", limit=3)
    assert len(results.hits) == 3
    assert results.total > 50


def test_titles_are_suggested_for_the_palette(searcher: Searcher) -> None:
    assert ("printz-v-united-states-1997", "Printz v. United States") in (
        searcher.suggest_titles("printz")
    )


def _ids(results: Results) -> list[str]:
    return [hit.id for hit in results.hits]
