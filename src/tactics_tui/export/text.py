"""A page as plain text: for a terminal, a line printer, a screen reader. Nothing but words.

The standing comes first wherever there is one, in capitals, so that a listener hears it
before the title. Reading order is line order; nothing is set in columns.
"""

import textwrap
from collections.abc import Callable, Iterable, Sequence

from tactics_tui.export.closing import closing_lines
from tactics_tui.export.page import Block, Entry, Page, Paragraph, Section, SourceRow
from tactics_tui.export.wording import cite_words, head_facts, loud, source_words
from tactics_tui.records.citation import typeset

WIDTH = 72
_NO_BREAK = "\N{NO-BREAK SPACE}"

Emphasis = Callable[[str], str]


def as_text(page: Page, *, width: int = WIDTH, emphasis: Emphasis = str) -> str:
    """The whole page. `emphasis` marks headings on a terminal; it must not change the width."""
    lines = [*_head(page, width, emphasis)]
    for section in page.sections:
        lines += ["", emphasis(_heading(section.title)), *_section(section, width)]
    if page.sources:
        lines += ["", emphasis(_heading("Sources"))]
        for source in page.sources:
            lines += _source(source, width)
    lines.append("")
    for sentence in closing_lines(page):
        lines += _wrap(sentence, width)
    return "\n".join(lines).replace(_NO_BREAK, " ") + "\n"


def texts(pages: Sequence[Page], *, width: int = WIDTH) -> str:
    """Several pages, one after the other, with a rule between them."""
    return f"\n{'=' * width}\n\n".join(as_text(page, width=width) for page in pages)


def _head(page: Page, width: int, emphasis: Emphasis) -> list[str]:
    lines: list[str] = []
    if page.withdrawn:
        lines += _wrap(page.withdrawn.upper(), width)
    if page.standing_words:
        lines += _wrap(loud(page.standing_words), width)
    lines += [emphasis(line) for line in _wrap(page.title, width)]
    if page.summary:
        lines += ["", *_wrap(page.summary, width)]
    lines.append("")
    for label, value in head_facts(page):
        lines += _wrap(f"{label}: {value}", width)
    return lines


def _heading(title: str) -> str:
    return title.upper()


def _section(section: Section, width: int) -> Iterable[str]:
    group = ""
    for at, block in enumerate(section.blocks):
        if isinstance(block, Entry) and block.group != group:
            group = block.group
            if group:
                yield from ([""] if at else [])
                yield f"{group}:"
        elif isinstance(block, Paragraph) and at:
            yield ""
        yield from _block(block, width)


def _block(block: Block, width: int) -> list[str]:
    if isinstance(block, Paragraph):
        return _wrap(f"{block.text}{cite_words(block.cites)}", width)
    if isinstance(block, Entry):
        return _entry(block, width)
    return _wrap(block.text, width, first=f"{block.number}. ", rest="   ")


def _entry(entry: Entry, width: int) -> list[str]:
    standing = f"{loud(entry.standing_words)}: " if entry.standing_words else ""
    facts = f" ({'; '.join(entry.facts)})" if entry.facts else ""
    says = f": {entry.says}" if entry.says else ""
    words = f"{standing}{entry.title}{facts}{says}{cite_words(entry.cites)}"
    lines = _wrap(words, width, first="- ", rest="  ")
    if entry.link:
        lines.append(f"  Id: {entry.link}")
    return lines


def _source(source: SourceRow, width: int) -> list[str]:
    first = f"[{source.number}] "
    lines = _wrap(source_words(source), width, first=first, rest="    ")
    # An address is never broken, so that it can be copied whole.
    return [*lines, f"    {source.url}"] if source.url else lines


def _wrap(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    lines: list[str] = []
    for at, line in enumerate(typeset(text).split("\n")):
        lines += textwrap.wrap(
            line,
            width,
            initial_indent=first if not at else rest,
            subsequent_indent=rest,
            break_on_hyphens=False,
        )
    return lines
