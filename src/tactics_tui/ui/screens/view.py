"""What the full-screen views share: Esc goes back without an answer."""

from typing import TypeVar

from textual.screen import Screen

from tactics_tui.ui import ink
from tactics_tui.ui.commands.bind import bindings_of

_Answer = TypeVar("_Answer")


class View(Screen[_Answer]):
    """A screen over the home screen that gives an answer, or None when it is left."""

    DEFAULT_CSS = """
    View > .view-title { height: 1; padding: 0 1; background: $bar-paper; color: $bar-ink;
      text-wrap: nowrap; text-overflow: ellipsis; }
    """
    BINDINGS = bindings_of("view")

    def __init__(self, signs: ink.Signs = ink.UNICODE) -> None:
        super().__init__()
        self.signs = signs

    def action_leave(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)
