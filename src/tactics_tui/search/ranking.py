"""Scores: which of the matching documents comes first, and why.

The order serves drilling down. A plain question finds the tactic first, then examples and
authorities; a case name or citation the authority; a place its examples. Nothing in here
looks at standing, outcome or family: a loss ranks by its words like a win.
"""

from collections.abc import Sequence
from heapq import nlargest

from tactics_tui.search.columns import Columns
from tactics_tui.search.gazetteer import state_token
from tactics_tui.search.index import Index, Postings
from tactics_tui.search.matching import matching
from tactics_tui.search.question import Group, Question

# How much each kind counts, by what was asked.
_KINDS = {
    "plain": {"tactic": 1.5, "example": 1.0, "authority": 1.0, "term": 0.6,
              "jurisdiction": 0.8, "workshop": 0.55},
    "citation": {"authority": 1.5, "tactic": 1.0, "example": 1.0, "term": 1.0,
                 "jurisdiction": 0.8, "workshop": 0.5},
    "case": {"authority": 1.6, "tactic": 0.8, "example": 1.0, "term": 0.8,
             "jurisdiction": 0.7, "workshop": 0.5},
    "local": {"tactic": 1.05, "example": 1.3, "authority": 1.0, "term": 0.7,
              "jurisdiction": 0.9, "workshop": 0.5},
    "place": {"example": 1.5, "jurisdiction": 1.2, "authority": 0.9, "tactic": 0.7,
              "term": 0.5, "workshop": 0.4},
    "meaning": {"term": 2.0, "tactic": 1.2, "authority": 0.9, "example": 0.8,
                "jurisdiction": 0.7, "workshop": 0.5},
}  # fmt: skip
_HEAD, _EXACT, _FROM_EXAMPLES, _LENS, _LENS_BINDS = 0.55, 6.0, 0.12, 2.0, 1.15
_WITHDRAWN, _WEAK, _BEGUN = 1e-6, 0.6, 0.4
_MOST_MERGED = 1_024
# With fewer full matches than this, records that match in part are shown after them.
_ENOUGH = 20
# A record whose name was typed is among the first anyway; only those are compared.
_MOST_NAMED = 40


def _is_begun(group: Group) -> bool:
    return group.partial and len(group.typed) < 3


def _counts(group: Group) -> float:
    """How much of a group's score counts: a letter or two of a word say little yet."""
    if _is_begun(group):
        return _BEGUN
    return _WEAK if group.weak else 1.0


class Ranking:
    """Matches and scores over one open index."""

    def __init__(self, index: Index, columns: Columns) -> None:
        self._index = index
        self._columns = columns
        self._merged: dict[tuple[object, ...], Postings] = {}

    def matched(self, question: Question, among: int) -> int:
        """The documents that answer the question, as a bitset."""
        rows = []
        for group in question.groups:
            found = self._group(group)
            count = found.documents.bit_count()
            if count:
                weight = 4 + min(12, round(2 * self._index.rarity(count)))
                rows.append((found.documents, weight, group.weak or _is_begun(group)))
        few = question.intent in ("plain", "local") and len(rows) > 1
        return matching(rows, among, _ENOUGH if few else 1)

    def scored(
        self, question: Question, documents: Sequence[int], lens: frozenset[int], postal: str | None
    ) -> dict[int, float]:
        """The score of each of the documents."""
        groups = [self._group(group).scores for group in question.groups]
        rows = [
            (scores, self._head(group).scores, _counts(group), not group.partial)
            for scores, group in zip(groups, question.groups, strict=True)
        ]
        whole = sum(row[3] for row in rows)
        columns = self._columns
        full = sum(max(scores.values(), default=0.0) for scores in groups) or 1.0
        factors = _KINDS[question.intent]
        kinds = columns.kinds
        result: dict[int, float] = {}
        for number in documents:
            score = found = 0.0
            for scores, head, counts, ended in rows:
                one = scores.get(number)
                if one:
                    score += (one + _HEAD * head.get(number, 0.0)) * counts
                    found += ended
            share = found / whole if whole else 1.0
            result[number] = score * (0.5 + 0.5 * share) * factors[kinds[number]]
        self._lift_named(result, question.key, factors, 0.1 * full)
        if question.intent == "plain":
            self._lift_tactics(result)
        if question.intent == "place" and len(question.places) == 1:
            page = columns.state_pages.get(question.places[0])
            if page in result:
                result[page] = max(result.values()) + 1.0
        if postal:
            binding = columns.binding.get(postal, set())
            for number in result:
                if number in lens:
                    result[number] *= _LENS
                elif number in binding:
                    result[number] *= _LENS_BINDS
        for number in columns.withdrawn:
            if number in result:
                result[number] *= _WITHDRAWN
        return result

    def _lift_named(
        self, scores: dict[int, float], key: str, factors: dict[str, float], part: float
    ) -> None:
        """Who bears exactly the name that was typed gains; a tactic it stands for, half."""
        columns = self._columns
        gains: dict[int, float] = {}
        for number in nlargest(_MOST_NAMED, scores, key=scores.__getitem__):
            names, tactics = columns.names_of(number)
            if key in names:
                # A case is often called by a place ("El Cenizo"): who types its name means it.
                gains[number] = 2.0 if columns.kinds[number] == "authority" else 1.0
                for tactic in tactics:
                    gains.setdefault(tactic, 0.5)
            elif len(key) > 2:
                begun = (len(key) / len(name) for name in names if name.startswith(key))
                if nearest := max(begun, default=0.0):
                    gains[number] = nearest / 2
        for number, share in gains.items():
            if number in scores:
                scores[number] += share * (_EXACT * max(1.0, factors[columns.kinds[number]]) + part)

    def state_page(self, postal: str) -> int | None:
        """The document of a state's own page."""
        return self._columns.state_pages.get(state_token(postal))

    def _lift_tactics(self, scores: dict[int, float]) -> None:
        """A tactic gains from its two best matching examples: they are what it looks like."""
        best: dict[int, list[float]] = {}
        for number, tactics in self._columns.tactics.items():
            score = scores.get(number)
            if score:
                for tactic in tactics:
                    best.setdefault(tactic, []).append(score)
        for tactic, found in best.items():
            if tactic in scores:
                found.sort(reverse=True)
                scores[tactic] += _FROM_EXAMPLES * sum(found[:2])

    def _group(self, group: Group) -> Postings:
        return self._merge(tuple((term.field, term.text, term.weight) for term in group.terms))

    def _head(self, group: Group) -> Postings:
        return self._merge(
            tuple(("head", term.text, term.weight) for term in group.terms if term.field == "word")
        )

    def _merge(self, terms: tuple[tuple[str, str, float], ...]) -> Postings:
        """The best score of any of the terms, per document."""
        if len(terms) == 1 and terms[0][2] == 1.0:
            return self._index.postings(terms[0][0], terms[0][1])
        merged = self._merged.get(terms)
        if merged is None:
            scores: dict[int, float] = {}
            documents = 0
            for field, text, weight in terms:
                postings = self._index.postings(field, text)
                documents |= postings.documents
                for number, score in postings.scores.items():
                    score *= weight
                    if score > scores.get(number, 0.0):
                        scores[number] = score
            merged = Postings(scores, documents)
            if len(self._merged) > _MOST_MERGED:
                self._merged.clear()
            self._merged[terms] = merged
        return merged
