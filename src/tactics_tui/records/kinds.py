"""The kinds of record by name and struct, in the order they are shown."""

from tactics_tui.records.authority import Authority
from tactics_tui.records.base import Record
from tactics_tui.records.example import Example
from tactics_tui.records.jurisdiction import Jurisdiction
from tactics_tui.records.tactic import Tactic
from tactics_tui.records.term import Term
from tactics_tui.records.workshop import Workshop

KINDS: dict[str, type[Record]] = {
    "tactic": Tactic,
    "example": Example,
    "authority": Authority,
    "jurisdiction": Jurisdiction,
    "term": Term,
    "workshop": Workshop,
}

_KIND_OF = {struct: kind for kind, struct in KINDS.items()}


def kind_of(record: Record) -> str:
    """The kind's name: "tactic", "example", "authority", "jurisdiction", "term", "workshop"."""
    return _KIND_OF[type(record)]
