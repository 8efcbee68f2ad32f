"""A handout: one or more pages, and how they are to be printed."""

from typing import Literal

import msgspec

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.page import Page
from tactics_tui.export.pages.build import build_page
from tactics_tui.export.pages.workshop import slide_sections
from tactics_tui.records.base import Record
from tactics_tui.records.workshop import Workshop

Paper = Literal["letter", "a4"]
CONTACT = "Local contact: "


class Handout(msgspec.Struct, frozen=True, kw_only=True):
    """What is handed out. There is no field that leaves out sources, limits or the disclaimer."""

    title: str
    pages: tuple[Page, ...]
    paper: Paper = "letter"
    large_print: bool = False


def make_handout(
    catalog: Catalog,
    records: tuple[Record, ...],
    *,
    place: str | None = None,
    paper: Paper = "letter",
    large_print: bool = False,
    slides: bool = False,
) -> Handout:
    """The handout of these records, each once, in the order given, seen from `place`.

    With `slides` a workshop is laid out a step at a time, with its answers.
    """
    chosen = tuple({record.id: record for record in records}.values())
    pages = tuple(build_page(catalog, record, place) for record in chosen)
    if slides:
        pages = tuple(
            msgspec.structs.replace(page, sections=slide_sections(catalog, record))
            if isinstance(record, Workshop)
            else page
            for page, record in zip(pages, chosen, strict=True)
        )
    title = pages[0].title if len(pages) == 1 else f"{len(pages)} records from the catalog"
    return Handout(title=title, pages=pages, paper=paper, large_print=large_print)
