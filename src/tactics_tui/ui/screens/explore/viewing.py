"""The results seen otherwise: on a map, by year, side by side, and the marked set."""

from typing import TYPE_CHECKING

from tactics_tui.ui.screens.explore.doing import ExploreDoing

if TYPE_CHECKING:
    from tactics_tui.ui.screens.marked import MarkedWish


class ExploreViewing(ExploreDoing):
    """The commands that open another view of what was found."""

    def action_map(self) -> None:
        """The results on a map of states."""
        from tactics_tui.ui.screens.map import MapScreen

        catalog = self.room.catalog
        if catalog is None or self.results is None:
            return
        counts = self.results.facets.get("state", {})
        screen = MapScreen(counts, catalog, chosen=self.room.lens, signs=self.room.signs)
        self.app.push_screen(screen, self._state_chosen)

    def _state_chosen(self, postal: str | None) -> None:
        """A state chosen on the map narrows the results to it."""
        if postal and postal not in self.filters.state:
            self.action_toggle_filter("state", postal)
        if postal:
            self.go_to_results()

    def action_timeline(self) -> None:
        """The results by year."""
        from tactics_tui.ui.screens.timeline import TimelineScreen

        catalog, results = self.room.catalog, self.all_results()
        if catalog is None or results is None:
            return
        ids = [hit.id for hit in results.hits]
        self.app.push_screen(TimelineScreen(catalog, ids, signs=self.room.signs), self._read)

    def action_marked(self) -> None:
        """What was marked: read, put in order, copy, save, export."""
        from tactics_tui.ui.clipboard import copy_text
        from tactics_tui.ui.screens.marked import MarkedScreen

        catalog, room = self.room.catalog, self.room
        if catalog is None:
            return

        def changed(ids: tuple[str, ...]) -> None:
            room.marked = ids

        def copy(text: str, what: str) -> str:
            return copy_text(self.app, text).words(what)

        screen = MarkedScreen(catalog, room.marked, changed=changed, copy=copy, signs=room.signs)
        self.app.push_screen(screen, self._marked_left)

    def _marked_left(self, wish: "MarkedWish | None") -> None:
        if wish is None:
            return
        if wish.action == "export":
            self.export_marked()
        else:
            self.open(wish.record_id, afresh=True)

    def export_marked(self) -> None:
        """Write the marked set as one handout."""
        from tactics_tui.ui.screens.export import ExportDialog

        catalog, room = self.room.catalog, self.room
        if catalog is not None:
            marked = [one for one in room.marked if catalog.get(one)]
            self.app.push_screen(ExportDialog(catalog, [], marked, room.lens), self._exported)

    def _exported(self, words: str | None) -> None:
        if words:
            self.room.say(words)

    def action_tour(self) -> None:
        """The short tour. It is offered on the home page and never shown by itself."""
        from tactics_tui.ui.screens.tour import TourScreen

        room = self.room
        self.app.push_screen(TourScreen(keys=room.settings.keys, signs=room.signs))

    def action_privacy(self) -> None:
        """What is stored on this machine, and what is not."""
        from tactics_tui.settings.privacy import privacy_report
        from tactics_tui.ui.screens.privacy import PrivacyScreen

        self.app.push_screen(PrivacyScreen(privacy_report(), self.room.signs))

    def action_compare(self) -> None:
        """Two or three records side by side."""
        from tactics_tui.ui.screens.compare import CompareScreen

        catalog, room = self.room.catalog, self.room
        ids = [one for one in room.compared if catalog and catalog.get(one)]
        if catalog is None or len(ids) < 2:
            room.say("Put two or three records of one kind beside each other with c first.")
            return
        screen = CompareScreen(catalog, ids, lens=room.lens, signs=room.signs)
        self.app.push_screen(screen, self._read)

    def _read(self, record_id: str | None) -> None:
        """A record chosen in a view is read."""
        if record_id:
            self.open(record_id, afresh=True)
