"""Search over one catalog: the one door that screens and commands use."""

import re
from collections.abc import Callable
from functools import lru_cache
from heapq import nsmallest
from pathlib import Path
from typing import TYPE_CHECKING

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.records.standing import Standing, standing
from tactics_tui.records.text import neutralize
from tactics_tui.search.cards import Card, Order, Rank, card
from tactics_tui.search.columns import Columns
from tactics_tui.search.danger import Notices
from tactics_tui.search.facets import Facets, bits, facet_values, members
from tactics_tui.search.gazetteer import Gazetteer
from tactics_tui.search.results import FACETS, Filters, Hit, Results
from tactics_tui.search.snippet import Marks, Passages
from tactics_tui.search.syntax import SYNTAX_HELP, Asked, take_apart
from tactics_tui.search.thesaurus import Thesaurus
from tactics_tui.search.words import fold, stem, texts

if TYPE_CHECKING:
    from tactics_tui.search.document import Documents
    from tactics_tui.search.index import Index, Packed
    from tactics_tui.search.question import Question

__all__ = ["SYNTAX_HELP", "Searcher", "open_searcher"]

# Records whose prose is kept folded: what the last questions showed.
_PASSAGES = 300
_APART = re.compile(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])")
# What ends otherwise is a label, a number or the title of a source.
_ENDS = (".", "?", "!", ".'", '."', ".”", ".)")


class Searcher:
    """Answers questions about one catalog. Make it with `open_searcher`.

    Safe to use from several threads. Nothing of a question is kept or written anywhere.
    """

    def __init__(
        self,
        catalog: Catalog,
        index: "Index",
        packed: "Packed",
        documents: "Documents",
        thesaurus: Thesaurus,
        gazetteer: Gazetteer,
    ) -> None:
        from tactics_tui.search.question import Reader
        from tactics_tui.search.ranking import Ranking
        from tactics_tui.search.vocabulary import Vocabulary

        self.catalog = catalog
        self._documents = documents
        self._thesaurus = thesaurus
        self._index = index
        self._columns = Columns(catalog, index.ids)
        self._reader = Reader(Vocabulary(packed.words), thesaurus, gazetteer)
        self._notices = Notices(catalog.notices)
        self._stands: list[Standing | None] = [None] * index.size
        self._families: dict[str, tuple[str, ...]] = {}
        self._cards: dict[int, Card] = {}
        self._passages = lru_cache(_PASSAGES)(self._read_passages)
        order = Order(catalog)
        ranks: dict[int, Rank] = {}
        rows: list[dict[str, tuple[str, ...]] | None] = [None] * index.size
        # Once through all records, one at a time: on a shelf each is unpacked for it.
        for record_id, number in self._columns.numbers.items():
            record = catalog.records[record_id]
            stands = self._stands[number] = standing(record)
            row = rows[number] = facet_values(catalog, record, stands)
            self._families[record_id] = row["family"]
            self._columns.note(number, record)
            ranks[number] = order.rank(record, row["family"])
        self._facets = Facets(rows)
        self._order = [0] * index.size
        for rank, number in enumerate(sorted(ranks, key=ranks.__getitem__)):
            self._order[number] = rank
        self._ranking = Ranking(index, self._columns)

    def search(
        self,
        text: str,
        filters: Filters | None = None,
        *,
        lens: str | None = None,
        limit: int = 50,
        expand: bool = True,
        snippets: int = 20,
    ) -> Results:
        """The records that answer `text`, best first. Any text is fine; none raises.

        `lens` is a state's postal code: its examples come first. Empty text matches every
        record. Only the first `snippets` hits carry a snippet; `snippet` makes the others.
        Each facet is counted under the filters of all the other facets.
        """
        asked = take_apart(text[: _longest()], self.catalog)
        question = self._reader.read(asked.plain, expand)
        postal = lens.upper() if lens else None
        among = self._among(asked)
        if question.groups:
            among = self._ranking.matched(question, among)
        if asked.phrases:
            among = self._with_phrases(among, asked.phrases)
        passing = self._facets.allowed(_both(filters, asked.filters))
        shown = among
        for allowed in passing.values():
            shown &= allowed
        scores = self._scores(question, members(shown), postal)
        order = self._order
        best = nsmallest(max(0, limit), scores.items(), key=lambda item: (-item[1], order[item[0]]))
        wanted = self._wanted(question, asked)
        hits = [
            self._hit(number, score, wanted if at < snippets else None)
            for at, (number, score) in enumerate(best)
        ]
        total = shown.bit_count()
        return Results(
            query=text,
            total=total,
            hits=tuple(hits),
            facets=self._facets.counts(among, passing),
            suggestion=_shown(self._reader.mended(text, question)),
            notice=self._notices.for_question(text),
            expansions=question.expansions,
        )

    def snippet(self, record_id: str, text: str) -> tuple[str, Marks]:
        """The best passage of a record for `text`, and the spans of matched words in it."""
        record = self.catalog.get(record_id)
        if record is None:
            return "", ()
        asked = take_apart(text[: _longest()], self.catalog)
        return self._passages(record.id).best(self._wanted(self._reader.read(asked.plain), asked))

    def suggest_titles(self, text: str, limit: int = 10) -> list[tuple[str, str]]:
        """Records whose title fits what is typed, as (id, title), best first."""
        return [(hit.id, hit.title) for hit in self.search(text, limit=limit, snippets=0).hits]

    def _among(self, asked: Asked) -> int:
        """The documents without unwanted words."""
        among = self._index.live
        for phrase in asked.without:
            for word in texts(fold(phrase)):
                among &= ~self._index.postings("word", stem(word)).documents
        return among

    def _with_phrases(self, among: int, phrases: tuple[str, ...]) -> int:
        kept = []
        rows = [f" {' '.join(texts(fold(phrase)))} " for phrase in phrases]
        for row in rows:
            for word in row.split():
                among &= self._index.postings("word", stem(word)).documents
        for number in members(among):
            text = f" {' '.join(texts(self._passages(self._index.ids[number]).folded))} "
            if all(row in text for row in rows):
                kept.append(number)
        return bits(kept, self._index.size)

    def _scores(
        self, question: "Question", numbers: list[int], postal: str | None
    ) -> dict[int, float]:
        here = (
            frozenset(self._examples_in(postal)) - self._columns.withdrawn
            if postal
            else frozenset()
        )
        if not question.groups:
            page = self._ranking.state_page(postal) if postal else None
            return {
                number: 2.0 if number == page else 1.0 if number in here else 0.0
                for number in numbers
            }
        return self._ranking.scored(question, numbers, here, postal)

    def _examples_in(self, postal: str) -> list[int]:
        return members(
            self._facets.sets["state"].get(postal, 0) & self._facets.sets["kind"].get("example", 0)
        )

    def _wanted(self, question: "Question", asked: Asked) -> dict[str, float]:
        """What to mark in a passage: the beginning of each word looked for -> its weight."""
        wanted: dict[str, float] = {}
        for group in question.groups:
            for term in group.terms:
                if term.field == "word" and term.weight >= 0.7:
                    wanted[term.text.removesuffix("i")] = term.weight
                elif term.field == "edge":
                    wanted[group.typed] = term.weight
                elif term.field == "concept":
                    for name in self._thesaurus.names.get(term.text, ())[:3]:
                        wanted.setdefault(fold(name), 0.6)
                elif term.field == "cite":
                    for word in _APART.sub(" ", group.typed).split():
                        if len(word) > 1 and word.isdigit():
                            wanted.setdefault(word, 1.0)
        return {word: weight for word, weight in wanted.items() if word}

    def _card(self, number: int) -> Card:
        found = self._cards.get(number)
        if found is None:
            record = self.catalog.records[self._index.ids[number]]
            found = self._cards[number] = card(
                record, self._stands[number], self._families[record.id]
            )
        return found

    def _read_passages(self, record_id: str) -> Passages:
        record = self.catalog.records[record_id]
        document = self._documents.of(record)
        names = document.sections[: len(document.head)]
        # Without its label a popular claim would read like what the record says.
        unsaid = {one.claim for one in getattr(record, "corrections", ())}
        # The words of its id are found, but they are no passage.
        unsaid.add(record.id.replace("-", " "))
        prose = [text for _, text in document.sections[len(names) :] if text not in unsaid]
        # Sentences before labels and names, so that a passage is worth reading.
        said = [text for text in prose if text.endswith(_ENDS)]
        sections = said + [text for text in prose if not text.endswith(_ENDS)]
        sections += [text for _, text in names]
        return Passages(sections)

    def _hit(self, number: int, score: float, wanted: dict[str, float] | None) -> Hit:
        shown = self._card(number)
        if wanted is None:
            return shown.hit(score, "", ())
        if not wanted:
            return shown.hit(score, shown.summary, ())
        return shown.hit(score, *self._passages(shown.id).best(wanted))


