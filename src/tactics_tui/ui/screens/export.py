"""Ask for the form and the file of a handout, write it, and say where."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.formats import FORMATS, file_name, render
from tactics_tui.export.handout import Handout, make_handout
from tactics_tui.ui import ink
from tactics_tui.ui.commands.bind import bindings_of
from tactics_tui.ui.screens.dialog import Dialog
from tactics_tui.ui.widgets.choice_list import ChoiceList
from tactics_tui.ui.widgets.file_field import FileField, Made

_TEXT_KINDS = {"md": "text/markdown", "html": "text/html", "txt": "text/plain"}
_WHAT = {"one": "This record", "marked": "The marked set"}


class ExportDialog(Dialog[str]):
    """Gives back a sentence that says what was written and where, or None."""

    AUTO_FOCUS = "ChoiceList"
    BINDINGS = bindings_of("export")
    HELP = "Choose the form, change the file's name if you like, press Enter in the name to write."

    def __init__(
        self, catalog: Catalog, ids: Sequence[str], marked: Sequence[str], lens: str | None
    ) -> None:
        super().__init__()
        self._catalog, self._lens = catalog, lens
        self._sets = {"one": tuple(ids), "marked": tuple(marked)}
        self._chosen_set = "one" if ids else "marked"
        self._form = "md"

    # --- drawing -------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled("Export a handout", ink.HEADING), classes="dialog-title")
            yield Static(id="export-what", classes="dialog-says")
            yield ChoiceList(
                *(Option(Content(words), form) for form, (_, words) in FORMATS.items()),
                markup=False,
            )
            yield Static(Content.styled("File", ink.KEY))
            yield FileField(self._made)
            yield Static(
                Content.styled("Tab", ink.KEY)
                + " record or marked set   "
                + Content.styled("Enter", ink.KEY)
                + " next, then write   "
                + Content.styled("Esc", ink.KEY)
                + " close",
                classes="dialog-keys",
            )

    def on_mount(self) -> None:
        """Offer the first form."""
        self.query_one(ChoiceList).highlighted = 0
        self._show()

    def _show(self) -> None:
        marked = len(self._sets["marked"])
        words = _WHAT[self._chosen_set]
        if self._chosen_set == "marked":
            words += f" ({marked} {'record' if marked == 1 else 'records'})"
        elif marked:
            words += f"; Tab for the {marked} marked"
        self.query_one("#export-what", Static).update(Content.styled(words, ink.MUTED))
        self.query_one(FileField).propose(file_name(self._handout, self._form))

    @property
    def _handout(self) -> Handout:
        records = (self._catalog.get(one) for one in self._sets[self._chosen_set])
        return make_handout(
            self._catalog,
            tuple(record for record in records if record),
            place=self._lens,
            slides=self._form == "slides",
        )

    # --- choosing ------------------------------------------------------------------------

    @on(ChoiceList.OptionHighlighted)
    def _highlighted(self, event: ChoiceList.OptionHighlighted) -> None:
        event.stop()
        self._form = event.option_id or "md"
        self._show()

    @on(ChoiceList.OptionSelected)
    def _selected(self, event: ChoiceList.OptionSelected) -> None:
        event.stop()
        field = self.query_one(FileField)
        if self.focused is field.field:
            # Enter twice in one burst, as a slow line sends it: the second reached the list.
            field.submit()
        self.set_focus(field.field)

    def action_other_set(self) -> None:
        """The record, or the marked set."""
        other = "marked" if self._chosen_set == "one" else "one"
        if self._sets[other]:
            self._chosen_set = other
            self._show()

    # --- writing -------------------------------------------------------------------------

    def _made(self, name: str) -> Made:
        return Made(render(self._handout, self._form), _TEXT_KINDS.get(self._form, ""))

    @on(FileField.Done)
    def _done(self, event: FileField.Done) -> None:
        self.dismiss(event.words)
