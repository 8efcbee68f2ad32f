"""A session goes forward and back, keeps time, and tells the two kinds of beat apart."""

from tactics_tui.records.workshop import Step, Workshop
from tactics_tui.workshop.session import begin, step_words, time_words

_WORKSHOP = Workshop(
    id="small",
    title="A small one",
    summary="Three steps, for these tests only.",
    minutes=10,
    audience="nobody",
    steps=(
        Step(say="Welcome to the room, everybody.", minutes=2),
        Step(
            say="Now we search for something.",
            minutes=5,
            place="LA",
            search="sheriff",
            open="jail-warrant-rule",
            ask="What do you see?",
            answer="A warrant.",
            reveals=("printz-v-united-states-1997: because: it says so",),
        ),
        Step(say="Talk it over, please do.", minutes=3, place="US", pause="In pairs."),
    ),
)


def test_the_course_is_every_beat_in_order() -> None:
    kinds = [beat.kind for beat in begin(_WORKSHOP).course]
    assert kinds == [
        "title", "say", "say", "search", "open", "ask", "answer", "say", "pause", "end",
    ]  # fmt: skip


def test_next_and_back_stay_within_the_ends() -> None:
    session = begin(_WORKSHOP)
    assert session.is_first and session.moved(-5, 0).is_first
    last = session.moved(99, 0)
    assert last.is_last and last.moved(1, 0).is_last
    assert last.moved(-1, 0).beat.kind == "pause"
    assert session.at_step(1, 0).beat.text == "Now we search for something."


def test_search_and_open_happen_in_the_live_app() -> None:
    live = [beat.kind for beat in begin(_WORKSHOP).course if beat.is_live]
    assert live == ["search", "open"]


def test_a_place_holds_until_another_is_named_or_it_is_taken_away() -> None:
    places = [beat.place for beat in begin(_WORKSHOP).course]
    assert places == ["", "", "LA", "LA", "LA", "LA", "LA", "", "", ""]


def test_the_question_stays_above_its_answer() -> None:
    session = begin(_WORKSHOP).moved(6, 0)
    assert session.beat.kind == "answer"
    assert [beat.kind for beat in session.shown] == ["say", "search", "open", "ask", "answer"]


def test_time_used_against_time_planned() -> None:
    session = begin(_WORKSHOP)
    assert time_words(session, 1000.0) == "0 of 10 min"
    session = session.moved(1, 1000.0)
    assert session.began == 1000.0
    assert time_words(session, 1000.0 + 119) == "1 of 10 min"
    assert time_words(session, 1000.0 + 4 * 60) == "4 of 10 min, 2 over the plan"
    assert time_words(session.moved(1, 1240.0), 1240.0) == "4 of 10 min"
    assert step_words(session) == "Step 1 of 3"
    assert step_words(begin(_WORKSHOP)) == "Start"


def test_an_answer_names_its_records_and_why() -> None:
    assert _WORKSHOP.steps[1].shown() == (("printz-v-united-states-1997", "because: it says so"),)
    assert _WORKSHOP.steps[1].records() == ("jail-warrant-rule", "printz-v-united-states-1997")
