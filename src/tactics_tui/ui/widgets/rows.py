"""One hit as three lines: title, what and where it is, and the words that matched."""

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.wording import place_words, standing_words
from tactics_tui.records.example import Example
from tactics_tui.records.kind_names import LABELS
from tactics_tui.records.standing import Standing
from tactics_tui.search.results import Hit
from tactics_tui.ui import ink

if TYPE_CHECKING:
    from collections.abc import Sequence

_CITE_CELLS = 38
_LEAST = 12
_KEPT = 400


class Lines(Visual):
    """Lines that are broken already. What was drawn once is kept: most rows come back."""

    def __init__(self, lines: "Sequence[Content]") -> None:
        self.lines = tuple(lines)
        self._drawn: dict[Style, list[Strip]] = {}

    def strips(self, style: Style, options: RenderOptions) -> list[Strip]:
        """The lines in a style."""
        drawn = self._drawn.get(style)
        if drawn is None:
            drawn = self._drawn[style] = [
                Strip(
                    [
                        Segment(text, part.rich_style)
                        for text, part in line.render(style, "", parse_style=options.get_style)
                    ],
                    line.cell_length,
                )
                for line in self.lines
            ]
        return drawn

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the lines."""
        return self.strips(style, options)[:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """The longest line."""
        return max((line.cell_length for line in self.lines), default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """One each."""
        return len(self.lines)


class Row(Lines):
    """A row: the head, which the same record always has, and the words that matched."""

    def __init__(self, head: Lines, rest: "Sequence[Content]") -> None:
        super().__init__(rest)
        self._head = head

    @property
    def plain(self) -> str:
        """What is said."""
        return "\n".join(line.plain for line in (*self._head.lines, *self.lines))

    def strips(self, style: Style, options: RenderOptions) -> list[Strip]:
        """Head and rest."""
        return [*self._head.strips(style, options), *super().strips(style, options)]

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Head and rest."""
        return len(self._head.lines) + len(self.lines)


class RowMaker:
    """Makes the rows of one catalog at one width."""

    def __init__(self, catalog: Catalog, signs: ink.Signs, width: int, *, airy: bool) -> None:
        self.made_for = (catalog, width, airy)
        self._catalog = catalog
        self._signs = signs
        self._width = max(width, _LEAST)
        self._airy = airy
        self._heads: dict[tuple[str, bool], Lines] = {}

    def row(self, hit: Hit, marked: bool) -> Row:
        """The row of a hit. Title and second line may wrap; the third is one line, at a match."""
        head = self._heads.get((hit.id, marked))
        if head is None:
            if len(self._heads) >= _KEPT:
                self._heads.clear()
            head = self._heads[hit.id, marked] = Lines(self._head(hit, marked))
        snippet = _snippet(hit, self._width, self._signs)
        rest = [snippet] if snippet.plain else []
        return Row(head, [*rest, Content(" ")] if self._airy else rest)

    def _head(self, hit: Hit, marked: bool) -> list[Content]:
        title = Content.styled(hit.title, ink.TITLE)
        if marked:
            title = Content.styled(f"{self._signs.marked} ", ink.KEY) + title
        lines = [title, *self._second_lines(hit)]
        return [part for line in lines for part in line.wrap(self._width)]

    def _second_lines(self, hit: Hit) -> list[Content]:
        taxonomy, signs = self._catalog.taxonomy, self._signs
        parts = [Content.styled(LABELS[hit.kind][0], ink.MUTED)]
        if hit.kind == "tactic":
            parts += [
                Content.styled(taxonomy.label("families", family), ink.MUTED)
                for family in hit.families
            ]
        record = self._catalog.get(hit.id)
        if isinstance(record, Example):
            parts.append(Content.styled(place_words(record), ink.MUTED))
        if hit.cite:
            cite = Content.styled(hit.cite, ink.MUTED)
            parts.append(cite.truncate(_CITE_CELLS, ellipsis=True))
        dot = Content.styled(signs.dot, ink.MUTED)
        line = dot.join(parts)
        if not (hit.standing and hit.as_of):
            return [line]
        shape, color = signs.standing(hit.standing)
        words = standing_words(Standing(hit.standing, hit.as_of), taxonomy)
        stands = Content.styled(f"{shape} {words}", color)
        whole = line + dot + stands
        return [whole] if whole.cell_length <= self._width else [line, stands]


def _snippet(hit: Hit, width: int, signs: ink.Signs) -> Content:
    """One line of the snippet, cut so that its first match is in it."""
    text = hit.snippet or hit.summary
    line = " ".join(text.split("\n"))
    first = hit.marks[0][0] if hit.marks and hit.snippet else 0
    start = 0
    if first > width * 2 // 3:
        start = line.rfind(" ", 0, max(first - width // 3, 1)) + 1
    content = Content(line)
    if hit.snippet:
        for begin, end in hit.marks:
            content = content.stylize(ink.MARK, begin, end)
    content = content[start:]
    if start:
        content = Content(f"{signs.more} ") + content
    if content.cell_length <= width:
        return content
    end = content.plain.rfind(" ", 0, width - 1)
    return content[: end if end > width // 2 else width - 2] + f" {signs.more}"
