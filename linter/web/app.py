"""Everything put together: the answers, and what stands before them."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from linter.web.api import Api
from linter.web.door import Door, is_api
from linter.web.front import Front
from linter.web.letter_pages import LetterPages
from linter.web.line_pages import LinePages
from linter.web.pages import Pages
from linter.web.problem import Problem, of_status
from linter.web.rate import Rate
from linter.web.service import Service
from linter.web.sign_in import SignIn
from linter.web.templating import Assets, Templates


def made(service: Service) -> ASGIApp:
    """The application of a service."""
    assets = Assets()
    pages = Pages(service, Templates(assets))

    async def asset(request: Request) -> Response:
        found = assets.answer(request.path_params["name"])
        if found is None:
            raise Problem("not-found")
        return found

    def say(problem: Problem, request: Request) -> Response:
        return problem.response() if is_api(request.url.path) else pages.problem(problem, request)

    async def of_ours(request: Request, fault: Exception) -> Response:
        assert isinstance(fault, Problem)  # noqa: S101 - as it is registered for them
        return say(fault, request)

    async def of_theirs(request: Request, fault: Exception) -> Response:
        assert isinstance(fault, HTTPException)  # noqa: S101 - as it is registered for them
        answer = say(of_status(fault.status_code), request)
        answer.headers.update(fault.headers or {})
        return answer

    async def unforeseen(request: Request, _fault: Exception) -> Response:
        return say(Problem("failed"), request)

    app = Starlette(
        routes=[
            *LetterPages(service, pages).routes(),
            *LinePages(service, pages).routes(),
            *Api(service).routes(),
            *SignIn(service, pages).routes(),
            Route("/privacy", pages.privacy),
            Route("/accessibility", pages.accessibility),
            Route("/problems", pages.problems),
            Route("/assets/{name}", asset),
        ],
        exception_handlers={Problem: of_ours, HTTPException: of_theirs, Exception: unforeseen},
    )
    door = Door(app, service.options, service.tokens, Rate(service.options.rate), say)
    return Front(_shared(door, service.options.origins), service.log)


def _shared(app: ASGIApp, origins: tuple[str, ...]) -> ASGIApp:
    """`app`, with its API for the pages of other `origins` too (Fetch, "CORS protocol")."""
    if not origins:
        return app
    api = CORSMiddleware(
        app,
        allow_origins=origins,
        allow_methods=("GET", "POST"),
        allow_headers=("authorization", "content-type"),
        expose_headers=("retry-after", "x-request-id"),
        allow_private_network=True,
    )

    async def chosen(scope: Scope, receive: Receive, send: Send) -> None:
        shared = scope["type"] == "http" and is_api(scope["path"])
        await (api if shared else app)(scope, receive, send)

    return chosen
