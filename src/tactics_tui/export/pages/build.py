"""From a record to its page."""

from collections.abc import Callable
from typing import Any

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.page import Page, Section
from tactics_tui.export.pages import authority, example, jurisdiction, tactic, term, workshop
from tactics_tui.export.pages.numbering import renumber
from tactics_tui.export.pages.shared import source_rows
from tactics_tui.export.wording import record_standing_words, review_words
from tactics_tui.records.base import Record
from tactics_tui.records.dates import spoken
from tactics_tui.records.kind_names import LABELS
from tactics_tui.records.kinds import kind_of
from tactics_tui.records.standing import standing

_Facts = Callable[[Catalog, Any], tuple[tuple[str, str], ...]]
_Sections = Callable[[Catalog, Any, str | None], list[Section]]

_BUILDERS: dict[str, tuple[_Facts, _Sections]] = {
    "tactic": (tactic.facts, tactic.sections),
    "example": (example.facts, example.sections),
    "authority": (authority.facts, authority.sections),
    "jurisdiction": (jurisdiction.facts, jurisdiction.sections),
    "term": (term.facts, term.sections),
    "workshop": (workshop.facts, workshop.sections),
}


def build_page(catalog: Catalog, record: Record, lens: str | None = None) -> Page:
    """The record's page. `lens`: a postal code from which reach and order are seen."""
    kind = kind_of(record)
    facts, sections = _BUILDERS[kind]
    stands = standing(record)
    numbered, sources = renumber(
        tuple(sections(catalog, record, lens)), source_rows(catalog, record)
    )
    return Page(
        id=record.id,
        kind=kind,
        kind_label=LABELS[kind][0],
        title=getattr(record, "title", record.id),
        summary=getattr(record, "summary", ""),
        facts=facts(catalog, record),
        sections=numbered,
        sources=sources,
        review_words=_review(catalog, record),
        standing=stands.state if stands else "",
        standing_words=record_standing_words(record, catalog.taxonomy),
        withdrawn=_withdrawn(record),
        place=lens or "",
    )


def _review(catalog: Catalog, record: Record) -> str:
    if kind_of(record) in {"term", "workshop"}:
        return "Review level: draft."
    return review_words(getattr(record, "review", None), catalog.taxonomy)


def _withdrawn(record: Record) -> str:
    if record.withdrawn is None:
        return ""
    words = f"Withdrawn {spoken(record.withdrawn.on)}: {record.withdrawn.reason}"
    if record.withdrawn.replaced_by:
        words += f" See {record.withdrawn.replaced_by} instead."
    return words
