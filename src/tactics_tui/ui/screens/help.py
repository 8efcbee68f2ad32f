"""Help about the pane that is in use: what it is for, its keys, the search syntax."""

from textual.app import ComposeResult
from textual.binding import BindingsMap
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widgets import Input, Static

from tactics_tui.search.syntax import SYNTAX_HELP
from tactics_tui.ui import ink
from tactics_tui.ui.commands.bind import bindings_of
from tactics_tui.ui.commands.registry import BY_ID
from tactics_tui.ui.screens.dialog import Dialog
from tactics_tui.ui.widgets.key_bar import is_printable

_ORDER = (
    "Map", "Timeline", "Marked set", "Compare", "Privacy", "Workshop", "This view", "Search box",
    "Lists", "Page", "Search", "Read", "Places and views", "Move", "The room", "More"
)  # fmt: skip


class HelpDialog(Dialog[None]):
    """Explains the keys that worked when it was opened."""

    BINDINGS = bindings_of("help")

    def __init__(self, about: Screen[object]) -> None:
        super().__init__()
        self._text = _help_text(about)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall"):
            with VerticalScroll():
                yield Static(self._text)
            yield Static(
                Content.styled("Esc", ink.KEY)
                + " close   "
                + Content.styled("j k", ink.KEY)
                + " scroll",
                classes="dialog-keys",
            )

    def action_down(self) -> None:
        """Scroll down."""
        self.query_one(VerticalScroll).scroll_down(animate=False)

    def action_up(self) -> None:
        """Scroll up."""
        self.query_one(VerticalScroll).scroll_up(animate=False)


def _help_text(about: Screen[object]) -> Content:
    lines: list[Content] = []
    focused = about.focused
    typing = isinstance(focused, Input)
    pane: DOMNode | None = focused
    while pane is not None and not getattr(pane, "HELP", None):
        pane = pane.parent
    if pane is not None:
        title = getattr(pane, "BINDING_GROUP_TITLE", None) or "Here"
        lines += [Content.styled(str(title), ink.HEADING), Content(str(pane.HELP)), Content("")]
    here, later = _keys_by_group(about, typing)
    for group in sorted(here, key=_rank):
        lines += [Content.styled(group, ink.HEADING), *here[group], Content("")]
    if later:
        lines += [Content.styled("After Esc, outside the search box:", "bold"), Content("")]
    for group in sorted(later, key=_rank):
        lines += [Content.styled(group, ink.HEADING), *later[group], Content("")]
    lines += [Content.styled("What one may type", ink.HEADING), Content(SYNTAX_HELP.rstrip())]
    return Content("\n").join(lines)


def _rank(group: str) -> int:
    return _ORDER.index(group) if group in _ORDER else len(_ORDER)


def _with_own_keys(node: DOMNode) -> BindingsMap:
    """A node's bindings with the reader's own keys. Textual hides those that a text field takes."""
    bindings = node._bindings.copy()
    bindings.apply_keymap(node.app._keymap)
    return bindings


def _keys_by_group(
    about: Screen[object], typing: bool
) -> tuple[dict[str, list[Content]], dict[str, list[Content]]]:
    """The keys that work now, and those that work once one has left the text field."""
    chain = (about.focused or about).ancestors_with_self
    bindings = [
        binding
        for node in chain
        for _, binding in _with_own_keys(node)
        if binding.description
        and not binding.system
        and (binding.id in BY_ID or binding.show)
        and node.check_action(binding.action, ())
    ]
    keys: dict[str, tuple[list[str], str, str, bool]] = {}
    for binding in bindings:
        command = BY_ID.get(binding.id or "")
        words = command.tooltip if command else binding.tooltip or binding.description
        group = command.group if command else "More"
        waits = typing and is_printable(binding.key)
        name = f"{binding.id or binding.action}{waits}"
        keys.setdefault(name, ([], words, group, waits))[0].append(
            about.app.get_key_display(binding)
        )
    here: dict[str, list[Content]] = {}
    later: dict[str, list[Content]] = {}
    for shown, words, group, waits in keys.values():
        pressed = " ".join(dict.fromkeys(shown))
        line = Content.styled(f"{pressed:<13}", ink.KEY) + f" {words}"
        (later if waits else here).setdefault(group, []).append(line)
    return here, later
