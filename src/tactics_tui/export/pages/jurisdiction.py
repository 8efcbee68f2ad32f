"""The page of a state: its frame, what its law bars and allows, and what was done there."""

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.page import Block, Entry, Paragraph, Section
from tactics_tui.export.pages.shared import (
    authority_entry,
    example_entry,
    newest_first,
    paragraphs,
    section,
    uncertain_blocks,
)
from tactics_tui.records.binding import binds_in
from tactics_tui.records.jurisdiction import Jurisdiction, StateRule
from tactics_tui.records.places import CIRCUITS


def facts(catalog: Catalog, jurisdiction: Jurisdiction) -> tuple[tuple[str, str], ...]:
    """What stands at the head of the page."""
    circuit = CIRCUITS.get(jurisdiction.circuit, jurisdiction.circuit)
    return (("Postal code", jurisdiction.postal), ("Federal appeals court", circuit))


def sections(catalog: Catalog, jurisdiction: Jurisdiction, lens: str | None) -> list[Section]:
    """The page's sections, in reading order."""
    postal = jurisdiction.postal
    examples = newest_first(catalog.links.examples_in(postal), None)
    return [
        *section("what", "The frame", _frame(jurisdiction)),
        *section(
            "bars", "What law bars or limits here", _rules(catalog, jurisdiction.bars, postal)
        ),
        *section("enables", "What law allows here", _rules(catalog, jurisdiction.enables, postal)),
        *section(
            "where",
            "What was done here",
            [example_entry(catalog, example, example.summary) for example in examples],
        ),
        *section("circuit", "Rulings that bind here", _rulings(catalog, postal)),
        *section("uncertain", "What is uncertain", uncertain_blocks(jurisdiction)),
    ]


def _frame(jurisdiction: Jurisdiction) -> list[Block]:
    blocks: list[Block] = list(paragraphs(jurisdiction.profile))
    if jurisdiction.home_rule:
        blocks += paragraphs(f"Home rule: {jurisdiction.home_rule}")
    if not blocks:
        blocks = [Paragraph(text=f"{CIRCUITS.get(jurisdiction.circuit, '')} rulings apply here.")]
    return blocks


def _rules(catalog: Catalog, rules: tuple[StateRule, ...], lens: str) -> list[Block]:
    blocks: list[Block] = []
    for rule in rules:
        blocks.append(authority_entry(catalog, rule.authority, rule.says, "", lens))
        blocks += [
            Entry(title=tactic.title, link=tactic.id, facts=("tactic it touches",))
            for tactic in (catalog.tactics.get(one) for one in rule.tactics)
            if tactic
        ]
    return blocks


def _rulings(catalog: Catalog, postal: str) -> list[Block]:
    """Rulings below the Supreme Court that bind in this state."""
    return [
        authority_entry(catalog, authority.id, "", "", postal)
        for authority in catalog.authorities.values()
        if authority.kind == "case"
        and "US" not in authority.binding_in
        and binds_in(authority, postal)
    ]
