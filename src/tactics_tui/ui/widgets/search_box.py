"""The search box."""

from textual.events import Key, Paste

from tactics_tui.ui.commands.bind import bindings_of
from tactics_tui.ui.widgets.text_box import TextBox


class SearchBox(TextBox):
    """Takes words; every keystroke is a `Changed` message that the screen answers."""

    BINDING_GROUP_TITLE = "Search"
    BINDINGS = bindings_of("search")
    HELP = (
        "Type plain words, a place, or a citation: every key searches. Enter opens the best "
        "result, the down arrow or Esc goes to the list, where every letter is a command."
    )

    def __init__(self) -> None:
        super().__init__(
            id="search",
            placeholder="Ask in plain words, name a place, or give a citation",
            select_on_focus=False,
            compact=True,
        )
        # A blinking cursor is motion while nothing happens.
        self.cursor_blink = False

    async def on_key(self, event: Key) -> None:
        """In the empty box "/" does nothing more, and "?" gives the help that is promised."""
        if self.value or event.key not in {"slash", "question_mark"}:
            return
        event.prevent_default().stop()
        if event.key == "question_mark":
            self.app.run_worker(self.app.run_action("help"))

    def on_paste(self, event: Paste) -> None:
        """A sentence copied over several lines is one question; the box would keep the first."""
        if len(event.text.splitlines()) > 1:
            event.prevent_default().stop()
            start, end = sorted(self.selection)
            self.replace(" ".join(event.text.split()), start, end)

    def action_to_results(self) -> None:
        """Go down to the results."""
        self.screen.query_one("#results").focus()
