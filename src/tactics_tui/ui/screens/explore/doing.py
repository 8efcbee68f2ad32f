"""What one can do with records and results: places, views, marks, copies, handouts."""

from typing import TYPE_CHECKING

from tactics_tui.search.results import Results

# Textual looks through every attribute of each class of its own, a millisecond a class: the
# parts that only hold commands are plain classes, and `ExploreScreen` puts them on top.
if TYPE_CHECKING:
    from tactics_tui.ui.screens.explore.reading import ExploreReading as _Below
else:
    _Below = object

_ALL = 100_000


class ExploreDoing(_Below):
    """The commands of Explore that open something else or change what is kept in mind."""

    # --- places --------------------------------------------------------------------------

    def action_place(self) -> None:
        """Choose the state to read from."""
        from tactics_tui.ui.screens.place import place_dialog

        if self.room.catalog is not None:
            self.app.push_screen(place_dialog(self.room.catalog, self.room.lens), self._placed)

    def _placed(self, postal: str | None) -> None:
        if postal is not None:
            self.room.lens = postal or None

    def action_state_page(self) -> None:
        """Open the page of the chosen state, or choose one first."""
        catalog, lens = self.room.catalog, self.room.lens
        if catalog is None:
            return
        if lens is None:
            self.action_place()
            return
        jurisdiction = catalog.links.jurisdiction(lens)
        if jurisdiction is None:
            self.room.say("There is no page for this state yet.", severity="warning")
        else:
            self.open(jurisdiction.id)

    # --- sections, problems --------------------------------------------------------------

    def action_contents(self) -> None:
        """Go to a section of the page."""
        from tactics_tui.ui.screens.contents import contents_dialog

        page = self.reader.page
        if page is not None:
            at = self.reader.page_view.present_section - 1
            now = page.sections[at].id if 0 <= at < len(page.sections) else "what"
            self.app.push_screen(contents_dialog(page, now), self._to_section)

    def _to_section(self, section_id: str | None) -> None:
        if section_id:
            self.go_to_reader()
            self.reader.page_view.go_to_section(section_id)

    def action_problems(self) -> None:
        """List what is wrong in the catalog's files."""
        from tactics_tui.ui.screens.problems import problems_dialog

        catalog = self.room.catalog
        if catalog is None:
            return
        if not catalog.problems:
            self.room.say("No problems in the catalog's files.")
            return
        self.app.push_screen(problems_dialog(catalog.problems), self._to_problem)

    def _to_problem(self, number: str | None) -> None:
        catalog = self.room.catalog
        if number is None or catalog is None:
            return
        problem = catalog.problems[int(number)]
        self.room.edit(catalog.folder / problem.path, problem.line)

    def action_edit(self) -> None:
        """Open the record's file in the editor, at its first problem."""
        catalog, record_id = self.room.catalog, self.record_id
        path = catalog.path_of(record_id) if catalog and record_id else None
        if catalog is None or path is None:
            return
        shown = path.relative_to(catalog.folder).as_posix()
        lines = [problem.line for problem in catalog.problems if problem.path == shown]
        self.room.edit(path, lines[0] if lines else 1)

    # --- marks ---------------------------------------------------------------------------

    def action_mark(self) -> None:
        """Keep the record in the marked set, or take it out."""
        record_id = self.record_id
        if record_id:
            marked = self.room.marked
            self.room.marked = (
                tuple(one for one in marked if one != record_id)
                if record_id in marked
                else (*marked, record_id)
            )

    def action_compare_mark(self) -> None:
        """Put the record beside others of its kind, or take it away."""
        catalog, record_id = self.room.catalog, self.record_id
        if catalog is None or record_id is None:
            return
        compared = self.room.compared
        if record_id in compared:
            self.room.compared = tuple(one for one in compared if one != record_id)
            self.room.say("Taken away from the comparison.")
            return
        from tactics_tui.records.kinds import kind_of

        record = catalog.get(record_id)
        others = [catalog.get(one) for one in compared]
        if record is None or any(other and kind_of(other) != kind_of(record) for other in others):
            self.room.say("Only records of one kind are compared: c on the others takes them away.")
            return
        self.room.compared = (*compared, record_id)[-3:]
        count = len(self.room.compared)
        self.room.say(f"{count} to compare." + (" C shows them." if count > 1 else " Add another."))

    # --- all results at once -------------------------------------------------------------

    def all_results(self) -> Results | None:
        """The present answer with every hit, for map and timeline."""
        searcher = self.room.searcher
        if searcher is None:
            self.room.say("The index is not ready yet; one moment.", severity="warning")
            return None
        return searcher.search(
            self.question,
            self.filters,
            lens=self.room.lens,
            limit=_ALL,
            expand=self.expand,
            snippets=0,
        )
