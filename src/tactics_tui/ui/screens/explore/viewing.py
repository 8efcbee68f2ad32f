"""The results seen otherwise: on a map, by year, side by side, and the marked set."""

from tactics_tui.ui.screens.explore.doing import ExploreDoing


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
