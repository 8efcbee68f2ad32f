"""The reader: the way here above, the page, and what it is worth below, always in view."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widget import AwaitMount
from textual.widgets import Static

from tactics_tui.export.page import DISCLAIMER, Page
from tactics_tui.ui import ink
from tactics_tui.ui.widgets.ground import Pane

if TYPE_CHECKING:
    from tactics_tui.catalog.problems import Problem
    from tactics_tui.ui.widgets.reader.page_view import PageView
    from tactics_tui.ui.widgets.reader.welcome import Welcome


class Reader(Pane):
    """Shows pages. Its screen decides which; the reader only says what was asked of it."""

    @dataclass(eq=False, repr=False)
    class WentBack(Message):
        """A step of the way was clicked: how many steps back it lies."""

        steps: int

    def __init__(self, signs: ink.Signs) -> None:
        super().__init__(id="reader")
        self._signs = signs
        self._titles: tuple[str, ...] = ()
        self._state = ""
        self._trail = Static(id="trail")
        self._issues = Static(id="issues")
        self._foot = Static(id="foot")

    def furnish(self) -> AwaitMount:
        """Begin with the welcome. The first screen is painted before, without all this."""
        self.page_view.display = False
        self._draw_foot()
        return self.mount(self._trail, self._issues, self._welcome, self.page_view, self._foot)

    # Both are made when first needed: the first screen is painted without their modules.
    @cached_property
    def page_view(self) -> "PageView":
        """The page."""
        from tactics_tui.ui.widgets.reader.page_view import PageView

        return PageView(self._signs)

    @cached_property
    def _welcome(self) -> "Welcome":
        from tactics_tui.ui.widgets.reader.welcome import Welcome

        return Welcome(self._signs)

    @property
    def page(self) -> Page | None:
        """What is shown."""
        return self.page_view.page if self.page_view.display else None

    def show(self, page: Page, trail: tuple[str, ...], *, keep: bool = False) -> None:
        """Show a page; `trail` are the titles of the way here, this one last."""
        self._welcome.display = False
        self.page_view.display = True
        self.page_view.show(page, keep=keep)
        self._titles = trail
        self._state = ""
        self._draw_trail()
        self._draw_foot()

    def close(self) -> None:
        """Show the welcome again."""
        self.page_view.display = False
        self._welcome.display = True
        self._titles, self._state = (), ""
        self._draw_trail()
        self._draw_foot()

    def show_issues(self, problems: "Sequence[Problem]") -> None:
        """What is wrong in the record's file, line by line; for those who are writing it."""
        self._issues.display = bool(problems)
        lines = [
            Content.styled(f"line {problem.line}: ", "bold $blocked") + problem.message
            for problem in problems
        ]
        self._issues.update(Content("\n").join(lines))

    def say(self, state: str) -> None:
        """A word about the page at its foot, such as "match 2 of 9"."""
        self._state = state
        self._draw_foot()

    def _draw_foot(self) -> None:
        page = self.page
        words = [DISCLAIMER]
        if page:
            words.append(page.review_words.replace("Review level:", "Review:"))
        text = Content.styled(" ".join(words), "$bar-ink")
        if self._state:
            text = Content.styled(f"{self._state}  ", ink.KEY) + text
        self._foot.update(text)

    def _draw_trail(self) -> None:
        room = max(self.size.width - 8, 12)
        self._trail.display = len(self._titles) > 1
        self._trail.update(_trail_text(self._titles, room, self._signs))

    def on_resize(self, event: events.Resize) -> None:
        """The way is shortened to the width."""
        self._draw_trail()

    def on_click(self, event: events.Click) -> None:
        """A click on the way goes back to that step."""
        steps = event.style.meta.get("back")
        if isinstance(steps, int) and steps:
            event.stop()
            self.post_message(self.WentBack(steps))


def _trail_text(trail: tuple[str, ...], room: int, signs: ink.Signs) -> Content:
    """The records one came through, the nearest last, as many as fit in one line."""
    text = Content("")
    for steps, title in enumerate(reversed(trail[:-1]), 1):
        found = Content(title).truncate(room if steps == 1 else 30, ellipsis=True)
        found = found.stylize(ink.LINK).stylize(Style.from_meta({"back": steps}))
        longer = found + Content.styled(signs.way, ink.RULE) + text if text.plain else found
        if longer.cell_length > room:
            return Content.styled(f"{signs.more}{signs.way}", ink.RULE) + text
        text = longer
    return text
