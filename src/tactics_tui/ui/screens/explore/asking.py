"""Questions and answers: every keystroke searches.

At once while answers are quick, so that the letter and its answer are painted together; in a
thread when the last answer took longer than a frame, and then stale answers are dropped.
"""

from contextlib import ExitStack
from dataclasses import dataclass
from time import perf_counter

import msgspec
from textual import on, work
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.widgets import Input

from tactics_tui.search.results import FACETS, Filters, Results
from tactics_tui.ui.screens.explore.layout import ExploreLayout
from tactics_tui.ui.widgets.filter_pane import FilterPane
from tactics_tui.ui.widgets.notes import Notes, notes_text
from tactics_tui.ui.widgets.result_list import SHOWN, ResultList

_SNIPPETS = 12
# A frame of Textual is a sixtieth of a second.
_QUICK_SECONDS = 0.012


class ExploreAsking(ExploreLayout):
    """What is asked, and what came of it."""

    question: var[str] = var("")
    """What stands in the search box."""
    filters: var[Filters] = var(Filters())
    """What the results are narrowed to."""
    expand: var[bool] = var(True)
    """Whether synonyms are searched too."""
    # The same answer under other filters must still be shown: they are named beside it.
    results: var[Results | None] = var(None, always_update=True)
    """The present answer."""

    _asked = 0
    _quick = True
    _best_wanted = False

    @dataclass(eq=False, repr=False)
    class Answered(Message):
        """An answer came from the thread; `number` says to which question."""

        number: int
        results: Results

    # --- asking --------------------------------------------------------------------------

    @on(Input.Changed, "#search")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value != self.question:
            self.question = event.value

    def watch_question(self) -> None:
        """A new question."""
        self._best_wanted = False
        self.ask()

    def watch_filters(self) -> None:
        """Other filters."""
        self.ask()

    def watch_expand(self) -> None:
        """With or without synonyms."""
        self.ask()

    def ask(self) -> None:
        """Search for what is asked now."""
        if self.is_mounted and self.room.catalog is not None:
            self._asked += 1
            if self._quick and self.room.searcher is not None:
                # The letter waits for its answer, which the list has when it is idle.
                held = ExitStack()
                held.enter_context(self.app.batch_update())
                self.result_list.call_later(self._paint, held)
                self.results = self._answer()
            else:
                self._search(self._asked)

    def _paint(self, held: ExitStack) -> None:
        held.close()
        self.check_idle()

    @work(thread=True, exclusive=True, group="search", exit_on_error=True)
    def _search(self, number: int) -> None:
        if number == self._asked:
            self.post_message(self.Answered(number, self._answer()))

    def _answer(self) -> Results:
        catalog, searcher = self.room.catalog, self.room.searcher
        assert catalog is not None
        if searcher is None:
            from tactics_tui.ui.first_search import first_search

            return first_search(catalog, self.question, self.filters, SHOWN)
        start = perf_counter()
        results = searcher.search(
            self.question,
            self.filters,
            lens=self.room.lens,
            limit=SHOWN,
            expand=self.expand,
            snippets=_SNIPPETS,
        )
        self._quick = perf_counter() - start < _QUICK_SECONDS
        return results

    @on(Answered)
    def _answered(self, event: Answered) -> None:
        event.stop()
        if event.number == self._asked:
            self.results = event.results

    # --- showing -------------------------------------------------------------------------

    def watch_results(self, results: Results | None) -> None:
        """Show the answer in every pane."""
        catalog, front = self.room.catalog, self.room.front
        if results is None or catalog is None or front is None or not self.is_mounted:
            return
        if not results.query.strip() and not self.filters:
            self.result_list.show_home(front)
        else:
            self.result_list.show(results, catalog, filtered=bool(self.filters))
        self.filter_pane.show(results.facets, self.filters, catalog.taxonomy)
        self.show_notes()
        self._show_count(results)

    def show_notes(self) -> None:
        """What is said before the results: a notice, synonyms, a correction, filters."""
        catalog, signs = self.room.catalog, self.room.signs
        notes = self.query_one(Notes)
        if catalog is None or self.results is None:
            notes.show(Content(""), notice=False)
            return
        text = notes_text(self.results, self.filters, self.expand, catalog.taxonomy, signs)
        notes.show(text, notice=self.results.notice is not None)

    def _show_count(self, results: Results) -> None:
        shown = min(len(results.hits), SHOWN)
        if not results.query.strip() and not self.filters:
            words = f"{results.total} records"
        elif results.total > shown:
            words = f"first {shown} of {results.total}"
        else:
            words = f"{results.total} {'record' if results.total == 1 else 'records'}"
        if self.room.searcher is None:
            words += f"{self.room.signs.dot}titles only until the index is ready"
        self.query_one("#found").border_title = words

    # --- being asked ---------------------------------------------------------------------

    def ask_for(self, text: str) -> None:
        """Put a question into the search box, as if typed."""
        self.search_box.value = text
        self.search_box.cursor_position = len(text)

    @on(ResultList.Asked)
    async def _chose(self, event: ResultList.Asked) -> None:
        event.stop()
        if event.kind == "tour":
            await self.run_action("tour")
            return
        if event.kind in {"question", "suggestion"}:
            self.ask_for(event.value)
        elif event.kind == "clear":
            self.action_clear_filters()
        elif event.kind in FACETS:
            self.search_box.value = ""
            self.filters = Filters(**{event.kind: (event.value,)})
        self.go_to_results()

    @on(FilterPane.Toggled)
    def _toggled(self, event: FilterPane.Toggled) -> None:
        event.stop()
        self.action_toggle_filter(event.field, event.value)

    def action_toggle_filter(self, field: str, value: str) -> None:
        """Choose a value of a filter, or take it away."""
        now: tuple[str, ...] = getattr(self.filters, field)
        then = tuple(one for one in now if one != value) if value in now else (*now, value)
        self.filters = msgspec.structs.replace(self.filters, **{field: then})

    def action_clear_filters(self) -> None:
        """Take all filters away."""
        self.filters = Filters()

    def action_wider(self) -> None:
        """Search synonyms too, or only the words typed."""
        self.expand = not self.expand

    def action_suggestion(self) -> None:
        """Search for what is suggested."""
        if self.results and self.results.suggestion:
            self.ask_for(self.results.suggestion)
