"""What follows from all records together, as ids only: who points at whom, and families."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from tactics_tui.records.authority import Authority
from tactics_tui.records.base import Record
from tactics_tui.records.example import Example
from tactics_tui.records.jurisdiction import Jurisdiction
from tactics_tui.records.tactic import Tactic
from tactics_tui.records.term import Term

Ids = dict[str, tuple[str, ...]]


class Ties(msgspec.Struct, frozen=True):
    """Ids by the id they belong to, in catalog order. Kept beside the records in the cache."""

    examples_of_tactic: Ids
    children: Ids
    tactics_of_authority: Ids
    examples_of_authority: Ids
    # authority -> the older authorities that it affected
    treats: Ids
    # tactic or authority -> the states whose rules name it
    rules_for_tactic: Ids
    rules_from_authority: Ids
    # postal code -> examples there
    examples_in: Ids
    terms_about: Ids
    # postal code -> the state's own record
    jurisdictions: dict[str, str]
    # every record -> its families
    families: Ids
    former: dict[str, str]


def tie(records: Mapping[str, Record]) -> Ties:
    """Go through all records once. Withdrawn ones are linked from nowhere."""
    kept: dict[str, dict[str, dict[str, None]]] = {
        name: defaultdict(dict)
        for name in Ties.__struct_fields__
        if name not in {"jurisdictions", "families", "former"}
    }
    jurisdictions: dict[str, str] = {}
    families: dict[str, str] = {}
    former: dict[str, str] = {}
    tactics_of: dict[str, tuple[str, ...]] = {}
    for record in records.values():
        former |= dict.fromkeys(record.former_ids, record.id)
        if isinstance(record, Tactic):
            families[record.id] = record.family
        elif isinstance(record, Example):
            tactics_of[record.id] = tuple(edge.id for edge in record.tactics)
        if record.withdrawn is None:
            for name, key in _pointed_at(record):
                # A dictionary as an ordered set: a record may name another twice.
                kept[name][key][record.id] = None
            if isinstance(record, Jurisdiction):
                jurisdictions[record.postal] = record.id
    on = kept["tactics_of_authority"]
    by_record = {
        record_id: _families(
            families,
            [record_id] if record_id in families else tactics_of.get(record_id, on.get(record_id)),
        )
        for record_id in records
    }
    return Ties(
        **{name: {key: tuple(ids) for key, ids in found.items()} for name, found in kept.items()},
        jurisdictions=jurisdictions,
        families=by_record,
        former=former,
    )


def _families(families: dict[str, str], tactics: Iterable[str] | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(families[one] for one in tactics or () if one in families))


def _pointed_at(record: Record) -> Iterable[tuple[str, str]]:
    """Which list the record belongs to, and under whose id."""
    if isinstance(record, Example):
        yield "examples_in", record.state
        for tactic in record.tactics:
            yield "examples_of_tactic", tactic.id
        for authority in record.authorities:
            yield "examples_of_authority", authority.id
    elif isinstance(record, Tactic):
        if record.parent:
            yield "children", record.parent
        for edge in record.authorities:
            yield "tactics_of_authority", edge.id
    elif isinstance(record, Authority):
        for treatment in record.treatment:
            if treatment.by:
                yield "treats", treatment.by
    elif isinstance(record, Jurisdiction):
        for rule in (*record.bars, *record.enables):
            yield "rules_from_authority", rule.authority
            for tactic_id in rule.tactics:
                yield "rules_for_tactic", tactic_id
    elif isinstance(record, Term):
        for about in record.see_also:
            yield "terms_about", about
