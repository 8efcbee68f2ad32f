"""A headless Chromium, driven over its own protocol. Its traffic stays on this machine."""

import asyncio
import base64
import re
import shutil
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-default-browser-check", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--remote-debugging-port=0", "--remote-debugging-address=127.0.0.1", "--window-size=1000,700",
)  # fmt: skip


_BINARY = 2
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\\\)|.)")


def chromium() -> str | None:
    """The program, if there is one."""
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


class Tab:
    """One tab: what it asked for, what its console said, and what the app painted in it."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = count(1)
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self._painted = b""

    async def call(self, method: str, **parameters: Any) -> Any:
        """Call a method of the protocol and wait for its answer."""
        number = next(self._numbers)
        await self._socket.send_json({"id": number, "method": method, "params": parameters})
        while True:
            message = await self._socket.receive_json(timeout=30)
            if message.get("id") == number:
                assert "error" not in message, message
                return message["result"]
            self._note(message)

    def _note(self, message: dict[str, Any]) -> None:
        parameters = message.get("params", {})
        if message.get("method") == "Network.requestWillBeSent":
            self.requests.append(parameters["request"]["url"])
        if message.get("method") == "Network.webSocketCreated":
            self.requests.append(parameters["url"])
        if message.get("method") == "Log.entryAdded":
            self.complaints.append(parameters["entry"]["text"])
        if message.get("method") == "Network.webSocketFrameReceived":
            frame = parameters["response"]
            if frame["opcode"] == _BINARY:
                self._painted += base64.b64decode(frame["payloadData"])

    async def evaluate(self, script: str) -> Any:
        """The value of a piece of script in the page."""
        answer = await self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        return answer["result"].get("value")

    async def until(self, script: str) -> None:
        """Wait until a piece of script is true."""
        for _ in range(200):
            if await self.evaluate(script):
                return
            await asyncio.sleep(0.1)
        raise AssertionError(f"never true: {script}")

    async def shown(self, words: str) -> None:
        """Wait until the app has painted words since the last key: its canvas cannot be read."""
        for _ in range(600):
            if words in self.painted():
                return
            await self.evaluate("0")
            await asyncio.sleep(0.1)
        raise AssertionError(f"never painted: {words}; but {self.painted()}")

    def painted(self) -> str:
        """The letters that the app has painted since the last key."""
        return _ESCAPES.sub("", self._painted.decode(errors="replace"))

    async def type(self, text: str) -> None:
        """Type letters."""
        self._painted = b""
        for letter in text:
            await self.call("Input.dispatchKeyEvent", type="keyDown", text=letter, key=letter)
            await self.call("Input.dispatchKeyEvent", type="keyUp", key=letter)

    async def enter(self) -> None:
        """Press Enter."""
        self._painted = b""
        key = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13}
        await self.call("Input.dispatchKeyEvent", type="keyDown", text="\r", **key)
        await self.call("Input.dispatchKeyEvent", type="keyUp", **key)

    async def screenshot(self, path: Path) -> None:
        """Write a picture of the page."""
        path.write_bytes(await self._picture())

    async def _picture(self) -> bytes:
        answer = await self.call("Page.captureScreenshot", format="png")
        return base64.b64decode(answer["data"])


@asynccontextmanager
async def open_tab(profile: Path, downloads: Path) -> AsyncIterator[Tab]:
    """A Chromium with a fresh profile and one tab."""
    program = chromium()
    assert program is not None
    process = subprocess.Popen(
        [program, *_FLAGS, f"--user-data-dir={profile}", "about:blank"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        port = await _port(profile)
        async with ClientSession() as client:
            async with client.get(f"http://127.0.0.1:{port}/json/list") as answer:
                pages = [one for one in await answer.json() if one["type"] == "page"]
            async with client.ws_connect(
                pages[0]["webSocketDebuggerUrl"], max_msg_size=0
            ) as socket:
                tab = Tab(socket)
                for domain in ("Page", "Network", "Log", "Runtime"):
                    await tab.call(f"{domain}.enable")
                # Without a window a page would never have the focus.
                await tab.call("Emulation.setFocusEmulationEnabled", enabled=True)
                clipboard = ["clipboardReadWrite", "clipboardSanitizedWrite"]
                await tab.call("Browser.grantPermissions", permissions=clipboard)
                await tab.call(
                    "Browser.setDownloadBehavior", behavior="allow", downloadPath=str(downloads)
                )
                yield tab
    finally:
        process.terminate()
        process.wait(timeout=10)


async def _port(profile: Path) -> int:
    file = profile / "DevToolsActivePort"
    for _ in range(300):
        if file.exists() and (lines := file.read_text().splitlines()):
            return int(lines[0])
        await asyncio.sleep(0.1)
    raise AssertionError("Chromium did not start.")
