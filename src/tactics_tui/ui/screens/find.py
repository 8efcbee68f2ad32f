"""Ask which words to find on the page."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tactics_tui.ui import ink
from tactics_tui.ui.screens.dialog import Dialog
from tactics_tui.ui.widgets.text_box import TextBox


class FindDialog(Dialog[str]):
    """Gives back the words; "" takes the marks away."""

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -small"):
            yield Static(Content.styled("Find in this page", ink.HEADING), classes="dialog-title")
            field = TextBox(placeholder="Words as they stand there", compact=True)
            field.cursor_blink = False
            yield field
            yield Static(
                Content(
                    "then n and N go from match to match, Esc ends",
                ).stylize(ink.MUTED),
                classes="dialog-keys",
            )

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(event.value)
