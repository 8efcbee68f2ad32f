"""A handout as plain data for the Typst templates: every text arrives as text, never as code."""

from typing import Any

from tactics_tui.export.closing import closing_lines
from tactics_tui.export.handout import CONTACT, Handout
from tactics_tui.export.page import Block, Entry, Page, Paragraph
from tactics_tui.export.wording import head_facts, loud, source_words
from tactics_tui.records.citation import typeset
from tactics_tui.records.shapes import GLYPHS, shape

Data = dict[str, Any]

_PAPER = {"letter": "us-letter", "a4": "a4"}


def handout_data(handout: Handout, size: float) -> Data:
    """The whole handout. `size` is the body's size in points."""
    return {
        "title": typeset(handout.title),
        "paper": _PAPER[handout.paper],
        "size": size,
        "contact": CONTACT,
        "pages": [page_data(page) for page in handout.pages],
    }


def page_data(page: Page) -> Data:
    """One page; each citation says whether it is the first of its source on the page."""
    seen: set[int] = set()
    return {
        "id": page.id,
        "title": typeset(page.title),
        "summary": typeset(page.summary),
        "withdrawn": typeset(page.withdrawn),
        "standing": _standing(page),
        "facts": [[label, typeset(value)] for label, value in head_facts(page)],
        "sections": [
            {
                "title": section.title,
                "blocks": [_block(block, seen) for block in section.blocks],
            }
            for section in page.sections
        ],
        "sources": [
            {"number": source.number, "words": typeset(source_words(source)), "url": source.url}
            for source in page.sources
        ],
        "closing": [typeset(line) for line in closing_lines(page)],
    }


def _standing(shown: Page | Entry) -> Data | None:
    if not shown.standing_words:
        return None
    form = shape(shown.standing)
    return {"words": loud(shown.standing_words), "shape": form, "sign": GLYPHS[form]}


def _block(block: Block, seen: set[int]) -> Data:
    if isinstance(block, Paragraph):
        return {"is": "paragraph", "text": typeset(block.text), "cites": _cites(block.cites, seen)}
    if isinstance(block, Entry):
        return {
            "is": "entry",
            "group": block.group,
            "standing": _standing(block),
            "title": typeset(block.title),
            "facts": [typeset(fact) for fact in block.facts],
            "says": typeset(block.says),
            "cites": _cites(block.cites, seen),
        }
    return {"is": "step", "number": block.number, "text": typeset(block.text)}


def _cites(numbers: tuple[int, ...], seen: set[int]) -> list[Data]:
    cites = []
    for number in numbers:
        cites.append({"number": number, "first": number not in seen})
        seen.add(number)
    return cites
