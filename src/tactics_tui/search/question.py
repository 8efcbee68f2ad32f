"""What somebody typed, as groups of terms to look for: words, citations, places, synonyms."""

import re
import unicodedata
from collections.abc import Callable

import msgspec

from tactics_tui.records.citation import query_tokens
from tactics_tui.search.gazetteer import Gazetteer, Named
from tactics_tui.search.meaning import asked_meaning
from tactics_tui.search.results import Expansion
from tactics_tui.search.thesaurus import Found, Thesaurus
from tactics_tui.search.vocabulary import Vocabulary
from tactics_tui.search.words import STOP, WEAK, fold, stem, words

# Longer questions are cut: nobody reads an answer to the five-hundredth word.
MOST_CHARACTERS = 1_000
MOST_WORDS = 24

_EDGE, _COMPLETION, _NEAR, _KIN, _CONCEPT, _JOINED, _PLACE = 0.5, 0.7, 0.8, 0.5, 0.6, 0.7, 1.5
_ABBREVIATED, _PART = 0.6, 0.4
_CITE_WORDS = frozenset("usc us cfr sec section sections no nos ch chapter art title part".split())
# "8usc1373" as a hurried hand writes it.
_APART = re.compile(r"(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])")
Add = Callable[[str, str, float], None]
_CONSTITUTION = frozenset(
    """
    first second fourth fifth sixth eighth tenth eleventh fourteenth 1st 2nd 4th 5th 6th 8th 10th
    11th 14th amendment amendments amend supremacy clause spending commerce constitution
    """.split()
)
_VERSUS = frozenset({"v", "vs", "versus"})


class Term(msgspec.Struct, frozen=True):
    """One thing to look for: the index's field, the term there, and how much it counts."""

    field: str
    text: str
    weight: float


class Group(msgspec.Struct, frozen=True):
    """What one typed word (or citation) may be found as; any of the terms will do.

    `typed` is the folded word. `weak` words never decide what matches. `partial` is a
    word still being typed, whose end cannot be known.
    """

    typed: str
    terms: tuple[Term, ...]
    weak: bool = False
    partial: bool = False


class Question(msgspec.Struct, frozen=True):
    """A question in the index's own words.

    `intent` is "plain", "citation", "case", "place" (nothing but a place), "local" (a place
    and more) or "meaning" (what a term of the glossary means): it says which kind comes first.
    `mended` are words with a slip in
    them and what was probably meant. `key` is the whole of it
    without spaces, to compare with titles.
    """

    groups: tuple[Group, ...]
    intent: str
    key: str
    places: tuple[str, ...] = ()
    expansions: tuple[Expansion, ...] = ()
    mended: tuple[tuple[str, str], ...] = ()


