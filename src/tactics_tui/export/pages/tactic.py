"""The page of a tactic: what, who, how, the law on both sides, where, and what goes wrong."""

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.catalog.links import StateRuleUse
from tactics_tui.export.page import BARS, Block, Entry, Paragraph, Section, Step
from tactics_tui.export.pages.shared import (
    authority_entry,
    example_entry,
    newest_first,
    paragraphs,
    section,
    uncertain_blocks,
)
from tactics_tui.export.wording import sentence_list
from tactics_tui.records.places import state_name
from tactics_tui.records.tactic import Tactic

_MODEL_TEXT_NOTE = (
    "A drafting aid in this catalog's own words, not taken from any law. A lawyer who knows "
    "the state must read and change it before use."
)


def facts(catalog: Catalog, tactic: Tactic) -> tuple[tuple[str, str], ...]:
    """What stands at the head of the page."""
    label = catalog.taxonomy.label
    return (
        ("Family", label("families", tactic.family)),
        ("Strategy", sentence_list([label("strategies", item) for item in tactic.strategies])),
    )


def sections(catalog: Catalog, tactic: Tactic, lens: str | None) -> list[Section]:
    """The page's sections, in reading order; what the lens's state says comes first."""
    label = catalog.taxonomy.label
    bodies = sentence_list([label("bodies", body) for body in tactic.bodies])
    means = sentence_list([label("instruments", item).lower() for item in tactic.instruments])
    return [
        *_in_state(catalog, tactic, lens),
        *section("what", "What it is", paragraphs(tactic.what)),
        *section("who", "Who can do it", [Paragraph(text=f"{bodies}. By {means}.")]),
        *section(
            "how", "How", [Step(number=at, text=text) for at, text in enumerate(tactic.steps, 1)]
        ),
        *section("theory", "Why it is thought lawful", paragraphs(tactic.theory)),
        *section("basis", "Legal basis", _basis(catalog, tactic, lens)),
        *section("where", "Where it was done", _examples(catalog, tactic, lens)),
        *section("risks", "What can go wrong", _risks(catalog, tactic)),
        *section("states", "Law in the states", _states(catalog, tactic, lens)),
        *section("uncertain", "What is uncertain", uncertain_blocks(tactic)),
        *section("model", "Model text", _model_text(tactic)),
        *section("related", "Related tactics", _related(catalog, tactic)),
        *section("terms", "Words used here", _terms(catalog, tactic)),
    ]


def _rule_entry(catalog: Catalog, use: StateRuleUse, lens: str | None, group: str) -> Entry:
    return authority_entry(catalog, use.rule.authority, use.rule.says, group, lens)


def _in_state(catalog: Catalog, tactic: Tactic, lens: str | None) -> list[Section]:
    if not lens:
        return []
    name = state_name(lens)
    words = {"bars": BARS, "enables": "law allows this"}
    rules = [(use, _is_own(catalog, use)) for use in catalog.links.rules_for(tactic.id, lens)]
    blocks: list[Block] = [
        _rule_entry(catalog, use, lens, f"{name if own else f'In {name} federal'} {words[use.way]}")
        for use, own in sorted(rules, key=lambda rule: (rule[0].way, not rule[1]))
    ]
    if not blocks:
        blocks = [Paragraph(text=f"No {name} rule on this tactic is listed here.")]
    return section("place", f"In {name}", blocks)


def _is_own(catalog: Catalog, use: StateRuleUse) -> bool:
    """Whether the rule is the state's own law, and not a federal statute or court's."""
    authority = catalog.authorities.get(use.rule.authority)
    own = use.jurisdiction.postal.lower()
    return authority is None or own in authority.division.split("/")[1:2]


def _basis(catalog: Catalog, tactic: Tactic, lens: str | None) -> list[Block]:
    roles = catalog.taxonomy.ids("authority_roles")
    order = {role: at for at, role in enumerate(roles)}
    edges = sorted(tactic.authorities, key=lambda edge: order.get(edge.role, len(order)))
    blocks: list[Block] = []
    for edge in edges:
        group = catalog.taxonomy.label("authority_roles", edge.role)
        says = " ".join(
            part
            for part in (
                edge.says,
                f"({edge.pinpoint})" if edge.pinpoint else "",
                f"Where: {edge.where}." if edge.where else "",
            )
            if part
        )
        blocks.append(authority_entry(catalog, edge.id, says, group, lens))
    return blocks


def _examples(catalog: Catalog, tactic: Tactic, lens: str | None) -> list[Block]:
    how = {example.id: edge.how for example, edge in catalog.links.examples_of(tactic.id)}
    examples = newest_first((example for example, _ in catalog.links.examples_of(tactic.id)), lens)
    blocks: list[Block] = [example_entry(catalog, item, how[item.id]) for item in examples]
    if not blocks and tactic.without_example:
        blocks = [Paragraph(text=tactic.without_example)]
    return blocks


def _risks(catalog: Catalog, tactic: Tactic) -> list[Block]:
    return [
        Entry(
            title=catalog.taxonomy.label("risk_kinds", risk.kind),
            says=f"{risk.says} What lowers it: {risk.mitigation}" if risk.mitigation else risk.says,
        )
        for risk in tactic.risks
    ]


def _states(catalog: Catalog, tactic: Tactic, lens: str | None) -> list[Block]:
    words = {"bars": "Bars or limits it", "enables": "Allows it"}
    uses = [use for use in catalog.links.rules_for(tactic.id) if use.jurisdiction.postal != lens]
    return [
        Entry(
            title=use.jurisdiction.title,
            link=use.jurisdiction.id,
            group=words[use.way],
            says=use.rule.says,
        )
        for use in sorted(uses, key=lambda use: (use.way, use.jurisdiction.title))
    ]


def _model_text(tactic: Tactic) -> list[Block]:
    if not tactic.model_text:
        return []
    return [Paragraph(text=_MODEL_TEXT_NOTE), *paragraphs(tactic.model_text)]


def _related(catalog: Catalog, tactic: Tactic) -> list[Block]:
    groups = [
        ("Wider tactic", [tactic.parent] if tactic.parent else []),
        ("Forms of it", [child.id for child in catalog.links.children_of(tactic.id)]),
        ("Often used with it", list(tactic.related)),
    ]
    return [
        Entry(title=other.title, link=other.id, group=group, says=other.summary)
        for group, ids in groups
        for other in (catalog.tactics[one] for one in ids if one in catalog.tactics)
    ]


def _terms(catalog: Catalog, tactic: Tactic) -> list[Block]:
    return [
        Entry(title=term.title, link=term.id, says=term.definition)
        for term in catalog.links.terms_about(tactic.id)
    ]
