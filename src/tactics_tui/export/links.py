"""The records that a record is linked with, in both directions, by kind."""

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.records.authority import Authority
from tactics_tui.records.base import Record
from tactics_tui.records.example import Example
from tactics_tui.records.jurisdiction import Jurisdiction
from tactics_tui.records.kinds import kind_of
from tactics_tui.records.tactic import Tactic
from tactics_tui.records.term import Term
from tactics_tui.records.workshop import Workshop

# The kind of a linked record -> its name in the promised JSON.
NAMES = {
    "tactic": "tactics",
    "example": "examples",
    "authority": "authorities",
    "jurisdiction": "states",
    "term": "terms",
    "workshop": "workshops",
}


def linked_ids(catalog: Catalog, record: Record) -> dict[str, list[str]]:
    """Kind ("tactics", "states" …) -> ids, each once and only those in the catalog."""
    found: dict[str, list[str]] = {name: [] for name in NAMES.values()}
    for one in dict.fromkeys([*_named(catalog, record), *_naming(catalog, record)]):
        linked = catalog.get(one)
        if linked is not None and linked.id != record.id:
            ids = found[NAMES[kind_of(linked)]]
            if linked.id not in ids:
                ids.append(linked.id)
    return found


def _named(catalog: Catalog, record: Record) -> list[str]:
    """What the record itself names."""
    if isinstance(record, Tactic):
        edges = [edge.id for edge in record.authorities]
        return [record.parent, *record.related, *edges]
    if isinstance(record, Example):
        state = catalog.links.jurisdiction(record.state)
        return [
            *(edge.id for edge in record.tactics),
            *(edge.id for edge in record.authorities),
            *(event.authority for event in record.events),
            state.id if state else "",
        ]
    if isinstance(record, Authority):
        return [treatment.by for treatment in record.treatment]
    if isinstance(record, Jurisdiction):
        rules = [*record.bars, *record.enables]
        return [one for rule in rules for one in (rule.authority, *rule.tactics)]
    if isinstance(record, Term):
        return list(record.see_also)
    if isinstance(record, Workshop):
        return [one for step in record.steps for one in step.records()]
    return []


def _naming(catalog: Catalog, record: Record) -> list[str]:
    """What names the record."""
    links = catalog.links
    terms = [term.id for term in links.terms_about(record.id)]
    if isinstance(record, Tactic):
        return [
            *(child.id for child in links.children_of(record.id)),
            *(example.id for example, _ in links.examples_of(record.id)),
            *(use.jurisdiction.id for use in links.rules_for(record.id)),
            *terms,
        ]
    if isinstance(record, Authority):
        return [
            *(tactic.id for tactic, _ in links.tactics_on(record.id)),
            *(example.id for example, _ in links.examples_under(record.id)),
            *(older.id for older, _ in links.treats(record.id)),
            *(use.jurisdiction.id for use in links.rules_from(record.id)),
            *terms,
        ]
    if isinstance(record, Jurisdiction):
        return [*(example.id for example in links.examples_in(record.postal)), *terms]
    return terms
