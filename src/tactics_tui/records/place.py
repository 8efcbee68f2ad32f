"""A place used in the catalog: its division id, its name and how people write it."""

from tactics_tui.records.base import Line, Struct


class Place(Struct, frozen=True, kw_only=True):
    """A city, county, parish or town; `variants` are other spellings ("NYC", "St. Paul")."""

    ocd: str
    name: Line
    kind: str
    state: str
    county: str = ""
    variants: tuple[str, ...] = ()
