"""A line with the keys of one screen, in the order in which the screen lists them."""

from collections.abc import Mapping

from textual import events
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widgets import Input, Static

from tactics_tui.ui import ink
from tactics_tui.ui.widgets.key_bar import is_printable


class KeyLine(Static):
    """Shows what works now, as much as fits; every key on it can be clicked.

    Unlike the key bar it knows no ranks: the focused pane's keys come first, then the
    screen's, each as declared, then the app's help. `names`: other words for some of the
    keys, by the id of their binding.
    """

    DEFAULT_CSS = """
    KeyLine { height: 1; dock: bottom; padding: 0 1; background: $bar-paper; color: $bar-ink; }
    KeyLine.-inside { dock: none; padding: 0; margin: 1 0 0 0; background: transparent;
      color: $foreground; }
    """

    def __init__(self, names: Mapping[str, str] | None = None, *, classes: str = "") -> None:
        super().__init__(classes=classes)
        self._names = names or {}

    def on_mount(self) -> None:
        """Draw again whenever the keys that work change."""
        self.screen.bindings_updated_signal.subscribe(self, self._redraw)
        self._draw()

    def _redraw(self, screen: Screen[object]) -> None:
        self._draw()

    def on_resize(self, event: events.Resize) -> None:
        """As many keys as fit."""
        self._draw()

    def _draw(self) -> None:
        typing = isinstance(self.screen.focused, Input)
        shown: dict[str, Content] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            ours = active.node is not self.app or binding.id == "help"
            if not (binding.show and ours and active.enabled) or binding.action in shown:
                continue
            if typing and is_printable(binding.key):
                continue
            key = Content.styled(self.app.get_key_display(binding), ink.KEY)
            item = key + f" {self._names.get(binding.id or '', binding.description)}"
            press = Style.from_meta({"@click": ("app.simulate_key", (binding.key,))})
            shown[binding.action] = item.stylize(press)
        line = Content("")
        for item in shown.values():
            longer = line + "  " + item if line.plain else item
            if longer.cell_length <= self.content_size.width:
                line = longer
        self.update(line, layout=False)
