"""Synonyms, Spanish, accents, slips of the finger, and half-typed words."""

from tactics_tui.search.searcher import Searcher
from tactics_tui.search.vocabulary import Vocabulary
from tactics_tui.search.words import fold, stems, words


def test_folding_keeps_every_character_in_its_place() -> None:
    text = "San José — “İstanbul” CASTAÑÓN § 1373"
    assert len(fold(text)) == len(text)
    assert "san jose" in fold(text)
    assert [text[word.start : word.end] for word in words(fold(text))][:2] == ["San", "José"]


def test_initials_are_one_word() -> None:
    assert stems("8 U.S.C. and the U.S.") == ["8", "usc", "and", "the", "us"]


def test_accents_do_not_matter(searcher: Searcher) -> None:
    with_accents = searcher.search("retén migratorio").hits
    without = searcher.search("reten migratorio").hits
    assert [hit.id for hit in with_accents] == [hit.id for hit in without]


def test_a_synonym_is_searched_and_said(searcher: Searcher) -> None:
    results = searcher.search("retén migratorio")
    assert results.expansions[0].typed == "reten migratorio"
    assert any("etainer" in added for added in results.expansions[0].added)
    assert "detainer-warrant-rule" in [hit.id for hit in results.hits]


def test_synonyms_can_be_switched_off(searcher: Searcher) -> None:
    results = searcher.search("retén migratorio", expand=False)
    assert not results.expansions
    assert "detainer-warrant-rule" not in [hit.id for hit in results.hits]


def test_typed_words_count_more_than_their_synonyms(searcher: Searcher) -> None:
    typed = next(
        hit for hit in searcher.search("immigration detainer").hits if hit.id == "detainer"
    )
    other = next(hit for hit in searcher.search("ICE hold").hits if hit.id == "detainer")
    assert typed.score > 0
    assert other.score > 0


def test_one_slip_is_forgiven_from_five_letters(searcher: Searcher) -> None:
    results = searcher.search("galarsa")
    assert results.hits[0].id == "galarza-v-szalczyk-2014"
    assert results.suggestion == "galarza"
    assert searcher.search("state:NJ galarsa").suggestion == "state:NJ galarza"
    assert searcher.search("sherrif refuse ice jail").hits[0].kind == "tactic"


def test_two_slips_are_forgiven_from_nine_letters() -> None:
    vocabulary = Vocabulary({"proclamation": 3, "prosecution": 5, "jail": 9})
    assert vocabulary.near("proclimatoin") == ("proclamation",)
    assert vocabulary.near("procl") == ()
    assert vocabulary.near("jial") == ()


def test_numbers_are_never_mended(searcher: Searcher) -> None:
    assert searcher.search("8 USC 13733").suggestion is None
    assert Vocabulary({"188441": 1}).near("188442") == ()


def test_words_written_together_or_apart_meet(searcher: Searcher) -> None:
    for spelling in ("anti-commandeering", "anticommandeering", "anti commandeering"):
        assert "anti-commandeering" in [hit.id for hit in searcher.search(spelling).hits[:3]]


def test_every_letter_typed_gives_an_answer(searcher: Searcher) -> None:
    question = "detainer warrant"
    for length in range(1, len(question) + 1):
        assert searcher.search(question[:length]).hits, question[:length]
    assert searcher.search("morator").hits[0].id in {"moratorium", "detention-zoning-moratorium"}


def test_marks_show_the_matched_words(searcher: Searcher) -> None:
    hit = searcher.search("sheriff refuse jail").hits[0]
    marked = [hit.snippet[start:end].lower() for start, end in hit.marks]
    assert marked
    assert all(word.startswith(("sheriff", "refus", "jail")) for word in marked)


def test_only_rows_on_screen_carry_a_snippet(searcher: Searcher) -> None:
    results = searcher.search("detention", limit=10, snippets=3)
    assert [bool(hit.snippet) for hit in results.hits] == [True] * 3 + [False] * 7
    later = results.hits[5]
    text, marks = searcher.snippet(later.id, "detention")
    assert text
    assert marks
