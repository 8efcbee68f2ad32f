"""Who may come in: the right Host, the token once, its cookie from then on, the right Origin.

Without this any page open in the reader's browser could start the app and type into it.
"""

import hmac
import secrets

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from tactics_tui.serve.address import Address

_ASK = "Open the address that `tactics serve` printed."
MOST_SESSIONS = 8


class Guard:
    """The door of one server. `live` counts the sessions that are open."""

    def __init__(
        self, address: Address, *, token: str | None = None, most: int = MOST_SESSIONS
    ) -> None:
        self.address = address
        self.token = token or secrets.token_urlsafe(24)
        self.most = most
        self.live = 0
        # Cookies know no ports: two servers on one machine must not share one.
        self._cookie = f"tactics-{address.port}"

    @property
    def door(self) -> str:
        """The address to open."""
        return f"{self.address.origin}/?token={self.token}"

    @property
    def policy(self) -> str:
        """The content security policy: nothing from anywhere else, and no frame around it."""
        socket = f"ws://{self.address.netloc}"
        return (
            "default-src 'none'; script-src 'self' 'unsafe-inline'; "
            "style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; "
            f"connect-src 'self' {socket}; base-uri 'none'; form-action 'none'; "
            "frame-ancestors 'none'"
        )

    def middleware(self) -> Middleware:
        """The aiohttp middleware that asks everyone."""

        @web.middleware
        async def ask(request: web.Request, handler: Handler) -> web.StreamResponse:
            if request.host != self.address.netloc:
                raise web.HTTPForbidden(text=_ASK)
            if request.path == "/" and "token" in request.query:
                raise self._let_in(request)
            if not self._same(request.cookies.get(self._cookie, "")):
                raise web.HTTPForbidden(text=_ASK)
            if request.path == "/ws":
                return await self._session(request, handler)
            return await handler(request)

        return ask

    def _let_in(self, request: web.Request) -> web.HTTPException:
        """The token is traded for a cookie, so that it leaves the address bar."""
        if not self._same(request.query["token"]):
            return web.HTTPForbidden(text=_ASK)
        size = request.query.get("fontsize", "")
        size = f"?fontsize={size}" if size.isascii() and size.isdigit() and len(size) < 3 else ""
        inside = web.HTTPFound(f"/{size}")
        inside.set_cookie(self._cookie, self.token, httponly=True, samesite="Strict")
        return inside

    async def _session(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.headers.get("Origin") != self.address.origin:
            raise web.HTTPForbidden(text=_ASK)
        if self.live >= self.most:
            raise web.HTTPTooManyRequests(text=f"{self.most} sessions are open already.")
        self.live += 1
        try:
            return await handler(request)
        finally:
            self.live -= 1

    def _same(self, told: str) -> bool:
        return hmac.compare_digest(
            told.encode("utf-8", "surrogateescape"), self.token.encode("utf-8")
        )

    async def add_headers(self, request: web.Request, response: web.StreamResponse) -> None:
        """Headers for every answer, also for refusals and files."""
        response.headers["Content-Security-Policy"] = self.policy
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        if not request.path.startswith("/static"):
            response.headers["Cache-Control"] = "no-store"
