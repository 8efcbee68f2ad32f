"""A label with a number at the right edge, at whatever width it is drawn."""

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from tactics_tui.ui import ink

_LEAST = 8


class Counted(Visual):
    """The label wraps below itself; the number keeps to the first line's end."""

    def __init__(self, label: Content, count: int, lead: Content | None = None) -> None:
        self._label = label
        self._lead = lead or Content("")
        self._number = Content.styled(f" {count}", ink.MUTED)
        self._width = -1
        self._lines: list[Content] = []

    @property
    def plain(self) -> str:
        """What is said, without the space between."""
        return f"{self._lead.plain}{self._label.plain}{self._number.plain}"

    def _at(self, width: int) -> list[Content]:
        if width != self._width:
            lead = self._lead
            room = max(width - lead.cell_length - self._number.cell_length, _LEAST)
            first, *rest = self._label.wrap(room)
            gap = " " * (room - first.cell_length)
            indent = Content(" " * lead.cell_length)
            self._lines = [lead + first + gap + self._number, *(indent + line for line in rest)]
            self._width = width
        return self._lines

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the lines."""
        strips = [
            strip
            for line in self._at(width)
            for strip in line.render_strips(width, 1, style, options)
        ]
        return strips if height is None else strips[:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Wide enough for one line."""
        return sum(part.cell_length for part in (self._lead, self._label, self._number))

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Lines at this width."""
        return len(self._at(width))
