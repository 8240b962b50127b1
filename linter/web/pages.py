"""What every page has: who sees it, what to say of the library, and how a problem looks to a person."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from linter.web.problem import SORTS, Problem
from linter.web.service import Service
from linter.web.templating import Templates


class Pages:
    """Makes pages of templates."""

    def __init__(self, service: Service, templates: Templates) -> None:
        self._service, self._templates = service, templates

    def page(self, request: Request, template: str, status: int = 200, /, **words: object) -> Response:
        """The `template` of that name with `words`, and what every page says."""
        edition = self._service.keeping.edition
        return self._templates.page(
            template,
            status,
            path=request.url.path,
            who=getattr(request.state, "who", ""),
            broken_since=edition.faulty_since.date() if edition.faulty_since else None,
            in_service_since=edition.since.date(),
            **words,
        )

    def problem(self, problem: Problem, request: Request) -> Response:
        """A problem as a person sees it."""
        answer = self.page(request, "problem", problem.status, title=problem.title, detail=problem.detail)
        answer.headers.update(problem.headers)
        return answer

    async def problems(self, request: Request) -> Response:
        """Every sort of problem, for those who program against the API."""
        return self.page(request, "problems", sorts=SORTS)

    async def privacy(self, request: Request) -> Response:
        """The privacy statement."""
        return self.page(request, "privacy")

    async def accessibility(self, request: Request) -> Response:
        """The accessibility statement."""
        return self.page(request, "accessibility")
