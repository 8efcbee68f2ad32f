"""Who asks what a word means gets its entry in the glossary; who asks more gets the tactics."""

import pytest

from tactics_tui.search.searcher import Searcher


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("what is a detainer", "detainer"),
        ("What's a 287(g) agreement?", "287g"),
        ("what does Dillon's Rule mean", "dillons-rule"),
        ("define home rule", "home-rule"),
        ("meaning of anti-commandeering", "anti-commandeering"),
        ("¿qué es un detainer?", "detainer"),
        ("what is an administrative warrant", "administrative-warrant"),
    ],
)
def test_the_glossary_answers_first(searcher: Searcher, question: str, term: str) -> None:
    assert searcher.search(question).hits[0].id == term


@pytest.mark.parametrize("question", ["detainer", "what is our jail to do with a detainer"])
def test_the_word_alone_or_in_a_longer_question_finds_the_tactic(
    searcher: Searcher, question: str
) -> None:
    assert searcher.search(question).hits[0].kind == "tactic"


@pytest.mark.parametrize("question", ["what is", "what is a", "define", "what does mean", "qué es"])
def test_a_question_without_its_word_is_answered_too(searcher: Searcher, question: str) -> None:
    searcher.search(question)
