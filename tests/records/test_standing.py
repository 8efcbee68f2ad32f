"""Standing is worked out from dated events, and neutral whichever side it favors."""

import pytest

from tactics_tui.records.authority import Authority, Treatment
from tactics_tui.records.base import Review
from tactics_tui.records.example import Actor, Event, Example, ExampleTactic, Instrument
from tactics_tui.records.shapes import shape
from tactics_tui.records.standing import EVENT_STATES, STANDINGS, standing

REVIEW = Review(on="2026-11-24", by="catalog editors", level="draft")


def example(kind: str, *events: tuple[str, str]) -> Example:
    return Example(
        id="a-city-acts",
        title="A city acts",
        summary="A city acts, for a test of standings.",
        state="LA",
        on=events[0][0],
        what_happened="Something happened, in order, as the events say.",
        instrument=Instrument(kind=kind),
        actors=(Actor(name="City", level="city", body="mayor", role="enacts"),),
        tactics=(ExampleTactic(id="some-tactic", how="By doing it."),),
        events=tuple(Event(on=on, state=state, sources=("key",)) for on, state in events),
        review=REVIEW,
    )


def authority(kind: str, on: str, *treatment: tuple[str, str]) -> Authority:
    return Authority(
        id="an-authority",
        title="An authority",
        kind=kind,
        cite="1 U.S. 1 (1790)",
        division="us",
        on=on,
        holding="It says something, in plain words.",
        effect="supports",
        review=REVIEW,
        treatment=tuple(Treatment(on=day, state=state, says="It did.") for day, state in treatment),
    )


@pytest.mark.parametrize(
    ("events", "state", "as_of"),
    [
        ([("2025-01-02", "adopted")], "in-force", "2025-01-02"),
        ([("2025-10-21", "proposed"), ("2025", "adopted")], "in-force", "2025"),
        ([("2026-04-16", "adopted"), ("2026-04", "effective")], "in-force", "2026-04-16"),
        ([("2025-01", "proposed"), ("2025-03", "adopted")], "in-force", "2025-03"),
        ([("2025", "adopted"), ("2026-02", "challenged")], "challenged", "2026-02"),
        ([("2025", "adopted"), ("2026-02", "reported")], "in-force", "2026-02"),
        ([("2025", "adopted"), ("2026-02", "enjoined")], "blocked", "2026-02"),
        ([("2025", "enjoined"), ("2026-02", "challenged")], "blocked", "2026-02"),
        ([("2025", "challenged"), ("2026-02", "effective")], "challenged", "2026-02"),
        ([("2025", "challenged"), ("2026-02", "dismissed")], "in-force", "2026-02"),
        ([("2025", "enjoined"), ("2026-02", "block-lifted")], "challenged", "2026-02"),
        ([("2025", "repealed"), ("2026-02", "dismissed")], "repealed", "2026-02"),
        ([("2025", "repealed"), ("2026-02", "adopted")], "in-force", "2026-02"),
        ([("2025", "adopted"), ("2026", "enjoined-in-part")], "blocked-in-part", "2026"),
    ],
)
def test_a_measure_stands_where_its_last_deciding_event_left_it(
    events: list[tuple[str, str]], state: str, as_of: str
) -> None:
    stands = standing(example("ordinance", *events))
    assert stands is not None
    assert (stands.state, stands.as_of) == (state, as_of)


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ([("2025", "filed")], "pending"),
        ([("2025", "filed"), ("2026", "relief-granted")], "relief-granted"),
        ([("2025", "relief-granted"), ("2026", "stayed")], "relief-on-hold"),
        ([("2025", "filed"), ("2026", "dismissed")], "dismissed"),
        ([("2025", "filed"), ("2026", "settled")], "settled"),
        ([("2025", "relief-granted"), ("2026", "challenged")], "relief-granted"),
        ([("2025", "relief-granted"), ("2026", "pending-appeal")], "pending"),
    ],
)
def test_a_suit_stands_where_its_court_left_it(events: list[tuple[str, str]], state: str) -> None:
    stands = standing(example("litigation", *events))
    assert stands is not None
    assert stands.state == state


def test_a_letter_is_on_record_and_never_in_force() -> None:
    stands = standing(example("letter", ("2025-05-01", "adopted")))
    assert stands is not None
    assert stands.state == "on-record"


def test_events_count_by_date_not_by_their_order_in_the_file() -> None:
    stands = standing(example("ordinance", ("2026-01", "repealed"), ("2025-01", "adopted")))
    assert stands is not None
    assert stands.state == "repealed"


def test_an_opinion_stands_until_a_later_ruling_is_listed() -> None:
    untouched = standing(authority("case", "1997-06-27"))
    vacated = standing(authority("case", "2025-06-27", ("2026-03-05", "vacated")))
    assert untouched is not None
    assert (untouched.state, untouched.as_of) == ("stands", "1997-06-27")
    assert vacated is not None
    assert (vacated.state, vacated.as_of) == ("vacated", "2026-03-05")


def test_a_bill_is_proposed_until_it_is_adopted() -> None:
    stands = standing(authority("bill", "2026-01-01"))
    passed = standing(authority("bill", "2026-01-01", ("2026-05", "adopted")))
    assert stands is not None
    assert stands.state == "proposed"
    assert passed is not None
    assert passed.state == "in-force"


def test_every_event_leads_to_a_known_standing_and_every_standing_has_a_shape() -> None:
    for kind in ("ordinance", "litigation"):
        for state in EVENT_STATES:
            stands = standing(example(kind, ("2025", state)))
            assert stands is not None
            assert stands.state in STANDINGS
    assert {shape(state) for state in STANDINGS} == {"stands", "partly", "blocked", "open"}
