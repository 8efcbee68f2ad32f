"""Two or three records side by side; gives back the id of one to read."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.style import Style
from textual.widgets import Static

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.compare import compare
from tactics_tui.export.pages.build import build_page
from tactics_tui.ui import ink
from tactics_tui.ui.commands.bind import bindings_of
from tactics_tui.ui.screens.view import View
from tactics_tui.ui.widgets.compared import LETTERS, ComparedText
from tactics_tui.ui.widgets.key_line import KeyLine


class CompareScreen(View[str]):
    """Gives back the id of the record to read, or None. Takes two or three ids of one kind.

    `lens`: the postal code of the place that is read from.
    """

    AUTO_FOCUS = "#compared"
    BINDING_GROUP_TITLE = "Compare"
    HELP = (
        "Records side by side, or one under the other in a narrow window. Each heading says "
        "whether what stands under it is the same or differs. Tab goes to the next heading, "
        "d hides what is the same, 1 2 3 read one of the records."
    )
    DEFAULT_CSS = """
    CompareScreen { #compared-heads { height: auto; padding: 0 2;
        background: $bar-paper; color: $bar-ink; }
      #compared { height: 1fr; padding: 0 2; scrollbar-gutter: stable; } }
    """
    BINDINGS = bindings_of("compare")

    only_differences: var[bool] = var(False, init=False)
    """Whether what is the same in all is hidden."""

    def __init__(
        self,
        catalog: Catalog,
        ids: Sequence[str],
        *,
        lens: str | None = None,
        signs: ink.Signs = ink.UNICODE,
    ) -> None:
        super().__init__(signs)
        records = [record for one in dict.fromkeys(ids) if (record := catalog.get(one))]
        pages = [build_page(catalog, record, lens) for record in records[: len(LETTERS)]]
        self._comparison = compare(pages)
        self._starts: list[int] = []
        self._width = 0

    def compose(self) -> ComposeResult:
        yield Static(id="compared-heads")
        with VerticalScroll(id="compared"):
            yield Static(id="compared-text")
        yield KeyLine()

    # --- drawing -------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Draw once the widths are known."""
        self.call_after_refresh(self._draw)

    def on_resize(self, event: events.Resize) -> None:
        """In columns, or one under the other."""
        self.call_after_refresh(self._draw)

    def watch_only_differences(self) -> None:
        """With or without what is the same."""
        self._draw()
        self._view.scroll_home(animate=False)
        self.refresh_bindings()

    @property
    def _view(self) -> VerticalScroll:
        return self.query_one("#compared", VerticalScroll)

    def _draw(self) -> None:
        text = ComparedText(
            self._comparison, self._view.scrollable_content_region.width, self.signs
        )
        self.query_one("#compared-text", Static).update(text.all(self.only_differences))
        self._starts = text.starts
        heads = []
        for at, page in enumerate(self._comparison.pages):
            head = Content.styled(f"{LETTERS[at]}  ", ink.KEY) + Content.styled(page.title, "bold")
            room = self.size.width - 4
            head = head.truncate(room, ellipsis=True) if head.cell_length > room else head
            heads.append(head.stylize(Style.from_meta({"@click": f"screen.read({at})"})))
        if self.only_differences:
            heads.append(Content.styled("Only what differs is shown; d shows all.", ink.MUTED))
        self.query_one("#compared-heads", Static).update(Content("\n").join(heads))

    # --- acting --------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No key for a third record when there are two."""
        if action == "read" and isinstance(parameters[0], int):
            return parameters[0] < len(self._comparison.pages)
        return True

    def action_read(self, number: int) -> None:
        """Read one of the records."""
        self.dismiss(self._comparison.pages[number].id)

    def action_differences(self) -> None:
        """Hide what is the same, or show it again."""
        self.only_differences = not self.only_differences

    def action_section(self, way: int) -> None:
        """To the next heading, or the one before."""
        now = round(self._view.scroll_y)
        ahead = [start for start in self._starts if (start - now) * way > 0]
        if ahead:
            line = ahead[0] if way > 0 else ahead[-1]
            self._view.scroll_to(y=line, animate=False)

    def action_line(self, way: int) -> None:
        """A line down or up."""
        self._view.scroll_relative(y=way, animate=False)

    def action_page(self, way: int) -> None:
        """A screen down or up."""
        (self._view.scroll_page_down if way > 0 else self._view.scroll_page_up)(animate=False)

    def action_edge(self, way: int) -> None:
        """To the top or the end."""
        (self._view.scroll_end if way > 0 else self._view.scroll_home)(animate=False)
