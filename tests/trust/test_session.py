"""A whole session asks nothing of the network and leaves nothing of what was asked."""

import ast
import json
import os
import re
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import pytest

from tests.trust.conftest import Count
from tests.trust.running import ROOT, command
from tests.trust.sessions import Session, shared_session
from tests.trust.whole_session import CANARY

# Modules that reach the network when used; `socket` and `ssl` come with asyncio itself.
BANNED = {
    "aiohttp", "ftplib", "http.client", "http.server", "httpx", "imaplib", "nntplib", "poplib",
    "requests", "smtplib", "telnetlib", "textual_dev", "textual_serve", "urllib.request",
    "urllib3", "webbrowser", "xmlrpc.client",
}  # fmt: skip
_ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]")


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    """One session for the tests of this file."""
    base = tmp_path_factory.getbasetemp()
    return shared_session((base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "once")


def test_no_command_ended_with_a_mistake_of_ours(session: Session) -> None:
    assert session.wrong == []


def test_nothing_was_asked_of_the_network(session: Session, count: Count) -> None:
    network = [event for event in session.asked if not event.startswith(("subprocess.", "os."))]
    assert network == []
    count(tried=1)


def test_no_other_program_was_started_but_git_and_the_readers_own(session: Session) -> None:
    programs = [event for event in session.asked if event.startswith(("subprocess.", "os."))]
    assert all("'git'" in event or "/git'" in event for event in programs), programs


def test_none_of_our_modules_imports_one_that_reaches_the_network() -> None:
    for path in (ROOT / "src").rglob("*.py"):
        if "serve" in path.relative_to(ROOT).parts or path.name == "serve.py":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or "", *(f"{node.module}.{one.name}" for one in node.names)]
            assert not {"socket", "ssl", *BANNED} & set(names), f"{path.name}: {names}"


def test_a_session_loads_no_such_module_but_those_its_libraries_do(session: Session) -> None:
    loaded = BANNED & set(session.loaded)
    assert loaded <= _what_the_libraries_load(), "said openly in SECURITY.md"


def _what_the_libraries_load() -> set[str]:
    """What an empty Textual app and Whoosh bring in by themselves."""
    script = (
        "import asyncio, sys, json, whoosh.index\nfrom textual.app import App\n"
        "async def go():\n    async with App().run_test() as pilot: await pilot.pause()\n"
        "asyncio.run(go()); print(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    return set(json.loads(done.stdout))


def test_what_was_asked_is_nowhere_on_disk(session: Session, count: Count) -> None:
    looked = 0
    for path in session.base.rglob("*"):
        if path.is_file() and not path.is_symlink():
            assert CANARY.encode() not in b"".join(_layers(path)), path
            looked += 1
        assert CANARY not in path.name
    assert looked > 5
    count(tried=looked)


def _layers(path: Path) -> list[bytes]:
    """A file's bytes, and whatever in it can be unpacked."""
    data = path.read_bytes()
    layers = [data.lower()]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            layers += [archive.read(name).lower() for name in archive.namelist()]
    for found in _ZLIB.finditer(data):
        try:
            layers.append(zlib.decompressobj().decompress(data[found.start() :]).lower())
        except zlib.error:
            continue
    return layers


def test_a_session_really_wrote_its_handouts(session: Session) -> None:
    assert (session.out / "handout.md").read_text().startswith("# ")
    assert (session.out / "handout.html").exists()


def test_privacy_lists_exactly_what_a_session_leaves(session: Session) -> None:
    done = subprocess.run(
        command("privacy", "--json"), env=session.environment, capture_output=True, check=True
    )
    listed = {
        Path(store["path"]) if not Path(store["path"]).is_dir() else
        Path(store["path"]) / file["name"]
        for store in json.loads(done.stdout)["stores"]
        if store["exists"]
        for file in store["files"]
    }  # fmt: skip
    left = {path for path in session.home.rglob("*") if path.is_file()}
    assert left == listed
    assert not list((session.base / "tmp").iterdir())


def test_the_kernel_saw_no_internet_socket(session: Session, count: Count) -> None:
    if not session.trace:
        pytest.skip("strace is missing or may not trace; the audit hook above watches in its place")
    calls = session.trace.splitlines()
    assert any("AF_UNIX" in call for call in calls), "it really traced"
    foreign = [call for call in calls if re.search(r"AF_(?!UNIX)[A-Z0-9]+", call)]
    assert foreign == []
    count(tried=1)
