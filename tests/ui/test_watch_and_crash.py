"""A crash on the screen leaves one plain line; an editor opens at the line."""

from pathlib import Path

import pytest

from tactics_tui.ui.app import TacticsApp
from tactics_tui.ui.editor import editor_command
from tests.small_catalog import write_catalog


class _Crashes(TacticsApp):
    def action_help(self) -> None:
        """Fail with what was searched for at hand."""
        secret = "zanzibarquestion"
        raise ValueError(secret)


async def test_a_crash_leaves_one_line_and_nothing_of_the_question(tmp_path: Path) -> None:
    app = _Crashes(write_catalog(tmp_path / "small"))
    said: list[str] = []
    with pytest.raises(ValueError):
        async with app.run_test() as pilot:
            await pilot.press("f1")
            said = [str(words) for words in app._exit_renderables]
    said = said or [str(words) for words in app._exit_renderables]
    assert "zanzibarquestion" not in " ".join(said)
    assert app.return_code == 1


@pytest.mark.parametrize(
    ("editor", "expected"),
    [
        ("vim", ["vim", "+7", "a.toml"]),
        ("code", ["code", "--wait", "--goto", "a.toml:7"]),
        ("hx", ["hx", "a.toml:7"]),
        ("notepad.exe", ["notepad.exe", "a.toml"]),
    ],
)
def test_the_editor_opens_at_the_line(editor: str, expected: list[str]) -> None:
    assert editor_command(editor, Path("a.toml"), 7) == expected
