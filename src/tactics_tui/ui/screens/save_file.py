"""Ask under which name to save a text, and write it; a file that is there is asked about."""

import io
from collections.abc import Callable
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tactics_tui.export.write import ExistsError, WriteError, write_file
from tactics_tui.ui import ink
from tactics_tui.ui.screens.dialog import Dialog

Write = Callable[[Path, bytes, bool], None]


def write_as_asked(path: Path, data: bytes, replace: bool) -> None:
    """Write the file. Raises ExistsError and WriteError."""
    write_file(path, data, replace=replace)


class SaveFileDialog(Dialog[str]):
    """Gives back a sentence that says what was written and where, or None.

    `text_for` gives the text for a file name, so that its ending can decide the form. In a
    browser nothing is written here: the text is offered to the reader as a download.
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
        self._title, self._name, self._text_for, self._write = title, name, text_for, write
        self._may_replace = ""

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled(self._title, ink.HEADING), classes="dialog-title")
            yield Static(
                Content.styled("A name ending in .md is written as Markdown.", ink.MUTED),
                classes="dialog-says",
            )
            field = Input(self._name, compact=True)
            field.cursor_blink = False
            yield field
            yield Static(id="save-says")
            keys = Content.styled("Enter", ink.KEY) + " save   " + Content.styled("Esc", ink.KEY)
            yield Static(keys + " close", classes="dialog-keys")

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self._may_replace = ""

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        name = event.value.strip()
        if not name:
            self._say("Give a file name.")
            return
        text = self._text_for(name)
        if self.app.is_web:
            self.app.deliver_text(
                io.StringIO(text), save_filename=Path(name).name, open_method="download"
            )
            self.dismiss(f"{Path(name).name} is offered as a download.")
            return
        try:
            path = Path(name).expanduser()
            self._write(path, text.encode(), self._may_replace == name)
        except ExistsError as exists:
            self._may_replace = name
            self._say(f"{exists} Enter once more replaces it.")
        except (WriteError, RuntimeError) as error:
            self._say(str(error))
        else:
            self.dismiss(f"Written: {path.absolute()}")

    def _say(self, words: str) -> None:
        self.query_one("#save-says", Static).update(Content.styled(words, "bold $partly"))
