"""The links between records in both directions; the reverse ones are computed, never typed."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec

from tactics_tui.catalog.ties import Ties
from tactics_tui.records.authority import Authority, Treatment
from tactics_tui.records.base import Record
from tactics_tui.records.example import Example, ExampleAuthority, ExampleTactic
from tactics_tui.records.jurisdiction import Jurisdiction, StateRule
from tactics_tui.records.tactic import Tactic, TacticAuthority
from tactics_tui.records.term import Term

_R = TypeVar("_R", bound=Record)


class StateRuleUse(msgspec.Struct, frozen=True):
    """A state rule seen from the tactic or authority it names. `way`: "bars" or "enables"."""

    jurisdiction: Jurisdiction
    rule: StateRule
    way: str


class Links:
    """Who points at whom. Every method gives records in catalog order; unknown ids give none."""

    def __init__(self, records: Mapping[str, Record], ties: Ties) -> None:
        self._records = records
        self._ties = ties

    def _all(self, struct: type[_R], ids: Iterable[str]) -> list[_R]:
        found = (self._records[one] for one in ids)
        return [record for record in found if isinstance(record, struct)]

    def examples_of(self, tactic_id: str) -> list[tuple[Example, ExampleTactic]]:
        """Examples that carry out a tactic, each with the edge that says how."""
        examples = self._all(Example, self._ties.examples_of_tactic.get(tactic_id, ()))
        return [(one, edge) for one in examples for edge in one.tactics if edge.id == tactic_id]

    def children_of(self, tactic_id: str) -> list[Tactic]:
        """Tactics that are forms of this one."""
        return self._all(Tactic, self._ties.children.get(tactic_id, ()))

    def tactics_on(self, authority_id: str) -> list[tuple[Tactic, TacticAuthority]]:
        """Tactics that an authority supports or limits, each with what it says."""
        tactics = self._all(Tactic, self._ties.tactics_of_authority.get(authority_id, ()))
        return [
            (one, edge) for one in tactics for edge in one.authorities if edge.id == authority_id
        ]

    def examples_under(self, authority_id: str) -> list[tuple[Example, ExampleAuthority]]:
        """Examples in which an authority mattered, each with what it meant."""
        examples = self._all(Example, self._ties.examples_of_authority.get(authority_id, ()))
        return [
            (one, edge) for one in examples for edge in one.authorities if edge.id == authority_id
        ]

    def treats(self, authority_id: str) -> list[tuple[Authority, Treatment]]:
        """Older authorities that this one affected."""
        older = self._all(Authority, self._ties.treats.get(authority_id, ()))
        return [
            (one, treatment)
            for one in older
            for treatment in one.treatment
            if treatment.by == authority_id
        ]

    def rules_for(self, tactic_id: str, postal: str | None = None) -> list[StateRuleUse]:
        """State rules that bar or enable a tactic, in one state or in all."""
        states = self._all(Jurisdiction, self._ties.rules_for_tactic.get(tactic_id, ()))
        return [
            use
            for use in _uses(states)
            if tactic_id in use.rule.tactics and postal in (None, use.jurisdiction.postal)
        ]

    def rules_from(self, authority_id: str) -> list[StateRuleUse]:
        """State rules that rest on an authority."""
        states = self._all(Jurisdiction, self._ties.rules_from_authority.get(authority_id, ()))
        return [use for use in _uses(states) if use.rule.authority == authority_id]

    def examples_in(self, postal: str) -> list[Example]:
        """Examples in a state."""
        return self._all(Example, self._ties.examples_in.get(postal, ()))

    def terms_about(self, record_id: str) -> list[Term]:
        """Terms whose see-also names a record."""
        return self._all(Term, self._ties.terms_about.get(record_id, ()))

    def jurisdiction(self, postal: str) -> Jurisdiction | None:
        """The state's own record, by postal code."""
        found = self._all(Jurisdiction, filter(None, [self._ties.jurisdictions.get(postal)]))
        return found[0] if found else None


def _uses(states: Iterable[Jurisdiction]) -> Iterable[StateRuleUse]:
    for state in states:
        for way, rules in (("bars", state.bars), ("enables", state.enables)):
            for rule in rules:
                yield StateRuleUse(state, rule, way)
