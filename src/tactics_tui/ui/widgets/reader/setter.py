"""Set text in lines of a given width, with hanging indents, and note where its links lie."""

import msgspec
from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from tactics_tui.ui import ink


class Link(msgspec.Struct):
    """A link in set text: the line it starts on, how many lines it takes, where it leads.

    `target` is a record's id, or "section:ID", or "source:NUMBER".
    """

    target: str
    line: int = 0
    height: int = 1


class SetText(msgspec.Struct, frozen=True):
    """Text set in lines. `blocks`: the line on which each block starts."""

    content: Content
    links: tuple[Link, ...]
    blocks: tuple[int, ...]
    height: int


class Setter:
    """Collects lines. `now` is the number of the link that is chosen, -1 for none."""

    def __init__(self, width: int, signs: ink.Signs, now: int = -1) -> None:
        self.width = max(width, 10)
        self.signs = signs
        self._now = now
        self._lines: list[Content] = []
        self._links: list[Link] = []
        self._waiting: list[Link] = []
        self._blocks: list[int] = []

    def link(self, text: str, target: str, style: str = ink.LINK) -> Content:
        """Text that leads somewhere; it belongs to the line that is put next."""
        found = Link(target)
        style = ink.LINK_NOW if len(self._links) == self._now else style
        self._links.append(found)
        self._waiting.append(found)
        return clickable(Content.styled(text, style), target)

    def block(self) -> None:
        """A new block starts here."""
        self._blocks.append(len(self._lines))

    def blank(self) -> None:
        """One empty line, never two."""
        if self._lines and self._lines[-1].plain:
            self._lines.append(Content(""))

    def put(self, text: Content | str, first: Content | str = "", rest: str | None = None) -> None:
        """Put text in lines: `first` before its first line, `rest` (spaces) before the others."""
        text = Content(text) if isinstance(text, str) else text
        first = Content(first) if isinstance(first, str) else first
        indent = " " * first.cell_length if rest is None else rest
        start = len(self._lines)
        room = max(self.width - cell_len(indent), 8)
        for paragraph in text.split("\n", allow_blank=True):
            for line in paragraph.wrap(room):
                self._lines.append((first if len(self._lines) == start else Content(indent)) + line)
        for waiting in self._waiting:
            waiting.line, waiting.height = start, len(self._lines) - start
        self._waiting.clear()

    def done(self) -> SetText:
        """What was set."""
        while self._lines and not self._lines[-1].plain:
            self._lines.pop()
        return SetText(
            Content("\n").join(self._lines),
            tuple(self._links),
            tuple(self._blocks) or (0,),
            len(self._lines),
        )


def clickable(text: Content, target: str) -> Content:
    """The same text, which the mouse can follow."""
    return text.stylize(Style.from_meta({"to": target}))
