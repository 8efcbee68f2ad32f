"""Places for a new example: those of the catalog, of a list one has, or worked out by the rule.

The catalog ships no list of all American places. Somebody who has the Open Civic Data list of
division ids (a CSV file with the columns `id` and `name`) can hand it in.
"""

import csv
import re
from collections.abc import Iterable
from pathlib import Path

import msgspec

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.catalog.write.ids import slug
from tactics_tui.records.places import STATES

_COUNTY = re.compile(r"(?i)\b(county|parish|borough|census area|municipio)$")
_ID = re.compile(r"^ocd-division/country:us/(?:state|district|territory):(?P<state>[a-z]{2})")


class Locality(msgspec.Struct, frozen=True):
    """A place by name: its state's postal code and division id.

    `known` is False when the id was only worked out from the name.
    """

    name: str
    state: str
    ocd: str
    known: bool = True


class Gazetteer:
    """Finds places by the beginning of their names."""

    def __init__(self, localities: Iterable[Locality]) -> None:
        self._by_state: dict[str, dict[str, Locality]] = {}
        for locality in localities:
            names = self._by_state.setdefault(locality.state, {})
            names.setdefault(slug(locality.name), locality)

    def find(self, state: str, typed: str, most: int = 8) -> list[Locality]:
        """Places in the state whose name is, begins with or holds what was typed, best first."""
        asked = slug(typed)
        names = self._by_state.get(state, {})
        if not asked:
            return []
        exact = [names[asked]] if asked in names else []
        begins = [each for name, each in names.items() if name.startswith(asked)]
        holds = [each for name, each in names.items() if asked in name]
        return list(dict.fromkeys([*exact, *sorted(begins, key=_shortest), *holds]))[:most]


def _shortest(locality: Locality) -> tuple[int, str]:
    return (len(locality.name), locality.name)


def gazetteer(catalog: Catalog, listed: Path | None = None) -> Gazetteer:
    """The places of the catalog and of a CSV list, if there is one. Raises OSError, ValueError."""
    found = [Locality(place.name, place.state, place.ocd) for place in catalog.places]
    for example in catalog.examples.values():
        for actor in example.actors:
            if actor.ocd and _ID.match(actor.ocd) and actor.ocd.count("/") > 2:
                name = re.sub(r"(?i)^(city|town|village|borough) of ", "", actor.name)
                if _fits(name, actor.ocd):
                    found.append(Locality(name, example.state, actor.ocd))
    return Gazetteer([*found, *(_from_list(listed) if listed else [])])


def _fits(name: str, ocd: str) -> bool:
    """Whether a division id is that of the name: an office (Sheriff of …) is no place."""
    bare = slug(_COUNTY.sub("", name))
    return bare == slug(ocd.rsplit(":", 1)[-1])


def _from_list(path: Path) -> list[Locality]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = csv.DictReader(stream)
        if not rows.fieldnames or not {"id", "name"} <= set(rows.fieldnames):
            raise ValueError("The list of places needs the columns id and name.")
        found = []
        for row in rows:
            match = _ID.match(row["id"] or "")
            if match:
                name = re.sub(r" (city|town|village|borough|CDP)$", "", row["name"])
                found.append(Locality(name, match["state"].upper(), row["id"]))
    return found


def worked_out(state: str, name: str) -> Locality:
    """A place whose division id follows from its name by the rule: lower case, _ for spaces."""
    kind = "county"
    found = _COUNTY.search(name)
    if found and found[1].lower() == "parish":
        kind = "parish"
    elif not found:
        kind = "place"
    bare = _COUNTY.sub("", name).strip().lower()
    part = re.sub(r"[^\w.~-]", "~", re.sub(r"\s+", "_", bare))
    level = "district" if state == "DC" else "territory" if state == "PR" else "state"
    own = f"ocd-division/country:us/{level}:{state.lower()}"
    is_state = name.lower() == STATES[state].name.lower() if state in STATES else False
    return Locality(name, state, own if is_state else f"{own}/{kind}:{part}", known=False)
