"""The part of the app that plays workshops: it does what the session's screen asks for."""

from typing import TYPE_CHECKING, cast

from textual import on
from textual.app import App

from tactics_tui.ui.loading import SearcherReady
from tactics_tui.ui.screens.workshop import WorkshopScreen

if TYPE_CHECKING:
    from tactics_tui.ui.app import TacticsApp
    from tactics_tui.ui.playing import Playing

_LIVE = frozenset({"workshop_next", "workshop_back", "workshop_page"})


class WorkshopHost(App[None], inherit_bindings=False):
    """Holds the one session that is being played, if any."""

    playing: "Playing | None" = None
    """The session."""
    workshop_asked: str | None = None
    """The workshop to begin with: an id, "" to choose one, None for none."""

    def play(self, workshop_id: str) -> None:
        """Begin a workshop. One that is being played ends."""
        from tactics_tui.ui.playing import Playing

        room = cast("TacticsApp", self)
        workshop = room.catalog.workshops.get(workshop_id) if room.catalog else None
        if workshop is None:
            room.say("There is no such workshop in this catalog.", severity="warning")
            return
        self._end()
        self.playing = Playing(room, workshop)
        self.refresh_bindings()

    def choose_workshop(self) -> None:
        """Choose a workshop, or go back to the one that is being played."""
        from tactics_tui.ui.screens.workshops import workshops_dialog

        room = cast("TacticsApp", self)
        if self.playing:
            self.playing.come_back()
        elif room.catalog is not None and room.catalog.workshops:
            self.push_screen(workshops_dialog(room.catalog), self._chosen)
        else:
            room.say("There are no workshops in this catalog.", severity="warning")

    def _chosen(self, workshop_id: str | None) -> None:
        if workshop_id:
            self.play(workshop_id)

    @on(SearcherReady)
    def _begin_with(self) -> None:
        asked, self.workshop_asked = self.workshop_asked, None
        if asked:
            self.call_after_refresh(self.play, asked)
        elif asked == "":
            self.call_after_refresh(self.choose_workshop)

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

    @on(WorkshopScreen.TypeQuery)
    def _type_query(self, event: WorkshopScreen.TypeQuery) -> None:
        if self.playing:
            self.playing.type_query(event.text)

    @on(WorkshopScreen.OpenRecord)
    def _open_record(self, event: WorkshopScreen.OpenRecord) -> None:
        if self.playing:
            self.playing.open_record(event.record_id)

    @on(WorkshopScreen.SetPlace)
    def _set_place(self, event: WorkshopScreen.SetPlace) -> None:
        if self.playing:
            self.playing.set_place(event.postal)

    @on(WorkshopScreen.StepOut)
    def _step_out(self) -> None:
        if self.playing:
            self.playing.step_out()

    @on(WorkshopScreen.ComeBack)
    def _come_back(self) -> None:
        if self.playing:
            self.playing.come_back()

    @on(WorkshopScreen.End)
    def _end(self) -> None:
        if self.playing:
            self.playing.end()
            self.playing = None
            self.refresh_bindings()
