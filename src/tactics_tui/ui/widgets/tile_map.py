"""The states as tiles, each with its postal code and its number of matches."""

from collections.abc import Mapping
from dataclasses import dataclass

from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.widget import Widget

from tactics_tui.ui import ink
from tactics_tui.ui.commands.bind import bindings_of
from tactics_tui.ui.widgets.tile_grid import COLUMNS, ROWS, TILES, neighbour

# Cells from one tile to the next (across, down); the largest that fits is taken. The first
# column of each is the gap, and so is the last line where there is more than one.
PITCHES = ((10, 4), (9, 3), (7, 2), (5, 1))

# From few to many. The count is in the tile: the shade only helps to find it.
SHADES = (
    "$foreground on $cursor-paper 15%",
    "$foreground on $cursor-paper 38%",
    "$cursor-ink on $cursor-paper 85%",
    "bold $cursor-ink on $cursor-paper",
)
# The terminal's own colors cannot be mixed, and nothing is known of their contrast but this.
_ANSI_SHADES = ("bold", "bold", "$cursor-ink on $cursor-paper", "bold $cursor-ink on $cursor-paper")
_NONE = ink.MUTED
_HERE = "bold reverse"


def shade(count: int, most: int) -> int:
    """0 to 3 for a count of at least one, relative to the highest count of any state."""
    share = count / max(most, 1)
    return sum(share > limit for limit in (0.12, 0.35, 0.7))


class TileMap(Widget, can_focus=True):
    """A grid that is walked with arrows or hjkl. Says `Moved` and `Chosen`."""

    HELP = (
        "The states with the number of records that match. Walk with arrows or h j k l, Tab goes "
        "to the next state that has any, Enter shows only that state's records. With the mouse: "
        "one click looks, a second one chooses."
    )
    BINDING_GROUP_TITLE = "Map"
    DEFAULT_CSS = """
    TileMap { width: auto; height: auto; }
    """
    BINDINGS = bindings_of("map")

    here: var[str] = var("", init=False)
    """The postal code of the selected tile."""

    @dataclass(eq=False, repr=False)
    class Moved(Message):
        """Another tile is selected."""

        postal: str

    @dataclass(eq=False, repr=False)
    class Chosen(Message):
        """A tile was chosen."""

        postal: str

    def __init__(self, counts: Mapping[str, int], chosen: str | None = None) -> None:
        super().__init__()
        self._counts = {postal: counts.get(postal, 0) for postal in TILES}
        self._states = {key: count for key, count in self._counts.items() if key != "US"}
        self._room = Size(0, 0)
        first = max(self._states, key=lambda postal: self._states[postal])
        self.set_reactive(TileMap.here, chosen if chosen in TILES else first)

    # --- size ----------------------------------------------------------------------------

    def fit(self, room: Size) -> None:
        """Take the largest tiles that fit into this many cells."""
        self._room = room
        self.refresh(layout=True)

    @property
    def pitch(self) -> tuple[int, int]:
        """Cells from one tile to the next, across and down."""
        for across, down in PITCHES:
            if COLUMNS * across <= self._room.width and ROWS * down <= self._room.height:
                return across, down
        return PITCHES[-1]

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """All tiles side by side."""
        return COLUMNS * self.pitch[0]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """All tiles one over the other."""
        return ROWS * self.pitch[1]

    # --- drawing -------------------------------------------------------------------------

    def render(self) -> RenderResult:
        """The tiles line by line; each says "CA 14" on one line, as it is read aloud."""
        at = {place: postal for postal, place in TILES.items()}
        across, down = self.pitch
        lines: list[Content] = []
        for row in range(ROWS):
            for line in range(down):
                cells = [
                    self._cell(at.get((row, column)), line, across - 1, down)
                    for column in range(COLUMNS)
                ]
                lines.append(Content("").join(cells))
        return Content("\n").join(lines)

    def _cell(self, postal: str | None, line: int, width: int, down: int) -> Content:
        if postal is None or (down > 1 and line == down - 1):
            return Content(" " * (width + 1))
        style = self._style(postal)
        if line != max(down - 2, 0) // 2:
            return Content(" ") + Content.styled(" " * width, style)
        words = self._words(postal, width)
        if len(words) > width:
            return Content.styled(words, style)
        gap = Content.styled(">", ink.KEY) if postal == self.here else Content(" ")
        return gap + Content.styled(words, style)

    def _words(self, postal: str, width: int) -> str:
        count = self._counts[postal]
        number = str(count) if count else "."
        # On the smallest tiles a number of three digits takes the gap too.
        side = " " if width > 6 else ""
        return f"{side}{postal}{number:>{width - 2 - 2 * len(side)}}{side}"

    def _style(self, postal: str) -> str:
        if postal == self.here:
            return _HERE
        count = self._counts[postal]
        # Federal law reaches everywhere; its count would pale all the others.
        most = max(self._states.values()) if postal != "US" else max(count, 1) * 4
        shades = _ANSI_SHADES if self.app.current_theme.ansi else SHADES
        return shades[shade(count, most)] if count else _NONE

    # --- moving --------------------------------------------------------------------------

    def watch_here(self, postal: str) -> None:
        """Draw and say which tile is selected."""
        self.refresh()
        self.post_message(self.Moved(postal))

    def action_go(self, way: str) -> None:
        """One tile in a direction."""
        self.here = neighbour(self.here, way)

    def action_next_match(self, way: int) -> None:
        """The next tile (or the one before) that has matches, in reading order."""
        order = sorted(TILES, key=TILES.__getitem__)
        at = order.index(self.here)
        for step in range(1, len(order)):
            postal = order[(at + way * step) % len(order)]
            if self._counts[postal]:
                self.here = postal
                return

    def action_choose(self) -> None:
        """Choose the selected tile."""
        self.post_message(self.Chosen(self.here))

    def on_click(self, event: events.Click) -> None:
        """Select the tile under the mouse; choose it if it was selected."""
        across, down = self.pitch
        place = (event.y // down, event.x // across)
        postal = next((postal for postal, tile in TILES.items() if tile == place), None)
        if postal == self.here:
            self.action_choose()
        elif postal:
            self.here = postal
