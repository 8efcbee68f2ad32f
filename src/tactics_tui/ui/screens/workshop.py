"""A workshop as the room sees it: one calm page at a time, in short lines."""

from time import monotonic
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Static

from tactics_tui.ui.commands.bind import bindings_of
from tactics_tui.ui.widgets.key_bar import KeyBar
from tactics_tui.ui.widgets.workshop_page import workshop_page
from tactics_tui.ui.wish import Wish
from tactics_tui.workshop.session import Session, step_words, time_words

if TYPE_CHECKING:
    from tactics_tui.ui.app import TacticsApp

_LOOK_AT_CLOCK = 15.0


class WorkshopScreen(Screen[None]):
    """Shows where the session is. What happens in the live app goes up as messages."""

    AUTO_FOCUS = "#play"
    CSS_PATH = "workshop.tcss"
    HELP = (
        "A guided session. The next key brings what comes next: words, a query that types itself, "
        "a record that opens, a question, its answer. Step out into the live app at any time and "
        "come back to the same place."
    )
    BINDING_GROUP_TITLE = "Workshop"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of("workshop"),
        *(Binding(str(digit), f"open_shown({digit})", show=False) for digit in range(1, 10)),
    ]

    session: var[Session] = var(cast("Session", None), init=False)
    """Where the workshop is."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.set_reactive(WorkshopScreen.session, session)

    @property
    def room(self) -> "TacticsApp":
        """The app."""
        return cast("TacticsApp", self.app)

    def compose(self) -> ComposeResult:
        yield Static(id="play-top")
        with VerticalScroll(id="play"):
            yield Static(id="play-page")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the first page, and the time as it passes."""
        self.draw()
        self.set_interval(_LOOK_AT_CLOCK, self.draw_time)

    # --- moving --------------------------------------------------------------------------

    def go(self, way: int) -> None:
        """Some beats on (or back), and do what the new beat asks for."""
        before, self.session = self.session, self.session.moved(way, monotonic())
        if self.session.at == before.at:
            return
        beat = self.session.beat
        if beat.place != before.beat.place:
            self.post_message(Wish("place", beat.place))
        if beat.kind == "search":
            self.post_message(Wish("type", beat.text))
        elif beat.kind == "open":
            self.post_message(Wish("open", beat.text))
        else:
            self.post_message(Wish("back"))

    def watch_session(self) -> None:
        """Draw the new page."""
        if self.is_mounted:
            self.draw()

    def action_next(self) -> None:
        """What comes next; at the end, the end."""
        if self.session.is_last:
            self.post_message(Wish("end"))
        else:
            self.go(1)

    def action_back(self) -> None:
        """What came before."""
        self.go(-1)

    def action_step_out(self) -> None:
        """Into the live app."""
        self.post_message(Wish("out"))

    def action_end(self) -> None:
        """End the session."""
        self.post_message(Wish("end"))

    def action_open_shown(self, number: int) -> None:
        """Open one of the records that the answer shows."""
        step = self.session.step
        shown = step.shown() if step and self.session.beat.kind in {"answer", "pause"} else ()
        if number <= len(shown):
            self.post_message(Wish("open", shown[number - 1][0]))

    # --- drawing -------------------------------------------------------------------------

    def draw(self) -> None:
        """The page of the present beat; what is new on it stands last and is in view."""
        catalog = self.room.catalog
        if catalog is None:
            return
        self.draw_time()
        page = workshop_page(self.session, catalog, self.room.signs)
        self.query_one("#play-page", Static).update(page)
        view = self.query_one("#play", VerticalScroll)
        if self.session.beat.kind == "end":
            view.scroll_home(animate=False)
        else:
            view.scroll_end(animate=False)

    def draw_time(self) -> None:
        """The line on top: which workshop, which step, how much time."""
        session = self.session
        parts = (session.workshop.title, step_words(session), time_words(session, monotonic()))
        self.query_one("#play-top", Static).update(self.room.signs.dot.join(parts), layout=False)
