"""Set the blocks of a section: paragraphs, steps, and entries about other records."""

from itertools import groupby

from textual.content import Content

from tactics_tui.export.page import Block, Entry, Paragraph, Section, SourceRow, Step
from tactics_tui.ui import ink
from tactics_tui.ui.widgets.reader.setter import Setter, SetText, clickable

# Sections whose entries are dated steps: date and what happened lead, the ruling is the link.
_DATED = frozenset({"events", "treatment"})


def set_section(section: Section, width: int, signs: ink.Signs, now: int = -1) -> SetText:
    """The section's blocks, without its heading."""
    setter = Setter(width, signs, now)
    for group, blocks in groupby(section.blocks, key=_group):
        if group:
            setter.blank()
            setter.put(Content.styled(group, "bold"))
        for block in blocks:
            setter.block()
            if isinstance(block, Paragraph):
                _paragraph(setter, block)
            elif isinstance(block, Step):
                setter.put(block.text, Content.styled(f"{block.number:>2}. ", ink.KEY))
            elif section.id in _DATED:
                _dated(setter, block)
            else:
                _entry(setter, block)
    return setter.done()


def set_sources(rows: tuple[SourceRow, ...], width: int, signs: ink.Signs, now: int) -> SetText:
    """The numbered sources: kind, publisher and date, then the address in full."""
    setter = Setter(width, signs, now)
    for row in rows:
        setter.block()
        number = Content.styled(f"[{row.number}] ".rjust(5), ink.KEY)
        setter.put(setter.link(row.title, f"source:{row.number}"), number)
        said = [part for part in (row.kind, row.publisher, row.published) if part]
        setter.put(Content.styled(signs.dot.join(said), ink.MUTED), "     ")
        if row.url:
            setter.put(Content.styled(row.url, ink.MUTED), "     ")
    return setter.done()


def _group(block: Block) -> str:
    return block.group if isinstance(block, Entry) else ""


def _cited(text: str, cites: tuple[int, ...]) -> Content:
    content = Content(text)
    for number in cites:
        mark = clickable(Content.styled(f"[{number}]", ink.MUTED), f"source:{number}")
        content = content + " " + mark
    return content


def _paragraph(setter: Setter, block: Paragraph) -> None:
    setter.blank()
    setter.put(_cited(block.text, block.cites))
    setter.blank()


def _entry(setter: Setter, entry: Entry) -> None:
    shape, color = setter.signs.standing(entry.standing)
    mark = (
        Content.styled(f"{shape} ", color)
        if entry.standing
        else Content.styled(f"{setter.signs.bullet} ", ink.MUTED)
    )
    indent = " " * mark.cell_length
    title = (
        setter.link(entry.title, entry.link) if entry.link else Content.styled(entry.title, "bold")
    )
    setter.put(title if entry.says else _cited_after(title, entry.cites), mark)
    _facts(setter, entry, color, indent)
    if entry.says:
        setter.put(_cited(entry.says, entry.cites), indent)
        setter.blank()


def _cited_after(title: Content, cites: tuple[int, ...]) -> Content:
    return title + _cited("", cites) if cites else title


def _facts(setter: Setter, entry: Entry, color: str, indent: str) -> None:
    facts = [Content.styled(fact, ink.MUTED) for fact in entry.facts if fact]
    if entry.standing_words:
        facts.insert(0, Content.styled(entry.standing_words, color))
    if facts:
        setter.put(Content.styled(setter.signs.dot, ink.MUTED).join(facts), indent)


def _dated(setter: Setter, entry: Entry) -> None:
    """A dated step: "February 9, 2026 · Blocked in part", the note, the ruling as a link."""
    happened, *authority = entry.facts or ("",)
    head = Content.styled(entry.title, "bold")
    if happened:
        head = head + Content.styled(setter.signs.dot, ink.MUTED) + Content.styled(happened, "bold")
    setter.put(head, Content.styled(f"{setter.signs.bullet} ", ink.MUTED))
    if entry.says:
        setter.put(_cited(entry.says, entry.cites), "  ")
    elif entry.cites:
        setter.put(_cited("Sources:", entry.cites), "  ")
    if entry.link:
        setter.put(setter.link(authority[0] if authority else entry.link, entry.link), "  ")
    setter.blank()
