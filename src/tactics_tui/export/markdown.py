"""A page as Markdown. Text from records is escaped: it never becomes a heading, link or tag."""

import re
from collections.abc import Iterable, Sequence

from tactics_tui.export.closing import closing_lines
from tactics_tui.export.page import Block, Entry, Page, Paragraph, Section, SourceRow
from tactics_tui.export.wording import cite_words, head_facts, loud, source_words
from tactics_tui.records.citation import typeset

_INLINE = re.compile(r"([\\`*_{}\[\]<>#|~$&!])")
# What Markdown reads as a list, a quotation, a heading underline or a rule at a line's start.
_AT_START = re.compile(r"^(\s*)(?:(\d{1,9})([.)])|([-+=]))(?=\s|[-+=]|$)")


def escape(text: str) -> str:
    """The text so that Markdown shows it as it stands."""
    lines = (_INLINE.sub(r"\\\1", line) for line in typeset(text).split("\n"))
    return "\n".join(_AT_START.sub(_escape_start, line) for line in lines)


def _escape_start(found: re.Match[str]) -> str:
    space, number, mark, sign = found.groups()
    return f"{space}{number}\\{mark}" if number else f"{space}\\{sign}"


def as_markdown(page: Page) -> str:
    """The whole page, with the standing before everything else."""
    parts = [f"# {_line(page.title)}"]
    if page.withdrawn:
        parts.append(f"**{_line(page.withdrawn)}**")
    if page.standing_words:
        parts.append(f"**{_line(loud(page.standing_words))}**")
    if page.summary:
        parts.append(escape(page.summary))
    facts = (f"- **{_line(label)}:** {_line(value)}" for label, value in head_facts(page))
    parts.append("\n".join(facts))
    for section in page.sections:
        parts.append(f"## {_line(section.title)}")
        parts += _section(section)
    if page.sources:
        parts.append("## Sources")
        parts.append("\n".join(_source(source) for source in page.sources))
    parts.append("---")
    parts += [f"*{_line(sentence)}*" for sentence in closing_lines(page)]
    return "\n\n".join(parts) + "\n"


def markdowns(pages: Sequence[Page]) -> str:
    """Several pages, one after the other."""
    return "\n".join(as_markdown(page) for page in pages)


def _line(text: str) -> str:
    return escape(" ".join(text.split("\n")))


def _section(section: Section) -> Iterable[str]:
    """The section's parts; list items that follow each other stay one list."""
    items: list[str] = []
    group = ""
    for block in section.blocks:
        starts_group = isinstance(block, Entry) and block.group != group
        if items and (isinstance(block, Paragraph) or starts_group):
            yield "\n".join(items)
            items = []
        if isinstance(block, Entry) and starts_group:
            group = block.group
            if group:
                yield f"### {_line(group)}"
        if isinstance(block, Paragraph):
            yield _paragraph(block)
        else:
            items.append(_item(block))
    if items:
        yield "\n".join(items)


def _paragraph(block: Paragraph) -> str:
    # Two spaces keep the lines of a list apart that the record wrote as lines.
    return escape(block.text).replace("\n", "  \n") + escape(cite_words(block.cites))


def _item(block: Block) -> str:
    if isinstance(block, Entry):
        standing = f"{_line(loud(block.standing_words))}: " if block.standing_words else ""
        facts = f" ({_line('; '.join(block.facts))})" if block.facts else ""
        says = f": {_line(block.says)}" if block.says else ""
        link = f" `{block.link}`" if block.link else ""
        cites = escape(cite_words(block.cites))
        return f"- {standing}**{_line(block.title)}**{facts}{says}{cites}{link}"
    if isinstance(block, Paragraph):
        return _paragraph(block)
    return f"{block.number}. {_line(block.text)}"


def _source(source: SourceRow) -> str:
    url = f" <{source.url}>" if source.url else ""
    return f"{source.number}. {_line(source_words(source))}{url}"
