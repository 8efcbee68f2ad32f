"""Surfaces that only lie behind other widgets: all their lines are one and the same strip."""

from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.strip import Strip

if TYPE_CHECKING:
    from textual.widget import Widget as _Widget
else:
    # Style sheets know a widget by its first widget class; that must stay the container.
    _Widget = object


class Ground(_Widget):
    """A surface without content of its own, so that one line stands for all.

    Textual keeps what it has drawn of every line, cut at every edge of whatever lies over it,
    and each of these strips holds seven caches of its own. For a screen that the panes cover
    these were 2,300 of 3,700 strips and 3 MB (120x40), all blank.
    """

    # Lines at the top that are unlike those below: 1 with a border there.
    EDGE = 0

    def render_lines(self, crop: Region) -> list[Strip]:
        """The first lines, and the one below them as often as it is needed."""
        top = max(0, min(self.EDGE - crop.y, crop.height))
        edge = super().render_lines(Region(crop.x, crop.y, crop.width, top)) if top else []
        plain = super().render_lines(Region(crop.x, self.EDGE, crop.width, 1))
        return edge + plain * (crop.height - top)


class Panes(Ground, Horizontal):
    """Panes side by side."""


class Pane(Ground, Vertical):
    """Widgets under one another below a line."""

    EDGE = 1
