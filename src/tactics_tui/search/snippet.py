"""The passage of a record that answers best, with the matched words marked."""

import re
from collections.abc import Sequence

from tactics_tui.search.words import fold, stem

Marks = tuple[tuple[int, int], ...]
Spot = tuple[int, str, float]

WIDTH = 170
_REACH = 120
_MOST = 40
_ENDS = frozenset(".;:!?")
_LETTERS = re.compile(r"[^\W_]*")
_SENTENCE = re.compile(r"(?<=[a-z)][.;:!?])\s+(?=[A-Z\"“])|\n+")


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
            return self._cut(0, 0, [])
        best, where = -1.0, (0, 0)
        for at, (start, beginning, weight) in enumerate(spots):
            seen = {beginning: weight}
            end = start
            line = self.text.find("\n", start, start + _REACH)
            reach = start + _REACH if line < 0 else line
            for place, other, weighs in spots[at + 1 :]:
                if place > reach:
                    break
                seen[other] = weighs
                end = place
            score = sum(seen.values()) - start * 1e-5
            if score > best:
                best, where = score, (start, end)
        return self._cut(*where, spots)

    def _spots(self, wanted: dict[str, float]) -> list[Spot]:
        """Where words begin as wanted; the first of each, in a long text."""
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

    def _cut(self, first: int, last: int, spots: list[Spot]) -> tuple[str, Marks]:
        """The passage from `first` to `last` and around, at the borders of sentences or words."""
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
        passage = text[start:end].rstrip()
        inside = start > 0 and text[start - 1] != "\n"
        before = (
            "…"
            if inside and text[start - 40 if start > 40 else 0 : start].rstrip()[-1:] not in _ENDS
            else ""
        )
        after = "…" if end < len(text) and text[end] != "\n" else ""
        marks = self._marks(start, start + len(passage), spots, len(before) - start)
        return before + passage.replace("\n", " ") + after, marks

    def _marks(self, start: int, end: int, spots: list[Spot], shift: int) -> Marks:
        marks: list[tuple[int, int]] = []
        done = start
        for at, beginning, _ in spots:
            if at < done:
                continue
            if at >= end:
                break
            rest = _LETTERS.match(self.folded, at + len(beginning))
            stop = min(rest.end() if rest else at + len(beginning), end)
            word = self.folded[at:stop]
            if stop - at - len(beginning) <= 3 or stem(word).startswith(stem(beginning)):
                marks.append((at + shift, stop + shift))
                done = stop
        return tuple(marks)
