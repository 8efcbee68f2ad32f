"""Ask under which name to save a text, and write it."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tactics_tui.ui import ink
from tactics_tui.ui.screens.dialog import Dialog
from tactics_tui.ui.widgets.file_field import FileField, Made, Write, write_as_asked


class SaveFileDialog(Dialog[str]):
    """Gives back a sentence that says what was written and where, or None.

    `text_for` gives the text for a file name, so that its ending can decide the form.
    """

    HELP = "Give the file a name, with a folder if you like. Nothing is replaced without asking."
    BINDING_GROUP_TITLE = "Save"
    AUTO_FOCUS = "Input"

    def __init__(
        self,
        title: str,
        name: str,
        text_for: Callable[[str], str],
        write: Write = write_as_asked,
    ) -> None:
        super().__init__()
        self._title, self._first, self._text_for, self._write = title, name, text_for, write

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled(self._title, ink.HEADING), classes="dialog-title")
            yield Static(
                Content.styled("A name ending in .md is written as Markdown.", ink.MUTED),
                classes="dialog-says",
            )
            yield FileField(self._made, self._first, self._write)
            keys = Content.styled("Enter", ink.KEY) + " save   " + Content.styled("Esc", ink.KEY)
            yield Static(keys + " close", classes="dialog-keys")

    def _made(self, name: str) -> Made:
        kind = "text/markdown" if name.endswith(".md") else "text/plain"
        return Made(self._text_for(name).encode(), kind)

    @on(FileField.Done)
    def _done(self, event: FileField.Done) -> None:
        self.dismiss(event.words)
