"""A bad file never takes the catalog down: it is skipped, named, and everything else works."""

import os
from pathlib import Path

import pytest

from tactics_tui.catalog.catalog import Catalog, open_catalog
from tactics_tui.catalog.home import NoCatalogError
from tactics_tui.records.tactic import Tactic
from tests.small_catalog import EXAMPLE, FILES, TACTIC, write_catalog

EXAMPLE_FILE = "examples/la/acme-county-la-warrant-2025.toml"
TACTIC_FILE = "tactics/jail-warrant-rule.toml"


def opened(folder: Path) -> Catalog:
    return open_catalog(folder, use_cache=False)


def test_a_good_catalog_has_no_problems_and_keeps_brackets(tmp_path: Path) -> None:
    catalog = opened(write_catalog(tmp_path))
    assert catalog.problems == ()
    assert list(catalog.records) == [
        "jail-warrant-rule",
        "acme-county-la-warrant-2025",
        "printz-v-united-states-1997",
    ]
    tactic = catalog.get("jail-warrant-rule")
    assert isinstance(tactic, Tactic)
    assert tactic.what.startswith("“[A]ny person [sic]”")


# What is wrong -> (file, its new text, code, line, column, words of the sentence).
BROKEN: dict[str, tuple[str, str | bytes, str, int, int, str]] = {
    "curly quotes": (
        EXAMPLE_FILE,
        EXAMPLE.replace('state = "LA"', "state = “LA”"),
        "E001", 4, 9, "curly quotes",
    ),
    "a colon for an equals sign": (
        EXAMPLE_FILE,
        EXAMPLE.replace('state = "LA"', 'state: "LA"'),
        "E001", 4, 6, "Write = instead of :",
    ),
    "a date with slashes": (
        EXAMPLE_FILE,
        EXAMPLE.replace("on = 2025-01-02\nwhat", "on = 01/02/2025\nwhat"),
        "E001", 5, 7, "year-month-day",
    ),
    "a byte that is not UTF-8": (
        EXAMPLE_FILE, EXAMPLE.encode().replace(b"Signed.", b"Sign\xe9d."), "E002", 24, 13, "UTF-8",
    ),
    "a file of 300 KB": (EXAMPLE_FILE, "# " + "x" * 300_000, "E003", 1, 1, "too large"),
    "a number of a billion digits": (
        EXAMPLE_FILE, EXAMPLE + "\n[x]\nn = " + "1" * 9_000, "E001", 40, 1, "too long",
    ),
    "a thousand brackets": (
        EXAMPLE_FILE, EXAMPLE + "\n[x]\nn = " + "[" * 4_900 + "]" * 4_900, "E001", 1, 1, "deeply",
    ),
    "a missing field": (
        EXAMPLE_FILE, EXAMPLE.replace('how = "By a written policy."\n', ""), "E102", 17, 3, '"how"',
    ),
    "a word not on its list": (
        EXAMPLE_FILE,
        EXAMPLE.replace('body = "sheriff"', 'body = "sherif"'),
        "E103", 14, 8, 'Did you mean "sheriff"?',
    ),
    "a day that does not exist": (
        EXAMPLE_FILE,
        EXAMPLE.replace("on = 2025-01-02\nwhat", 'on = "2025-02-30"\nwhat'),
        "E104", 5, 6, "not a date",
    ),
    "an address that is no web page": (
        EXAMPLE_FILE,
        EXAMPLE.replace("https://example.org/text", "javascript:alert(1)"),
        "E105", 31, 7, '"url"',
    ),
    "a number where text belongs": (
        EXAMPLE_FILE, EXAMPLE.replace('state = "LA"', "state = 7"), "E106", 4, 9, "text in quotes",
    ),
    "a summary that is too long": (
        EXAMPLE_FILE,
        EXAMPLE.replace("The sheriff of Acme County asks", "The sheriff asks" + " again" * 40),
        "E107", 3, 11, "at most 160",
    ),
    "a hidden character": (
        TACTIC_FILE, TACTIC.replace("asks for a warrant", "asks\u202e for a warrant"), "E109", 2, 9,
        "cannot be seen",
    ),
    "a tactic that is not there": (
        EXAMPLE_FILE,
        EXAMPLE.replace('id = "jail-warrant-rule"', 'id = "jail-warrant-rules"'),
        "E201", 18, 6, 'Did you mean "jail-warrant-rule"?',
    ),
    "an authority where a tactic belongs": (
        EXAMPLE_FILE,
        EXAMPLE.replace('id = "jail-warrant-rule"', 'id = "printz-v-united-states-1997"'),
        "E202", 18, 6, "is not a tactic",
    ),
    "a source key that is not there": (
        EXAMPLE_FILE,
        EXAMPLE.replace('sources = ["text"]', 'sources = ["test"]'),
        "E203", 25, 12, 'Did you mean "text"?',
    ),
    "the same id twice": (
        "examples/mn/jail-warrant-rule.toml", EXAMPLE, "E205", 1, 1, "already used by",
    ),
    "a file name that is no id": (
        "examples/la/My Example.toml", EXAMPLE, "E006", 1, 1, "lower-case letters",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_file_is_named_with_line_and_column(tmp_path: Path, what: str) -> None:
    name, text, code, line, column, words = BROKEN[what]
    catalog = opened(write_catalog(tmp_path, {name: text}))
    found = [problem for problem in catalog.problems if problem.code == code]
    assert found, catalog.problems
    assert (found[0].path, found[0].line, found[0].column) == (name, line, column)
    assert words in str(found[0])
    assert len(catalog) >= 2, "the other records still work"


def test_a_link_out_of_the_folder_a_pipe_and_a_closed_file_are_refused(tmp_path: Path) -> None:
    folder = write_catalog(tmp_path / "catalog")
    secret = tmp_path / "secret.toml"
    secret.write_text(EXAMPLE)
    (folder / "examples" / "la" / "a-link.toml").symlink_to(secret)
    os.mkfifo(folder / "examples" / "la" / "a-pipe.toml")
    (folder / "examples" / "la" / "a-folder.toml").mkdir()
    catalog = opened(folder)
    assert [(problem.path, problem.code) for problem in catalog.problems] == [
        ("examples/la/a-folder.toml", "E004"),
        ("examples/la/a-link.toml", "E004"),
        ("examples/la/a-pipe.toml", "E004"),
    ]
    assert "a-link" not in catalog.records


def test_a_broken_taxonomy_is_named_and_the_records_still_work(tmp_path: Path) -> None:
    catalog = opened(write_catalog(tmp_path, {"taxonomy.toml": "families = 3"}))
    assert [problem.path for problem in catalog.problems] == ["taxonomy.toml"]
    assert len(catalog) == 3


def test_an_empty_folder_is_an_empty_catalog(tmp_path: Path) -> None:
    assert len(opened(tmp_path)) == 0


def test_links_run_both_ways(tmp_path: Path) -> None:
    links = opened(write_catalog(tmp_path)).links
    assert [item.id for item, _ in links.examples_of("jail-warrant-rule")] == [
        "acme-county-la-warrant-2025"
    ]
    assert [item.id for item, _ in links.tactics_on("printz-v-united-states-1997")] == [
        "jail-warrant-rule"
    ]
    assert [item.id for item in links.examples_in("LA")] == ["acme-county-la-warrant-2025"]


def test_a_former_id_still_finds_its_record(tmp_path: Path) -> None:
    renamed = TACTIC.replace("steps =", 'former_ids = ["old-name"]\nsteps =')
    catalog = opened(write_catalog(tmp_path, {TACTIC_FILE: renamed}))
    found = catalog.get("old-name")
    assert found is not None
    assert found.id == "jail-warrant-rule"


def test_a_warm_start_parses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_catalog(tmp_path)
    first = open_catalog(folder)
    monkeypatch.setattr("tactics_tui.catalog.load.load", lambda *_: pytest.fail("parsed again"))
    second = open_catalog(folder)
    assert second.records == first.records
    assert second.problems == first.problems


@pytest.mark.parametrize("damage", ["cut", "flipped", "emptied", "not a snapshot"])
def test_a_damaged_snapshot_is_made_again(tmp_path: Path, damage: str) -> None:
    folder = write_catalog(tmp_path)
    first = open_catalog(folder)
    snapshot = Path(os.environ["TACTICS_CACHE"]) / "catalog.snapshot"
    data = bytearray(snapshot.read_bytes())
    data[len(data) // 2] ^= 0x10
    changed = {
        "cut": data[: len(data) // 3],
        "flipped": data,
        "emptied": b"",
        "not a snapshot": b"\x80\x04\x95 pickle" * 10,
    }
    snapshot.write_bytes(bytes(changed[damage]))
    assert open_catalog(folder).records == first.records


def test_a_changed_file_is_seen(tmp_path: Path) -> None:
    folder = write_catalog(tmp_path)
    open_catalog(folder)
    write_catalog(folder, {TACTIC_FILE: TACTIC.replace("Sheriff asks", "The sheriff asks")})
    tactic = open_catalog(folder).get("jail-warrant-rule")
    assert isinstance(tactic, Tactic)
    assert tactic.title == "The sheriff asks for a warrant"


def test_the_cache_of_another_is_refused_and_the_catalog_still_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_catalog(tmp_path / "catalog")
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o777)
    monkeypatch.setenv("TACTICS_CACHE", str(shared))
    said: list[str] = []
    catalog = open_catalog(folder, on_refused=said.append)
    assert len(catalog) == len(FILES) - 1
    assert len(said) == 1
    assert "Others could write" in said[0]
    assert not list(shared.iterdir())


@pytest.mark.parametrize("asked", ["no/such/folder", "~nobody-of-this-name/catalog"])
def test_a_folder_that_is_not_there_is_named_in_one_sentence(asked: str) -> None:
    with pytest.raises(NoCatalogError, match="There is no catalog folder at"):
        open_catalog(asked)
