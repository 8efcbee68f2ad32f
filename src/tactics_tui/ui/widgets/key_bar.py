"""The last line: the keys that work now, as many as fit, the most useful first."""

from textual import events
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widgets import Input, Static

from tactics_tui.ui import ink
from tactics_tui.ui.commands.registry import BY_ID

_LAST = 999
_PRINTABLE = frozenset({"space", "slash", "question_mark"})


def is_printable(key: str) -> bool:
    """Whether a text field takes the key as a letter."""
    return len(key) == 1 or key in _PRINTABLE


class KeyBar(Static):
    """Follows the focus; every key on it can be clicked."""

    def __init__(self) -> None:
        super().__init__(id="keys")
        self._pressed = ""
        self._drawn = ""

    def on_mount(self) -> None:
        """Draw again whenever the keys that work change."""
        self.screen.bindings_updated_signal.subscribe(self, self._redraw)
        self.draw()

    def show_pressed(self, key: str) -> None:
        """Show which key was pressed last, for a room that follows on a wall."""
        self._pressed = key
        self.draw()

    def _redraw(self, screen: Screen[object]) -> None:
        self.draw()

    def on_resize(self, event: events.Resize) -> None:
        """As many keys as fit."""
        self.draw()

    def draw(self) -> None:
        """Show the keys of the focused pane and of the screen."""
        room = self.size.width - 2
        found: dict[str, tuple[int, str, str, str]] = {}
        typing = isinstance(self.screen.focused, Input)
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if not binding.show or not active.enabled or binding.action in found:
                continue
            if typing and is_printable(binding.key):
                continue
            command = BY_ID.get(binding.id or "")
            rank = command.footer if command else _LAST
            found[binding.action] = (
                rank,
                self.app.get_key_display(binding),
                binding.description,
                binding.key,
            )
        text = (
            Content.styled(f" {self._pressed} ", "reverse bold") if self._pressed else Content("")
        )
        for _, key, title, pressed in sorted(found.values()):
            item = Content.styled(key, ink.KEY) + f" {title}"
            item = item.stylize(Style.from_meta({"@click": ("app.simulate_key", (pressed,))}))
            longer = text + "  " + item if text.plain else item
            if longer.cell_length > room:
                break
            text = longer
        # One line whatever it says: no new layout, and nothing when it says the same.
        if text.markup != self._drawn:
            self._drawn = text.markup
            self.update(text, layout=False)
