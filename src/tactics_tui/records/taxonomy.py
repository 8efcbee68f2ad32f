"""The closed lists that records draw on: families, bodies, instruments and the like."""

import msgspec


class Value(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One value of a closed list: its id, how it is shown, what it means."""

    id: str
    label: str
    description: str
    aliases: tuple[str, ...] = ()


class Taxonomy(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Every closed list, in the order in which values are shown."""

    families: tuple[Value, ...] = ()
    bodies: tuple[Value, ...] = ()
    levels: tuple[Value, ...] = ()
    roles: tuple[Value, ...] = ()
    instruments: tuple[Value, ...] = ()
    strategies: tuple[Value, ...] = ()
    event_states: tuple[Value, ...] = ()
    standings: tuple[Value, ...] = ()
    source_kinds: tuple[Value, ...] = ()
    authority_kinds: tuple[Value, ...] = ()
    authority_roles: tuple[Value, ...] = ()
    effects: tuple[Value, ...] = ()
    risk_kinds: tuple[Value, ...] = ()
    review_levels: tuple[Value, ...] = ()

    def ids(self, name: str) -> tuple[str, ...]:
        """The ids of one list, in order: `ids("families")`."""
        values: tuple[Value, ...] = getattr(self, name)
        return tuple(value.id for value in values)

    def label(self, name: str, value_id: str) -> str:
        """How a value is shown; a value that is not known is shown as it stands."""
        values: tuple[Value, ...] = getattr(self, name)
        return next((value.label for value in values if value.id == value_id), value_id)


# Where each closed list is used: (kind, path of the field) -> list. "*" stands for each item.
USES: dict[str, dict[str, str]] = {
    "tactic": {
        "family": "families",
        "strategies.*": "strategies",
        "bodies.*": "bodies",
        "instruments.*": "instruments",
        "authorities.*.role": "authority_roles",
        "risks.*.kind": "risk_kinds",
    },
    "example": {
        "instrument.kind": "instruments",
        "actors.*.level": "levels",
        "actors.*.body": "bodies",
        "actors.*.role": "roles",
        "events.*.state": "event_states",
    },
    "authority": {
        "kind": "authority_kinds",
        "effect": "effects",
        "treatment.*.state": "event_states",
    },
    "jurisdiction": {},
    "term": {},
    "workshop": {},
}
EVERY_KIND = {"sources.*.kind": "source_kinds", "review.level": "review_levels"}
