"""The matches on a map of the states; gives back the postal code of one."""

from collections.abc import Mapping

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Center, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.records.places import CIRCUITS, STATES, state_name
from tactics_tui.ui import ink
from tactics_tui.ui.commands.bind import bindings_of
from tactics_tui.ui.screens.view import View
from tactics_tui.ui.widgets.key_line import KeyLine
from tactics_tui.ui.widgets.tile_map import TileMap

# Title, keys, and at least two lines about the state.
_AROUND = 4


class MapScreen(View[str]):
    """Gives back a postal code ("US" for federal law), or None.

    `counts` is the facet "state" of the present results; `chosen` the state to begin at.
    """

    AUTO_FOCUS = "TileMap"
    DEFAULT_CSS = """
    MapScreen { Center { height: auto; } #state-said { height: 1fr; padding: 0 2; } }
    """
    BINDINGS = bindings_of("map-words")

    def __init__(
        self,
        counts: Mapping[str, int],
        catalog: Catalog,
        *,
        chosen: str | None = None,
        signs: ink.Signs = ink.UNICODE,
    ) -> None:
        super().__init__(signs)
        self._counts, self._catalog, self._chosen = counts, catalog, chosen

    def compose(self) -> ComposeResult:
        yield Static(self._title(), classes="view-title")
        with Center():
            yield TileMap(self._counts, self._chosen)
        with VerticalScroll(id="state-said", can_focus=False):
            yield Static(id="state-words")
        yield KeyLine()

    def on_mount(self) -> None:
        """Say which state the map begins at."""
        self._say(self.query_one(TileMap).here)

    def on_resize(self, event: events.Resize) -> None:
        """Larger tiles on a larger window."""
        self.query_one(TileMap).fit(event.size - (0, _AROUND))

    def _title(self) -> Content:
        found = [count for postal, count in self._counts.items() if count and postal in STATES]
        noun = "record" if sum(found) == 1 else "records"
        words = f"{sum(found)} {noun} in {len(found)} of {len(STATES)} states"
        if federal := self._counts.get("US"):
            words += f", {federal} federal"
        return Content.styled("Map", "bold") + f"{self.signs.dot}{words}"

    @on(TileMap.Moved)
    def _moved(self, event: TileMap.Moved) -> None:
        event.stop()
        self._say(event.postal)

    @on(TileMap.Chosen)
    def _chose(self, event: TileMap.Chosen) -> None:
        event.stop()
        self.dismiss(event.postal)

    def _say(self, postal: str) -> None:
        self.query_one("#state-words", Static).update(self.about(postal))
        self.query_one("#state-said").scroll_home(animate=False)

    def action_scroll(self, way: int) -> None:
        """Scroll what is said about the state."""
        said = self.query_one("#state-said")
        (said.scroll_page_down if way > 0 else said.scroll_page_up)(animate=False)

    def about(self, postal: str) -> Content:
        """The state's name, count and circuit, and what the law there bars and enables."""
        count = self._counts.get(postal, 0)
        matches = f"{count or 'no'} {'match' if count == 1 else 'matches'}"
        head = Content.styled("Federal law" if postal == "US" else state_name(postal), "bold")
        parts = [f"{postal} {matches}"]
        if postal in STATES:
            parts.append(CIRCUITS[STATES[postal].circuit])
        state = self._catalog.links.jurisdiction(postal)
        rules = [(way, rule) for way in ("bars", "enables") for rule in getattr(state, way, ())]
        bars = sum(way == "bars" for way, _ in rules)
        if postal in STATES:
            parts.append(_rule_words(bars, len(rules) - bars))
        head = head + self.signs.dot + self.signs.dot.join(parts)
        lines = [head]
        for way, rule in rules:
            authority = self._catalog.authorities.get(rule.authority)
            title = authority.title if authority else rule.authority
            word = Content.styled("Bars" if way == "bars" else "Enables", "bold")
            lines.append(word + f": {rule.says} " + Content.styled(f"({title})", ink.MUTED))
        return Content("\n").join(lines)


def _rule_words(bars: int, enables: int) -> str:
    if not bars and not enables:
        return "no rule listed"
    said = [f"{verb} ({count})" for verb, count in (("bars", bars), ("enables", enables)) if count]
    return f"law there {' and '.join(said)} some of this"
