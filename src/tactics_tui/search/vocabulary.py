"""The catalog's words: completions of what is being typed, and words one slip away."""

import re
from bisect import bisect_left
from collections import defaultdict
from functools import lru_cache

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST, _LONG = 5, 8
_RARER = 8
_SUFFIX = re.compile(
    r"(?:ations?|ators?|ions?|ors?|ers?|ments?|als?|ances?|ences?|ives?|ing|ed|ies|es|s|e|y)\Z"
)


class Vocabulary:
    """Every word as it is spelled, with the number of records it occurs in."""

    def __init__(self, words: dict[str, int]) -> None:
        self._counts = words
        self._sorted = sorted(words)
        self._by_part: dict[str, list[str]] | None = None
        # Per object: the words of two catalogs must not mix.
        self.near = lru_cache(maxsize=4_096)(self._near)
        self.completions = lru_cache(maxsize=4_096)(self._completions)
        self.kin = lru_cache(maxsize=4_096)(self._kin)

    def __contains__(self, word: str) -> bool:
        return word in self._counts

    def count(self, word: str) -> int:
        """In how many records the word occurs."""
        return self._counts.get(word, 0)

    def _completions(self, beginning: str, most: int = 16) -> tuple[str, ...]:
        """The most frequent words that begin so, the word itself left out."""
        words, counts = self._sorted, self._counts
        at = bisect_left(words, beginning)
        found: list[str] = []
        while at < len(words) and words[at].startswith(beginning):
            if words[at] != beginning:
                found.append(words[at])
            at += 1
        found.sort(key=lambda word: (-counts[word], len(word), word))
        return tuple(found[:most])

    def _kin(self, word: str, most: int = 8) -> tuple[str, ...]:
        """Known words of the same root that stemming keeps apart: inspector, inspection."""
        root = _SUFFIX.sub("", word)
        if len(root) < _SHORTEST or not word.isalpha():
            return ()
        begun = (*self._completions(root, 40), root)
        return tuple(
            known
            for known in begun
            if known in self._counts and known != word and _SUFFIX.sub("", known) == root
        )[:most]

    def begins(self, beginning: str) -> bool:
        """Whether any word begins so."""
        at = bisect_left(self._sorted, beginning)
        return at < len(self._sorted) and self._sorted[at].startswith(beginning)

    def split(self, word: str) -> tuple[str, str] | None:
        """A word written together that is two far commoner words ("homerule"), or None."""
        if len(word) < 6:
            return None
        # Written so now and then, or with a hyphen, it is known but still means the two.
        least = 4 * self.count(word) + 1
        cuts = range(3, len(word) - 2)
        pairs = [
            (word[:at], word[at:])
            for at in cuts
            if min(self.count(word[:at]), self.count(word[at:])) >= least
        ]
        return max(pairs, key=lambda pair: min(map(self.count, pair)), default=None)

    def _near(self, word: str, most: int = 4, partial: bool = False) -> tuple[str, ...]:
        """Known words that a slip turns into this one: one edit, two from eight letters.

        Never for words under five letters or with digits. With `partial` the word is still
        being typed: then its beginning may hold the slip.
        """
        if not (_SHORTEST <= len(word) <= 30) or not word.isalpha() or word in self._counts:
            return ()
        found: dict[str, int] = {}
        for variant in _one_edit(word):
            if variant in self._counts:
                found[variant] = 0
            elif (partial or variant[0] == word[0]) and len(variant) >= _SHORTEST:
                longest = 99 if partial else len(variant) + 1
                for longer in self._from(variant, longest):
                    found.setdefault(longer, 1)
        if not found and len(word) >= _LONG:
            found = {other: 2 for other in self._sharing(word) if _within_two(word, other)}
        best = sorted(found, key=lambda known: (found[known], -self._counts[known], known))
        # Beside a common word a rare one is hardly meant, and its rarity would put it first.
        least = max((self._counts[known] for known in best), default=0) / _RARER
        return tuple(known for known in best if self._counts[known] >= least)[:most]

    def _from(self, beginning: str, longest: int) -> list[str]:
        words = self._sorted
        found: list[str] = []
        at = bisect_left(words, beginning)
        while at < len(words) and words[at].startswith(beginning) and len(found) < 8:
            if len(words[at]) <= longest:
                found.append(words[at])
            at += 1
        return found

    def _sharing(self, word: str) -> set[str]:
        """Long words of about this length that share a third of it: two edits leave one whole."""
        if self._by_part is None:
            parts: dict[str, list[str]] = defaultdict(list)
            for known in self._sorted:
                if len(known) >= _LONG - 2:
                    for at in range(len(known) - 2):
                        parts[known[at : at + 3]].append(known)
            self._by_part = parts
        third = len(word) // 3
        found: set[str] = set()
        for at in (0, third, 2 * third):
            for known in self._by_part.get(word[at : at + 3], ()):
                if abs(len(known) - len(word)) <= 2 and word[at : at + third] in known:
                    found.add(known)
        return found


def _one_edit(word: str) -> set[str]:
    """Every spelling one letter away: left out, doubled, changed or swapped."""
    pairs = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    edits = {left + right[1:] for left, right in pairs if right}
    edits |= {left + right[1] + right[0] + right[2:] for left, right in pairs if len(right) > 1}
    for letter in _LETTERS:
        edits.update(left + letter + right[1:] for left, right in pairs if right)
        edits.update(left + letter + right for left, right in pairs)
    edits.discard(word)
    return edits


def _within_two(one: str, other: str) -> bool:
    """Whether at most two slips lie between: a letter left out, added, changed or swapped."""
    earlier: list[int] = []
    before = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        row = [at]
        for there, known in enumerate(other, 1):
            least = min(before[there] + 1, row[-1] + 1, before[there - 1] + (letter != known))
            if at > 1 and there > 1 and letter == other[there - 2] and known == one[at - 2]:
                least = min(least, earlier[there - 2] + 1)
            row.append(least)
        if min(row) > 2:
            return False
        earlier, before = before, row
    return before[-1] <= 2
