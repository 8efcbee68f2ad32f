"""What the program stores and cannot protect, shown in the app."""

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tactics_tui.settings.privacy import Privacy, parts
from tactics_tui.ui import ink
from tactics_tui.ui.commands.bind import bindings_of
from tactics_tui.ui.screens.view import View
from tactics_tui.ui.widgets.key_line import KeyLine
from tactics_tui.ui.widgets.reader.setter import Setter

_WIDEST = 90


class PrivacyScreen(View[None]):
    """Shows a report and gives back nothing."""

    AUTO_FOCUS = "#privacy"
    BINDING_GROUP_TITLE = "Privacy"
    HELP = "What is stored on this machine and where, what is not, and how to remove it."
    DEFAULT_CSS = """
    PrivacyScreen #privacy { padding: 0 2; scrollbar-gutter: stable; }
    """
    BINDINGS = bindings_of("privacy")

    def __init__(self, report: Privacy, signs: ink.Signs = ink.UNICODE) -> None:
        super().__init__(signs)
        self._report = report

    def compose(self) -> ComposeResult:
        yield Static(Content.styled("Privacy", "bold"), classes="view-title")
        with VerticalScroll(id="privacy"):
            yield Static(id="privacy-words")
        yield KeyLine()

    def on_resize(self, event: events.Resize) -> None:
        """Set the words to the width."""
        setter = Setter(min(event.size.width - 6, _WIDEST), self.signs)
        for title, sentences in parts(self._report):
            setter.blank()
            setter.put(Content.styled(title, ink.HEADING))
            for sentence in sentences:
                setter.put(sentence, f"{self.signs.bullet} ")
        self.query_one("#privacy-words", Static).update(setter.done().content)

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one("#privacy").scroll_relative(y=lines, animate=False)
