"""Ask for the form and the file of a handout, write it, and say where."""

from collections.abc import Sequence
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static
from textual.widgets.option_list import Option

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.extras import MissingExtraError
from tactics_tui.export.formats import FORMATS, TEXT_FORMATS, file_name, render
from tactics_tui.export.handout import Handout, make_handout
from tactics_tui.export.write import ExistsError, WriteError, write_file
from tactics_tui.ui import ink
from tactics_tui.ui.commands.bind import bindings_of
from tactics_tui.ui.screens.dialog import Dialog
from tactics_tui.ui.widgets.choice_list import ChoiceList

_WHAT = {"one": "This record", "marked": "The marked set"}


class ExportDialog(Dialog[str]):
    """Gives back a sentence that says what was written and where, or None.

    In a browser nothing is written on the machine that serves: the file is offered to the
    reader as a download.
    """

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
        self._may_replace = ""

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
            field = Input(compact=True, id="export-file")
            field.cursor_blink = False
            yield field
            yield Static(id="export-says")
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
        self.query_one("#export-file", Input).value = file_name(self._handout, self._form)
        self._say("")

    def _say(self, words: str) -> None:
        self.query_one("#export-says", Static).update(Content.styled(words, "bold $partly"))

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
        self.query_one("#export-file", Input).focus()

    def action_other_set(self) -> None:
        """The record, or the marked set."""
        other = "marked" if self._chosen_set == "one" else "one"
        if self._sets[other]:
            self._chosen_set = other
            self._show()

    # --- writing -------------------------------------------------------------------------

    @on(Input.Changed)
    def _renamed(self, event: Input.Changed) -> None:
        event.stop()
        self._may_replace = ""

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        name = event.value.strip()
        if not name:
            self._say("Give a file name.")
            return
        try:
            data = render(self._handout, self._form)
            if self.app.is_web:
                self._deliver(data, name)
                self.dismiss(f"{Path(name).name} is offered as a download.")
                return
            path = Path(name).expanduser()
            write_file(path, data, replace=self._may_replace == name)
        except ExistsError as exists:
            self._may_replace = name
            self._say(f"{exists} Enter once more replaces it.")
        except (MissingExtraError, WriteError, RuntimeError) as error:
            # RuntimeError: "~somebody" for somebody who is not there.
            self._say(str(error))
        else:
            self.dismiss(f"Written: {path.absolute()}")

    def _deliver(self, data: bytes, name: str) -> None:
        import io

        kinds = {"md": "text/markdown", "html": "text/html", "txt": "text/plain"}
        if self._form in TEXT_FORMATS:
            self.app.deliver_text(
                io.StringIO(data.decode()),
                save_filename=Path(name).name,
                open_method="download",
                encoding="utf-8",
                mime_type=kinds[self._form],
            )
            return
        self.app.deliver_binary(
            io.BytesIO(data), save_filename=Path(name).name, open_method="download"
        )
