"""What the reader shows before anything is opened."""

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tactics_tui.ui import ink
from tactics_tui.ui.widgets.ground import Ground
from tactics_tui.ui.widgets.reader.setter import Setter

_ABOUT = (
    "What cities, counties and states have lawfully done in answer to federal immigration "
    "operations: who did it, on what law, what limits it, what became of it, and as of which day."
)

_KEYS = (
    ("/", "search: plain words, a place, or a citation"),
    ("Enter", "open; Backspace goes back"),
    ("f", "filters"),
    ("p", "read as from one state"),
    ("m  t", "the results on a map, or by year"),
    ("?", "explains every key of the pane you are in"),
    ("ctrl+q", "leaves"),
)


_SHAPES = (
    ("stands", "stands, as far as is listed here"),
    ("partly", "stands in part, or is being challenged"),
    ("blocked", "blocked, struck down, or denied"),
    ("open", "proposed, ended, repealed, or only on record"),
)


def set_welcome(width: int, signs: ink.Signs) -> Content:
    """A few lines for someone who has never been here."""
    setter = Setter(width, signs)
    setter.put(Content.styled("A reading room", "bold"))
    setter.blank()
    setter.put(_ABOUT)
    setter.blank()
    for keys, says in _KEYS:
        setter.put(Content.styled(says, ink.MUTED), Content.styled(f"{keys:<8}", ink.KEY))
    setter.blank()
    setter.put(Content.styled("Standing is said in a word, a shape and a color:", ink.MUTED))
    for shape, words in _SHAPES:
        setter.put(words, Content.styled(f"{signs.shapes[shape]} ", f"${shape}"))
    return setter.done().content


class Welcome(Ground, VerticalScroll, can_focus=False):
    """Sets the welcome to its width."""

    def __init__(self, signs: ink.Signs) -> None:
        super().__init__(id="welcome")
        self._signs = signs

    def compose(self) -> ComposeResult:
        yield Static()

    def on_resize(self, event: events.Resize) -> None:
        """Set it anew."""
        width = min(self.scrollable_content_region.width, 72)
        self.query_one(Static).update(set_welcome(width, self._signs))
