"""The lines before the results: a notice first, then what was searched and how it is narrowed."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from tactics_tui.search.results import FACETS, Filters, NoticeShown, Results
from tactics_tui.ui import ink
from tactics_tui.ui.widgets.filter_pane import value_label

if TYPE_CHECKING:
    from tactics_tui.records.taxonomy import Taxonomy


class Notes(VerticalScroll, can_focus=False):
    """Shows the notes; long ones, such as a notice on a small screen, can be scrolled."""

    BINDING_GROUP_TITLE = "Notice"
    HELP = "Said before the results. The arrows scroll it, Tab goes on to the results."

    _drawn = ""

    def compose(self) -> ComposeResult:
        yield Static(id="notes-text")

    def show(self, text: Content, *, notice: bool) -> None:
        """Show these notes; nothing when there are none."""
        if text.markup == self._drawn:
            return
        self._drawn = text.markup
        self.display = bool(text.plain)
        self.set_class(notice, "-notice")
        self.can_focus = notice
        self.query_one("#notes-text", Static).update(text)
        self.scroll_home(animate=False)


def notes_text(
    results: Results, filters: Filters, expand: bool, taxonomy: "Taxonomy", signs: ink.Signs
) -> Content:
    """All notes on an answer, one a line; empty when there is nothing to say."""
    lines: list[Content] = []
    if results.notice:
        lines.append(_notice(results.notice))
    if results.suggestion:
        lines.append(
            Content.styled("Did you mean ", ink.MUTED)
            + _act(Content.styled(results.suggestion, ink.LINK), "suggestion")
            + Content.styled("?  d", ink.KEY)
        )
    added = list(dict.fromkeys(word for item in results.expansions for word in item.added))
    if added and expand:
        lines.append(
            Content.styled("Also searching: ", ink.MUTED)
            + Content(", ".join(added))
            + "  "
            + _act(Content.styled("a", ink.KEY) + " only my words", "wider")
        )
    elif not expand:
        lines.append(
            Content.styled("Searching only the words typed.  ", ink.MUTED)
            + _act(Content.styled("a", ink.KEY) + " synonyms too", "wider")
        )
    if filters:
        lines.append(_narrowed(filters, taxonomy, signs))
    return Content("\n").join(lines)


def _notice(notice: NoticeShown) -> Content:
    lines = [Content.styled(notice.title, "bold"), Content(notice.says)]
    for label, says, url in notice.pointers:
        line = Content.styled(f"{label}: ", "bold")
        lines.append(line + " ".join(part for part in (says, url) if part))
    return Content("\n").join(lines)


def _narrowed(filters: Filters, taxonomy: "Taxonomy", signs: ink.Signs) -> Content:
    chosen = [
        _act(
            Content.styled(value_label(field, value, taxonomy), "bold"),
            f"toggle_filter({field!r}, {value!r})",
        )
        for field in FACETS
        for value in getattr(filters, field)
    ]
    return (
        Content.styled("Only: ", ink.MUTED)
        + Content.styled(signs.dot, ink.MUTED).join(chosen)
        + "  "
        + _act(Content.styled("r", ink.KEY) + " all again", "clear_filters")
    )


def _act(text: Content, action: str) -> Content:
    return text.stylize(Style.from_meta({"@click": f"screen.{action}"}))
