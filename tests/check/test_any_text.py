"""Whatever a file holds, the check goes on to the end, and each place that it names exists."""

import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from tactics_tui.catalog.check.syntax import MOST, read_syntax
from tactics_tui.catalog.statements import statements
from tests.check.bad_files import GOOD

_EXAMPLE = (GOOD / "examples/nj/newark-nj-detainers-2013.toml").read_text(encoding="utf-8")
_SCRAPS = st.sampled_from(
    [
        "",
        '"',
        "'",
        "'''",
        "[",
        "]",
        "[[",
        "{",
        "=",
        ":",
        "#",
        "\n",
        "“",
        "\\",
        ",",
        " ",
        "x",
        "\u00a0",
    ]
)


@st.composite
def _spoilt(draw: st.DrawFn) -> str:
    text = _EXAMPLE
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(_SCRAPS) + text[at + draw(st.integers(0, 3)) :]
    return text


def _parses(text: str) -> bool:
    try:
        tomli.loads(text)
    except tomli.TOMLDecodeError:
        return False
    return True


@settings(max_examples=200, deadline=None)
@given(st.one_of(_spoilt(), st.text(max_size=200)))
def test_a_text_that_does_not_parse_has_mistakes_with_places(text: str) -> None:
    reading = read_syntax("x.toml", text)
    text = text.replace("\r\n", "\n")
    lines = text.split("\n")
    assert bool(reading.problems) is not _parses(text)
    assert len(reading.problems) <= 2 * MOST
    for problem in reading.problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert problem.message.endswith(".")


@settings(max_examples=200, deadline=None)
@given(st.one_of(_spoilt(), st.text(max_size=200)), st.booleans())
def test_statements_hold_every_line_once(text: str, lenient: bool) -> None:
    rows = [line for part in statements(text, lenient=lenient) for line in part.lines]
    assert rows == text.split("\n")
