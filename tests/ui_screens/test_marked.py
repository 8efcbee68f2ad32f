"""The marked set: every change is told to the caller, nothing is stored unless asked."""

from pathlib import Path

import pytest
from textual.widgets import Input

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.reading_list import reading_list
from tactics_tui.ui import ink
from tactics_tui.ui.screens.marked import MarkedScreen, MarkedWish
from tests.ui_screens.hostile import WORDS, hostile
from tests.ui_screens.stage import SIZES, on_stage, seen


class Kept:
    """What the caller would keep: the ids, and what was copied."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.ids: tuple[str, ...] = (
            next(iter(catalog.tactics)),
            next(iter(catalog.examples)),
            "printz-v-united-states-1997",
        )
        self.copied = ""

    def change(self, ids: tuple[str, ...]) -> None:
        """Keep the ids."""
        self.ids = ids

    def now(self) -> tuple[str, ...]:
        """What is kept now."""
        return self.ids

    def copy(self, text: str, what: str) -> str:
        """Note the text."""
        self.copied = text
        return f"{what} copied (test)."

    def screen(self, signs: ink.Signs = ink.UNICODE) -> MarkedScreen:
        """The screen over what is kept."""
        return MarkedScreen(
            self.catalog, self.ids, changed=self.change, copy=self.copy, signs=signs
        )


@pytest.mark.parametrize("size", SIZES)
async def test_titles_kinds_and_standings_are_seen(catalog: Catalog, size: tuple[int, int]) -> None:
    kept = Kept(catalog)
    async with on_stage(kept.screen(), size) as (app, _):
        text = " ".join(seen(app).split())
        assert "3 records, kept until you leave the app" in text
        assert "Printz v. United States Authority · ● No later ruling listed since June" in text


async def test_take_out_undo_clear_and_order_are_told_to_the_caller(catalog: Catalog) -> None:
    kept = Kept(catalog)
    first, second, third = kept.ids
    async with on_stage(kept.screen()) as (app, pilot):
        await pilot.press("j", "space")
        assert kept.now() == (first, third)
        await pilot.press("u")
        assert kept.now() == (first, second, third)
        await pilot.press("g", "J")
        assert kept.now() == (second, first, third)
        await pilot.press("K", "K")
        assert kept.now() == (first, second, third)
        await pilot.press("X")
        await pilot.pause()
        assert kept.now() == ()
        assert "Nothing is marked" in seen(app)
        await pilot.press("e", "y", "s", "enter", "space")
        assert kept.copied == ""
        await pilot.press("u", "escape")
        assert kept.now() == (first, second, third)
        assert app.answer is None


async def test_read_and_export_are_wishes(catalog: Catalog) -> None:
    kept = Kept(catalog)
    async with on_stage(kept.screen()) as (app, pilot):
        await pilot.press("G", "enter")
        assert app.answer == MarkedWish("read", kept.ids[2])
    async with on_stage(kept.screen()) as (app, pilot):
        await pilot.press("e")
        assert app.answer == MarkedWish("export")


async def test_the_list_is_copied_with_citations_and_the_disclaimer(catalog: Catalog) -> None:
    kept = Kept(catalog)
    async with on_stage(kept.screen()) as (_, pilot):
        await pilot.press("y")
        assert "521 U.S. 898 (1997) (no later ruling listed since June 27, 1997)" in kept.copied
        assert all(one in kept.copied for one in kept.ids)
        assert "Information, not legal advice." in kept.copied


async def test_a_file_is_written_where_told_and_replaced_only_when_told_twice(
    catalog: Catalog, tmp_path: Path
) -> None:
    kept = Kept(catalog)
    path = tmp_path / "list.txt"
    path.write_text("mine")
    async with on_stage(kept.screen()) as (app, pilot):
        await pilot.press("s")
        await pilot.pause()
        app.screen.query_one(Input).value = str(path)
        await pilot.press("enter")
        await pilot.pause()
        assert path.read_text() == "mine"
        assert "Enter once more replaces it" in " ".join(seen(app).replace("│", " ").split())
        await pilot.press("enter")
        await pilot.pause()
        assert path.read_text() == reading_list(catalog, kept.ids)
        await pilot.press("s")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert "kept until you leave" in seen(app)


async def test_no_file_is_written_without_being_asked(catalog: Catalog, tmp_path: Path) -> None:
    kept = Kept(catalog)
    before = sorted(tmp_path.rglob("*"))
    async with on_stage(kept.screen()) as (_, pilot):
        await pilot.press("space", "u", "y", "X", "u", "escape")
    assert sorted(tmp_path.rglob("*")) == before


async def test_a_record_that_is_gone_is_said(catalog: Catalog) -> None:
    kept = Kept(catalog)
    kept.ids = ("no-such-record",)
    async with on_stage(kept.screen()) as (app, pilot):
        assert "no-such-record is not in this catalog any more." in seen(app)
        await pilot.press("enter")
        assert app.answer == "nothing yet"


def test_markdown_shows_brackets_as_they_are(catalog: Catalog) -> None:
    bad = hostile(catalog)
    text = reading_list(bad, [next(iter(bad.examples))], markdown=True)
    assert "X\\[A\\]ny \\[sic\\] Y" in text
    assert WORDS in reading_list(bad, [next(iter(bad.examples))])


async def test_words_that_look_like_markup_stay_as_they_are(catalog: Catalog) -> None:
    kept = Kept(hostile(catalog))
    async with on_stage(kept.screen(ink.ASCII)) as (app, _):
        assert seen(app).count(WORDS) == 3
        assert "[+] No later ruling" in seen(app)
