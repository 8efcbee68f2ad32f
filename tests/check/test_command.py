"""`tactics check` from the command line: formats, exit codes, changed files, explanations."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tactics_tui.cli.main import cli
from tests.small_files import copy_of_good

_EXAMPLE = "examples/nj/newark-nj-detainers-2013.toml"


def _run(catalog: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["--catalog", str(catalog), "check", *arguments])


def _break(catalog: Path, path: str = _EXAMPLE) -> None:
    file = catalog / path
    file.write_text(
        file.read_text().replace('kind = "executive-order"', 'kind = "executive order"')
    )


def test_a_clean_catalog_gives_one_line_and_code_0(tmp_path: Path) -> None:
    result = _run(copy_of_good(tmp_path))
    assert result.exit_code == 0
    assert result.output == "10 files checked: no errors, no remarks.\n"


def test_a_mistake_is_shown_with_its_line_and_a_caret(tmp_path: Path) -> None:
    catalog = copy_of_good(tmp_path)
    _break(catalog)
    result = _run(catalog)
    assert result.exit_code == 1
    rows = result.output.split("\n")
    assert rows[0].endswith(
        f'{_EXAMPLE}:14:8: E103 "executive order" is not one of the allowed values.'
    )
    assert rows[1] == '    14 | kind = "executive order"'
    assert rows[2] == "       |        ^"
    assert rows[3] == '       = Did you mean "executive-order"?'


def test_json_is_for_scripts(tmp_path: Path) -> None:
    catalog = copy_of_good(tmp_path)
    _break(catalog)
    result = _run(catalog, "--format", "json")
    answer = json.loads(result.output)
    assert (answer["schema"], answer["errors"], answer["files"]) == (1, 1, 10)
    (problem,) = answer["problems"]
    assert (problem["line"], problem["column"], problem["code"]) == (14, 8, "E103")
    assert problem["severity"] == "error" and problem["fails"] is True


def test_github_annotations_escape_what_they_quote(tmp_path: Path) -> None:
    catalog = copy_of_good(tmp_path)
    file = catalog / _EXAMPLE
    file.write_text(file.read_text().replace('"executive-order"', '"100%\\n::error::x"'))
    result = _run(catalog, "--format", "github")
    (row,) = [row for row in result.stdout.split("\n") if row]
    assert row.startswith("::error file=")
    assert ",line=14,col=8,title=E103::" in row
    assert "100%25" in row


def test_only_changed_files_fail(repository: Path) -> None:
    _break(repository)
    (repository / "glossary" / "detainer.toml").write_text('title = "Detainer"\n')
    subprocess.run(["git", "add", "-A"], cwd=repository, check=True)
    result = _run(repository, "--changed", "HEAD")
    assert result.exit_code == 1
    who = ["-c", "user.name=T", "-c", "user.email=t@example.org"]
    subprocess.run(["git", *who, "commit", "-qm", "x"], cwd=repository, check=True)
    result = _run(repository, "--changed", "HEAD")
    assert result.exit_code == 0
    assert "In files that you did not change" in result.output
    assert f"{_EXAMPLE}:14:8: E103" in result.output


def test_one_file_can_be_checked_by_path_or_by_id(tmp_path: Path) -> None:
    catalog = copy_of_good(tmp_path)
    _break(catalog)
    assert _run(catalog, str(catalog / "glossary")).exit_code == 0
    assert _run(catalog, str(catalog / _EXAMPLE)).exit_code == 1
    assert _run(catalog, "newark-nj-detainers-2013").exit_code == 1


@pytest.mark.parametrize(
    "arguments", [["nowhere.toml"], ["--format", "xml"], ["--changed", "nowhere"]]
)
def test_a_wrong_command_has_code_2(repository: Path, arguments: list[str]) -> None:
    result = _run(repository, *arguments)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_a_code_is_explained(tmp_path: Path) -> None:
    result = _run(copy_of_good(tmp_path), "--explain", "e108")
    assert result.exit_code == 0
    assert "E108  The field stands in the wrong block" in result.output
    assert _run(copy_of_good(tmp_path / "b"), "--explain", "E999").exit_code == 2


def test_check_needs_neither_the_screen_nor_the_index(tmp_path: Path) -> None:
    code = (
        "import sys; from tactics_tui.cli.main import main\n"
        "try: main(['--catalog', sys.argv[1], 'check'])\n"
        "except SystemExit: pass\n"
        "print([name for name in ('textual', 'whoosh') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(copy_of_good(tmp_path))], capture_output=True, text=True
    )
    assert done.stdout.endswith("[]\n")
