"""The results: rows of hits, or, before anything is asked, families and sample questions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events, on
from textual.message import Message
from textual.timer import Timer
from textual.widgets.option_list import Option

from tactics_tui.catalog.front import Front
from tactics_tui.search.results import Hit, Results
from tactics_tui.ui import ink
from tactics_tui.ui.widgets.choice_list import ChoiceList
from tactics_tui.ui.widgets.home_rows import home_options, nothing_options

if TYPE_CHECKING:
    from tactics_tui.catalog.catalog import Catalog
    from tactics_tui.ui.widgets.rows import Row, RowMaker

SHOWN = 100
_REST_SECONDS = 0.25


class ResultList(ChoiceList):
    """Says `Opened`, `Looked` or `Asked`; never decides what that means."""

    BINDING_GROUP_TITLE = "Results"
    HELP = (
        "What was found, best first. Enter opens a record; moving over one shows it at the side "
        "when there is room. Space marks one for the marked set, c puts it beside others."
    )

    @dataclass(eq=False, repr=False)
    class Opened(Message):
        """A record was chosen."""

        record_id: str

    @dataclass(eq=False, repr=False)
    class Looked(Message):
        """The cursor came to a record."""

        record_id: str

    @dataclass(eq=False, repr=False)
    class Asked(Message):
        """A question, a family or a correction was chosen: `kind` and its `value`."""

        kind: str
        value: str

    def __init__(self, signs: ink.Signs, tour: bool, front: Front) -> None:
        super().__init__(*home_options(front, tour), id="results", markup=False)
        self._tour = tour
        self._signs = signs
        self._catalog: Catalog | None = None
        self._maker: RowMaker | None = None
        self._results: Results | None = None
        self._front: Front | None = front
        """What the home page shows; None while something else is shown."""
        self._marked: frozenset[str] = frozenset()
        self._drawn_width = 0
        self._later: tuple[Hit, ...] = ()
        self._later_timer: Timer | None = None

    def show_home(self, front: Front) -> None:
        """Show the shape of the whole: families with counts, and what one may ask."""
        if self._front != front:
            self._results, self._front = None, front
            self._fill(home_options(front, self._tour))

    def show(self, results: Results, catalog: "Catalog", *, filtered: bool) -> None:
        """Show what was found, from the top; other filters leave the cursor on its record."""
        same = self._results is not None and self._results.query == results.query
        kept = self.record_id if same else None
        self._catalog, self._results, self._front = catalog, results, None
        if results.hits:
            at = next((at for at, hit in enumerate(results.hits[:SHOWN]) if hit.id == kept), 0)
            self._fill_hits(results, at)
        else:
            self._fill(nothing_options(results, catalog, filtered))

    def mark(self, marked: frozenset[str]) -> None:
        """Show which records are marked."""
        changed = marked ^ self._marked
        self._marked = marked
        if self._results and self._catalog:
            for hit in self._results.hits[:SHOWN]:
                if hit.id in changed and hit not in self._later:
                    self.replace_option_prompt(f"record:{hit.id}", self._row(hit))

    @property
    def record_id(self) -> str | None:
        """The record under the cursor."""
        option = self.highlighted_option
        if option is None or option.id is None or not option.id.startswith("record:"):
            return None
        return option.id.removeprefix("record:")

    @property
    def _room(self) -> int:
        return self.scrollable_content_region.width - 2

    def _row(self, hit: Hit) -> "Row":
        # Brings in the records' structs, which the first screen does without.
        from tactics_tui.ui.widgets.rows import RowMaker

        assert self._catalog is not None
        airy = self.app.has_class("-projector")
        if self._maker is None or self._maker.made_for != (self._catalog, self._room, airy):
            self._maker = RowMaker(self._catalog, self._signs, self._room, airy=airy)
        return self._maker.row(hit, hit.id in self._marked)

    def _hit_options(self, hits: Sequence[Hit]) -> list[Option]:
        return [Option(self._row(hit), f"record:{hit.id}") for hit in hits]

    def _fill_hits(self, results: Results, at: int) -> None:
        """Show the rows that are seen at once; the others follow when the typing rests."""
        hits = results.hits[:SHOWN]
        first = max(self.size.height // 3 + 2, at + 1)
        self._fill(self._hit_options(hits[:first]))
        self._later = hits[first:]
        if self._later:
            self._later_timer = self.set_timer(_REST_SECONDS, self.complete)
        if at:
            with self.prevent(ChoiceList.OptionHighlighted):
                self.highlighted = at

    def complete(self) -> None:
        """Add the rows that have not been drawn yet."""
        if self._later_timer:
            self._later_timer.stop()
        later, self._later = self._later, ()
        if later:
            self.add_options(self._hit_options(later))

    def _fill(self, options: list[Option]) -> None:
        self._later = ()
        if self._later_timer:
            self._later_timer.stop()
        self._drawn_width = self._room
        first = next((at for at, option in enumerate(options) if not option.disabled), None)
        with self.prevent(ChoiceList.OptionHighlighted):
            self.set_options(options)
            self.highlighted = first

    def action_last(self) -> None:
        """To the last line, also of rows that are still to come."""
        self.complete()
        super().action_last()

    def action_page_down(self) -> None:
        """A page further."""
        self.complete()
        super().action_page_down()  # type: ignore[no-untyped-call]

    def action_cursor_down(self) -> None:
        """The next line."""
        self.complete()
        super().action_cursor_down()

    def action_cursor_up(self) -> None:
        """The line before; from the first to the last."""
        self.complete()
        super().action_cursor_up()

    def on_resize(self, event: events.Resize) -> None:
        """Cut the snippets to the new width; cursor and scroll stay."""
        if self._room != self._drawn_width:
            self.draw_again()

    def draw_again(self) -> None:
        """Set the rows anew; cursor and scroll stay."""
        if self._results and self._results.hits:
            self._fill_hits(self._results, self.highlighted or 0)

    @on(ChoiceList.OptionSelected)
    def _chosen(self, event: ChoiceList.OptionSelected) -> None:
        event.stop()
        kind, _, value = (event.option_id or "").partition(":")
        if kind == "record":
            self.post_message(self.Opened(value))
        elif kind:
            self.post_message(self.Asked(kind, value))

    @on(ChoiceList.OptionHighlighted)
    def _moved(self, event: ChoiceList.OptionHighlighted) -> None:
        event.stop()
        if self.record_id:
            self.post_message(self.Looked(self.record_id))
