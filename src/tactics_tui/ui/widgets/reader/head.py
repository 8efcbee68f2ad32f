"""Set the head of a page: kind, title, summary, standing, facts, and what is in it."""

from collections import Counter

from textual.content import Content

from tactics_tui.export.page import BARS, Entry, Page
from tactics_tui.ui import ink
from tactics_tui.ui.widgets.reader.setter import Setter, SetText

# Sections worth naming at the head, with the words for one and for many entries.
_GLANCE = {
    "where": ("example", "examples"),
    "risks": ("risk", "risks"),
    "states": ("state rule", "state rules"),
    "tactics": ("tactic", "tactics"),
}


def set_head(page: Page, width: int, signs: ink.Signs, now: int = -1) -> SetText:
    """Everything above the first section."""
    setter = Setter(width, signs, now)
    setter.put(Content.styled(page.kind_label.upper(), ink.HEADING))
    setter.put(Content.styled(page.title, ink.TITLE))
    if page.withdrawn:
        setter.blank()
        shape, _ = signs.standing("blocked")
        setter.put(Content.styled(page.withdrawn, "bold $blocked"), f"{shape} ")
    if page.standing_words:
        shape, color = signs.standing(page.standing)
        setter.put(Content.styled(f"{shape} {page.standing_words}", f"bold {color}"))
    _barred(setter, page)
    if page.summary:
        setter.blank()
        setter.put(page.summary)
    _facts(setter, page)
    return setter.done()


def _barred(setter: Setter, page: Page) -> None:
    """What the chosen state bars, before anything else: the heading, and which laws."""
    section = page.section("place")
    entries = [block for block in section.blocks if isinstance(block, Entry)] if section else []
    barred = [entry for entry in entries if entry.group.endswith(BARS)]
    if barred:
        shape, _ = setter.signs.standing("blocked-in-part")
        laws = "; ".join(entry.title for entry in barred)
        link = setter.link(f"{barred[0].group}: {laws}", "section:place")
        setter.put(link, Content.styled(f"{shape} ", "bold $partly"), "  ")


def _facts(setter: Setter, page: Page) -> None:
    """Label and value, the values in one column; then what the page holds, as links."""
    rows: list[tuple[str, Content]] = [(label, Content(value)) for label, value in page.facts]
    labels = [label for label, _ in page.facts] + ["Law"]
    room = min(max(map(len, labels)) + 2, 24, max(setter.width // 3, 10))
    if rows:
        setter.blank()
    for label, value in rows:
        shown = label.ljust(room) if len(label) < room else f"{label} "
        setter.put(value, Content.styled(shown, ink.MUTED), " " * room)
    _glance(setter, page, room)


def _glance(setter: Setter, page: Page, room: int) -> None:
    """Law on both sides, risks and examples as counts that lead to their sections."""
    dot = Content.styled(setter.signs.dot, ink.MUTED)
    basis = page.section("basis")
    if basis and page.kind == "tactic":
        groups = Counter(block.group for block in basis.blocks if isinstance(block, Entry))
        words = ", ".join(f"{group.lower()} {count}" for group, count in groups.items() if group)
        link = setter.link(words or basis.title, "section:basis")
        setter.put(link, Content.styled("Law".ljust(room), ink.MUTED))
    parts: list[Content] = []
    for section_id, (one, many) in _GLANCE.items():
        section = page.section(section_id)
        count = sum(isinstance(block, Entry) for block in section.blocks) if section else 0
        if section and count:
            parts.append(
                setter.link(f"{count} {one if count == 1 else many}", f"section:{section_id}")
            )
    if parts:
        setter.put(dot.join(parts), Content.styled("Here".ljust(room), ink.MUTED))
