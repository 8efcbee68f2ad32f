"""A real browser opens the app, types, reads a record, copies, and downloads handouts."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from importlib.util import find_spec
from pathlib import Path

import pytest

pytest.importorskip("textual_serve", reason="the extra `serve` is not installed")

from tests.serve.chromium import chromium, open_tab

pytestmark = [
    pytest.mark.skipif(chromium() is None, reason="there is no chromium here to try it with"),
    pytest.mark.usefixtures("warm"),
]


@pytest.fixture
async def door() -> AsyncIterator[str]:
    """The address that `tactics serve` prints; the server is stopped afterwards."""
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-c",
        "from tactics_tui.cli.main import main; main(['serve', '--port', '0'])",
        stdout=PIPE, stderr=PIPE, env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    assert server.stdout is not None
    line = (await asyncio.wait_for(server.stdout.readline(), 20)).decode()
    yield line.split()[1]
    server.terminate()
    await asyncio.wait_for(server.communicate(), 15)


async def test_type_open_copy_and_download(door: str, tmp_path: Path) -> None:
    downloads = tmp_path / "downloads"
    downloads.mkdir()
    pictures = Path(os.environ.get("TACTICS_PICTURES", tmp_path))
    async with open_tab(tmp_path / "profile", downloads) as tab:
        await tab.call("Page.navigate", url=door)
        await tab.until("document.body && document.body.classList.contains('-first-byte')")
        assert "token" not in await tab.evaluate("location.href")
        await tab.until("document.activeElement.className.includes('xterm')")
        await tab.shown("Or browse by family")
        await tab.type("Broadview fence")
        await tab.shown("Broadview sues")
        await tab.screenshot(pictures / "browser-search.png")
        await tab.enter()
        await tab.shown("Enter Follow")
        await tab.screenshot(pictures / "browser-record.png")
        await tab.type("y")
        await tab.shown("Citation of")
        await tab.until("navigator.clipboard.readText().then(text => text.includes('Broadview'))")
        await tab.type("e")
        await tab.shown("Export a handout")
        await tab.enter()
        await tab.screenshot(pictures / "browser-export.png")
        await tab.enter()
        text = await _downloaded(downloads, "*.md")
        await tab.screenshot(pictures / "browser-done.png")
        if find_spec("typst"):
            await tab.type("e")
            await tab.shown("Export a handout")
            await tab.type("jjj")
            await tab.shown("broadview-il-fence-suit-2025.pdf")
            await tab.enter()
            await tab.enter()
            pdf = await _downloaded(downloads, "*.pdf")
            assert pdf.read_bytes().startswith(b"%PDF")
        origin = door.split("/?")[0]
        ours = (origin, origin.replace("http", "ws"), "about:", "data:", "blob:")
        assert [url for url in tab.requests if not url.startswith(ours)] == []
        assert [words for words in tab.complaints if "WebGL" not in words] == []
    assert text.name == "broadview-il-fence-suit-2025.md"
    assert "Broadview" in text.read_text(encoding="utf-8")


async def _downloaded(folder: Path, pattern: str) -> Path:
    """The file that arrives: on a busy machine the first PDF takes a while."""
    for _ in range(600):
        if found := list(folder.glob(pattern)):
            return found[0]
        await asyncio.sleep(0.1)
    raise AssertionError(f"no {pattern} arrived")
