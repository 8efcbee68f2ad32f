"""What happened when, month by month, with bars by year; gives back the id of a record."""

from collections import Counter
from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static
from textual.widgets.option_list import Option

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.wording import place_words
from tactics_tui.records.dates import spoken, year
from tactics_tui.records.example import Example
from tactics_tui.records.steps import DECIDED, Step, steps
from tactics_tui.ui import ink
from tactics_tui.ui.commands.bind import bindings_of
from tactics_tui.ui.screens.view import View
from tactics_tui.ui.widgets.choice_list import ChoiceList
from tactics_tui.ui.widgets.key_line import KeyLine
from tactics_tui.ui.widgets.reader.setter import Setter
from tactics_tui.ui.widgets.year_bars import YearBars

_NOTE_INDENT = " " * 6


class StepList(ChoiceList):
    """The steps; headings between them cannot be chosen."""

    BINDING_GROUP_TITLE = "Timeline"
    HELP = (
        "What happened to the records found, month by month. The shape says where the matter "
        "stood after the step, the words beside it what happened. Left and right go from year "
        "to year, o turns the order round, Enter reads the record."
    )


class TimelineScreen(View[str]):
    """Gives back the id of the record whose step was chosen, or None."""

    AUTO_FOCUS = "StepList"
    DEFAULT_CSS = """
    TimelineScreen StepList { height: 1fr; scrollbar-gutter: stable; }
    TimelineScreen StepList > .option-list--option-disabled { color: $ink-heading; }
    """
    BINDINGS = bindings_of("timeline")

    newest_first: var[bool] = var(True, init=False)
    """The order of the list."""

    def __init__(
        self,
        catalog: Catalog,
        ids: Sequence[str],
        *,
        newest_first: bool = True,
        signs: ink.Signs = ink.UNICODE,
    ) -> None:
        super().__init__(signs)
        self._catalog = catalog
        records = (catalog.get(one) for one in dict.fromkeys(ids))
        self._steps = [step for record in records if record for step in steps(record)]
        self._years = Counter(year(step.on) for step in self._steps)
        self._shown: list[Step | None] = []
        self._width = 0
        self.set_reactive(TimelineScreen.newest_first, newest_first)

    def compose(self) -> ComposeResult:
        yield Static(classes="view-title")
        yield YearBars(self._years, self.signs)
        yield StepList(markup=False)
        yield KeyLine({"list-choose": "Read it"})

    def on_resize(self, event: events.Resize) -> None:
        """Higher bars on a higher window; the rows are set anew when the width changes."""
        self.query_one(YearBars).fit(1 if event.size.height < 24 else event.size.height // 8)
        self.call_after_refresh(self._set_again)

    def _set_again(self) -> None:
        rows = self.query_one(StepList)
        if self._width != rows.scrollable_content_region.width - 2:
            at = rows.highlighted
            self._fill()
            if at is not None:
                rows.highlighted = at

    # --- drawing -------------------------------------------------------------------------

    def watch_newest_first(self) -> None:
        """Turn the list round, and stay in the year."""
        at = self.query_one(YearBars).year
        self._fill()
        self._go_to(at)

    def _fill(self) -> None:
        order = "newest first" if self.newest_first else "oldest first"
        records = len({step.record_id for step in self._steps})
        words = f"{len(self._steps)} dated steps of {records} records, {order}"
        title = Content.styled("Timeline", "bold") + Content(self.signs.dot) + words
        self.query_one(".view-title", Static).update(title)
        rows = self.query_one(StepList)
        self._width = width = rows.scrollable_content_region.width - 2
        ordered = sorted(self._steps, key=lambda step: step.on, reverse=self.newest_first)
        options: list[Option] = []
        self._shown = []
        month = ""
        for step in ordered:
            if step.on[:7] != month:
                month = step.on[:7]
                head = Content.styled(spoken(month), ink.HEADING)
                options.append(Option(head, disabled=True))
                self._shown.append(None)
            options.append(Option(self._row(step, width)))
            self._shown.append(step)
        if not options:
            options.append(Option(Content("Nothing here has a date."), disabled=True))
            self._shown.append(None)
        rows.set_options(options)
        rows.highlighted = next((at for at, step in enumerate(self._shown) if step), None)

    def _row(self, step: Step, width: int) -> Content:
        day = step.on[8:10].lstrip("0") if len(step.on) == 10 else ""
        word = self._catalog.taxonomy.label("event_states", step.state)
        if step.state == DECIDED:
            word = "Decided"
        shape, color = self.signs.standing(step.standing)
        if step.state == "reported":
            # A fact that changed nothing: the shape would say that it did.
            shape, color = self.signs.bullet, ink.MUTED
        record = self._catalog.get(step.record_id)
        line = Content.styled(f"{shape} {word}", color)
        line = line + Content.styled(self.signs.dot, ink.MUTED)
        line = line + Content(str(getattr(record, "title", step.record_id)))
        if isinstance(record, Example):
            line = line + Content.styled(f" ({place_words(record)})", ink.MUTED)
        setter = Setter(width, self.signs)
        setter.put(line, f"{day:>2}  ")
        if step.note:
            setter.put(Content.styled(step.note, ink.MUTED), _NOTE_INDENT)
        return setter.done().content

    # --- moving --------------------------------------------------------------------------

    @on(StepList.OptionHighlighted)
    def _highlighted(self, event: StepList.OptionHighlighted) -> None:
        event.stop()
        step = self._shown[event.option_index]
        if step:
            self.query_one(YearBars).year = year(step.on)

    @on(StepList.OptionSelected)
    def _selected(self, event: StepList.OptionSelected) -> None:
        event.stop()
        step = self._shown[event.option_index]
        if step:
            self.dismiss(step.record_id)

    @on(YearBars.Chosen)
    def _chose_year(self, event: YearBars.Chosen) -> None:
        event.stop()
        self._go_to(event.year)

    def _go_to(self, wanted: int) -> None:
        """Put the cursor on the first step of the year, with its month in view."""
        rows = self.query_one(StepList)
        for at, step in enumerate(self._shown):
            if step and year(step.on) == wanted:
                rows.highlighted = at
                rows.scroll_to_highlight(top=True)
                # One line back: the month stands over it.
                rows.scroll_relative(y=-1, animate=False)
                return

    def action_year(self, way: int) -> None:
        """The next year (or the one before) in which something happened."""
        now = self.query_one(YearBars).year
        years = sorted(self._years)
        ahead = [one for one in years if (one - now) * way > 0]
        if ahead:
            self._go_to(ahead[0] if way > 0 else ahead[-1])

    def action_turn(self) -> None:
        """Newest first, or oldest first."""
        self.newest_first = not self.newest_first
