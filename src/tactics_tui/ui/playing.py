"""A workshop while it is played: what its screen asks for is done in the live app."""

from typing import TYPE_CHECKING

from textual.timer import Timer

from tactics_tui.records.workshop import Workshop
from tactics_tui.ui.screens.workshop import WorkshopScreen
from tactics_tui.ui.widgets.workshop_strip import WorkshopStrip
from tactics_tui.workshop.session import begin, step_words

if TYPE_CHECKING:
    from tactics_tui.ui.app import TacticsApp

_SCREEN = "workshop"
# A letter every so often, as fast as somebody types who wants to be followed.
_LETTER_SECONDS = 0.045


class Playing:
    """One session. Its screen stays alive behind the live app until the session ends."""

    def __init__(self, room: "TacticsApp", workshop: Workshop) -> None:
        self.room = room
        self.screen = WorkshopScreen(begin(workshop))
        self._typing: Timer | None = None
        room.install_screen(self.screen, _SCREEN)
        self.come_back()

    @property
    def is_shown(self) -> bool:
        """Whether the session's own page is in front."""
        return self.screen in self.room.screen_stack

    def come_back(self) -> None:
        """Show the session's own page."""
        self._stop_typing()
        if not self.is_shown:
            self.room.push_screen(_SCREEN)
        self._show_strip()

    def step_out(self) -> None:
        """Show the live app; a strip says how to come back."""
        while len(self.room.screen_stack) > 1:
            self.room.pop_screen()
        self._show_strip()

    def type_query(self, text: str) -> None:
        """Type a query in the live app, letter by letter."""
        self.step_out()
        self._stop_typing()
        explore = self.room.explore
        explore.action_search()
        if self.room.animation_level == "none":
            explore.ask_for(text)
            return
        letters = iter(range(1, len(text) + 1))

        def type_letter() -> None:
            end = next(letters, None)
            if end is None:
                self._stop_typing()
            else:
                explore.ask_for(text[:end])

        explore.ask_for("")
        self._typing = explore.set_interval(_LETTER_SECONDS, type_letter)

    def open_record(self, record_id: str) -> None:
        """Open a record in the live app."""
        self.step_out()
        self._finish_typing()
        self.room.explore.open(record_id, afresh=True)

    def set_place(self, postal: str) -> None:
        """Read from a state, or from none."""
        self.room.lens = postal or None

    def end(self) -> None:
        """The session is over; the live app stays as it is."""
        self._stop_typing()
        self.step_out()
        self.room.uninstall_screen(_SCREEN)
        self.screen.remove()
        for strip in self.room.explore.query(WorkshopStrip):
            strip.remove()

    def _finish_typing(self) -> None:
        if self._typing is not None:
            self._stop_typing()
            beats = [beat for beat in self.screen.session.shown if beat.kind == "search"]
            if beats:
                self.room.explore.ask_for(beats[-1].text)

    def _stop_typing(self) -> None:
        if self._typing is not None:
            self._typing.stop()
            self._typing = None

    def _show_strip(self) -> None:
        explore = self.room.explore
        found = list(explore.query(WorkshopStrip))
        strip = found[0] if found else WorkshopStrip()
        if not found:
            explore.mount(strip, after="#panes")
        session = self.screen.session
        strip.show(f"{session.workshop.title}{self.room.signs.dot}{step_words(session)}")
