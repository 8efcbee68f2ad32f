"""Rows for an empty question (families, things to ask) and for an answer with nothing in it."""

from collections import Counter

from textual.content import Content
from textual.widgets.option_list import Option

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.records.kinds import LABELS
from tactics_tui.search.results import Results
from tactics_tui.ui import ink

QUESTIONS = (
    "can our sheriff refuse ICE in the jail",
    "keep immigration agents off city property",
    "what can a school do when agents come",
)


def home_options(catalog: Catalog, width: int, tour: bool) -> list[Option]:
    """Three questions to try, the families with how much is in each, and the kinds."""
    counts: Counter[str] = Counter()
    for record in catalog.records.values():
        counts.update(catalog.families_of(record))
    options = [_heading("Ask, for example")]
    options += [
        Option(Content.styled(question, ink.LINK), f"question:{question}") for question in QUESTIONS
    ]
    if tour:
        options.append(Option(Content("New here? Take the short tour."), "tour:"))
    options += [_gap(), _heading("Or browse by family")]
    for family in catalog.taxonomy.families:
        if counts[family.id]:
            options.append(
                Option(_counted(family.label, counts[family.id], width), f"family:{family.id}")
            )
    options += [_gap(), _heading("Or by kind")]
    kinds = catalog.kind_counts()
    options += [
        Option(_counted(many, kinds[kind], width), f"kind:{kind}")
        for kind, (_, many) in LABELS.items()
        if kinds.get(kind)
    ]
    return options


def nothing_options(results: Results, catalog: Catalog, signs: ink.Signs) -> list[Option]:
    """What to do when nothing was found: another spelling, fewer filters, terms, families."""
    options = [_heading("Nothing found.")]
    if results.suggestion:
        options.append(
            Option(
                Content("Search for: ") + Content.styled(results.suggestion, ink.LINK),
                f"suggestion:{results.suggestion}",
            )
        )
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


def _counted(label: str, count: int, width: int) -> Content:
    number = str(count).rjust(5)
    room = max(width - len(number), 10)
    lines = Content(label).wrap(room)
    first = lines[0].pad_right(max(room - lines[0].cell_length, 0))
    first = first + Content.styled(number, ink.MUTED)
    return Content("\n").join([first, *lines[1:]])
