"""Finding words on a page: where they stand, and which of the places is shown."""

import re
from collections.abc import Sequence

from tactics_tui.ui.widgets.reader.part import Part


class Finding:
    """The places where words stand on the parts of one page, walked round and round."""

    def __init__(self) -> None:
        self._places: list[tuple[int, int]] = []
        self._at = -1

    def forget(self) -> None:
        """Another page is shown: nothing was looked for on it."""
        self._places, self._at = [], -1

    def find(self, parts: Sequence[Part], words: tuple[str, ...]) -> int:
        """Mark these words on every part; return how often they stand there."""
        pattern = _pattern(words)
        self._places = [
            (at, number) for at, part in enumerate(parts) for number in range(part.find(pattern))
        ]
        self._at = -1
        return len(self._places)

    @property
    def match(self) -> tuple[int, int]:
        """Which place is shown, counted from 1 (0 for none), and how many there are."""
        return self._at + 1, len(self._places)

    def step(self, parts: Sequence[Part], way: int) -> tuple[int, int] | None:
        """Show the next (1) or previous (-1) place: its part, unfolded, and its number there."""
        if not self._places:
            return None
        if self._at >= 0:
            parts[self._places[self._at][0]].show_match(-1)
        first = 0 if way > 0 else len(self._places) - 1
        self._at = first if self._at < 0 else (self._at + way) % len(self._places)
        at, number = self._places[self._at]
        parts[at].fold(False)
        parts[at].show_match(number)
        return at, number


def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Any of the words, whole; a space in a phrase may be a line break on the page."""
    found = [r"\s+".join(map(re.escape, word.split())) for word in words if word.strip()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(found)})", re.IGNORECASE) if found else None
