"""A handout as a Word document, for staff who edit it into a report (extra: docx).

Its core properties are emptied and its parts carry no time, so that nobody's name or clock is
inside and the same record gives the same bytes.
"""

import io
import zipfile
from typing import Any

from tactics_tui.export.closing import closing_lines
from tactics_tui.export.extras import MissingExtraError
from tactics_tui.export.handout import CONTACT, Handout
from tactics_tui.export.page import Block, Entry, Page, Paragraph
from tactics_tui.export.wording import cite_words, head_facts, loud, source_words
from tactics_tui.records.citation import typeset

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_MM = 36_000
_PAPER = {"letter": (215.9, 279.4), "a4": (210.0, 297.0)}


def as_docx(handout: Handout) -> bytes:
    """The document. Raises MissingExtraError without the extra `docx`."""
    try:
        from docx import Document
        from docx.enum.text import WD_BREAK
    except ImportError:
        raise MissingExtraError("docx") from None
    document: Any = Document()
    _set_up(document, handout)
    for at, page in enumerate(handout.pages):
        if at:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        _write(document, page)
    _forget(document)
    made = io.BytesIO()
    document.save(made)
    return _without_times(made.getvalue())


def _set_up(document: Any, handout: Handout) -> None:
    width, height = _PAPER[handout.paper]
    section = document.sections[0]
    section.page_width, section.page_height = int(width * _MM), int(height * _MM)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, 20 * _MM)
    points = 18 if handout.large_print else 11
    document.styles["Normal"].font.size = points * 12_700
    if handout.large_print:
        for name, larger in (("Title", 28), ("Heading 1", 24), ("Heading 2", 20)):
            document.styles[name].font.size = larger * 12_700
    section.footer.paragraphs[0].text = "Information, not legal advice."


def _write(document: Any, page: Page) -> None:
    for sentence in (page.withdrawn, loud(page.standing_words) if page.standing_words else ""):
        if sentence:
            document.add_paragraph().add_run(typeset(sentence)).bold = True
    document.add_heading(typeset(page.title), 1)
    if page.summary:
        document.add_paragraph(typeset(page.summary))
    for label, value in head_facts(page):
        line = document.add_paragraph()
        line.paragraph_format.space_after = 0
        line.add_run(f"{label}: ").bold = True
        line.add_run(typeset(value))
    for section in page.sections:
        document.add_heading(typeset(section.title), 2)
        group = ""
        for block in section.blocks:
            if isinstance(block, Entry) and block.group != group:
                group = block.group
                if group:
                    document.add_heading(typeset(group), 3)
            _write_block(document, block)
    if page.sources:
        document.add_heading("Sources", 2)
        for source in page.sources:
            url = f"\n{source.url}" if source.url else ""
            document.add_paragraph(f"[{source.number}] {typeset(source_words(source))}{url}")
    for sentence in closing_lines(page):
        document.add_paragraph().add_run(typeset(sentence)).italic = True
    document.add_paragraph(f"{CONTACT}{'_' * 40}")


def _write_block(document: Any, block: Block) -> None:
    if isinstance(block, Paragraph):
        document.add_paragraph(typeset(block.text) + cite_words(block.cites))
        return
    if not isinstance(block, Entry):
        # The number is text: Word's own numbering would run on from section to section.
        document.add_paragraph(f"{block.number}. {typeset(block.text)}")
        return
    line = document.add_paragraph(style="List Bullet")
    if block.standing_words:
        line.add_run(f"{typeset(loud(block.standing_words))}: ").bold = True
    line.add_run(typeset(block.title)).bold = True
    facts = f" ({'; '.join(block.facts)})" if block.facts else ""
    says = f": {block.says}" if block.says else ""
    line.add_run(typeset(f"{facts}{says}") + cite_words(block.cites))


def _forget(document: Any) -> None:
    """Empty the core properties (title, author, dates …) and drop the template's picture."""
    core = document.core_properties._element
    for child in list(core):
        core.remove(child)
    relations = document.part.package.rels
    for key in [key for key, found in relations.items() if found.reltype.endswith("/thumbnail")]:
        del relations[key]


def _without_times(made: bytes) -> bytes:
    """The same parts in the same order, each with the earliest time a zip file can hold."""
    clean = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(clean, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            part = zipfile.ZipInfo(name, _EARLIEST)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = 0
            new.writestr(part, old.read(name))
    return clean.getvalue()
