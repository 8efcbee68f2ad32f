"""One line over the keys while a session waits behind the live app."""

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from tactics_tui.ui import ink
from tactics_tui.ui.commands.registry import BY_ID

_SHOWN = ("live-next", "live-back", "live-page")


class WorkshopStrip(Static):
    """Where the session is, and the keys that move it; each can be clicked."""

    DEFAULT_CSS = """
    WorkshopStrip { height: 1; padding: 0 1; background: $calm-paper; color: $calm-ink; }
    """

    def __init__(self) -> None:
        super().__init__(id="strip")

    def show(self, where: str) -> None:
        """Show where the session is."""
        text = Content.styled(where, "bold")
        for command_id in _SHOWN:
            command = BY_ID[command_id]
            key = command.keys.split(",")[0].upper()
            item = Content.styled(key, ink.KEY) + f" {command.title}"
            text += "   " + item.stylize(Style.from_meta({"@click": f"app.{command.action}"}))
        self.update(text)