def _longest() -> int:
    from tactics_tui.search.question import MOST_CHARACTERS

    return MOST_CHARACTERS


def _both(one: Filters | None, other: Filters) -> Filters:
    """The filters of the screen and of the text: both must hold, so shared values count."""
    if not one:
        return other
    merged = {}
    for name in FACETS:
        here, typed = getattr(one, name), getattr(other, name)
        shared = tuple(value for value in here if value in typed)
        merged[name] = (shared or ("",)) if here and typed else here or typed
    return Filters(**merged)


def open_searcher(
    catalog: Catalog,
    *,
    cache: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
    on_rebuild: Callable[[str], None] | None = None,
) -> Searcher:
    """Open the catalog's index, or build it. Never raises for what is in the cache.

    `cache` is the folder of the index; without it the user's own cache folder, and if that
    is refused the index stays in memory. `progress` hears (done, total) during a build;
    `on_rebuild` hears one sentence when a stored index was unusable or cannot be kept.
    """
    # Whoosh takes a tenth of a second to import: only who searches pays for it.
    from tactics_tui.search.document import Documents
    from tactics_tui.search.opening import open_index

    gazetteer, thesaurus = Gazetteer(catalog), Thesaurus(catalog)
    documents = Documents(catalog)
    index, packed = open_index(
        catalog, documents, thesaurus, gazetteer, cache, progress, on_rebuild
    )
    return Searcher(catalog, index, packed, documents, thesaurus, gazetteer)


def _shown(suggestion: str | None) -> str | None:
    # It repeats what was typed or pasted, and is printed.
    return suggestion and neutralize(suggestion)
