"""The files for GitHub: valid by its own schemas, read-only, and doing what they say."""

import functools
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import util
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.check.conftest import git
from tests.small_files import copy_of_good

GITHUB = Path(__file__).parents[2] / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")


@functools.cache
def _read(path: Path) -> Any:
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))


def _steps(workflow: Any) -> Iterator[Any]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("vendor.github-issue-forms", FORMS),
        ("vendor.github-issue-config", [GITHUB / "ISSUE_TEMPLATE/config.yml"]),
    ],
)
def test_github_would_accept_the_files(schema: str, files: list[Path]) -> None:
    command = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        schema,
        *map(str, files),
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_can_only_read(path: Path) -> None:
    workflow = _read(path)
    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in workflow.get("on", workflow.get(True, {}))
    for job in workflow["jobs"].values():
        assert "permissions" not in job and job["timeout-minutes"] <= 60
    for step in _steps(workflow):
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_text_of_a_stranger_reaches_a_shell(path: Path) -> None:
    for step in _steps(_read(path)):
        assert "${{" not in step.get("run", "")
    assert "github.event.issue" not in path.read_text() and "head_ref" not in path.read_text()


def test_the_weekly_look_fails_nothing() -> None:
    run = [step for step in _steps(_read(GITHUB / "workflows/weekly.yml")) if "run" in step]
    assert all(step.get("continue-on-error") for step in run if "pip" not in step["run"])


def test_the_pull_request_template_asks_for_nothing_to_be_run() -> None:
    text = (GITHUB / "pull_request_template.md").read_text(encoding="utf-8")
    assert "You need to run nothing" in text
    assert "[ ]" not in text and "tactics " not in text


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_asks_for_sources_and_offers_a_way_out(path: Path) -> None:
    form = _read(path)
    names = [element.get("id") for element in form["body"]]
    assert "sources" in names
    assert len(names) == len(set(names)) <= 12
    for element in form["body"]:
        if element["type"] == "dropdown" and element["id"] != "state":
            assert "I am not sure" in element["attributes"]["options"]


def _run_steps(catalog: Path, base: str) -> tuple[list[int], str, str]:
    """The workflow's own commands in a clone: exit codes, what was printed, the job's summary."""
    summary = catalog.parent.parent / "summary.md"
    summary.touch()
    scripts = str(Path(sys.executable).parent)
    environment = {
        **os.environ,
        "BASE": base,
        "TACTICS_CATALOG": "catalog",
        "GITHUB_STEP_SUMMARY": str(summary),
        "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
    }
    codes, printed = [], ""
    for step in _steps(_read(GITHUB / "workflows/catalog.yml")):
        if "run" in step and "pip install" not in step["run"]:
            done = subprocess.run(
                ["bash", "-e", "-c", step["run"]],
                cwd=catalog.parent,
                env=environment,
                capture_output=True,
                text=True,
            )
            codes.append(done.returncode)
            printed += done.stdout
    return codes, printed, summary.read_text(encoding="utf-8")


def test_a_branch_with_a_mistake_is_marked_and_shown(repository: Path) -> None:
    git(repository.parent, "checkout", "-q", "-b", "mine")
    example = repository / "examples/nj/newark-nj-detainers-2013.toml"
    text = example.read_text()
    example.write_text(text.replace('level = "city"', 'level = "cty"'))
    term = repository / "glossary/detainer.toml"
    term.write_text(term.read_text().replace("immigration hold", "<b>ICE</b> hold $(id) `id`"))
    git(repository.parent, "commit", "-qam", "A change")
    codes, printed, summary = _run_steps(repository, "main")
    assert codes == [1, 0]
    assert (
        "::error file=catalog/examples/nj/newark-nj-detainers-2013.toml,line=19,col=9,"
        'title=E103::"cty" is not one of the allowed values.' in printed
    )
    assert "**Term changed**: Detainer" in summary
    assert "<b>ICE" not in summary and "uid=" not in summary


def test_a_branch_without_mistakes_passes_and_shows_the_record(repository: Path) -> None:
    git(repository.parent, "checkout", "-q", "-b", "mine")
    term = repository / "glossary/detainer.toml"
    term.write_text(term.read_text().replace("immigration hold", "ICE hold"))
    git(repository.parent, "commit", "-qam", "A change")
    codes, printed, summary = _run_steps(repository, "main")
    assert codes == [0, 0] and printed == ""
    assert "<details><summary>Detainer</summary>" in summary
    assert "aliases: + ICE hold" in summary


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response({"/gone": 404, "/wall": 403}.get(self.path, 200))
        self.end_headers()

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""


def test_links_that_are_gone_are_listed_and_walls_are_only_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    here = f"http://127.0.0.1:{server.server_port}"
    catalog = copy_of_good(tmp_path)
    example = catalog / "examples/nj/newark-nj-detainers-2013.toml"
    example.write_text(example.read_text().replace("https://example.org/order", f"{here}/gone"))
    tactic = catalog / "tactics/detainer-limits.toml"
    wall = f'syllabus"\nurl = "{here}/wall"'
    tactic.write_text(tactic.read_text().replace('syllabus"', wall))
    spec = util.spec_from_file_location("check_links", GITHUB / "scripts/check_links.py")
    assert spec is not None and spec.loader is not None
    links = util.module_from_spec(spec)
    spec.loader.exec_module(links)
    monkeypatch.setattr(links, "PAUSE", 0)
    text = links.report(catalog)
    server.shutdown()
    assert "2 asked, 1 gone, 1 that did not say" in text
    assert f"- `{here}/gone` in newark-nj-detainers-2013" in text
