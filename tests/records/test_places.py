"""States, circuits, and where an authority binds."""

from tactics_tui.records.places import CIRCUITS, STATES, state_name, states_in


def test_there_are_fifty_states_the_district_and_puerto_rico() -> None:
    assert len(STATES) == 52
    assert state_name("DC") == "District of Columbia"
    assert STATES["PR"].circuit == "ca1"


def test_every_state_lies_in_a_named_circuit() -> None:
    assert {state.circuit for state in STATES.values()} <= set(CIRCUITS)
    assert states_in("ca5") == {"LA", "MS", "TX"}
    assert states_in("ca9") == {"AK", "AZ", "CA", "HI", "ID", "MT", "NV", "OR", "WA"}
