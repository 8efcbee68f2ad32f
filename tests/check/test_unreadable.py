"""Files that cannot be read at all are named too, and the others are checked as before."""

import os
from pathlib import Path

import pytest

from tactics_tui.catalog.check.run import check
from tactics_tui.catalog.check.syntax import MOST, read_syntax
from tests.small_files import TERM, copy_of_good


def _codes(catalog: Path) -> list[str]:
    return [f"{each.line}:{each.column} {each.code}" for each in check(catalog).problems]


def test_a_file_in_an_old_encoding_is_named_at_the_letter(tmp_path: Path) -> None:
    catalog = copy_of_good(tmp_path)
    text = TERM.replace("Spanish", "español").encode("latin-1")
    (catalog / "glossary" / "bond.toml").write_bytes(text)
    line = 1 + text[: text.index(b"\xf1")].count(b"\n")
    column = text.index(b"\xf1") - text.rindex(b"\n", 0, text.index(b"\xf1"))
    assert _codes(catalog) == [f"{line}:{column} E002"]


def test_a_file_of_a_megabyte_is_refused(tmp_path: Path) -> None:
    catalog = copy_of_good(tmp_path)
    (catalog / "glossary" / "bond.toml").write_text(TERM + "#" * 1_000_000)
    assert _codes(catalog) == ["1:1 E003"]


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_a_link_out_of_the_catalog_is_not_followed(tmp_path: Path) -> None:
    catalog = copy_of_good(tmp_path)
    (tmp_path / "bond.toml").write_text(TERM)
    (catalog / "glossary" / "bond.toml").symlink_to(tmp_path / "bond.toml")
    assert _codes(catalog) == ["1:1 E004"]


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    catalog = copy_of_good(tmp_path)
    (catalog / "glossary" / "bond.toml").symlink_to(catalog / "glossary" / "nowhere.toml")
    assert _codes(catalog) == ["1:1 E005"]


def test_a_folder_with_a_files_name_is_no_file(tmp_path: Path) -> None:
    catalog = copy_of_good(tmp_path)
    (catalog / "glossary" / "bond.toml").mkdir()
    assert _codes(catalog) == ["1:1 E004"]


def test_a_file_of_nothing_but_mistakes_is_cut_off() -> None:
    reading = read_syntax("x.toml", "\n".join(f"word {at} without sense" for at in range(200)))
    assert len(reading.problems) == MOST


def test_windows_line_ends_change_no_place() -> None:
    text = 'title = "x"\nstate: "NJ"\n'
    plain = read_syntax("x.toml", text).problems
    assert read_syntax("x.toml", text.replace("\n", "\r\n")).problems == plain
