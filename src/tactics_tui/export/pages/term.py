"""The page of a term: its meaning, its other names, and where it is used."""

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.page import Section
from tactics_tui.export.pages.shared import paragraphs, record_entry, section, uncertain_blocks
from tactics_tui.records.term import Term


def facts(catalog: Catalog, term: Term) -> tuple[tuple[str, str], ...]:
    """What stands at the head of the page."""
    rows = []
    if term.aliases:
        rows.append(("Also called", ", ".join(term.aliases)))
    if term.spanish:
        rows.append(("In Spanish", ", ".join(term.spanish)))
    return tuple(rows)


def sections(catalog: Catalog, term: Term, lens: str | None) -> list[Section]:
    """The page's sections, in reading order."""
    seen = [catalog.get(one) for one in term.see_also]
    return [
        *section("what", "What it means", paragraphs(term.definition)),
        *section(
            "see-also", "See also", [record_entry(catalog, record) for record in seen if record]
        ),
        *section("uncertain", "What is uncertain", uncertain_blocks(term)),
    ]
