"""A field for a file's name that writes the file; a file that is there is asked about."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from tactics_tui.export.extras import MissingExtraError
from tactics_tui.export.write import ExistsError, WriteError, write_file
from tactics_tui.ui.widgets.text_box import TextBox

Write = Callable[[Path, bytes, bool], None]


class Made(msgspec.Struct, frozen=True):
    """What is to be written, and its kind if it is text ("text/markdown")."""

    data: bytes
    text_kind: str = ""


def write_as_asked(path: Path, data: bytes, replace: bool) -> None:
    """Write the file. Raises ExistsError and WriteError."""
    write_file(path, data, replace=replace)


class FileField(Vertical):
    """Says `Done` when the file is written; what went wrong stands below the name.

    In a browser nothing is written on the machine that serves: the file is offered to the
    reader as a download. `make` may raise MissingExtraError.
    """

    DEFAULT_CSS = """
    FileField { height: auto; }
    """

    @dataclass(eq=False, repr=False)
    class Done(Message):
        """The file is written or offered; `words` say where."""

        words: str

    def __init__(
        self, make: Callable[[str], Made], name: str = "", write: Write = write_as_asked
    ) -> None:
        super().__init__()
        self._make, self._first, self._write = make, name, write
        self._may_replace = ""

    def compose(self) -> ComposeResult:
        field = TextBox(self._first, compact=True, id="file-name")
        field.cursor_blink = False
        yield field
        yield Static(id="file-says")

    @property
    def field(self) -> Input:
        """The name."""
        return self.query_one(Input)

    def propose(self, name: str) -> None:
        """Offer another name; what was said of the one before is taken back."""
        self.field.value = name
        self.say("")

    def say(self, words: str) -> None:
        """What stands in the way."""
        self.query_one("#file-says", Static).update(Content.styled(words, "bold $partly"))

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self._may_replace = ""

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.submit()

    def submit(self) -> None:
        """Write the file under the name that stands there."""
        name = self.field.value.strip()
        if not name:
            self.say("Give a file name.")
            return
        try:
            made = self._make(name)
            if self.app.is_web:
                self._deliver(made, Path(name).name)
                return
            path = Path(name).expanduser()
            self._write(path, made.data, self._may_replace == name)
        except ExistsError as exists:
            self._may_replace = name
            self.say(f"{exists} Enter once more replaces it.")
        except (MissingExtraError, WriteError, RuntimeError) as error:
            # RuntimeError: "~somebody" for somebody who is not there.
            self.say(str(error))
        else:
            self.post_message(self.Done(f"Written: {path.absolute()}"))

    def _deliver(self, made: Made, name: str) -> None:
        if made.text_kind:
            self.app.deliver_text(
                io.StringIO(made.data.decode()),
                save_filename=name,
                open_method="download",
                encoding="utf-8",
                mime_type=made.text_kind,
            )
        else:
            self.app.deliver_binary(
                io.BytesIO(made.data), save_filename=name, open_method="download"
            )
        self.post_message(self.Done(f"{name} is offered as a download."))
