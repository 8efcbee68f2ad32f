"""Help about the pane that is in use: what it is for, its keys, the search syntax."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tactics_tui.search.syntax import SYNTAX_HELP
from tactics_tui.ui import ink
from tactics_tui.ui.commands.registry import BY_ID
from tactics_tui.ui.screens.dialog import Dialog

_ORDER = (
    "Search box", "Lists", "Page", "Search", "Read", "Places and views", "Move", "The room", "More"
)  # fmt: skip


class HelpDialog(Dialog[None]):
    """Explains the keys that worked when it was opened."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1,question_mark", "close", "Close", show=False),
        Binding("down,j", "down", show=False),
        Binding("up,k", "up", show=False),
    ]

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
    while focused is not None and not getattr(focused, "HELP", None):
        focused = focused.parent  # type: ignore[assignment]
    if focused is not None:
        title = getattr(focused, "BINDING_GROUP_TITLE", None) or "Here"
        lines += [Content.styled(str(title), ink.HEADING), Content(str(focused.HELP)), Content("")]
    groups: dict[str, list[Content]] = {}
    keys: dict[str, tuple[list[str], str, str]] = {}
    for active in about.active_bindings.values():
        binding = active.binding
        if binding.system or not binding.description:
            continue
        command = BY_ID.get(binding.id or "")
        name = binding.id or binding.action
        shown = about.app.get_key_display(binding)
        words = command.tooltip if command else binding.tooltip or binding.description
        group = command.group if command else "More"
        keys.setdefault(name, ([], words, group))[0].append(shown)
    for shown_keys, words, group in keys.values():
        pressed = " ".join(dict.fromkeys(shown_keys))
        line = Content.styled(f"{pressed:<13}", ink.KEY) + f" {words}"
        groups.setdefault(group, []).append(line)
    for group in sorted(groups, key=lambda name: _ORDER.index(name) if name in _ORDER else 99):
        lines += [Content.styled(group, ink.HEADING), *groups[group], Content("")]
    lines += [Content.styled("Search", ink.HEADING), Content(SYNTAX_HELP.rstrip())]
    return Content("\n").join(lines)
