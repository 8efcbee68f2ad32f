"""Rows of the lists: as high as they say, never wider than the list, and nothing lost."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content
from textual.css.styles import RulesMap
from textual.style import Style
from textual.visual import RenderOptions

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.search.searcher import open_searcher
from tactics_tui.ui import ink
from tactics_tui.ui.widgets.counted import Counted
from tactics_tui.ui.widgets.rows import RowMaker

RULES: RulesMap = {}
OPTIONS = RenderOptions(lambda style: Style(), RULES)
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z", "M")), min_size=1)
LABELS = st.lists(WORDS.map(lambda word: word[:12]), min_size=1, max_size=8).map(" ".join)


@given(LABELS, st.integers(0, 99_999), st.integers(20, 80))
def test_a_counted_label_keeps_its_words_and_its_number(label: str, count: int, width: int) -> None:
    counted = Counted(Content(label), count, Content("[ ] "))
    strips = counted.render_strips(width, None, Style(), OPTIONS)
    assert len(strips) == counted.get_height(RULES, width)
    assert all(cell_len(strip.text) <= width for strip in strips)
    assert strips[0].text.endswith(f" {count}")
    shown = strips[0].text.removesuffix(str(count)) + "".join(strip.text for strip in strips[1:])
    assert "".join(shown.split()) == "".join(f"[ ] {label}".split())


def test_every_record_has_a_row_that_fits(catalog: Catalog) -> None:
    hits = open_searcher(catalog).search("law", limit=2_000, snippets=2_000).hits
    assert len(hits) > 300
    for width in (24, 34, 60):
        maker = RowMaker(catalog, ink.UNICODE, width, airy=False)
        for hit in hits:
            row = maker.row(hit, marked=False)
            strips = row.render_strips(width, None, Style(), OPTIONS)
            assert len(strips) == row.get_height(RULES, width) >= 2
            assert all(strip.cell_length <= width for strip in strips)
            assert hit.title.split() == row.plain.split()[: len(hit.title.split())] or width < 30


def test_a_row_is_drawn_once_for_each_style(catalog: Catalog) -> None:
    maker = RowMaker(catalog, ink.UNICODE, 40, airy=True)
    hit = open_searcher(catalog).search("sheriff", limit=1).hits[0]
    plain, marked = maker.row(hit, marked=False), maker.row(hit, marked=True)
    first = plain.render_strips(40, None, Style(), OPTIONS)
    again = maker.row(hit, marked=False).render_strips(40, None, Style(), OPTIONS)
    assert first[0] is again[0]
    assert first[-1].text == " "
    assert marked.plain.startswith("✓ ")
    assert not plain.plain.startswith("✓")
