"""The page of an authority: what it says, where it binds, what became of it, who relied on it."""

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.page import Block, Entry, Paragraph, Section
from tactics_tui.export.pages.shared import (
    cites,
    correction_blocks,
    example_entry,
    newest_first,
    paragraphs,
    section,
    uncertain_blocks,
)
from tactics_tui.records.authority import Authority
from tactics_tui.records.binding import binding_words
from tactics_tui.records.dates import in_order, spoken
from tactics_tui.records.places import state_name


def facts(catalog: Catalog, authority: Authority) -> tuple[tuple[str, str], ...]:
    """What stands at the head of the page."""
    rows = [
        ("Citation", authority.cite),
        ("Date", spoken(authority.on)),
        ("Kind of law", catalog.taxonomy.label("authority_kinds", authority.kind)),
        ("On these tactics", catalog.taxonomy.label("effects", authority.effect)),
    ]
    if authority.aliases:
        rows.append(("Also called", "; ".join(authority.aliases)))
    return tuple(rows)


def sections(catalog: Catalog, authority: Authority, lens: str | None) -> list[Section]:
    """The page's sections, in reading order."""
    says = {example.id: edge.says for example, edge in catalog.links.examples_under(authority.id)}
    examples = [example for example, _ in catalog.links.examples_under(authority.id)]
    return [
        *section("what", "What it says", paragraphs(authority.holding)),
        *section("binding", "Where it binds", [Paragraph(text=_binding(authority, lens))]),
        *section("treatment", "What later happened to it", _treatment(catalog, authority)),
        *section("corrections", "Popular claims and the record", correction_blocks(authority)),
        *section("tactics", "What it does for tactics", _tactics(catalog, authority)),
        *section(
            "where",
            "Where it mattered",
            [
                example_entry(catalog, example, says[example.id])
                for example in newest_first(examples, lens)
            ],
        ),
        *section("states", "State rules that rest on it", _rules(catalog, authority)),
        *section("treats", "Older law it affected", _treats(catalog, authority)),
        *section("uncertain", "What is uncertain", uncertain_blocks(authority)),
    ]


def _binding(authority: Authority, lens: str | None) -> str:
    general = binding_words(authority)
    words = f"It {general}." if general.startswith("binds") else "It is persuasive only."
    if lens:
        words = f"It {_in(authority, lens)} ({state_name(lens)}). {words}"
    return words


def _in(authority: Authority, lens: str) -> str:
    words = binding_words(authority, lens)
    return words if words.startswith("binds") else f"is {words}"


def _treatment(catalog: Catalog, authority: Authority) -> list[Block]:
    return [
        Entry(
            title=spoken(treatment.on),
            link=treatment.by if treatment.by in catalog.authorities else "",
            says=treatment.says,
            facts=(catalog.taxonomy.label("event_states", treatment.state),),
            cites=cites(authority, treatment.sources),
        )
        for treatment in in_order(authority.treatment, lambda item: item.on)
    ] or [Paragraph(text="No later ruling or change is listed.")]


def _tactics(catalog: Catalog, authority: Authority) -> list[Block]:
    order = {role: at for at, role in enumerate(catalog.taxonomy.ids("authority_roles"))}
    edges = sorted(
        catalog.links.tactics_on(authority.id), key=lambda edge: order.get(edge[1].role, 99)
    )
    return [
        Entry(
            title=tactic.title,
            link=tactic.id,
            group=catalog.taxonomy.label("authority_roles", edge.role),
            says=edge.says,
        )
        for tactic, edge in edges
    ]


def _rules(catalog: Catalog, authority: Authority) -> list[Block]:
    words = {"bars": "Bars or limits", "enables": "Allows"}
    return [
        Entry(
            title=use.jurisdiction.title,
            link=use.jurisdiction.id,
            group=words[use.way],
            says=use.rule.says,
        )
        for use in sorted(catalog.links.rules_from(authority.id), key=lambda use: use.way)
    ]


def _treats(catalog: Catalog, authority: Authority) -> list[Block]:
    return [
        Entry(
            title=older.title,
            link=older.id,
            says=treatment.says,
            facts=(catalog.taxonomy.label("event_states", treatment.state), spoken(treatment.on)),
        )
        for older, treatment in catalog.links.treats(authority.id)
    ]
