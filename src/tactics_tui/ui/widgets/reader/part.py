"""One part of a page: its heading, which folds it, and its text, set to the width."""

import re
from collections.abc import Callable

from textual.content import Content
from textual.widgets import Static

from tactics_tui.ui import ink
from tactics_tui.ui.widgets.reader.setter import Link, SetText

Typeset = Callable[[int, int], SetText]
_NOTHING = SetText(Content(""), (), (0,), 0)


class Part(Static):
    """A section of the page. The page gives it a function that sets its text."""

    def __init__(self, signs: ink.Signs) -> None:
        super().__init__(classes="part")
        self._signs = signs
        self.part_id = ""
        self.title = ""
        self.folded = False
        self._typeset: Typeset = lambda width, now: _NOTHING
        self._set = _NOTHING
        self._width = 0
        self._now = -1
        self._marks: list[tuple[int, int]] = []
        self._mark_now = -1

    def fill(self, part_id: str, title: str, typeset: Typeset, folded: bool) -> None:
        """Show another section."""
        self.part_id, self.title, self._typeset, self.folded = part_id, title, typeset, folded
        self._now, self._marks, self._mark_now = -1, [], -1
        self._width = 0

    def lay_out(self, width: int) -> None:
        """Set the text to a width, unless it is set to it already."""
        if width != self._width and width > 0:
            self._width = width
            self._reset()

    def choose(self, link: int) -> None:
        """Show link number `link` as chosen; -1 for none."""
        if link != self._now:
            self._now = link
            self._reset(layout=False)

    def fold(self, folded: bool) -> None:
        """Show only the heading, or everything."""
        if folded != self.folded and self.title:
            self.folded = folded
            self._draw()

    def find(self, pattern: re.Pattern[str] | None) -> int:
        """Look for words in the text; return how often they stand here."""
        text = self._set.content.plain
        self._marks = [found.span() for found in pattern.finditer(text)] if pattern else []
        self._mark_now = -1
        self._draw(layout=False)
        return len(self._marks)

    def show_match(self, at: int) -> None:
        """Show match number `at` as the present one; -1 for none."""
        self._mark_now = at
        self._draw(layout=False)

    @property
    def links(self) -> tuple[Link, ...]:
        """The links of the text, lines counted from its own first."""
        return () if self.folded else self._set.links

    @property
    def height(self) -> int:
        """How many lines it takes, heading and margin included."""
        text = 0 if self.folded else self._set.height
        return self.text_top + text + self.styles.margin.height

    @property
    def text_top(self) -> int:
        """How many lines the heading takes."""
        return 1 if self.title else 0

    def line_of_match(self, at: int) -> int:
        """The line of match number `at`, counted from the top of this part."""
        start = self._marks[at][0]
        return self.text_top + self._set.content.plain.count("\n", 0, start)

    def block_at(self, line: int) -> tuple[int, int]:
        """The block that a line of this part lies in, and how far below its start."""
        inside = line - self.text_top
        starts = [start for start in self._set.blocks if start <= inside]
        return (len(starts) - 1, inside - starts[-1]) if starts else (-1, line)

    def line_of_block(self, block: int, further: int) -> int:
        """The line of a block, `further` lines on, counted from the top of this part."""
        if block < 0 or not self._set.blocks:
            return max(further, 0)
        block = min(block, len(self._set.blocks) - 1)
        ends = (*self._set.blocks[1:], self._set.height)
        # A block has fewer lines on a wider page: stay inside it.
        further = min(further, max(ends[block] - self._set.blocks[block] - 1, 0))
        return self.text_top + self._set.blocks[block] + further

    def _reset(self, *, layout: bool = True) -> None:
        self._set = self._typeset(self._width, self._now)
        self._draw(layout=layout)

    def _draw(self, *, layout: bool = True) -> None:
        text = self._set.content
        for at, (start, end) in enumerate(self._marks):
            text = text.stylize(ink.MARK_NOW if at == self._mark_now else ink.MARK, start, end)
        if not self.title:
            self.update(text, layout=layout)
            return
        sign = self._signs.folded if self.folded else self._signs.open
        heading = Content.styled(f"{sign} {self.title} ", ink.HEADING)
        rule = self._signs.rule * max(self._width - heading.cell_length, 0)
        heading = heading + Content.styled(rule, ink.RULE)
        self.update(heading if self.folded else heading + "\n" + text, layout=layout)
