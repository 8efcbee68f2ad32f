"""Settings: a mistake in the file costs one setting and is named, never the start."""

from pathlib import Path

import pytest

from tactics_tui.cli.main import main
from tactics_tui.settings.model import Settings, descriptions
from tactics_tui.settings.read import read_settings
from tactics_tui.ui.commands.registry import COMMANDS


def test_no_file_means_the_usual_settings(tmp_path: Path) -> None:
    read = read_settings(tmp_path / "none.toml")
    assert read.settings == Settings() and not read.remarks


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("theme = 3", "theme"),
        ("them = 'x'", "no such setting"),
        ("theme = 'blue'", "no such theme"),
        ("theme = ", "not valid TOML"),
        ("[keys]\nmark = 3", "keys"),
    ],
)
def test_a_mistake_is_named_and_the_rest_is_used(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(f"projector = true\n{text}\n" if "valid" not in words else text)
    read = read_settings(path)
    assert len(read.remarks) == 1 and words in read.remarks[0]
    assert read.settings.theme == "tactics-dark"
    assert read.settings.projector is ("valid" not in words)


def test_every_setting_is_explained() -> None:
    assert all(descriptions()[name] for name in Settings.__struct_fields__)


def test_config_prints_the_path_and_the_values(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "config.toml"
    path.write_text('theme = "tactics-light"\n[keys]\nmark = "m"\n')
    monkeypatch.setenv("TACTICS_CONFIG", str(path))
    with pytest.raises(SystemExit) as left:
        main(["config"])
    out = capsys.readouterr()
    assert left.value.code == 0
    assert str(path) in out.out and 'theme = "tactics-light"' in out.out
    assert "used by" in out.err


def test_the_list_of_keys_stands_in_columns_and_says_what_does_not_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "config.toml"
    config.write_text('[keys]\ncite = "ctrl+y"\nmap = "f"\nnonsense = "q"\n')
    monkeypatch.setenv("TACTICS_CONFIG", str(config))
    with pytest.raises(SystemExit):
        main(["config", "--keys"])
    said = capsys.readouterr()
    rows = said.out.splitlines()
    assert next(row for row in rows if row.startswith("cite ")).split()[1] == "ctrl+y"
    starts = {row.index(command.tooltip) for row, command in zip(rows, COMMANDS, strict=True)}
    assert len(starts) == 1, "the explanations begin in one column"
    assert "nonsense" in said.err and "filters and map" in said.err
