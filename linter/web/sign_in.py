"""The way in for a browser: a token is shown once, and a cookie stands for it from then on."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from linter.web.door import COOKIE, SIGN_IN
from linter.web.pages import Pages
from linter.web.service import Service

#: Seconds: a working day.
_LASTS = 12 * 3600


class SignIn:
    """Takes tokens."""

    def __init__(self, service: Service, pages: Pages) -> None:
        self._service, self._pages = service, pages

    def routes(self) -> list[Route]:
        """Where it is."""
        return [Route(SIGN_IN, self.form), Route(SIGN_IN, self.take, methods=["POST"])]

    async def form(self, request: Request) -> Response:
        """The form for a token."""
        return self._pages.page(request, "sign-in", next=_inside(request.query_params.get("next", "/")), error="")

    async def take(self, request: Request) -> Response:
        """Give a cookie for a token that is somebody's."""
        sent = await self._service.reception.form(request)
        onward = _inside(sent.fields.get("next", "/"))
        tokens = self._service.tokens
        cookie = tokens.cookie(sent.fields.get("token", "").strip()) if tokens else None
        if not cookie:
            error = "Enter a token that was given to you for this service"
            return self._pages.page(request, "sign-in", 403, next=onward, error=error)
        answer = RedirectResponse(onward, 303)
        secure = request.url.scheme == "https"
        answer.set_cookie(COOKIE, cookie, max_age=_LASTS, path="/", httponly=True, secure=secure, samesite="lax")
        return answer


def _inside(address: str) -> str:
    """An address of ours; the first page for any other."""
    plain = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
    return address if plain else "/"
