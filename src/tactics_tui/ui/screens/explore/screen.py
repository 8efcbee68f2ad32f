"""Explore: search on top, then filters, results and reader."""

from tactics_tui.ui.screens.explore.reading import ExploreReading
from tactics_tui.ui.screens.explore.sharing import ExploreSharing
from tactics_tui.ui.widgets.top_bar import TopBar


class ExploreScreen(ExploreSharing, ExploreReading):
    """The home screen. Its parts are in this package: layout, asking, reading, doing, sharing."""

    def on_mount(self) -> None:
        """Follow what the app keeps in mind: catalog, index, place, marks."""
        room = self.room
        self.watch(room, "catalog", self._catalog_changed)
        self.watch(room, "searcher", self._searcher_changed)
        self.watch(room, "lens", self._lens_changed)
        self.watch(room, "marked", self._marked_changed)
        self.call_after_refresh(self.furnish)

    def _show_top(self) -> None:
        catalog, front = self.room.catalog, self.room.front
        problems = [problem for problem in catalog.problems if problem.is_error] if catalog else []
        self.query_one(TopBar).show(
            lens=self.room.lens,
            count=front.total if front else 0,
            problems=len(problems),
            marked=len(self.room.marked),
        )

    def _catalog_changed(self) -> None:
        self._show_top()
        if self.room.catalog is not None and self.room.front is not None:
            self.show_again()
            if self.question or self.filters:
                self.ask()
            else:
                # Painted from the records alone; the counts follow with the index.
                self.result_list.show_home(self.room.front)

    def _searcher_changed(self) -> None:
        if self.room.searcher is not None:
            self.ask()

    def _lens_changed(self) -> None:
        self._show_top()
        self.show_again()
        self.ask()

    def _marked_changed(self) -> None:
        self._show_top()
        self.result_list.mark(frozenset(self.room.marked))