class Reader:
    """Turns typed text into a Question, with the words of one catalog."""

    def __init__(self, vocabulary: Vocabulary, thesaurus: Thesaurus, gazetteer: Gazetteer) -> None:
        self._vocabulary = vocabulary
        self._thesaurus = thesaurus
        self._gazetteer = gazetteer

    def read(self, text: str, expand: bool = True) -> Question:
        """Read any text. Never raises; a text without words gives a Question without groups."""
        text = unicodedata.normalize("NFC", text[:MOST_CHARACTERS])
        folded = fold(text)
        row = words(folded)[:MOST_WORDS]
        if not row:
            return Question((), "plain", "")
        plain = [word.text for word in row]
        stems = [stem(word) for word in plain]
        typed = [text[word.start : word.end] for word in row]
        places = self._gazetteer.find(self._spelled(plain), typed)
        found = self._thesaurus.find(stems) if expand else None
        # Closing brackets and points after the last word belong to a citation.
        cited_text = text[: row[-1].end + 4]
        cites = query_tokens(cited_text) or query_tokens(_APART.sub(" ", cited_text))
        named = {at for place in places for at in range(place.start, place.end)}
        cited = _cited(plain, cites) if cites else set()
        kept = [at for at, word in enumerate(plain) if _tells(word) or at in named]
        kept = [at for at in kept if at not in cited] or ([] if cited else list(range(len(plain))))
        defined = asked_meaning(plain, stems, self._thesaurus)
        if defined:
            # "mean" and "define" are not in the text that answers.
            kept = [at for at in kept if at in defined] or list(defined)
        # A word is still being typed while nothing follows it.
        last = len(row) - 1 if row[-1].end == len(text) else -1
        if last in named and self._is_whole(plain[last], typed[last]):
            last = -1
        groups = [_cite_group(cites, plain, cited, last)] if cites else []
        mended: dict[str, str] = {}
        for at in kept:
            groups.append(self._group(at, plain, places, found, at == last, mended))
        return Question(
            tuple(groups),
            "meaning" if defined else _intent(plain, cites, named, kept),
            "".join(plain[at] for at in defined or range(len(plain))),
            tuple(dict.fromkeys(token for place in places for token in place.tokens)),
            self._expansions(found or [], plain, stems),
            tuple(mended.items()),
        )

    def mended(self, text: str, question: Question) -> str | None:
        """The text as typed with the slips of the question mended, or None without any."""
        if not question.mended:
            return None
        meant = dict(question.mended)
        text = unicodedata.normalize("NFC", text[:MOST_CHARACTERS])
        pieces, end = [], 0
        for word in words(fold(text)):
            if word.text in meant:
                pieces += [text[end : word.start], meant[word.text]]
                end = word.end
        return ("".join(pieces) + text[end:]).strip()

    def _is_whole(self, word: str, typed: str) -> bool:
        """Whether a postal code is meant ("nj", "CA") and not the beginning of a word."""
        known = self._vocabulary
        begun = max(map(known.count, known.completions(word)), default=0)
        return len(word) == 2 and (typed.isupper() or known.count(word) > begun)

    def _group(
        self,
        at: int,
        plain: list[str],
        places: list[Named],
        found: list[Found] | None,
        partial: bool,
        mended: dict[str, str],
    ) -> Group:
        word, vocabulary = plain[at], self._vocabulary
        terms: dict[tuple[str, str], float] = {("word", stem(word)): 1.0}

        def add(field: str, term: str, weight: float) -> None:
            terms[field, term] = max(weight, terms.get((field, term), 0.0))

        known = word in vocabulary
        # Beginnings of words are fine anywhere: "env rev" is what hurried fingers type.
        open_end = (partial or (not known and len(word) > 2)) and vocabulary.begins(word)
        if open_end and len(word) <= 4:
            add("edge", word, _EDGE)
            if len(word) <= 3:
                terms["word", stem(word)] = _ABBREVIATED
        elif open_end:
            for completion in vocabulary.completions(word):
                add("word", stem(completion), _COMPLETION)
        if not partial or not open_end:
            for other in vocabulary.kin(word):
                add("word", stem(other), _KIN)
        pair = self._vocabulary.split(word)
        if pair:
            parts = [stem(part) for part in pair]
            for part in parts:
                add("word", part, _PART)
            for form in self._thesaurus.find(parts) if found is not None else ():
                for concept in form.concepts:
                    add("concept", concept, _CONCEPT)
        elif not known and not open_end:
            self._mend_word(word, partial, mended, add)
        for beside in (at - 1, at + 1):
            if 0 <= beside < len(plain):
                joined = plain[min(at, beside)] + plain[max(at, beside)]
                if joined in vocabulary and not joined.isdigit():
                    add("word", stem(joined), _JOINED)
        for place in places:
            if place.start <= at < place.end:
                for token in place.tokens:
                    add("place", token, _PLACE)
        for form in found or ():
            if form.start <= at < form.end:
                for concept in form.concepts:
                    add("concept", concept, _CONCEPT)
        every = tuple(Term(field, text, weight) for (field, text), weight in terms.items())
        begun = partial and (not known or len(word) < 3)
        return Group(word, every, weak=word in WEAK, partial=begun)

    def _spelled(self, plain: list[str]) -> list[str]:
        """The words as they were probably meant, so that a place is known by a slip of it."""
        return [
            word if word in self._vocabulary else next(iter(self._vocabulary.near(word)), word)
            for word in plain
        ]

    def _mend_word(self, word: str, partial: bool, mended: dict[str, str], add: Add) -> None:
        near = self._vocabulary.near(word, partial=partial)
        for other in near:
            add("word", stem(other), _NEAR)
        if near:
            mended[word] = near[0]

    def _expansions(
        self, found: list[Found], plain: list[str], stems: list[str]
    ) -> tuple[Expansion, ...]:
        said: list[Expansion] = []
        for form in found:
            typed = tuple(stems[form.start : form.end])
            if len(typed) == 1 and plain[form.start] in WEAK:
                continue
            added: list[str] = []
            for concept in form.concepts:
                added += self._thesaurus.others(concept, typed)
            if added:
                words_typed = " ".join(plain[form.start : form.end])
                said.append(Expansion(words_typed, tuple(dict.fromkeys(added))))
        return tuple(said)


