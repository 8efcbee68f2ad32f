"""What all dialogs share: a frame in the middle, Esc closes."""

from typing import TYPE_CHECKING, TypeVar, cast

from textual.screen import ModalScreen

from tactics_tui.ui.commands.bind import bindings_of

if TYPE_CHECKING:
    from tactics_tui.ui.app import TacticsApp

_Answer = TypeVar("_Answer")


class Dialog(ModalScreen[_Answer]):
    """A dialog that gives an answer, or None when it is closed."""

    CSS_PATH = "dialog.tcss"
    BINDINGS = bindings_of("dialog")

    @property
    def room(self) -> "TacticsApp":
        """The app."""
        return cast("TacticsApp", self.app)

    def action_close(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)
