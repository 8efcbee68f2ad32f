"""The links between records in both directions; the reverse ones are computed, never typed."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from tactics_tui.records.authority import Authority, Treatment
from tactics_tui.records.base import Record
from tactics_tui.records.example import Example, ExampleAuthority, ExampleTactic
from tactics_tui.records.jurisdiction import Jurisdiction, StateRule
from tactics_tui.records.tactic import Tactic, TacticAuthority
from tactics_tui.records.term import Term


class StateRuleUse(msgspec.Struct, frozen=True):
    """A state rule seen from the tactic or authority it names. `way`: "bars" or "enables"."""

    jurisdiction: Jurisdiction
    rule: StateRule
    way: str


class Links:
    """Who points at whom. Every method gives records in catalog order; unknown ids give none."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._examples_of_tactic: dict[str, list[tuple[Example, ExampleTactic]]] = defaultdict(list)
        self._children: dict[str, list[Tactic]] = defaultdict(list)
        self._tactics_of_authority: dict[str, list[tuple[Tactic, TacticAuthority]]] = defaultdict(
            list
        )
        self._examples_of_authority: dict[str, list[tuple[Example, ExampleAuthority]]] = (
            defaultdict(list)
        )
        self._treats: dict[str, list[tuple[Authority, Treatment]]] = defaultdict(list)
        self._rules_for_tactic: dict[str, list[StateRuleUse]] = defaultdict(list)
        self._rules_from_authority: dict[str, list[StateRuleUse]] = defaultdict(list)
        self._examples_in: dict[str, list[Example]] = defaultdict(list)
        self._terms_about: dict[str, list[Term]] = defaultdict(list)
        self._jurisdictions: dict[str, Jurisdiction] = {}
        for record in records:
            if record.withdrawn is None:
                self._add(record)

    def _add(self, record: Record) -> None:
        if isinstance(record, Example):
            self._examples_in[record.state].append(record)
            for tactic in record.tactics:
                self._examples_of_tactic[tactic.id].append((record, tactic))
            for authority in record.authorities:
                self._examples_of_authority[authority.id].append((record, authority))
        elif isinstance(record, Tactic):
            if record.parent:
                self._children[record.parent].append(record)
            for edge in record.authorities:
                self._tactics_of_authority[edge.id].append((record, edge))
        elif isinstance(record, Authority):
            for treatment in record.treatment:
                if treatment.by:
                    self._treats[treatment.by].append((record, treatment))
        elif isinstance(record, Jurisdiction):
            self._add_rules(record)
        elif isinstance(record, Term):
            for about in record.see_also:
                self._terms_about[about].append(record)

    def _add_rules(self, record: Jurisdiction) -> None:
        self._jurisdictions[record.postal] = record
        for way, rules in (("bars", record.bars), ("enables", record.enables)):
            for rule in rules:
                use = StateRuleUse(record, rule, way)
                self._rules_from_authority[rule.authority].append(use)
                for tactic in rule.tactics:
                    self._rules_for_tactic[tactic].append(use)

    def examples_of(self, tactic_id: str) -> list[tuple[Example, ExampleTactic]]:
        """Examples that carry out a tactic, each with the edge that says how."""
        return self._examples_of_tactic.get(tactic_id, [])

    def children_of(self, tactic_id: str) -> list[Tactic]:
        """Tactics that are forms of this one."""
        return self._children.get(tactic_id, [])

    def tactics_on(self, authority_id: str) -> list[tuple[Tactic, TacticAuthority]]:
        """Tactics that an authority supports or limits, each with what it says."""
        return self._tactics_of_authority.get(authority_id, [])

    def examples_under(self, authority_id: str) -> list[tuple[Example, ExampleAuthority]]:
        """Examples in which an authority mattered, each with what it meant."""
        return self._examples_of_authority.get(authority_id, [])

    def treats(self, authority_id: str) -> list[tuple[Authority, Treatment]]:
        """Older authorities that this one affected."""
        return self._treats.get(authority_id, [])

    def rules_for(self, tactic_id: str, postal: str | None = None) -> list[StateRuleUse]:
        """State rules that bar or enable a tactic, in one state or in all."""
        uses = self._rules_for_tactic.get(tactic_id, [])
        return [use for use in uses if postal in (None, use.jurisdiction.postal)]

    def rules_from(self, authority_id: str) -> list[StateRuleUse]:
        """State rules that rest on an authority."""
        return self._rules_from_authority.get(authority_id, [])

    def examples_in(self, postal: str) -> list[Example]:
        """Examples in a state."""
        return self._examples_in.get(postal, [])

    def terms_about(self, record_id: str) -> list[Term]:
        """Terms whose see-also names a record."""
        return self._terms_about.get(record_id, [])

    def jurisdiction(self, postal: str) -> Jurisdiction | None:
        """The state's own record, by postal code."""
        return self._jurisdictions.get(postal)
