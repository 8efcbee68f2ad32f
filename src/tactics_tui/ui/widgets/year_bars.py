"""Bars by year, drawn with letters: how many steps each year had."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.style import Style
from textual.widgets import Static

from tactics_tui.ui import ink

# Cells of one year: "2026" and a gap.
_CELLS = 5
_EIGHTHS = " ▁▂▃▄▅▆▇█"


def bar_rows(values: Sequence[int], height: int, ascii_only: bool = False) -> list[str]:
    """The bars from top to bottom, one character a value; any value above 0 is seen."""
    most = max(values, default=0) or 1
    steps = 2 if ascii_only else 8
    marks = " .#" if ascii_only else _EIGHTHS
    tall = [max(round(value / most * height * steps), 1) if value else 0 for value in values]
    return [
        "".join(marks[min(max(one - row * steps, 0), steps)] for one in tall)
        for row in reversed(range(height))
    ]


def columns(counts: Mapping[int, int], room: int) -> list[tuple[int, str, int]]:
    """(year, label, count) for as many of the last years as fit; older ones in one column.

    The column of older years has the label "<2012", and the newest of them as its year.
    """
    if not counts:
        return []
    first, last = min(counts), max(counts)
    if last - first + 1 <= room:
        start, older = first, []
    else:
        start = last - max(room, 2) + 2
        rest = [year for year in counts if year < start]
        older = [(max(rest), f"<{start}", sum(counts[year] for year in rest))] if rest else []
    return [*older, *((year, str(year), counts.get(year, 0)) for year in range(start, last + 1))]


class YearBars(Static):
    """Bars, counts and years. Says `Chosen` when a year is clicked."""

    DEFAULT_CSS = """
    YearBars { height: auto; padding: 0 1; }
    """

    year: var[int] = var(0)
    """The year that is marked."""

    @dataclass(eq=False, repr=False)
    class Chosen(Message):
        """A year was clicked."""

        year: int

    def __init__(self, counts: Mapping[int, int], signs: ink.Signs) -> None:
        super().__init__()
        self._counts, self._signs = dict(counts), signs
        self.height = 3

    def watch_year(self) -> None:
        """Mark another year."""
        self._draw()

    def on_resize(self, event: events.Resize) -> None:
        """As many years as fit."""
        self._draw()

    def fit(self, height: int) -> None:
        """Draw bars of so many lines."""
        self.height = height
        self._draw()

    def _draw(self) -> None:
        # One cell is kept for the "<" of the column of older years.
        room = (self.content_size.width - 1) // _CELLS
        shown = columns(self._counts, room)
        if not shown or room < 2:
            self.update("")
            return
        bars = bar_rows([count for _, _, count in shown], self.height, self._signs is ink.ASCII)
        rows = [[mark * 3 for mark in row] for row in bars]
        rows.append([str(count or "") for _, _, count in shown])
        rows.append([label for _, label, _ in shown])
        now = next((at for at, (year, _, _) in enumerate(shown) if self.year <= year), -1)
        self.update(
            Content("\n").join(
                Content("").join(
                    self._cell(text, shown[column], column == now, at - len(bars))
                    for column, text in enumerate(row)
                )
                for at, row in enumerate(rows)
            )
        )

    def _cell(self, text: str, column: tuple[int, str, int], now: bool, line: int) -> Content:
        """One column of one line; `line` is below 0 in the bars, 0 for counts, 1 for years."""
        year, label, _ = column
        if now:
            style = ink.LINK_NOW if line == 1 else ink.KEY
        else:
            style = "$ink-link" if line < 0 else ink.MUTED
        cell = Content.styled(f"{text:^{len(label)}}", style) + " "
        return cell.stylize(Style.from_meta({"year": year}))

    def on_click(self, event: events.Click) -> None:
        """Choose the year under the mouse."""
        year = event.style.meta.get("year")
        if isinstance(year, int):
            self.post_message(self.Chosen(year))
