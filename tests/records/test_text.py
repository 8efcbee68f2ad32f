"""A stranger's text is made harmless, and honest text is left as it is."""

from hypothesis import given
from hypothesis import strategies as st

from tactics_tui.records.dates import is_date, spoken
from tactics_tui.records.text import neutralize, unsafe_at, unwrap


def test_escape_sequences_bidi_and_zero_width_characters_become_visible() -> None:
    for hostile in ("\x1b[31m", "\x9b", "\u202e", "\u2066", "\u200b", "\ufeff", "\ue000", "\0"):
        shown = neutralize(f"a{hostile}b")
        assert "\ufffd" in shown
        assert hostile[0] not in shown


def test_legal_quotations_and_spanish_are_left_alone() -> None:
    text = "“[A]ny person…” [sic] § 8-601[a][2] ¿La migra está aquí? São—ñ"
    assert neutralize(text) == text
    assert unsafe_at(text) is None


@given(st.text())
def test_neutralizing_twice_changes_nothing_more(text: str) -> None:
    once = neutralize(text)
    assert neutralize(once) == once
    assert unsafe_at(once) is None


def test_wrapped_prose_is_joined_and_lists_and_paragraphs_are_kept() -> None:
    assert unwrap("one\ntwo\n\nthree\n- four\n- five\n  six\n1. seven\nand more") == (
        "one two\n\nthree\n- four\n- five\n  six\n1. seven and more"
    )


def test_dates_are_as_precise_as_their_source() -> None:
    assert [spoken(on) for on in ("2026", "2026-02", "2026-02-09")] == [
        "2026",
        "February 2026",
        "February 9, 2026",
    ]
    assert not is_date("2025-02-30")
    assert not is_date("02/03/2025")
