"""Opening a source: the whole address first, nothing opened before the reader says so."""

import pytest

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.page import SourceRow
from tactics_tui.export.pages.build import build_page
from tactics_tui.ui.screens.source import SourceDialog, may_open
from tests.ui_screens.hostile import WORDS, hostile
from tests.ui_screens.stage import SIZES, on_stage, seen

LONG = "https://example.org/" + "/".join(f"part-{number}" for number in range(30)) + "?a=b#end"
SOURCES = (
    SourceRow(number=1, kind="news", title="A report", publisher="Paper", url=LONG),
    SourceRow(number=2, kind="court document", title="An order"),
    SourceRow(number=3, kind="news", title="Odd", url="ftp://example.org/x"),
)  # fmt: skip


class Said:
    """What was opened and copied."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.copied: list[str] = []

    def copy(self, text: str) -> str:
        """Note what was copied."""
        self.copied.append(text)
        return "Address copied (test)."

    def dialog(self, number: int | None = None) -> SourceDialog:
        """A dialog that only notes."""
        return SourceDialog(SOURCES, open_url=self.opened.append, copy=self.copy, number=number)


@pytest.mark.parametrize(
    ("url", "may"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("https://[", False),
        ("", False),
    ],
)
def test_only_web_addresses_may_be_opened(url: str, may: bool) -> None:
    assert may_open(url) is may


@pytest.mark.parametrize("size", SIZES)
async def test_the_whole_address_is_shown_and_nothing_opens_by_itself(
    size: tuple[int, int],
) -> None:
    said = Said()
    async with on_stage(said.dialog(), size) as (app, pilot):
        await pilot.press("enter")
        await pilot.pause()
        joined = "".join(line.strip(" │▄▁▂▃▅▆▇█") for line in seen(app).splitlines())
        assert LONG in joined
        assert "network address" in " ".join(seen(app).replace("│", " ").split())
        assert "Cancel" in seen(app) and "Open in the browser" in seen(app)
        await pilot.press("enter")
        await pilot.pause()
        assert said.opened == [] and said.copied == []
        assert "A report" in seen(app) and "An order" in seen(app)


async def test_open_and_copy_only_when_asked() -> None:
    for keys, opened, copied in (
        (("enter", "j", "j", "enter"), [LONG], []),
        (("enter", "j", "enter"), [], [LONG]),
        (("enter", "o"), [LONG], []),
        (("enter", "y"), [], [LONG]),
    ):
        said = Said()
        async with on_stage(said.dialog()) as (app, pilot):
            await pilot.press("o", "y")
            await pilot.press(*keys)
            assert (said.opened, said.copied) == (opened, copied)
            assert app.answer == (
                "Asked the browser to open example.org." if opened else "Address copied (test)."
            )


async def test_a_source_without_a_web_address_says_so() -> None:
    said = Said()
    async with on_stage(said.dialog(2)) as (app, pilot):
        assert "This source has no address." in seen(app)
        await pilot.press("o", "y", "j", "j", "enter")
        assert (said.opened, said.copied) == ([], [])
        assert app.answer is None
    async with on_stage(said.dialog(3)) as (app, pilot):
        assert "cannot be opened from here" in seen(app)
        assert "Open in the browser" not in seen(app)
        await pilot.press("o")
        assert said.opened == []
        await pilot.press("y")
        assert said.copied == ["ftp://example.org/x"]


async def test_escape_goes_back_one_step() -> None:
    said = Said()
    async with on_stage(said.dialog()) as (app, pilot):
        await pilot.press("enter", "escape")
        await pilot.pause()
        assert "An order" in seen(app)
        await pilot.press("escape")
        assert app.answer is None
    async with on_stage(said.dialog(1)) as (app, pilot):
        await pilot.press("escape")
        assert app.answer is None


async def test_no_sources_is_said() -> None:
    async with on_stage(SourceDialog((), open_url=print, copy=str)) as (app, pilot):
        assert "This record lists no source." in seen(app)
        await pilot.press("enter", "o", "escape")
        assert app.answer is None


async def test_words_that_look_like_markup_stay_as_they_are(catalog: Catalog) -> None:
    bad = hostile(catalog)
    sources = build_page(bad, next(iter(bad.examples.values()))).sources
    number = next(row.number for row in sources if row.title == WORDS)
    async with on_stage(SourceDialog(sources, open_url=print, copy=str), (80, 40)) as (app, _):
        assert WORDS in seen(app)
    one = SourceDialog(sources, open_url=print, copy=str, number=number)
    async with on_stage(one, (80, 40)) as (app, _):
        assert seen(app).count(WORDS) == 2
