# ruff: noqa: E402
"""Only whoever opened the printed address gets in; nothing is fetched from elsewhere."""

import asyncio
import re
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import NamedTuple

import pytest

aiohttp = pytest.importorskip("aiohttp", reason="the extra `serve` is not installed")
pytest.importorskip("textual_serve", reason="the extra `serve` is not installed")

from aiohttp import ClientSession, ClientWebSocketResponse, CookieJar, web
from click.testing import CliRunner

from tactics_tui.cli.context import Context
from tactics_tui.cli.serve import serve
from tactics_tui.serve.address import Address, AddressError, check_host, listen
from tactics_tui.serve.guard import Guard
from tactics_tui.serve.server import GuardedServer
from tests.small_catalog import write_catalog


class Served(NamedTuple):
    """A server that runs, and a browser that knows nothing yet."""

    guard: Guard
    client: ClientSession

    @property
    def origin(self) -> str:
        return self.guard.address.origin

    async def status(self, path: str, **headers: str) -> int:
        """The status of one answer, redirects not followed."""
        async with self.client.get(
            self.origin + path, headers=headers, allow_redirects=False
        ) as answer:
            return answer.status

    async def socket(self, origin: str | None) -> ClientWebSocketResponse:
        """Open a session as a page of that origin would."""
        headers = {} if origin is None else {"Origin": origin}
        return await self.client.ws_connect(f"{self.origin}/ws", headers=headers)


@pytest.fixture
async def served(tmp_path: Path) -> AsyncIterator[Served]:
    folder = write_catalog(tmp_path / "small")
    listening, address = listen("127.0.0.1", 0)
    guard = Guard(address, most=1)
    runner = web.AppRunner(await GuardedServer(folder, guard)._make_app())
    await runner.setup()
    await web.SockSite(runner, listening).start()
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as client:
        yield Served(guard, client)
    await runner.cleanup()


async def test_without_the_token_nothing_is_shown(served: Served) -> None:
    for path in ("/", "/ws", "/static/js/textual.js", "/download/x", "/nothing"):
        assert await served.status(path) == 403
    for token in ("x", "", "é", served.guard.token[:-1], served.guard.token + "x"):
        assert await served.status(f"/?token={token}") == 403


async def test_the_printed_address_lets_in_and_the_token_leaves_the_address_bar(
    served: Served,
) -> None:
    async with served.client.get(served.guard.door) as page:
        assert page.status == 200
        assert str(page.url) == f"{served.origin}/"
        assert "token" not in str(page.url)
        html = await page.text()
    cookie = next(iter(served.client.cookie_jar))
    assert cookie["httponly"] and cookie["samesite"] == "Strict"
    assert await served.status("/static/js/textual.js") == 200
    ours = (served.origin, served.origin.replace("http", "ws"))
    found = re.findall(r"(?:https?|wss?)://[^\"'\s]+", html)
    remote = [url for url in found if not url.startswith(ours)]
    assert remote in ([], ["http://www.w3.org/2000/svg"]), remote
    assert "googleapis" not in html
    assert f'href="{served.origin}/static/css/xterm.css"' in html


async def test_a_wrong_host_is_refused_even_with_the_cookie(served: Served) -> None:
    await served.client.get(served.guard.door)
    assert await served.status("/") == 200
    port = served.guard.address.port
    for host in ("evil.example", f"evil.example:{port}", f"localhost:{port}", "127.0.0.1"):
        assert await served.status("/", Host=host) == 403


async def test_a_foreign_or_missing_origin_gets_no_session(served: Served) -> None:
    await served.client.get(served.guard.door)
    for origin in (
        "https://evil.example",
        "null",
        None,
        served.origin.upper(),
        f"{served.origin}0",
    ):
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await served.socket(origin)
        assert refused.value.status == 403
    assert served.guard.live == 0


async def test_one_session_too_many_is_refused_and_room_comes_back(served: Served) -> None:
    await served.client.get(served.guard.door)
    first = await served.socket(served.origin)
    drawn = await first.receive(timeout=20)
    assert drawn.type is aiohttp.WSMsgType.BINARY
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        await served.socket(served.origin)
    assert refused.value.status == 429
    await first.close()
    for _ in range(100):
        if served.guard.live == 0:
            break
        await asyncio.sleep(0.05)
    second = await served.socket(served.origin)
    await second.send_str("this is no message of the page")
    closed = await second.receive(timeout=20)
    while closed.type is aiohttp.WSMsgType.BINARY:
        closed = await second.receive(timeout=20)
    assert closed.type in {aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED}


async def test_no_folder_is_listed_and_every_answer_has_its_policy(served: Served) -> None:
    await served.client.get(served.guard.door)
    for path in ("/static", "/static/", "/static/js", "/static/js/", "/static/../../x"):
        assert await served.status(path) in {403, 404}
    for path in ("/", "/static/js/textual.js", "/nothing"):
        async with served.client.get(served.origin + path) as answer:
            policy = answer.headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
            assert "https:" not in policy


def test_other_machines_are_let_in_only_on_purpose() -> None:
    check_host("127.0.0.1", False)
    check_host("localhost", False)
    check_host("192.0.2.7", True)
    for host, allowed in (("192.0.2.7", False), ("example.org", False), ("0.0.0.0", True)):
        with pytest.raises(AddressError):
            check_host(host, allowed)
    with pytest.raises(AddressError, match="unencrypted"):
        check_host("192.0.2.7", False)


def test_a_busy_port_is_one_plain_sentence() -> None:
    listening, address = listen("127.0.0.1", 0)
    with listening, pytest.raises(AddressError, match="Cannot listen on"):
        listen("127.0.0.1", address.port)
    assert Address("::1", 8000).origin == "http://[::1]:8000"


def test_the_app_process_gets_few_variables() -> None:
    from tactics_tui.serve.process import environment

    given = {"PATH": "/bin", "AWS_SECRET": "x", "TACTICS_CACHE": "/c", "PROMPT_COMMAND": "x"}
    kept = environment(given, 80, 24)
    assert kept["PATH"] == "/bin" and kept["TACTICS_CACHE"] == "/c"
    assert "AWS_SECRET" not in kept and "PROMPT_COMMAND" not in kept


def test_every_session_has_its_own_token() -> None:
    address = Address("127.0.0.1", 8000)
    assert Guard(address).token != Guard(address).token
    assert len(Guard(address).token) >= 32


def test_a_missing_extra_and_a_network_address_fail_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_catalog(tmp_path / "small")
    run = CliRunner().invoke(serve, ["--host", "192.0.2.7"], obj=Context(str(folder)))
    assert run.exit_code == 1 and "--allow-network" in run.stderr
    assert run.stderr.count("\n") == 1
    monkeypatch.delitem(sys.modules, "tactics_tui.serve.server")
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    run = CliRunner().invoke(serve, [], obj=Context(str(folder)))
    assert run.exit_code == 1 and "tactics-tui[serve]" in run.stderr
