"""The server: textual-serve behind our guard, with nothing fetched from anywhere."""

import logging
import re
import socket
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import aiohttp_jinja2
import jinja2
from aiohttp import web
from textual_serve.server import Server, to_int

from tactics_tui.serve.guard import Guard
from tactics_tui.serve.process import AppProcess

_LINK = re.compile(r"<link\b[^>]*?href=\"(?P<to>[^\"]*)\"[^>]*>")
# The font that came with the page's script, and keys that work before the first click.
_HEAD = """<style>
@font-face { font-family: "Roboto Mono"; font-weight: 100 700;
  src: url("/static/fonts/RobotoMono-VariableFont_wght.ttf"); }
</style>
<script>
addEventListener("load", () => {
  const waiting = setInterval(() => {
    const keys = document.querySelector(".xterm-helper-textarea");
    if (keys && document.body.classList.contains("-first-byte")) {
      clearInterval(waiting);
      keys.focus();
    }
  }, 100);
});
</script>
</head>"""
_MOST_COLUMNS, _MOST_ROWS = 500, 200


class GuardedServer(Server):
    """Serves the app over one catalog folder to those whom the guard lets in."""

    def __init__(self, folder: Path, guard: Guard) -> None:
        address = guard.address
        super().__init__(
            str(folder),
            host=address.host,
            port=address.port,
            title="Tactics reading room",
            public_url=address.origin,
        )
        self.guard = guard

    async def _make_app(self) -> web.Application:
        app = web.Application(middlewares=[self.guard.middleware()])
        aiohttp_jinja2.setup(app, loader=jinja2.FileSystemLoader(self.templates_path))
        app.add_routes(
            [
                web.get("/", self._index, name="index"),
                web.get("/ws", self.handle_websocket, name="websocket"),
                web.get("/download/{key}", self._download, name="download"),
                web.get("/favicon.ico", self._no_icon),
                web.static("/static", self.statics_path, show_index=False, name="static"),
            ]
        )
        app.on_response_prepare.append(self.guard.add_headers)
        return app

    async def _index(self, request: web.Request) -> web.Response:
        page = await self.handle_index(request)
        text = page.text or "" if isinstance(page, web.Response) else ""
        html = _LINK.sub(self._keep_ours, text).replace("</head>", _HEAD, 1)
        return web.Response(text=html, content_type="text/html")

    def _keep_ours(self, link: re.Match[str]) -> str:
        """The page's links to another machine, such as its font, are left out."""
        return link.group() if link["to"].startswith(f"{self.guard.address.origin}/") else ""

    async def _no_icon(self, request: web.Request) -> web.Response:
        return web.Response(status=204)

    async def _download(self, request: web.Request) -> web.StreamResponse:
        """A handout that a session offers; its name is quoted so that it stays a name."""
        with suppress(KeyError):
            offered = await self.download_manager.get_download_metadata(request.match_info["key"])
            offered.file_name = quote(offered.file_name)
            offered.open_method = "download"
        return await self.handle_download(request)

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """One session: an app process for as long as the browser keeps the socket open."""
        websocket = web.WebSocketResponse(heartbeat=15)
        await websocket.prepare(request)

        async def close() -> None:
            await websocket.close()

        process = AppProcess(
            self.command,
            write_bytes=websocket.send_bytes,
            write_str=websocket.send_str,
            close=close,
            download_manager=self.download_manager,
        )
        width = min(max(to_int(request.query.get("width", "80"), 80), 10), _MOST_COLUMNS)
        height = min(max(to_int(request.query.get("height", "24"), 24), 5), _MOST_ROWS)
        await process.start(width, height)
        try:
            # What is no message of the page's own script ends the session, quietly.
            with suppress(ValueError, TypeError, KeyError, IndexError, AssertionError):
                await self._process_messages(websocket, process)
        finally:
            await process.stop()
            await close()
        return websocket

    def run(self, listening: socket.socket) -> None:
        """Serve on a socket that listens already, until stopped with Ctrl+C."""
        # Neither requests nor what is typed is logged; a fault is one line without its locals.
        logging.basicConfig(level=logging.CRITICAL)
        web.run_app(
            self._make_app(), sock=listening, print=None, access_log=None, handle_signals=True
        )
