"""The live preview: a save is noticed and the page with its problems is drawn again."""

import threading
from pathlib import Path

import pytest

from tactics_tui.catalog.watch import Watcher, changed, stamps
from tactics_tui.cli.editor import editor_command
from tactics_tui.cli.preview import Preview
from tests.small_files import copy_of_good

_EXAMPLE = "examples/nj/newark-nj-detainers-2013.toml"


def test_saved_new_and_removed_files_are_noticed(tmp_path: Path) -> None:
    catalog = copy_of_good(tmp_path)
    before = stamps(catalog)
    assert changed(before, stamps(catalog)) == set()
    (catalog / _EXAMPLE).write_text((catalog / _EXAMPLE).read_text() + "# more\n")
    (catalog / "glossary/bond.toml").write_text("")
    (catalog / "glossary/detainer.toml").unlink()
    assert changed(before, stamps(catalog)) == {
        catalog / _EXAMPLE,
        catalog / "glossary/bond.toml",
        catalog / "glossary/detainer.toml",
    }


def test_the_watcher_tells_of_a_save_and_stops(tmp_path: Path) -> None:
    catalog = copy_of_good(tmp_path)
    told = threading.Event()
    found: list[set[Path]] = []

    def tell(paths: set[Path]) -> None:
        found.append(paths)
        told.set()

    watcher = Watcher(catalog, tell, every=0.02)
    watcher.start()
    (catalog / _EXAMPLE).write_text((catalog / _EXAMPLE).read_text() + "# more\n")
    assert told.wait(10)
    watcher.stop()
    assert found[0] == {catalog / _EXAMPLE}


def test_the_preview_shows_the_record_and_what_is_wrong(tmp_path: Path) -> None:
    catalog = copy_of_good(tmp_path)
    page = Preview(catalog, "newark-nj-detainers-2013")
    text = page.text(80, color=False)
    assert "IN FORCE as of June 27, 2013" in text or "IN-FORCE as of June 27, 2013" in text
    assert page.problems == [] and page.line == 1

    path = catalog / _EXAMPLE
    path.write_text(path.read_text().replace('level = "city"', 'level = "cty"'))
    text = page.text(80, color=False)
    assert ':19:9: E103 "cty" is not one of the allowed values.' in text
    assert "Newark's police honor detainers" in text
    assert page.line == 19

    path.write_text("title = “broken”\n")
    text = page.text(80, color=False)
    assert "curly quotes" in text
    assert "cannot be shown before its errors are mended" in text


@pytest.mark.parametrize(
    ("editor", "command"),
    [
        ("nano", ["nano", "+7", "x.toml"]),
        ("emacs -nw", ["emacs", "-nw", "+7", "x.toml"]),
        ("code", ["code", "--wait", "--goto", "x.toml:7"]),
        ("hx", ["hx", "x.toml:7"]),
    ],
)
def test_the_editor_opens_at_the_line(
    editor: str, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", editor)
    assert editor_command(Path("x.toml"), 7) == command
