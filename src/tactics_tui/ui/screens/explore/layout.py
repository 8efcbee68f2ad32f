"""The panes of Explore, which of them are seen, and how one steps between them."""

from typing import TYPE_CHECKING, cast

from textual import events, on
from textual.app import ComposeResult
from textual.reactive import var
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, Static

from tactics_tui.catalog.front import UNKNOWN
from tactics_tui.ui.commands.bind import bindings_of
from tactics_tui.ui.widgets.filter_pane import FilterPane
from tactics_tui.ui.widgets.ground import Ground, Pane, Panes
from tactics_tui.ui.widgets.key_bar import KeyBar
from tactics_tui.ui.widgets.notes import Notes
from tactics_tui.ui.widgets.reader.reader import Reader
from tactics_tui.ui.widgets.result_list import ResultList
from tactics_tui.ui.widgets.search_box import SearchBox
from tactics_tui.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from tactics_tui.ui.app import TacticsApp

NARROW, MEDIUM, WIDE = "-narrow", "-medium", "-wide"


class ExploreLayout(Ground, Screen[None]):
    """Three panes from 120 columns, two from 80, one below; the style sheet hides the others."""

    AUTO_FOCUS = "#search"
    BINDINGS = bindings_of("explore")
    BINDING_GROUP_TITLE = "Everywhere here"

    reading = var(False, toggle_class="-reading")
    """Whether the reader is the pane that is being used; under 80 columns it is seen alone."""
    filters_open = var(False, toggle_class="-filters-open")
    """Whether the drawer with the filters is open; from 120 columns they are always seen."""
    full = var(False, toggle_class="-full")
    """Whether the reader alone takes the whole width."""

    @property
    def room(self) -> "TacticsApp":
        """The app."""
        return cast("TacticsApp", self.app)

    def compose(self) -> ComposeResult:
        signs = self.room.signs
        yield TopBar(signs)
        yield SearchBox()
        with Panes(id="panes"):
            yield FilterPane(signs)
            with Pane(id="found"):
                yield ResultList(signs, self.room.settings.tour, self.room.front or UNKNOWN)
            yield Reader(signs)
        yield KeyBar()

    async def furnish(self) -> None:
        """Bring in what the first paint does without, then read the records."""
        await self.mount(Static(id="progress"), Notes(id="notes"), before="#panes")
        await self.reader.furnish()
        self.room.load()

    @property
    def search_box(self) -> SearchBox:
        """The search box."""
        return self.query_one(SearchBox)

    @property
    def result_list(self) -> ResultList:
        """The results."""
        return self.query_one(ResultList)

    @property
    def filter_pane(self) -> FilterPane:
        """The filters."""
        return self.query_one(FilterPane)

    @property
    def reader(self) -> Reader:
        """The reader."""
        return self.query_one(Reader)

    @property
    def one_pane(self) -> bool:
        """Whether only one pane is seen at a time."""
        return self.has_class(NARROW) or self.full

    @on(events.DescendantFocus)
    def _follow_focus(self, event: events.DescendantFocus) -> None:
        """What is used stays seen, also after the window becomes smaller."""
        widget: Widget = event.widget
        if widget in (self.search_box, self.result_list) or isinstance(widget, Notes):
            self.reading = self.full = False
            self.filters_open = False
        elif widget is self.filter_pane:
            self.filters_open = True
        else:
            self.reading = True
            self.filters_open = False

    def show_pressed(self, key: str) -> None:
        """Show which key was pressed (projector mode)."""
        self.query_one(KeyBar).show_pressed(key)

    def lay_out_again(self) -> None:
        """Set the page anew: its measure is smaller in projector mode."""
        self.call_after_refresh(self.reader.page_view.lay_out_again)
        self.call_after_refresh(self.result_list.draw_again)
        self.query_one(KeyBar).show_pressed("")

    def go_to_results(self) -> None:
        """Show the results and put the cursor there."""
        self.reading = self.full = False
        self.call_after_refresh(self.result_list.focus)
        self.result_list.focus()

    def go_to_reader(self) -> None:
        """Show the reader and put the focus there."""
        self.reading = True
        self.filters_open = False
        self.reader.page_view.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The search key is a letter like others while a text is being typed."""
        if action == "search" and isinstance(self.focused, Input):
            return False
        return super().check_action(action, parameters)

    def action_search(self) -> None:
        """Put the cursor into the search box, with the question marked for overwriting."""
        self.reading = self.full = False
        # Not `focus()`, which waits its turn: the next key may be here already.
        self.set_focus(self.search_box)
        self.search_box.select_all()

    def action_filters(self) -> None:
        """Open the filters, or go back to the results."""
        if self.focused is self.filter_pane:
            self.go_to_results()
            return
        self.reading = self.full = False
        self.filters_open = True
        self.filter_pane.focus()

    def action_pane_left(self) -> None:
        """One pane to the left."""
        if self.focused is self.reader.page_view:
            self.go_to_results()
        elif self.focused is self.result_list:
            self.action_filters()

    def action_pane_right(self) -> None:
        """One pane to the right."""
        if self.focused is self.filter_pane:
            self.go_to_results()
        elif self.focused is self.result_list and self.reader.page is not None:
            self.go_to_reader()

    def action_full(self) -> None:
        """The reader alone on the whole width, or all panes again."""
        if self.reader.page is None:
            return
        full = not self.full
        self.go_to_reader()
        self.full = full
