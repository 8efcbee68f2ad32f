"""The offline kit: every page is reached by plain links, nothing is fetched, nothing is lost."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from click.testing import CliRunner, Result

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.cli.context import Context
from tactics_tui.cli.kit import kit
from tactics_tui.export.book import book_files
from tests.small_catalog import write_catalog


def _run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(kit, list(arguments), obj=Context(str(folder)))


def test_the_book_reaches_every_record_by_links_that_work_from_a_stick(catalog: Catalog) -> None:
    book = {name: data.decode() for name, data in book_files(catalog)}
    for name, html in book.items():
        assert "<script" not in html and "http-equiv" in html
        ids = set(re.findall(r'id="([^"]+)"', html))
        for link in re.findall(r'href="([^"]+)"', html):
            if link.startswith(("http://", "https://")):
                continue
            if link.startswith("#"):
                assert link[1:] in ids, (name, link)
            else:
                assert urljoin(name, link) in book, (name, link)
    reached, to_read = {"index.html"}, ["index.html"]
    while to_read:
        name = to_read.pop()
        for link in re.findall(r'href="([^"#:]+)"', book[name]):
            target = urljoin(name, link)
            if target not in reached:
                reached.add(target)
                to_read.append(target)
    assert {f"records/{one}.html" for one in catalog.records} <= reached


def test_a_kit_is_written_whole_and_says_how_to_install(tmp_path: Path) -> None:
    folder, out = write_catalog(tmp_path / "small"), tmp_path / "kit"
    run = _run(folder, "-o", str(out))
    assert run.exit_code == 0, run.output
    names = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert {
        "READ-ME-FIRST.txt",
        "INSTALL.txt",
        "book/index.html",
        "book/families.html",
        "book/places.html",
        "book/authorities.html",
        "book/records/jail-warrant-rule.html",
        "handouts/jail-warrant-rule.txt",
        "handouts/jail-warrant-rule.html",
    } <= names
    assert "--no-index --find-links wheels" in (out / "INSTALL.txt").read_text()
    assert not list(tmp_path.glob(".kit-*"))


def test_the_same_catalog_gives_the_same_kit(tmp_path: Path) -> None:
    folder = write_catalog(tmp_path / "small")
    for name in ("one", "two"):
        assert _run(folder, "-o", str(tmp_path / name)).exit_code == 0
    one, two = (
        {path.relative_to(tmp_path / name): path.read_bytes()
         for path in (tmp_path / name).rglob("*") if path.is_file()}
        for name in ("one", "two")
    )  # fmt: skip
    assert one == two


def test_nothing_of_anybody_elses_is_replaced(tmp_path: Path) -> None:
    folder, out = write_catalog(tmp_path / "small"), tmp_path / "mine"
    out.mkdir()
    (out / "letter.txt").write_text("mine")
    for force in ((), ("--force",)):
        run = _run(folder, "-o", str(out), *force)
        assert run.exit_code == 1 and run.stderr.count("\n") == 1
        assert (out / "letter.txt").read_text() == "mine"
    kit_folder = tmp_path / "kit"
    assert _run(folder, "-o", str(kit_folder)).exit_code == 0
    assert "--force" in _run(folder, "-o", str(kit_folder)).stderr
    assert _run(folder, "-o", str(kit_folder), "--force").exit_code == 0


@pytest.mark.parametrize("place", ["missing/kit", "file"])
def test_a_place_that_cannot_be_written_is_one_line(place: str, tmp_path: Path) -> None:
    folder = write_catalog(tmp_path / "small")
    (tmp_path / "file").write_text("x")
    run = _run(folder, "-o", str(tmp_path / place))
    assert run.exit_code == 1
    assert run.stderr.splitlines()[-1].startswith("Error: ")
