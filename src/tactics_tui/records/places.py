"""States, the federal circuits they lie in, and where a division of law applies."""

import msgspec


class State(msgspec.Struct, frozen=True):
    """A state, D.C. or Puerto Rico: postal code, name and federal circuit ("ca5")."""

    postal: str
    name: str
    circuit: str


_ROWS = """
AL Alabama ca11|AK Alaska ca9|AZ Arizona ca9|AR Arkansas ca8|CA California ca9
CO Colorado ca10|CT Connecticut ca2|DE Delaware ca3|DC District of Columbia cadc
FL Florida ca11|GA Georgia ca11|HI Hawaii ca9|ID Idaho ca9|IL Illinois ca7|IN Indiana ca7
IA Iowa ca8|KS Kansas ca10|KY Kentucky ca6|LA Louisiana ca5|ME Maine ca1|MD Maryland ca4
MA Massachusetts ca1|MI Michigan ca6|MN Minnesota ca8|MS Mississippi ca5|MO Missouri ca8
MT Montana ca9|NE Nebraska ca8|NV Nevada ca9|NH New Hampshire ca1|NJ New Jersey ca3
NM New Mexico ca10|NY New York ca2|NC North Carolina ca4|ND North Dakota ca8|OH Ohio ca6
OK Oklahoma ca10|OR Oregon ca9|PA Pennsylvania ca3|PR Puerto Rico ca1|RI Rhode Island ca1
SC South Carolina ca4|SD South Dakota ca8|TN Tennessee ca6|TX Texas ca5|UT Utah ca10
VT Vermont ca2|VA Virginia ca4|WA Washington ca9|WV West Virginia ca4|WI Wisconsin ca7
WY Wyoming ca10
"""


def _states() -> dict[str, State]:
    rows = (row.split() for line in _ROWS.strip().splitlines() for row in line.split("|"))
    return {row[0]: State(row[0], " ".join(row[1:-1]), row[-1]) for row in rows}


STATES: dict[str, State] = _states()

CIRCUITS = {
    **{f"ca{number}": f"{number}th Circuit" for number in range(4, 12)},
    "ca1": "1st Circuit",
    "ca2": "2d Circuit",
    "ca3": "3d Circuit",
    "cadc": "D.C. Circuit",
    "cafc": "Federal Circuit",
}


def state_name(postal: str) -> str:
    """The state's name, "the United States" for US, or the code itself if unknown."""
    if postal == "US":
        return "the United States"
    state = STATES.get(postal)
    return state.name if state else postal


def states_in(circuit: str) -> frozenset[str]:
    """The postal codes of the states in a circuit ("ca5" -> LA, MS, TX)."""
    return frozenset(state.postal for state in STATES.values() if state.circuit == circuit)
