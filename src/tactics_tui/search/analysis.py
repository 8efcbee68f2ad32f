"""A document to terms and weights, field by field, as they go into the index."""

from collections import defaultdict

import msgspec

from tactics_tui.records.citation import citations, query_tokens
from tactics_tui.search import schema as fields
from tactics_tui.search.document import ASIDE, SUMMARY, Document
from tactics_tui.search.gazetteer import Gazetteer
from tactics_tui.search.thesaurus import Thesaurus
from tactics_tui.search.words import STOP, edges, fold, stem, texts

_OWN_CITE, _OWN_PARENT, _MENTION, _MENTION_PARENT = 8.0, 3.0, 1.0, 0.4


class Analysed(msgspec.Struct, frozen=True):
    """Field -> term -> weight, and the words as they are spelled (for completions)."""

    terms: dict[str, dict[str, float]]
    spelled: frozenset[str]


def analyse(document: Document, thesaurus: Thesaurus, gazetteer: Gazetteer) -> Analysed:
    """The terms of a document. The same text always gives the same terms."""
    word: dict[str, float] = defaultdict(float)
    edge: dict[str, float] = {}
    concept: dict[str, float] = defaultdict(float)
    spelled: set[str] = set()
    for weight, text in document.sections:
        row = texts(fold(text))
        stems = [stem(each) for each in row]
        for each in stems:
            word[each] += weight
        if "-" in text:
            for joined in _joined(text):
                word[stem(joined)] += weight
                spelled.add(joined)
        for found in thesaurus.find(stems):
            for name in found.concepts:
                concept[name] += weight
        if weight > ASIDE:
            spelled.update(row)
    for name in document.shows:
        concept[name] += SUMMARY
    for each in spelled:
        if len(each) > 1 and each not in STOP:
            weight = word.get(stem(each), 1.0)
            for beginning in edges(each):
                # The first letters are everywhere in prose: only names count for those.
                if len(beginning) > 2:
                    edge[beginning] = max(edge.get(beginning, 0.0), weight)
    head: dict[str, float] = {}
    for at, text in enumerate(document.head):
        for each in texts(fold(text)):
            head.setdefault(stem(each), 1.0)
            if len(each) > 2 - (at == 0) and each not in STOP:
                for beginning in edges(each, 2):
                    edge[beginning] = max(edge.get(beginning, 0.0), 4.0 if at == 0 else 3.0)
    terms = {
        fields.WORD: dict(word),
        fields.HEAD: head,
        fields.EDGE: edge,
        fields.CONCEPT: dict(concept),
        fields.CITE: _cites(document),
        fields.PLACE: gazetteer.tokens(document.places),
    }
    return Analysed(terms, frozenset(spelled))


def _joined(text: str) -> list[str]:
    """Words written with a hyphen, as one: "anti-commandeering" gives "anticommandeering"."""
    parts = [part for part in fold(text).split() if "-" in part.strip("-")]
    return [
        "".join(texts(part))
        for part in parts
        if len(part) < 40 and not any(letter.isdigit() for letter in part)
    ]


def _cites(document: Document) -> dict[str, float]:
    """The canonical tokens of the citations in a document; its own weigh most."""
    found: dict[str, float] = {}

    def add(token: str, weight: float) -> None:
        found[token] = max(weight, found.get(token, 0.0))

    for text in document.head[:1]:
        for token in query_tokens(text):
            add(token, _OWN_PARENT)
    for text in document.own_cites:
        named = query_tokens(text)
        for token in named:
            add(token, _OWN_CITE)
        for citation in citations(text):
            for token in citation.tokens:
                add(token, _OWN_CITE if token in named else _OWN_PARENT)
    for _, text in document.sections:
        for citation in citations(text):
            for at, token in enumerate(citation.tokens):
                add(token, _MENTION_PARENT if at else _MENTION)
    return found
