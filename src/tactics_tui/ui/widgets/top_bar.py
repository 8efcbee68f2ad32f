"""The first line: what this is, the place it is read from, and what needs saying."""

from textual import events
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from tactics_tui.records.places import state_name
from tactics_tui.ui import ink


class TopBar(Static):
    """One line; each remark on it can be clicked."""

    def __init__(self, signs: ink.Signs) -> None:
        super().__init__(id="top")
        self._signs = signs
        self._lens: str | None = None
        self._count = 0
        self._problems = 0
        self._marked = 0

    def show(self, *, lens: str | None, count: int, problems: int, marked: int) -> None:
        """Show the place, and how many records, problems and marked records there are."""
        self._lens, self._count, self._problems, self._marked = lens, count, problems, marked
        self._draw()

    def on_resize(self, event: events.Resize) -> None:
        """Say less on a narrow line."""
        self._draw()

    def _draw(self) -> None:
        place = f"Place: {state_name(self._lens)}" if self._lens else "Place: any"
        parts = [_button(place, "place", ink.KEY if self._lens else "")]
        if self._marked:
            parts.append(_button(f"{self._marked} marked", "marked"))
        if self._problems:
            noun = "problem" if self._problems == 1 else "problems"
            parts.append(_button(f"{self._problems} {noun}", "problems", "bold $partly"))
        if self._count and self.size.width >= 70:
            parts.append(Content(f"{self._count} records"))
        parts.append(_button("? help", "help"))
        right = Content(self._signs.dot).join(parts)
        left = Content.styled("Tactics" if self.size.width < 60 else "Tactics reading room", "bold")
        gap = self.size.width - 2 - left.cell_length - right.cell_length
        self.update(left + " " * gap + right if gap > 0 else right, layout=False)


def _button(words: str, action: str, style: str = "") -> Content:
    target = "app.help" if action == "help" else f"screen.{action}"
    content = Content.styled(words, style) if style else Content(words)
    return content.stylize(Style.from_meta({"@click": target}))