def _tells(word: str) -> bool:
    return word not in STOP and word not in _VERSUS


def _intent(plain: list[str], cites: list[str], named: set[int], kept: list[int]) -> str:
    if cites and not kept:
        return "citation"
    if any(word in _VERSUS for word in plain[1:-1]):
        return "case"
    if named:
        return "place" if all(at in named for at in kept) else "local"
    return "plain"


def _cited(plain: list[str], cites: list[str]) -> set[int]:
    """Which words are parts of the citations, and not words of their own."""
    inside = set()
    constitution = any(cite.startswith("usconst") for cite in cites)
    for at, word in enumerate(plain):
        if constitution and word in _CONSTITUTION:
            inside.add(at)
        digits = any(letter.isdigit() for letter in word)
        near_number = any(
            any(letter.isdigit() for letter in plain[other])
            for other in (at - 1, at + 1)
            if 0 <= other < len(plain)
        )
        part = any(word in cite for cite in cites)
        if (digits and part) or (near_number and (word in _CITE_WORDS or (part and len(word) < 6))):
            inside.add(at)
    return inside


def _cite_group(cites: list[str], plain: list[str], cited: set[int], last: int) -> Group:
    terms: dict[tuple[str, str], float] = {}
    for at, token in enumerate(cites):
        terms["cite", token] = 1.5 if at == 0 else 0.8
    for token in cites:
        for depth, parent in enumerate(_parents(token), 1):
            terms.setdefault(("cite", parent), 1.1 - 0.2 * depth)
    numbers = [at for at in cited if plain[at].isdigit()]
    if len(plain) == 1 and numbers:
        # A bare number may be a section, or the beginning of something else.
        terms = {key: min(weight, 1.0) for key, weight in terms.items()}
        terms["word", plain[0]] = 1.0
        if last == 0 and len(plain[0]) <= 4:
            terms["edge", plain[0]] = 0.7
    every = tuple(Term(field, text, weight) for (field, text), weight in terms.items())
    return Group(" ".join(plain[at] for at in sorted(cited)) or cites[0], every)


_STATUTE = re.compile(r"(?:\d+(?:usc|cfr)|sec|\d*ilcs)\d.*|[a-z]+\d+[.:/-].*|287[a-z].*")
_TAIL = re.compile(r"(?:(?<=[a-z0-9])_?\d+|(?<=\d)[a-z]{1,2}|[./:-][0-9a-z]+)\Z")


def _parents(token: str) -> list[str]:
    """The section a subsection lies in, and so on: 8usc1357g10, 8usc1357g, 8usc1357."""
    if not _STATUTE.fullmatch(token):
        return []
    parents: list[str] = []
    while len(parents) < 3:
        cut = _TAIL.search(token)
        token = token[: cut.start()] if cut else ""
        if not re.search(r"[a-z]\d+|\d[a-z]\Z", token) or re.fullmatch(r"\d*[a-z]+", token):
            break
        parents.append(token)
    return parents
