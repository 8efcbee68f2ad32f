"""Rows for an empty question (families, things to ask) and for an answer with nothing in it."""

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets.option_list import Option

from tactics_tui.catalog.front import Front
from tactics_tui.search.results import Results
from tactics_tui.ui import ink
from tactics_tui.ui.widgets.counted import Counted

if TYPE_CHECKING:
    from tactics_tui.catalog.catalog import Catalog

QUESTIONS = (
    "can our sheriff refuse ICE in the jail",
    "keep immigration agents off city property",
    "what can a school do when agents come",
)


def home_options(front: Front, tour: bool) -> list[Option]:
    """Three questions to try, the families with how much is in each, and the kinds."""
    options = [_heading("Ask, for example")]
    options += [
        Option(Content.styled(question, ink.LINK), f"question:{question}") for question in QUESTIONS
    ]
    if tour:
        options.append(Option(Content("New here? Take the short tour."), "tour:"))
    for heading, field, rows in (
        ("Or browse by family", "family", front.families),
        ("Or by kind", "kind", front.kinds),
    ):
        if rows:
            options += [_gap(), _heading(heading)]
            options += [
                Option(Counted(Content(row.label), row.count), f"{field}:{row.id}") for row in rows
            ]
    return options


def nothing_options(results: Results, catalog: "Catalog", filtered: bool) -> list[Option]:
    """What to do when nothing was found: another spelling, fewer filters, terms, families."""
    options = [_heading("Nothing found.")]
    if results.suggestion:
        options.append(
            Option(
                Content("Search for: ") + Content.styled(results.suggestion, ink.LINK),
                f"suggestion:{results.suggestion}",
            )
        )
    if filtered:
        options.append(Option(Content("Take all filters away"), "clear:"))
    options.append(Option(Content("Look through the terms"), "kind:term"))
    options += [_gap(), _heading("Or browse a family")]
    options += [
        Option(Content(family.label), f"family:{family.id}") for family in catalog.taxonomy.families
    ]
    return options


def _heading(words: str) -> Option:
    return Option(Content.styled(words, ink.HEADING), disabled=True)


def _gap() -> Option:
    return Option(Content(" "), disabled=True)
