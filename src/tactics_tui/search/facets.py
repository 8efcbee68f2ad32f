"""The facets of every record as bitsets, so that counting is one AND and one bit count."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.records.authority import Authority
from tactics_tui.records.base import Record
from tactics_tui.records.example import Actor, Example
from tactics_tui.records.jurisdiction import Jurisdiction
from tactics_tui.records.kinds import KINDS, kind_of
from tactics_tui.records.standing import PROCEEDINGS, Standing
from tactics_tui.records.tactic import Tactic
from tactics_tui.search.results import FACETS, Filters


def _did_it(actor: Actor, proceeding: bool) -> bool:
    """Whether an actor is one whose deed the example shows, and not only the other side."""
    if actor.role == "sues":
        return proceeding
    return actor.role != "is-sued" or actor.level not in {"federal", "private"}


def state_of(record: Record) -> str | None:
    """The postal code of the record's state, "US" for the whole country, or None."""
    if isinstance(record, Example):
        return record.state
    if isinstance(record, Jurisdiction):
        return record.postal
    if isinstance(record, Authority):
        parts = record.division.split("/")
        return parts[1].upper() if len(parts) > 1 else "US"
    return None


def facet_values(
    catalog: Catalog, record: Record, standing: Standing | None
) -> dict[str, tuple[str, ...]]:
    """The record's value or values in each facet; a facet that does not apply is missing."""
    values: dict[str, tuple[str, ...]] = {
        "kind": (kind_of(record),),
        "family": catalog.families_of(record),
    }
    if standing:
        values["standing"] = (standing.state,)
    state = state_of(record)
    if state:
        values["state"] = (state,)
    if isinstance(record, Tactic):
        values |= {
            "body": record.bodies,
            "strategy": record.strategies,
            "instrument": record.instruments,
        }
    elif isinstance(record, Example):
        tactics = [
            catalog.tactics[edge.id] for edge in record.tactics if edge.id in catalog.tactics
        ]
        proceeding = record.instrument.kind in PROCEEDINGS
        values |= {
            "body": tuple({actor.body for actor in record.actors if _did_it(actor, proceeding)}),
            "strategy": tuple({way for tactic in tactics for way in tactic.strategies}),
            "instrument": (record.instrument.kind,),
            "year": (record.on[:4],),
        }
    elif isinstance(record, Authority):
        values["year"] = (record.on[:4],)
    return values


class Facets:
    """Facet -> value -> the set of document numbers that have it, as the bits of an integer."""

    def __init__(self, rows: Sequence[dict[str, tuple[str, ...]] | None]) -> None:
        numbers: dict[str, dict[str, list[int]]] = {name: defaultdict(list) for name in FACETS}
        for number, row in enumerate(rows):
            for name, values in (row or {}).items():
                for value in values:
                    numbers[name][value].append(number)
        size = len(rows)
        self.sets: dict[str, dict[str, int]] = {
            name: {value: bits(found, size) for value, found in sorted(by_value.items())}
            for name, by_value in numbers.items()
        }
        kinds = self.sets["kind"]
        self.sets["kind"] = {kind: kinds[kind] for kind in KINDS if kind in kinds}

    def allowed(self, filters: Filters) -> dict[str, int]:
        """For each facet that is filtered, the documents that pass it."""
        passing: dict[str, int] = {}
        for name in FACETS:
            chosen: tuple[str, ...] = getattr(filters, name)
            if chosen:
                passing[name] = 0
                for value in chosen:
                    passing[name] |= self.sets[name].get(value, 0)
        return passing

    def counts(self, matched: int, passing: dict[str, int]) -> dict[str, dict[str, int]]:
        """How many of `matched` (before any filter) each value would show.

        Values of one facet widen: so each facet is counted under the filters of the others.
        """
        everything = matched
        for allowed in passing.values():
            everything &= allowed
        counts: dict[str, dict[str, int]] = {}
        for name, values in self.sets.items():
            among = everything
            if name in passing:
                among = matched
                for other, allowed in passing.items():
                    if other != name:
                        among &= allowed
            counts[name] = {
                value: count
                for value, having in values.items()
                if (count := (having & among).bit_count())
            }
        return counts


def bits(numbers: Iterable[int], size: int) -> int:
    """The set of document numbers as the bits of one integer."""
    row = bytearray((size >> 3) + 1)
    for number in numbers:
        row[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(row, "little")


_ONES = tuple(tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256))


def members(bitset: int) -> list[int]:
    """The document numbers in a set, in order."""
    row = bitset.to_bytes((bitset.bit_length() + 7) >> 3, "little")
    return [base * 8 + bit for base, byte in enumerate(row) if byte for bit in _ONES[byte]]
