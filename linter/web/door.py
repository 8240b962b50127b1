"""Who comes in: from this machine anybody, from elsewhere holders of tokens; by way of other sites nobody who is not let in."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote, urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from linter.web.options import Options, is_loopback
from linter.web.problem import Problem
from linter.web.rate import Rate
from linter.web.tokens import Tokens

COOKIE = "policyline"
SIGN_IN = "/sign-in"
#: What everybody may see: how the service does, what it is dressed in, its statements, the way in.
_OPEN = frozenset({"/health", "/ready", "/privacy", "/accessibility", "/problems", "/openapi.json", SIGN_IN})
_API = ("/v1/", "/health", "/ready", "/openapi.json")


Say = Callable[[Problem, Request], Response]
"""How a problem is told to who asked: to a program or to a person."""


def is_api(path: str) -> bool:
    """Whether programs ask for this, and not people."""
    return path.startswith(_API)


class Door:
    """Lets requests in to `app`, each with who sent it in its state: a name, "local" or "" for nobody known."""

    def __init__(self, app: ASGIApp, options: Options, tokens: Tokens | None, rate: Rate, say: Say) -> None:
        self._app, self._options, self._tokens, self._rate, self._say = app, options, tokens, rate, say

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one in, or say why not."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        path = scope["path"]
        try:
            request.state.who = who = self._who(request)
            if not who and path not in _OPEN and not path.startswith("/assets/"):
                answer = self._turned_away(request)
                await answer(scope, receive, send)
                return
            if scope["method"] == "POST":
                self._same_site(request)
                self._in_time(who, request)
        except Problem as problem:
            await self._say(problem, request)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _who(self, request: Request) -> str:
        """Who sends it. Raises `Problem` for what comes to a service of this machine under another name."""
        headers = request.headers
        scheme, _, token = headers.get("authorization", "").partition(" ")
        if self._tokens:
            holder = self._tokens.holder(token.strip()) if scheme.lower() == "bearer" else None
            holder = holder or self._tokens.visitor(request.cookies.get(COOKIE, ""))
            if holder:
                return holder
        if is_loopback(self._options.host):
            if _is_local(headers) and not self._options.proxy:
                return "local"
            if not self._tokens:
                # A page elsewhere can have its own name lead here, and would then read what is said here.
                raise Problem("forbidden", "This service is for its own machine: use the address localhost.")
        return ""

    def _turned_away(self, request: Request) -> Response:
        if is_api(request.url.path):
            raise Problem("token-needed", headers={"WWW-Authenticate": "Bearer"})
        if request.method != "GET":
            return RedirectResponse(SIGN_IN, 303)
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"{SIGN_IN}?next={quote(request.url.path + query)}", 303)

    def _same_site(self, request: Request) -> None:
        """Raise `Problem` for what another site's page sends, unless that site is let in."""
        origin = request.headers.get("origin")
        if origin is None or origin in self._options.origins:
            return
        if urlsplit(origin).netloc != request.headers.get("host"):
            raise Problem("forbidden", "The request came from another site's page.")

    def _in_time(self, who: str, request: Request) -> None:
        address = request.client.host if request.client else ""
        wait = self._rate.wait(who if who not in ("", "local") else address)
        if wait:
            raise Problem("too-many", headers={"Retry-After": str(int(wait) + 1)})


def _is_local(headers: Headers) -> bool:
    """Whether a request names this machine, and nobody handed it on."""
    host = headers.get("host", "")
    name = host if host.endswith("]") else host.rpartition(":")[0] or host
    return is_loopback(name) and not {"forwarded", "x-forwarded-for"} & set(headers.keys())
