"""A dialog with a list that is narrowed by typing: for places, sections, problems."""

from collections.abc import Sequence

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static
from textual.widgets.option_list import Option

from tactics_tui.ui import ink
from tactics_tui.ui.screens.dialog import Dialog
from tactics_tui.ui.widgets.choice_list import ChoiceList
from tactics_tui.ui.widgets.text_box import TextBox


class Choice(msgspec.Struct, frozen=True):
    """One line to choose: what is given back, what is shown, and what else finds it."""

    value: str
    label: Content
    also: str = ""


class ChooseDialog(Dialog[str]):
    """Gives back the value of the chosen line, or None."""

    AUTO_FOCUS = "Input, ChoiceList"

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        *,
        says: str = "",
        typing: bool = True,
        now: str | None = None,
    ) -> None:
        super().__init__()
        self._title, self._choices, self._says = title, choices, says
        self._typing, self._now = typing, now

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled(self._title, ink.HEADING), classes="dialog-title")
            if self._says:
                yield Static(Content.styled(self._says, ink.MUTED), classes="dialog-says")
            if self._typing:
                field = TextBox(placeholder="Type to narrow the list", compact=True)
                field.cursor_blink = False
                yield field
            yield ChoiceList(markup=False)
            yield Static(
                Content.styled("Enter", ink.KEY)
                + " choose  "
                + Content.styled("Esc", ink.KEY)
                + " close",
                classes="dialog-keys",
            )

    def on_mount(self) -> None:
        """Show every line."""
        self._fill("")

    def _fill(self, typed: str) -> None:
        words = typed.casefold().split()
        shown = [
            choice
            for choice in self._choices
            if all(word in f"{choice.label.plain} {choice.also}".casefold() for word in words)
        ]
        options = self.query_one(ChoiceList)
        options.set_options(Option(choice.label, f"value:{choice.value}") for choice in shown)
        values = [choice.value for choice in shown]
        options.highlighted = values.index(self._now) if self._now in values else 0

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._fill(event.value)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(ChoiceList).action_select()

    @on(ChoiceList.OptionSelected)
    def _chosen(self, event: ChoiceList.OptionSelected) -> None:
        event.stop()
        self.dismiss((event.option_id or "").removeprefix("value:"))

    def key_down(self) -> None:
        """From the field down to the list."""
        if isinstance(self.focused, Input):
            self.query_one(ChoiceList).focus()
