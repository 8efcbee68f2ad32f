"""Open a source: choose one, see its whole address, and only then leave the app or copy."""

from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from tactics_tui.export.page import SourceRow
from tactics_tui.ui import ink
from tactics_tui.ui.commands.bind import bindings_of
from tactics_tui.ui.screens.dialog import Dialog
from tactics_tui.ui.widgets.choice_list import ChoiceList
from tactics_tui.ui.widgets.key_line import KeyLine
from tactics_tui.ui.widgets.reader.setter import Setter

OPEN, COPY, CANCEL = "open", "copy", "cancel"
_TO_DO = (
    (CANCEL, "Cancel"),
    (COPY, "Copy the address"),
    (OPEN, "Open in the browser"),
)

_WARNING = "Opening it leaves this app and tells that site your network address."
# The dialog's width; and what of it is frame, padding, scroll bar.
_WIDTH, _AROUND = 76, 7


def may_open(url: str) -> bool:
    """Whether this is an address that may be opened: http or https, with a host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


class SourceDialog(Dialog[str]):
    """Gives back a sentence that says what was done, or None.

    `sources` are the rows of a page, `number` the one to show at once. `open_url` is called
    with an address only after the reader said so; `copy` copies and gives back the sentence.
    """

    AUTO_FOCUS = "#source-list"
    HELP = (
        "The sources of this record. Choosing one shows its whole address; nothing is opened "
        "before you say so."
    )
    BINDING_GROUP_TITLE = "Sources"
    DEFAULT_CSS = """
    SourceDialog { #source-shown { display: none; height: auto; }
      #source-scroll { height: auto; max-height: 45vh; overflow-y: auto; }
      #source-warning { margin: 1 0 0 0; }
      #source-do { height: auto; margin: 1 0 0 0; }
      #source-list { height: auto; }
      &.-one #source-shown { display: block; }
      &.-one #source-list, &.-one #source-title { display: none; } }
    """
    BINDINGS = bindings_of("source")

    def __init__(
        self,
        sources: Sequence[SourceRow],
        *,
        open_url: Callable[[str], None],
        copy: Callable[[str], str],
        number: int | None = None,
        signs: ink.Signs = ink.UNICODE,
    ) -> None:
        super().__init__()
        self._sources = tuple(sources)
        self._open_url, self._copy, self._signs = open_url, copy, signs
        self._shown = next((row for row in self._sources if row.number == number), None)
        self._straight = self._shown is not None

    # --- drawing -------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as frame:
            # A long address needs every line of a small window.
            frame.styles.max_height = "100%"
            yield Static(Content.styled("Sources", ink.HEADING), id="source-title")
            yield ChoiceList(id="source-list", markup=False)
            with Vertical(id="source-shown"):
                with Vertical(id="source-scroll"):
                    yield Static(id="source-address")
                yield Static(_WARNING, id="source-warning")
                yield ChoiceList(id="source-do", markup=False)
            yield KeyLine({"list-choose": "Choose"}, classes="-inside")

    def on_mount(self) -> None:
        """The list, or the source that was asked for."""
        self._draw()

    def on_resize(self, event: events.Resize) -> None:
        """Set the rows to the width of the list."""
        rows = self.query_one("#source-list", ChoiceList)
        width = min(_WIDTH, event.size.width) - _AROUND
        rows.styles.max_height = event.size.height - 6
        at = rows.highlighted or 0
        rows.set_options(Option(self._row(row, width)) for row in self._sources)
        if self._sources:
            rows.highlighted = at
        else:
            rows.set_options([Option(Content("This record lists no source."), disabled=True)])

    def _row(self, row: SourceRow, width: int) -> Content:
        said = [part for part in (row.kind, row.publisher, row.published) if part]
        if not row.url:
            said.append("no address")
        number = Content.styled(f"[{row.number}] ".rjust(5), ink.KEY)
        setter = Setter(width, self._signs)
        setter.put(row.title, number)
        setter.put(Content.styled(self._signs.dot.join(said), ink.MUTED), "     ")
        return setter.done().content

    def _draw(self) -> None:
        row = self._shown
        self.set_class(row is not None, "-one")
        if row is None:
            self.query_one("#source-list").focus()
        else:
            self._show(row)
        self.refresh_bindings()

    def _show(self, row: SourceRow) -> None:
        self.query_one("#source-address", Static).update(self._about(row))
        self.query_one("#source-warning").display = may_open(row.url)
        choices = [
            (do, words)
            for do, words in _TO_DO
            if do == CANCEL or (do == COPY and row.url) or (do == OPEN and may_open(row.url))
        ]
        to_do = self.query_one("#source-do", ChoiceList)
        to_do.set_options(Option(Content(words), do) for do, words in choices)
        # Enter, Enter must not leave the app by mistake: the cursor starts on the harmless line.
        to_do.highlighted = 0
        to_do.focus()

    def _about(self, row: SourceRow) -> Content:
        said = ", ".join(part for part in (row.kind, row.publisher, row.published) if part)
        head = Content.styled(f"[{row.number}] {row.title}", "bold") + Content.styled(
            f"\n{said}\n\n", ink.MUTED
        )
        if not row.url:
            return head + "This source has no address."
        if not may_open(row.url):
            return head + f"{row.url}\n\nThis address cannot be opened from here."
        return head + Content.styled(row.url, "bold $ink-link")

    # --- acting --------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What the source that is shown allows."""
        if action == "do":
            url = self._shown.url if self._shown else ""
            return bool(url) if parameters == (COPY,) else may_open(url)
        return True

    @on(ChoiceList.OptionSelected, "#source-list")
    def _chose(self, event: ChoiceList.OptionSelected) -> None:
        event.stop()
        self._shown = self._sources[event.option_index]
        self._draw()

    @on(ChoiceList.OptionSelected, "#source-do")
    def _did(self, event: ChoiceList.OptionSelected) -> None:
        event.stop()
        if event.option_id in {OPEN, COPY}:
            self.action_do(event.option_id)
        else:
            self.action_step_back()

    def action_do(self, what: str) -> None:
        """Open or copy the address that is shown, then close."""
        url = self._shown.url if self._shown else ""
        if what == COPY and url:
            self.dismiss(self._copy(url))
        elif what == OPEN and may_open(url):
            self._open_url(url)
            self.dismiss(f"Asked the browser to open {urlsplit(url).hostname}.")

    def action_step_back(self) -> None:
        """Back to the list; from there, out."""
        if self._shown is None or self._straight:
            self.dismiss(None)
        else:
            self._shown = None
            self._draw()

    def action_scroll(self, way: int) -> None:
        """Scroll what is said about the source."""
        self.query_one("#source-scroll").scroll_relative(y=5 * way, animate=False)
