"""Turn what is drawn into ASCII, cell for cell, just before it reaches the terminal."""

from functools import lru_cache
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter
from textual.scrollbar import ScrollBarRender

from tactics_tui.records.ascii_letters import SIGNS, letters


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The text with each character that is not ASCII replaced by as many cells of ASCII."""
    if text.isascii():
        return text
    return "".join(_one(character) for character in text)


def _one(character: str) -> str:
    if character.isascii():
        return character
    known = SIGNS.get(character)
    if known:
        return known
    cells = cell_len(character)
    return letters(character)[:cells].ljust(cells, "?") if cells else ""


class PlainBars(ScrollBarRender):
    """Scroll bars of whole cells: the usual ones end in a part of a block."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "] * 8
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "] * 8


class AsciiFilter(LineFilter):
    """The last step before the terminal: borders, bars and letters in ASCII."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments, same widths, in ASCII."""
        return [
            Segment(plain(text), style, control) if not text.isascii() else segment
            for segment in segments
            for text, style, control in (segment,)
        ]
