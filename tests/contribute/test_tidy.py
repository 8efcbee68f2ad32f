"""`tactics fmt`: order and spacing change, meaning and comments never do; twice is like once."""

from pathlib import Path

import pytest
import tomli
from hypothesis import given, settings

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.catalog.check.fit import FILL_IN
from tactics_tui.catalog.files import catalog_files
from tactics_tui.catalog.write.compose import compose
from tactics_tui.catalog.write.tidy import NotTomlError, tidy
from tactics_tui.records.kinds import KINDS
from tests.toml_files import COMMENTS, toml_files


def _comments(text: str) -> list[str]:
    return sorted(line.strip() for line in text.split("\n") if line.strip() in COMMENTS)


@settings(max_examples=150, deadline=None)
@given(toml_files())
def test_meaning_and_comments_stay_and_twice_is_like_once(text: str) -> None:
    tidied = tidy("example", text)
    assert tomli.loads(tidied) == tomli.loads(text)
    assert _comments(tidied) == _comments(text)
    assert tidy("example", tidied) == tidied


def test_fields_and_blocks_come_in_the_usual_order() -> None:
    text = """
[review]
level="draft"
on =2026-01-01
[[sources]]   # the text
title = 'Order'
key = "order"
"""
    assert tidy("example", text) == (
        "[[sources]] # the text\nkey = \"order\"\ntitle = 'Order'\n\n"
        '[review]\non = 2026-01-01\nlevel="draft"\n'.replace('level="draft"', 'level = "draft"')
    )


def test_a_comment_moves_with_the_field_below_it() -> None:
    text = '# about the file\n\nsummary = "b"\n# why this title\ntitle = "a"\n'
    wanted = '# about the file\n\n# why this title\ntitle = "a"\nsummary = "b"\n'
    assert tidy("example", text) == wanted


def test_a_long_list_gets_one_line_an_item() -> None:
    text = "bodies = [" + ", ".join(f'"{at:060}"' for at in range(3)) + "]\n"
    assert tidy("tactic", text).split("\n")[1] == f'  "{0:060}",'


def test_what_does_not_parse_is_left_alone() -> None:
    with pytest.raises(NotTomlError):
        tidy("example", "title = “x”")


def test_the_catalog_is_tidy_or_becomes_so_without_another_meaning(catalog: Catalog) -> None:
    for file in catalog_files(catalog.folder)[::7]:
        if file.kind:
            text = Path(file.path).read_text(encoding="utf-8")
            tidied = tidy(file.kind, text)
            assert tomli.loads(tidied) == tomli.loads(text)
            assert tidy(file.kind, tidied) == tidied


@pytest.mark.parametrize("kind", list(KINDS))
def test_a_new_file_is_tidy_from_the_start(kind: str) -> None:
    text = compose(kind, {"title": "Something"})
    assert FILL_IN in text
    assert tidy(kind, text) == text
