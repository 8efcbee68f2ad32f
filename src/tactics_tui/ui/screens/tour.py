"""The short tour: five cards over the app, which can be left at any time."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from tactics_tui.ui import ink
from tactics_tui.ui.commands.bind import bindings_of
from tactics_tui.ui.commands.registry import BY_ID
from tactics_tui.ui.screens.dialog import Dialog
from tactics_tui.ui.widgets.key_line import KeyLine
from tactics_tui.ui.widgets.tour_cards import CARDS, card


class TourScreen(Dialog[bool]):
    """Gives back True when it was read to the end, False when it was skipped.

    Either way the caller sees to it that it does not come back by itself. `keys` are the
    reader's own keys by command id, so that the cards name the keys that work.
    """

    BINDING_GROUP_TITLE = "Tour"
    HELP = "A short tour. Enter goes on, Esc skips it; it does not come back by itself."
    DEFAULT_CSS = """
    TourScreen { background: $background 85%; }
    TourScreen .dialog { width: 64; }
    TourScreen #tour-card { height: 15; }
    """
    BINDINGS = bindings_of("tour")

    number: var[int] = var(0, init=False)
    """Which card is shown, from 0."""

    def __init__(
        self, *, keys: Mapping[str, str] | None = None, signs: ink.Signs = ink.UNICODE
    ) -> None:
        super().__init__()
        self._keys, self._signs = keys or {}, signs

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as frame:
            # The cards are made for 20 lines, and then need each of them.
            frame.styles.max_height = "100%"
            yield Static(id="tour-card")
            yield KeyLine(classes="-inside")

    def on_mount(self) -> None:
        """Show the first card."""
        self._show()

    def watch_number(self) -> None:
        """Show another card."""
        self._show()

    def _show(self) -> None:
        at = Content.styled(f"{self.number + 1} of {len(CARDS)}\n", ink.MUTED)
        words = card(self.number, self._key, self._signs)
        self.query_one("#tour-card", Static).update(at + words)
        self.refresh_bindings()

    def _key(self, command_id: str) -> str:
        keys = self._keys.get(command_id, BY_ID[command_id].keys)
        # The last of several: "?" is easier to find than "F1".
        key = keys.split(",")[-1 if command_id == "help" else 0].strip()
        return self.app.get_key_display(Binding(key, ""))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing before the first card."""
        return not (action == "go" and parameters == (-1,) and not self.number)

    def action_go(self, way: int) -> None:
        """The next card or the one before; after the last one, into the app."""
        if self.number + way == len(CARDS):
            self.dismiss(True)
        else:
            self.number = max(self.number + way, 0)

    def action_skip(self) -> None:
        """Into the app at once."""
        self.dismiss(False)
