"""Walking the links of a page: which is chosen, and which comes next from what is in view."""

from collections.abc import Sequence

from tactics_tui.ui.widgets.reader.part import Part
from tactics_tui.ui.widgets.reader.setter import Link

Spot = tuple[int, int]


class LinkWalk:
    """The chosen link of one page, as part number and link number, or none."""

    def __init__(self) -> None:
        self.chosen: Spot | None = None

    def forget(self) -> None:
        """Another page is shown: nothing is chosen on it."""
        self.chosen = None

    def link(self, parts: Sequence[Part]) -> Link | None:
        """The chosen link itself."""
        return parts[self.chosen[0]].links[self.chosen[1]] if self.chosen else None

    def choose(self, parts: Sequence[Part], spot: Spot | None) -> None:
        """Choose a link and draw it so, or none."""
        if self.chosen and self.chosen[0] < len(parts):
            parts[self.chosen[0]].choose(-1)
        self.chosen = spot
        if spot:
            parts[spot[0]].choose(spot[1])

    def to(self, parts: Sequence[Part], target: str) -> Spot | None:
        """The first link that leads to `target`."""
        return next(
            (spot for spot in spots(parts) if parts[spot[0]].links[spot[1]].target == target), None
        )

    def next(self, parts: Sequence[Part], way: int, top: int, height: int) -> Spot | None:
        """The next link (1) or the one before (-1) from the view; None past the last or first."""
        every = spots(parts)
        lines = [line_of(parts, spot) for spot in every]
        shown = [at for at, line in enumerate(lines) if top <= line < top + height]
        if self.chosen in every and every.index(self.chosen) in shown:
            at = every.index(self.chosen) + way
        elif shown:
            at = shown[0] if way > 0 else shown[-1]
        else:
            # Nothing in view: the first below it, or the last above.
            below = next((at for at, line in enumerate(lines) if line >= top), len(every))
            at = below if way > 0 else below - 1
        return every[at] if 0 <= at < len(every) else None


def spots(parts: Sequence[Part]) -> list[Spot]:
    """Every link of the page, in order."""
    return [(at, number) for at, part in enumerate(parts) for number in range(len(part.links))]


def line_of(parts: Sequence[Part], spot: Spot) -> int:
    """The line of the page on which a link begins."""
    part = parts[spot[0]]
    above = sum(one.height for one in parts[: spot[0]])
    return above + part.text_top + part.links[spot[1]].line
