"""Opening records, looking at them in passing, going back and forward, finding words."""

from textual import events, on
from textual.timer import Timer

from tactics_tui.search.results import Results
from tactics_tui.ui.screens.explore.asking import ExploreAsking
from tactics_tui.ui.widgets.reader.followed import Followed
from tactics_tui.ui.widgets.reader.history import History, Place
from tactics_tui.ui.widgets.reader.reader import Reader
from tactics_tui.ui.widgets.result_list import ResultList
from tactics_tui.ui.widgets.search_box import SearchBox

# A look waits this long, so that walking fast through the list stays fast.
_LOOK_SECONDS = 0.12
# After the last letter of a question; while one types, the page at the side stays still.
_TYPED_SECONDS = 0.9


class ExploreReading(ExploreAsking):
    """The reader's way through the catalog."""

    _look_timer: Timer | None = None

    def __init__(self) -> None:
        super().__init__()
        self.history = History()

    @property
    def record_id(self) -> str | None:
        """The record that commands act on: the one being read, else the one under the cursor."""
        page = self.reader.page
        if self.focused is self.result_list:
            return self.result_list.record_id
        return page.id if page else self.result_list.record_id

    # --- opening -------------------------------------------------------------------------

    @on(SearchBox.Submitted)
    def _open_best(self, event: SearchBox.Submitted) -> None:
        event.stop()
        # Enter may come with the last letter; its answer is awaited, not the one before taken.
        self._best_wanted = self.results is None or self.results.query != event.value
        if not self._best_wanted:
            self._open_first()

    def _open_first(self) -> None:
        if self.question.strip() and self.result_list.record_id:
            self.open(self.result_list.record_id, afresh=True)
        else:
            self.go_to_results()

    @on(ResultList.Opened)
    def _open_hit(self, event: ResultList.Opened) -> None:
        event.stop()
        self.open(event.record_id, afresh=True)

    @on(Followed)
    async def _follow(self, event: Followed) -> None:
        event.stop()
        if event.target.startswith("source:"):
            await self.run_action(f"source({int(event.target.removeprefix('source:'))})")
        else:
            self.open(event.target)

    def open(self, record_id: str, *, afresh: bool = False) -> None:
        """Read a record. `afresh` begins a new way, as from the results or the palette."""
        catalog = self.room.catalog
        record = catalog.get(record_id) if catalog else None
        if record is None:
            self.room.say(f'There is no record "{record_id}" in this catalog.', severity="warning")
            return
        if afresh:
            self.history.restart()
        else:
            self.history.leave(self.reader.page_view.place)
        self.history.open(record.id)
        self._show(record.id)
        self.go_to_reader()

    def _show(self, record_id: str, *, trail: bool = True, keep: bool = False) -> None:
        catalog = self.room.catalog
        record = catalog.get(record_id) if catalog else None
        if catalog is None or record is None:
            return
        from tactics_tui.export.pages.build import build_page

        page = build_page(catalog, record, self.room.lens)
        titles: tuple[str, ...] = (page.title,)
        if trail:
            found = (catalog.get(one) for one in self.history.trail)
            titles = tuple(str(getattr(one, "title", one.id)) for one in found if one)
        self.reader.show(page, titles, keep=keep)
        if self.room.watching:
            path = catalog.path_of(record.id)
            shown = path.relative_to(catalog.folder).as_posix() if path else ""
            self.reader.show_issues([one for one in catalog.problems if one.path == shown])

    def show_again(self) -> None:
        """Build the present page anew (another place, changed files) and stay where one is."""
        if self.reader.page:
            self._show(self.reader.page.id, keep=True)

    # --- looking in passing --------------------------------------------------------------

    @on(ResultList.Looked)
    def _look(self, event: ResultList.Looked) -> None:
        event.stop()
        self._look_soon()

    @on(events.DescendantFocus)
    def _look_first(self, event: events.DescendantFocus) -> None:
        """Coming to the results shows what the cursor is on, unless a page is there already."""
        if event.widget is self.result_list and self.reader.page is None:
            self._look_soon()

    def watch_results(self, results: Results | None) -> None:
        """Show the answer; the page at the side follows when the typing rests.

        If Enter was pressed before the answer came, its first record is opened.
        """
        super().watch_results(results)
        if self._best_wanted and results is not None and results.query == self.search_box.value:
            self._best_wanted = False
            self._open_first()
            return
        if self.is_mounted and self.focused is self.search_box:
            self._look_soon(_TYPED_SECONDS)

    def _look_soon(self, seconds: float = _LOOK_SECONDS) -> None:
        if self._look_timer:
            self._look_timer.stop()
        if not self.one_pane:
            self._look_timer = self.set_timer(seconds, self._look_now)

    def _look_now(self) -> None:
        record_id = self.result_list.record_id
        page = self.reader.page
        if self.reading or self.one_pane or (page and page.id == record_id):
            return
        if record_id is None:
            # Families, questions, or nothing found: an old page would seem to belong to them.
            self.reader.close()
        else:
            self.history.restart()
            self.history.open(record_id)
            self._show(record_id)

    # --- back and forward ----------------------------------------------------------------

    def action_back(self) -> None:
        """The place one jumped from, the record before, or from the first one the results."""
        if self.reading and self.reader.page and self.reader.page_view.jump_back():
            return
        if not self._step(-1) and self.reading:
            self.go_to_results()

    def action_forward(self) -> None:
        """The record after, if one went back."""
        self._step(1)

    @on(Reader.WentBack)
    def _went_back(self, event: Reader.WentBack) -> None:
        event.stop()
        for _ in range(event.steps):
            self._step(-1)

    def _step(self, way: int) -> bool:
        self.history.leave(self.reader.page_view.place)
        visit = self.history.step(way)
        if visit is None:
            return False
        self._show(visit.record_id)
        self.reader.page_view.restore(visit.place)
        self.go_to_reader()
        return True

    @property
    def place_in_page(self) -> Place:
        """Where in the page the reader is."""
        return self.reader.page_view.place

    # --- finding words -------------------------------------------------------------------

    def _words(self) -> tuple[str, ...]:
        """The words that were searched for: as they stood in the snippet, else as typed."""
        page, results = self.reader.page, self.results
        if results is None or page is None:
            return ()
        hit = next((hit for hit in results.hits if hit.id == page.id), None)
        marked = [hit.snippet[start:end] for start, end in hit.marks] if hit else []
        typed = [word for word in self.question.split() if len(word) > 2]
        return tuple(dict.fromkeys(marked or typed))

    def find_in_page(self, words: tuple[str, ...]) -> None:
        """Mark words on the page and go to the first."""
        view = self.reader.page_view
        if not view.find(words):
            self.reader.say("not on this page" if words else "")
            return
        self._go_to_match(1)

    def _go_to_match(self, way: int) -> None:
        view = self.reader.page_view
        if self.reader.page is None:
            return
        if not view.match[1]:
            if not self._words():
                self.action_find()
                return
            if not view.find(self._words()):
                self.reader.say("not on this page")
                return
        view.go_to_match(way)
        at, count = view.match
        self.reader.say(f"match {at} of {count}")

    def action_next_match(self) -> None:
        """The next place where the words stand."""
        self._go_to_match(1)

    def action_previous_match(self) -> None:
        """The place before."""
        self._go_to_match(-1)

    def action_find(self) -> None:
        """Ask which words to find on the page."""
        from tactics_tui.ui.screens.find import FindDialog

        if self.reader.page is not None:
            self.go_to_reader()
            self.app.push_screen(FindDialog(), self._found)

    def _found(self, words: str | None) -> None:
        if words is not None:
            self.find_in_page((words,) if words.strip() else ())

    # --- one step back -------------------------------------------------------------------

    def action_unwind(self) -> None:
        """One step back: found words, full width, the pane, the question, the filters.

        It ends in the list of results, where every letter is a command.
        """
        view = self.reader.page_view
        if view.match[1]:
            view.find(())
            self.reader.say("")
        elif self.full:
            self.full = False
        elif self.focused is not self.result_list:
            self.go_to_results()
        elif self.question:
            self.ask_for("")
        elif self.filters:
            self.action_clear_filters()
