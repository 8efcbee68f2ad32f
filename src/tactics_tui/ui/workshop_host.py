"""The part of the app that plays workshops: it does what the session's screen asks for."""

from typing import TYPE_CHECKING, cast

from tactics_tui.ui.wish import Wish

if TYPE_CHECKING:
    from tactics_tui.ui.app import TacticsApp
    from tactics_tui.ui.playing import Playing

_LIVE = frozenset({"workshop_next", "workshop_back", "workshop_page"})


class WorkshopHost:
    """Holds the one session that is being played, if any. A part of the app's class."""

    playing: "Playing | None" = None
    """The session."""
    workshop_asked: str | None = None
    """The workshop to begin with: an id, "" to choose one, None for none."""

    @property
    def _room(self) -> "TacticsApp":
        return cast("TacticsApp", self)

    def play(self, workshop_id: str) -> None:
        """Begin a workshop. One that is being played ends."""
        from tactics_tui.ui.playing import Playing

        room = self._room
        workshop = room.catalog.workshops.get(workshop_id) if room.catalog else None
        if workshop is None:
            room.say("There is no such workshop in this catalog.", severity="warning")
            return
        self._end()
        self.playing = Playing(room, workshop)
        self._room.refresh_bindings()

    def choose_workshop(self) -> None:
        """Choose a workshop, or go back to the one that is being played."""
        from tactics_tui.ui.screens.workshops import workshops_dialog

        room = self._room
        if self.playing:
            self.playing.come_back()
        elif room.catalog is not None and room.catalog.workshops:
            self._room.push_screen(workshops_dialog(room.catalog), self._chosen)
        else:
            room.say("There are no workshops in this catalog.", severity="warning")

    def _chosen(self, workshop_id: str | None) -> None:
        if workshop_id:
            self.play(workshop_id)

    def begin_with_asked(self) -> None:
        """Begin with the workshop that was asked for, or let one be chosen."""
        asked, self.workshop_asked = self.workshop_asked, None
        if asked:
            self._room.call_after_refresh(self.play, asked)
        elif asked == "":
            self._room.call_after_refresh(self.choose_workshop)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The keys that move a session work, and are shown, only while there is one."""
        return self.playing is not None if action in _LIVE else True

    def action_workshop_next(self) -> None:
        """The next beat, from wherever one is."""
        if self.playing:
            self.playing.screen.action_next()

    def action_workshop_back(self) -> None:
        """The beat before, from wherever one is."""
        if self.playing:
            self.playing.screen.action_back()

    def action_workshop_page(self) -> None:
        """To the session's page, or from it into the live app."""
        if self.playing:
            (self.playing.step_out if self.playing.is_shown else self.playing.come_back)()

    def grant(self, wish: Wish) -> None:
        """Do what the session's page asks for."""
        playing = self.playing
        if playing is None:
            return
        if wish.what == "type":
            playing.type_query(wish.value)
        elif wish.what == "open":
            playing.open_record(wish.value)
        elif wish.what == "place":
            playing.set_place(wish.value)
        elif wish.what == "out":
            playing.step_out()
        elif wish.what == "back":
            playing.come_back()
        else:
            self._end()

    def _end(self) -> None:
        if self.playing:
            self.playing.end()
            self.playing = None
            self._room.refresh_bindings()
