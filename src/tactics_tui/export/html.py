"""A handout as one HTML file: no script, nothing fetched, readable with styles off."""

from collections.abc import Callable, Iterable
from html import escape
from itertools import count

from tactics_tui.export.closing import closing_lines
from tactics_tui.export.handout import CONTACT, Handout
from tactics_tui.export.html_style import style
from tactics_tui.export.page import Block, Entry, Page, Paragraph, Section, SourceRow, Step
from tactics_tui.export.wording import head_facts, loud, source_words
from tactics_tui.records.citation import typeset
from tactics_tui.records.shapes import GLYPHS, shape

# A record's id -> where its page is, or "" when it is not part of what is written.
Address = Callable[[str], str]

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def as_html(handout: Handout, address: Address | None = None, top: str = "") -> str:
    """The whole document. Records that are in it are linked; `address` links others.

    `top` is HTML of our own that comes before everything, such as the way back to an index.
    """
    inside = {page.id for page in handout.pages}

    def where(record_id: str) -> str:
        if record_id in inside:
            return f"#{record_id}"
        return address(record_id) if address else ""

    articles = "\n".join(_Article(page, where).html() for page in handout.pages)
    return document(
        handout.title,
        f"{top}{_contents(handout)}<main>\n{articles}\n</main>",
        style(handout.paper, handout.large_print),
    )


def document(title: str, body: str, css: str) -> str:
    """A whole HTML page around a body."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{text(title)}</title>\n<style>\n{css}</style>\n</head>\n<body>\n{body}\n"
        "</body>\n</html>\n"
    )


def text(plain: str) -> str:
    """Plain text as HTML, with citations kept on one line."""
    return escape(typeset(plain), quote=True).replace("\n", "<br>\n")


def _contents(handout: Handout) -> str:
    if len(handout.pages) < 2:
        return ""
    rows = "\n".join(
        f'<li><a href="#{escape(page.id)}">{text(page.title)}</a> {standing(page)}</li>'
        for page in handout.pages
    )
    return (
        f'<header class="contents">\n<h1>{text(handout.title)}</h1>\n'
        f'<nav aria-label="Contents">\n<ol>\n{rows}\n</ol>\n</nav>\n</header>\n'
    )


def standing(shown: Page | Entry) -> str:
    """The standing: word first, its shape and color only beside it."""
    if not shown.standing_words:
        return ""
    form = shape(shown.standing)
    sign = f'<span aria-hidden="true">{GLYPHS[form]}</span>'
    return f'<strong class="standing {form}">{sign} {text(loud(shown.standing_words))}</strong>'


class _Article:
    """One page of the handout; keeps count of its citations for the way back from a source."""

    def __init__(self, page: Page, address: Address) -> None:
        self.page = page
        self.address = address
        self._cited: dict[int, list[str]] = {}
        self._next = count(1)

    def html(self) -> str:
        page = self.page
        # The sections come first, since they count the citations that the sources lead back to.
        sections = "\n".join(self._section(section) for section in page.sections)
        sources = self._sources()
        facts = "\n".join(
            f"<div><dt>{text(label)}</dt><dd>{text(value)}</dd></div>"
            for label, value in head_facts(page)
        )
        head = [
            f"<p><strong>{text(page.withdrawn)}</strong></p>" if page.withdrawn else "",
            f"<p>{standing(page)}</p>" if page.standing_words else "",
            f"<h1>{text(page.title)}</h1>",
            f'<p class="summary">{text(page.summary)}</p>' if page.summary else "",
            f"<dl>\n{facts}\n</dl>",
        ]
        closing = "\n".join(f"<p>{text(line)}</p>" for line in closing_lines(page))
        return "\n".join(
            part
            for part in (
                f'<article id="{escape(page.id)}">',
                "<header>",
                *head,
                "</header>",
                sections,
                sources,
                f'<footer>\n{closing}\n<p class="contact">{CONTACT}</p>\n</footer>',
                "</article>",
            )
            if part
        )

    def _section(self, section: Section) -> str:
        body = "\n".join(self._blocks(section.blocks))
        return (
            f'<section class="{escape(section.id)}">\n<h2>{text(section.title)}</h2>\n'
            f"{body}\n</section>"
        )

    def _blocks(self, blocks: Iterable[Block]) -> Iterable[str]:
        """Paragraphs, and runs of steps or entries as lists; a group gets its own heading."""
        open_list, group = "", ""
        for block in blocks:
            tag = {Step: "ol", Entry: "ul"}.get(type(block), "")
            new_group = isinstance(block, Entry) and block.group != group
            if open_list and (tag != open_list or new_group):
                yield f"</{open_list}>"
                open_list = ""
            if isinstance(block, Entry) and new_group:
                group = block.group
                if group:
                    yield f"<h3>{text(group)}</h3>"
            if tag and not open_list:
                yield f"<{tag}>"
                open_list = tag
            yield self._block(block)
        if open_list:
            yield f"</{open_list}>"

    def _block(self, block: Block) -> str:
        if isinstance(block, Paragraph):
            return f"<p>{text(block.text)}{self._cites(block.cites)}</p>"
        if isinstance(block, Step):
            return f'<li value="{block.number}">{text(block.text)}</li>'
        where = self.address(block.link) if block.link else ""
        title = text(block.title)
        title = f'<a href="{escape(where)}">{title}</a>' if where else f"<b>{title}</b>"
        facts = f"({text('; '.join(block.facts))})" if block.facts else ""
        parts = (
            f"{standing(block)} " if block.standing_words else "",
            title,
            f' <span class="facts">{facts}</span>' if facts else "",
            f": {text(block.says)}" if block.says else "",
            self._cites(block.cites),
        )
        return f"<li>{''.join(parts)}</li>"

    def _cites(self, numbers: tuple[int, ...]) -> str:
        marks = []
        for number in numbers:
            anchor = f"{self.page.id}-cite-{next(self._next)}"
            self._cited.setdefault(number, []).append(anchor)
            marks.append(
                f'<a id="{anchor}" href="#{self.page.id}-source-{number}" '
                f'aria-label="source {number}">[{number}]</a>'
            )
        # The word joiner keeps the marks on the line of the word they follow.
        return f"&#x2060;<sup>{''.join(marks)}</sup>" if marks else ""

    def _sources(self) -> str:
        if not self.page.sources:
            return ""
        rows = "\n".join(self._source(source) for source in self.page.sources)
        return f'<section class="sources">\n<h2>Sources</h2>\n<ol>\n{rows}\n</ol>\n</section>'

    def _source(self, source: SourceRow) -> str:
        url = ""
        if source.url:
            address = escape(source.url, quote=True)
            url = f'<br>\n<a class="url" href="{address}" rel="noreferrer">{address}</a>'
        back = "".join(
            f' <a href="#{anchor}" aria-label="back to citation {at}">↩</a>'
            for at, anchor in enumerate(self._cited.get(source.number, []), 1)
        )
        return (
            f'<li id="{self.page.id}-source-{source.number}" value="{source.number}">'
            f"{text(source_words(source))}{url}{back}</li>"
        )
