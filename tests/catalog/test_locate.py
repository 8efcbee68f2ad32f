"""The locator: what stands at the place it names is the value, whatever the file looks like."""

import re
from collections.abc import Iterator

import tomli
from hypothesis import given, settings

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.catalog.locate import Path as Place
from tactics_tui.catalog.locate import Positions
from tests.toml_files import toml_files

_TEXT = r'"{3}.*?"{3,5}|\'{3}.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\''
_LITERAL = re.compile(rf"{_TEXT}|[^,\]}}#\n]*[^,\]}}#\s]", re.DOTALL)


def _leaves(data: object, place: Place = ()) -> Iterator[tuple[Place, object]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _leaves(value, (*place, key))
    elif isinstance(data, list):
        for at, value in enumerate(data):
            yield from _leaves(value, (*place, at))
    else:
        yield place, data


def _value_at(text: str, line: int, column: int) -> object:
    """What TOML reads at a place, from there to the end of the literal."""
    lines = text.split("\n")
    offset = sum(len(each) + 1 for each in lines[: line - 1]) + column - 1
    found = _LITERAL.match(text, offset)
    assert found is not None
    return tomli.loads(f"value = {found.group()}")["value"]


def _assert_every_value_is_found(text: str) -> None:
    positions = Positions(text)
    for place, value in _leaves(tomli.loads(text)):
        assert place in positions
        assert _value_at(text, *positions.at(place, value=True)) == value
        if isinstance(place[-1], str):
            line, column = positions.at(place)
            assert text.split("\n")[line - 1][column - 1 :].startswith(place[-1])


@settings(max_examples=150, deadline=None)
@given(toml_files())
def test_the_value_is_found_again_at_its_place(text: str) -> None:
    _assert_every_value_is_found(text)


def test_every_value_of_the_catalog_is_found(catalog: Catalog) -> None:
    for path in sorted(catalog.folder.rglob("*.toml"))[::9]:
        _assert_every_value_is_found(path.read_text(encoding="utf-8"))


def test_headers_inside_texts_and_nested_keys_do_not_mislead() -> None:
    text = (
        "a.b = {c = [1, {d = 'x]'}], e = \"}\"}\n"
        "prose = '''\n[review]\nlevel = \"attorney\"\n'''\n"
        '[[sources]]\nkey = "one"\n[[sources]]\n"key" = "two"\n[review]\nlevel = "draft"\n'
    )
    positions = Positions(text)
    assert _value_at(text, *positions.at(("a", "b", "c", 1, "d"), value=True)) == "x]"
    assert positions.at(("sources", 1, "key"), value=True) == (9, 9)
    assert positions.at(("review", "level")) == (11, 1)


def test_a_missing_key_is_placed_at_its_block() -> None:
    text = 'title = "x"\n\n[review]\nlevel = "draft"\n'
    assert Positions(text).at(("review", "by")) == (3, 2)
    assert Positions(text).at(("summary",)) == (1, 1)


def test_a_path_of_a_bad_kind_is_placed_at_the_nearest_known_one() -> None:
    assert Positions("a = [1, 2]\n").at(("a", 5, "x"), value=True) == (1, 1)
