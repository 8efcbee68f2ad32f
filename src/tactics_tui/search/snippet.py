"""The passage of a record that answers best, with the matched words marked."""

import re
from collections.abc import Sequence

from tactics_tui.search.words import fold, stem, words

Marks = tuple[tuple[int, int], ...]

WIDTH = 170
_REACH = 120
_MOST = 40
_SENTENCE = re.compile(r"(?<=[.;:!?])\s+|\n+")


class Passages:
    """The prose of one record, kept folded so that a search for words is a plain `find`."""

    def __init__(self, sections: Sequence[str]) -> None:
        self.text = "\n".join(sections)
        self.folded = fold(self.text)

    def best(self, wanted: dict[str, float]) -> tuple[str, Marks]:
        """The best passage for `wanted`, beginning of word -> weight, and marks in it.

        Without any match: the first sentence and no marks.
        """
        spots = self._spots(wanted)
        if not spots:
            return self._cut(0, 0, {})
        best, where = -1.0, (0, 0)
        for at, (start, _, _) in enumerate(spots):
            seen: dict[str, float] = {}
            end = start
            for place, beginning, weight in spots[at:]:
                if place - start > _REACH:
                    break
                seen[beginning] = weight
                end = place
            score = sum(seen.values()) - start * 1e-5
            if score > best:
                best, where = score, (start, end)
        return self._cut(*where, wanted)

    def _spots(self, wanted: dict[str, float]) -> list[tuple[int, str, float]]:
        folded, spots = self.folded, []
        for beginning, weight in wanted.items():
            at, count = folded.find(beginning), 0
            while at >= 0 and count < _MOST:
                if at == 0 or not folded[at - 1].isalnum():
                    spots.append((at, beginning, weight))
                    count += 1
                at = folded.find(beginning, at + len(beginning))
        spots.sort()
        return spots

    def _cut(self, first: int, last: int, wanted: dict[str, float]) -> tuple[str, Marks]:
        text = self.text
        low = max(0, last - WIDTH + 40, first - 90)
        start = low
        for boundary in _SENTENCE.finditer(text, low, first):
            start = boundary.end()
        if start == low and low > 0:
            space = text.find(" ", low, first)
            start = space + 1 if space >= 0 else first
        end = min(len(text), start + WIDTH)
        newline = text.find("\n", max(last, start), end)
        if newline >= 0:
            end = newline
        elif end < len(text):
            space = text.rfind(" ", max(last, start) + 1, end)
            end = space if space > start else end
        passage = text[start:end].replace("\n", " ").rstrip()
        before = "…" if start > 0 and text[start - 1] not in "\n" and not _ends(text, start) else ""
        after = "…" if end < len(text) and text[end] != "\n" else ""
        return before + passage + after, _marks(passage, wanted, len(before))


def _ends(text: str, at: int) -> bool:
    return (
        text[:at].rstrip()[-1:] in ".;:!?"
        if at < 400
        else text[at - 40 : at].rstrip()[-1:] in ".;:!?"
    )


def _marks(passage: str, wanted: dict[str, float], shift: int) -> Marks:
    if not wanted:
        return ()
    beginnings = tuple(wanted)
    return tuple(
        (word.start + shift, word.end + shift)
        for word in words(fold(passage))
        if word.text.startswith(beginnings) and _same(word.text, beginnings)
    )


def _same(word: str, beginnings: tuple[str, ...]) -> bool:
    """Whether a word belongs to one of the beginnings, and is not merely spelled alike."""
    for beginning in beginnings:
        if word.startswith(beginning) and (
            len(word) - len(beginning) <= 3 or stem(word).startswith(stem(beginning))
        ):
            return True
    return False
