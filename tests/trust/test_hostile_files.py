"""What no honest contributor sends is refused with its line, and the other records still work."""

import json
import os
from pathlib import Path

import pytest

from tactics_tui.catalog.catalog import Catalog, open_catalog
from tactics_tui.catalog.source_file import MAX_BYTES
from tests.small_catalog import EXAMPLE, FILES, TACTIC, write_catalog
from tests.trust.conftest import Count
from tests.trust.harmless import is_harmless
from tests.trust.running import is_tidy, tactics

NAME = "tactics/jail-warrant-rule.toml"
# The line on which what is put below the tactic stands.
BELOW = TACTIC.count("\n") + 2
OTHER = "examples/la/acme-county-la-warrant-2025.toml"


def with_lines(text: str) -> str:
    return TACTIC + "\n" + text


def listed(words: str, number: int) -> str:
    return ",\n".join(f'"{words}{at:x}"' for at in range(number))


# What is sent -> (its text, the code of the refusal, its line).
REFUSED: dict[str, tuple[str | bytes, str, int]] = {
    "a text of a megabyte": (with_lines(f'x = "{"A" * 1_000_000}"'), "E003", 1),
    "a line of 20,000 letters": (with_lines(f'x = "{"A" * 20_000}"'), "E003", BELOW),
    "5,000 brackets": (with_lines("x = " + "[" * 5_000), "E001", 1),
    "inline tables in inline tables": (
        with_lines("x = " + "{a = " * 900 + "1" + "}" * 900), "E001", 1,
    ),
    "a key of 4,000 parts": (with_lines("a." * 4_000 + "a = 1"), "E001", 1),
    "an integer of 9,000 digits": (with_lines("x = " + "9" * 9_000), "E001", BELOW),
    "an integer of a billion digits, as far as a disk has it": (
        with_lines("x = " + "9" * 100_000_000), "E003", 1,
    ),
    "100,000 sources": (with_lines('[[sources]]\nkey = "a"\n' * 100_000), "E003", 1),
    "4,000 sources": (with_lines('[[sources]]\nkey = "a"\n' * 4_000), "E003", 1),
    "20,000 empty blocks": (with_lines("[[x]]\n" * 20_000), "E003", 1),
    "Latin-1": (with_lines("x = 1 # ").encode() + b"\xe9", "E002", BELOW),
    "UTF-16": (TACTIC.encode("utf-16"), "E002", 1),
    "UTF-16 without a mark": ("title = 1".encode("utf-16-le"), "E002", 1),
    "a lone surrogate": (with_lines("x = 1 # ").encode() + b"\xed\xa0\x80", "E002", BELOW),
    "a NUL": (with_lines("x = 1 # \0"), "E002", BELOW),
    "an executable": (b"\x7fELF" + bytes(500), "E002", 1),
    "a javascript: address": (
        TACTIC.replace("https://example.org/text", "javascript:alert(1)"), "E105", 26,
    ),
    "a file: address": (
        TACTIC.replace("https://example.org/text", "file:///etc/passwd"), "E105", 26,
    ),
    "a data: address": (
        TACTIC.replace("https://example.org/text", "data:text/html,x"), "E105", 26,
    ),
    "an address with markup": (
        TACTIC.replace("https://example.org/text", "https://x/><script>"), "E105", 26,
    ),
    "an address with a space": (
        TACTIC.replace("https://example.org/text", "https://x/ y"), "E105", 26,
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_with_its_line(what: str, tmp_path: Path, count: Count) -> None:
    text, code, line = REFUSED[what]
    catalog = open_catalog(write_catalog(tmp_path, {NAME: text}), use_cache=False)
    refusals = [each for each in catalog.problems if each.path == NAME]
    assert [(each.code, each.line) for each in refusals] == [(code, line)]
    assert list(catalog.records) == ["acme-county-la-warrant-2025", "printz-v-united-states-1997"]
    count(tried=1)


@pytest.mark.parametrize(
    "lines",
    [
        f"related = [{listed('w', 4_000)}]",
        f"former_ids = [{listed('w', 4_000)}]",
        "[[corrections]]\nclaim = 'abc'\nrecord = 'abc'\nsources = [" + listed("w", 4_000) + "]",
    ],
    ids=["related", "former", "cited"],
)
def test_thousands_of_wrong_words_are_named_without_a_long_search(
    lines: str, tmp_path: Path, count: Count
) -> None:
    text = TACTIC.replace("[[authorities]]", f"{lines}\n\n[[authorities]]", 1)
    catalog = open_catalog(write_catalog(tmp_path, {NAME: text}), use_cache=False)
    assert "jail-warrant-rule" in catalog.records
    assert all(is_harmless(str(problem)) for problem in catalog.problems)
    count(tried=1)


def special(folder: Path) -> dict[str, str]:
    """Put what is no ordinary file into a catalog; return path -> the code it is refused with."""
    tactics_folder, outside = folder / "tactics", folder.parent / "outside"
    outside.mkdir()
    (outside / "secret.toml").write_text(TACTIC)
    (tactics_folder / "a-link.toml").symlink_to(outside / "secret.toml")
    (tactics_folder / "b-loop.toml").symlink_to("b-loop.toml")
    (tactics_folder / "c-nothing.toml").symlink_to("nowhere.toml")
    (tactics_folder / "d-zero.toml").symlink_to("/dev/zero")
    (tactics_folder / "e-process.toml").symlink_to("/proc/self/environ")
    (tactics_folder / "f-folder.toml").mkdir()
    os.mkfifo(tactics_folder / "g-pipe.toml")
    (folder / "glossary").symlink_to(outside)
    return {
        "glossary/secret.toml": "E004",
        "tactics/a-link.toml": "E004",
        "tactics/b-loop.toml": "E005",
        "tactics/c-nothing.toml": "E005",
        "tactics/d-zero.toml": "E004",
        "tactics/e-process.toml": "E004",
        "tactics/f-folder.toml": "E004",
        "tactics/g-pipe.toml": "E004",
    }


@pytest.mark.skipif(os.name != "posix", reason="pipes and links need rights elsewhere")
def test_links_pipes_devices_and_folders_are_refused(tmp_path: Path, count: Count) -> None:
    folder = write_catalog(tmp_path / "catalog")
    expected = special(folder)
    catalog = open_catalog(folder, use_cache=False)
    assert {each.path: each.code for each in catalog.problems} == expected
    assert len(catalog) == len(FILES) - 1
    count(tried=len(expected))


@pytest.mark.skipif(os.name != "posix", reason="pipes and links need rights elsewhere")
def test_a_device_itself_is_refused(tmp_path: Path) -> None:
    folder = write_catalog(tmp_path / "catalog")
    try:
        os.mknod(folder / "tactics" / "zero.toml", 0o020666, os.makedev(1, 5))
    except (OSError, AttributeError):
        pytest.skip("only root can make a device")
    problems = open_catalog(folder, use_cache=False).problems
    assert [(each.path, each.code) for each in problems] == [("tactics/zero.toml", "E004")]


@pytest.mark.skipif(os.name != "posix", reason="file names are plain elsewhere")
def test_a_file_name_is_strangers_text_too(tmp_path: Path, count: Count) -> None:
    folder = write_catalog(tmp_path / "catalog")
    names = [b"\x1b]0;PWNED\x07.toml", b"line\nfeed.toml", b"\xe2\x80\xaeevil.toml", b"a\n.toml"]
    try:
        for name in [*names, b"\xff\xfe.toml"]:
            Path(os.fsdecode(os.fsencode(folder / "tactics") + b"/" + name)).write_text(TACTIC)
        odd = Path(os.fsdecode(os.fsencode(folder / "examples") + b"/\xff\x1b[31m"))
        odd.mkdir()
    except (OSError, UnicodeError):
        pytest.skip("this file system takes only Unicode names")
    (odd / "another-example.toml").write_text(EXAMPLE)
    catalog = _opened_twice(folder)
    assert "another-example" in catalog.records
    assert [each.code for each in catalog.problems] == ["E006"] * 5
    assert all(is_harmless(str(each)) and "\n" not in str(each) for each in catalog.problems)
    for shape in ("text", "github", "json"):
        done = tactics("--catalog", folder, "check", "--format", shape)
        assert is_tidy(done)
        assert b"\x1b" not in done.stdout.replace(b"\x1b[", b"") or shape == "text"
        assert b"\x1b]" not in done.stdout and b"\x07" not in done.stdout
        if shape == "json":
            assert json.loads(done.stdout)["errors"] >= 5
    count(tried=6)


def _opened_twice(folder: Path) -> Catalog:
    first, second = open_catalog(folder), open_catalog(folder)
    assert first.records == second.records and first.problems == second.problems
    assert first.path_of("another-example") == second.path_of("another-example")
    return second


@pytest.mark.parametrize("size", [MAX_BYTES + 1, 50_000_000])
def test_a_large_file_is_refused_without_being_read(size: int, tmp_path: Path) -> None:
    folder = write_catalog(tmp_path)
    with (folder / OTHER).open("wb") as stream:
        stream.truncate(size)
    problems = open_catalog(folder, use_cache=False).problems
    assert [(each.path, each.code) for each in problems] == [(OTHER, "E003")]
