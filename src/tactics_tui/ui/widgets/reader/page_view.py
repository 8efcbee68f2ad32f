"""The page itself: parts under one another, a chosen link, folds, and finding words."""

from functools import partial

from textual import events
from textual.containers import VerticalScroll
from textual.geometry import Region

from tactics_tui.export.page import Page
from tactics_tui.ui import ink
from tactics_tui.ui.commands.bind import bindings_of
from tactics_tui.ui.widgets.ground import Ground
from tactics_tui.ui.widgets.reader.blocks import set_section, set_sources
from tactics_tui.ui.widgets.reader.finding import Finding
from tactics_tui.ui.widgets.reader.followed import Followed
from tactics_tui.ui.widgets.reader.head import set_head
from tactics_tui.ui.widgets.reader.history import Place
from tactics_tui.ui.widgets.reader.link_walk import LinkWalk, Spot, line_of
from tactics_tui.ui.widgets.reader.part import Part, Typeset
from tactics_tui.ui.widgets.reader.setter import SetText

START: Place = (0, -1, 0)
MEASURE = 88
PROJECTED = 66


class PageView(Ground, VerticalScroll, can_focus=True):
    """Scrolls over one page. Says `Followed` when a link is followed."""

    BINDING_GROUP_TITLE = "Reader"
    BINDINGS = bindings_of("reader")
    HELP = (
        "A record as a page. Tab goes from link to link, Enter follows one, Backspace goes back. "
        "z folds a section, s lists the sections, n finds the words you searched for."
    )

    def __init__(self, signs: ink.Signs) -> None:
        super().__init__(id="page")
        self._signs = signs
        self._parts: list[Part] = []
        self._spare: list[Part] = []
        self._walk = LinkWalk()
        self._finding = Finding()
        self._place: Place = START
        self._jumps: list[Place] = []
        self._width = 0
        self._settling = False
        self.page: Page | None = None

    # --- showing -------------------------------------------------------------------------

    def show(self, page: Page, *, keep: bool = False) -> None:
        """Show a page from its top, or (`keep`) at the same place as the one before."""
        place = self._place if keep else START
        folded = {part.part_id for part in self._parts if part.folded} if keep else set()
        self.page = page
        self._walk.forget()
        self._jumps.clear()
        self._finding.forget()
        texts: list[tuple[str, str, Typeset]] = [
            ("head", "", lambda width, now: set_head(page, width, self._signs, now))
        ]
        for section in page.sections:
            texts.append((section.id, section.title, partial(self._section, section.id)))
        if page.sources:
            texts.append(("sources", "Sources", self._sources))
        with self.app.batch_update():
            self._resize_pool(len(texts))
            for part, (part_id, title, typeset) in zip(self._parts, texts, strict=True):
                part.fill(part_id, title, typeset, part_id in folded)
            self._lay_out()
        if keep:
            self.restore(place)
        else:
            self._place = START
            self.scroll_home(animate=False)

    def _section(self, section_id: str, width: int, now: int) -> SetText:
        assert self.page is not None
        section = self.page.section(section_id)
        assert section is not None
        return set_section(section, width, self._signs, now)

    def _sources(self, width: int, now: int) -> SetText:
        assert self.page is not None
        return set_sources(self.page.sources, width, self._signs, now)

    def _resize_pool(self, count: int) -> None:
        parts = [*self._parts, *self._spare]
        missing = [Part(self._signs) for _ in range(count - len(parts))]
        if missing:
            self.mount_all(missing)
        parts += missing
        self._parts, self._spare = parts[:count], parts[count:]
        for part in self._parts:
            part.display = True
        for part in self._spare:
            part.display = False

    @property
    def measure(self) -> int:
        """The width of a line of text here, in cells; at most 88, so that it reads well."""
        measure = PROJECTED if self.app.has_class("-projector") else MEASURE
        return min(self.scrollable_content_region.width, measure)

    def _lay_out(self) -> None:
        width = self._width = self.measure
        for part in self._parts:
            part.lay_out(width)

    def on_resize(self, event: events.Resize) -> None:
        """The width is another."""
        self.lay_out_again()

    def lay_out_again(self) -> None:
        """Set the text to the present width, if it is another, and stay at the same block."""
        if self.measure != self._width:
            self._settling = True
            self._lay_out()
            self.call_after_refresh(self._go_to, self._place)

    # --- places --------------------------------------------------------------------------

    @property
    def place(self) -> Place:
        """Where the reader is: part, block in it, lines further; stays true at any width."""
        return self._place

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember the place; while the width changes, scrolling is not the reader's doing."""
        super().watch_scroll_y(old_value, new_value)
        if not self._settling and self.measure == self._width:
            self._place = self._place_now()

    def _place_now(self) -> Place:
        top = int(self.scroll_y)
        if not top:
            return START
        start = 0
        for at, part in enumerate(self._parts):
            if top < start + part.height:
                return (at, *part.block_at(top - start))
            start += part.height
        return START

    def _top(self, at: int) -> int:
        """The line on which part number `at` starts; known before it is laid out."""
        return sum(part.height for part in self._parts[:at])

    def _go_to(self, place: Place) -> None:
        self._settling = False
        at, block, further = place
        if not self._parts or place == START:
            return
        at = min(at, len(self._parts) - 1)
        line = self._parts[at].line_of_block(block, further)
        self.scroll_to(y=self._top(at) + line, animate=False)

    def restore(self, place: Place) -> None:
        """Go back to a place that `place` gave."""
        self._settling = True
        self._place = place
        self.call_after_refresh(self._go_to, place)

    def go_to_section(self, section_id: str) -> None:
        """Unfold a section and show it at the top."""
        for at, part in enumerate(self._parts):
            if part.part_id == section_id:
                part.fold(False)
                self.restore((at, -1, 0))

    def jump_back(self) -> bool:
        """Go back to where a link inside the page was followed; False if none was."""
        if not self._jumps:
            return False
        self.restore(self._jumps.pop())
        return True

    @property
    def present_section(self) -> int:
        """The number of the part at the top of the view, or of the chosen link."""
        return self._walk.chosen[0] if self._walk.chosen else self.place[0]

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of the page, the head first."""
        return tuple(self._parts)

    @property
    def chosen(self) -> str | None:
        """Where the chosen link leads."""
        link = self._walk.link(self._parts)
        return link.target if link else None

    # --- folds ---------------------------------------------------------------------------

    def action_fold(self) -> None:
        """Fold or unfold the section that is being read."""
        at = max(self.present_section, 1)
        if at < len(self._parts):
            self._parts[at].fold(not self._parts[at].folded)

    def action_fold_all(self) -> None:
        """Fold every section, or unfold all when all are folded."""
        sections = self._parts[1:]
        fold = not all(part.folded for part in sections)
        for part in sections:
            part.fold(fold)
        if fold:
            self.scroll_home(animate=False)

    # --- links ---------------------------------------------------------------------------

    def action_next_link(self) -> None:
        """Choose the next link from here on; past the last one, leave the page."""
        self._step(1)

    def action_previous_link(self) -> None:
        """Choose the link before; before the first one, leave the page."""
        self._step(-1)

    def _step(self, way: int) -> None:
        height = self.scrollable_content_region.height
        spot = self._walk.next(self._parts, way, int(self.scroll_y), height)
        self._choose(spot)
        if spot is None:
            self.screen.focus_next() if way > 0 else self.screen.focus_previous()

    def _choose(self, spot: Spot | None) -> None:
        self._walk.choose(self._parts, spot)
        link = self._walk.link(self._parts)
        if spot and link:
            self.scroll_to_region(
                Region(0, line_of(self._parts, spot), 1, min(link.height + 2, 5)),
                animate=False,
                force=True,
            )

    def choose(self, target: str) -> bool:
        """Choose the first link that leads to `target`; return whether there is one."""
        spot = self._walk.to(self._parts, target)
        if spot:
            self._choose(spot)
        return spot is not None

    def action_follow(self) -> None:
        """Open what the chosen link names."""
        if self.chosen:
            self._follow(self.chosen)

    def _follow(self, target: str) -> None:
        if target.startswith("section:"):
            self._jumps.append(self.place)
            self.go_to_section(target.removeprefix("section:"))
        else:
            self.post_message(Followed(target))

    def on_click(self, event: events.Click) -> None:
        """A click on a link follows it, one on a heading folds its section."""
        target = event.style.meta.get("to")
        if isinstance(target, str):
            event.stop()
            self._follow(target)
        elif isinstance(event.widget, Part) and event.get_content_offset(event.widget):
            offset = event.get_content_offset(event.widget)
            if offset and offset.y == 0 and event.widget.title:
                event.stop()
                event.widget.fold(not event.widget.folded)

    # --- finding words -------------------------------------------------------------------

    def find(self, words: tuple[str, ...]) -> int:
        """Mark these words everywhere on the page; return how often they stand there."""
        return self._finding.find(self._parts, words)

    @property
    def match(self) -> tuple[int, int]:
        """Which match is shown, counted from 1 (0 for none), and how many there are."""
        return self._finding.match

    def go_to_match(self, way: int) -> None:
        """Show the next (1) or previous (-1) match, round and round."""
        found = self._finding.step(self._parts, way)
        if found:
            at, number = found
            line = self._top(at) + self._parts[at].line_of_match(number)
            self.scroll_to_region(Region(0, line - 2, 1, 5), animate=False, force=True)
