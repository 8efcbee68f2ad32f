"""What all dialogs share: a frame in the middle, Esc closes."""

from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

if TYPE_CHECKING:
    from tactics_tui.ui.app import TacticsApp

_Answer = TypeVar("_Answer")


class Dialog(ModalScreen[_Answer]):
    """A dialog that gives an answer, or None when it is closed."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "Close", id="close")]

    @property
    def room(self) -> "TacticsApp":
        """The app."""
        return cast("TacticsApp", self.app)

    def action_close(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)
