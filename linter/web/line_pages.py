"""The pages of the library: what is in force on a day, looked through and searched, and each entry with its history."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from linter.model.library import Confidence, Line, Version
from linter.showing.approved import approved
from linter.showing.difference import Stretch, compared
from linter.showing.entries import KINDS, facts_in, sections
from linter.web import typed_day
from linter.web.entries import data, found, is_in_force
from linter.web.pages import Pages
from linter.web.problem import Problem
from linter.web.service import Service
from linter.web.typed_day import TypedDay

_PAGE = 50


class _Compared(NamedTuple):
    """A version, and how its words differ from those of the one before, if there was one."""

    version: Version
    stretches: tuple[Stretch, ...]
    before: int | None


#: What a version's confidence means to who reads it; that of several sources needs no words.
_CONFIDENCES: dict[Confidence, str] = {
    "single-source": "No other source says so.",
    "letters-only": "It has been seen in letters alone.",
    "derived": "The wording follows from what the source says.",
}


class LinePages:
    """The answers to who looks for an approved line."""

    def __init__(self, service: Service, pages: Pages) -> None:
        self._service, self._pages = service, pages

    def routes(self) -> list[Route]:
        """Where they are."""
        return [Route("/lines", self.lines), Route("/lines/{id}", self.line)]

    async def lines(self, request: Request) -> Response:
        """The entries, those that are looked for."""
        asked = request.query_params
        day = self._day(request)
        kind = asked.get("kind", "") if asked.get("kind", "") in KINDS.values() else ""
        words, every = asked.get("q", "").strip()[:200], "every" in asked
        on = day.value or self._service.today()
        library = self._service.keeping.edition.library.library
        entries = found(library, words, kind, on)
        if not every:
            entries = [entry for entry in entries if is_in_force(entry, on)]
        page = max(
            1,
            int(asked["page"])
            if asked.get("page", "").isascii() and asked.get("page", "").isdigit() and len(asked["page"]) < 7
            else 1,
        )
        last = max(1, -(-len(entries) // _PAGE))
        page = min(page, last)
        query = {"q": words, "kind": kind, "on": on.isoformat(), **({"every": "1"} if every else {})}
        return self._pages.page(
            request,
            "lines",
            day=day,
            on=on,
            words=words,
            kind=kind,
            kinds=tuple(KINDS.values()),
            every=every,
            total=len(entries),
            entries=[data(entry, on) for entry in entries[(page - 1) * _PAGE : page * _PAGE]],
            number=page,
            last=last,
            query=urlencode(query),
        )

    async def line(self, request: Request) -> Response:
        """An entry, as it is on a day, and all that it was."""
        library = self._service.keeping.edition.library.library
        entry = library.entry(request.path_params["id"])
        if entry is None:
            raise Problem("not-found", "The library has no entry of that name.")
        day = self._day(request)
        on = day.value or self._service.today()
        in_force = entry.in_force(on) if isinstance(entry, Line) else None
        first, *others = sections(entry, library)
        return self._pages.page(
            request,
            "line",
            entry=entry,
            kind=KINDS[type(entry)],
            day=day,
            on=on,
            said=approved(entry, on),
            is_in_force=is_in_force(entry, on),
            in_force=in_force,
            versions=_compared(entry) if isinstance(entry, Line) else (),
            confidences=_CONFIDENCES,
            facts=[(label, words) for label, words in first.facts if label not in ("owner", "review by", "file")],
            inner=[section for section in others if section.heading in {fact.id for fact in facts_in(entry, library)}],
        )

    def _day(self, request: Request) -> TypedDay:
        """The day that is asked for in the boxes or by an address; today if none is."""
        asked = request.query_params
        if any(asked.get(f"on-{part}") for part in ("day", "month", "year")):
            return typed_day.read(asked, "on", "The date")
        return typed_day.of(self._service.day(asked.get("on") or "today").on)


def _compared(line: Line) -> tuple[_Compared, ...]:
    """The versions, newest first, each beside the one before."""
    before: list[Version | None] = [*line.versions[1:], None]
    return tuple(
        _Compared(version, compared(was.text, version.text) if was else (), was.number if was else None)
        for version, was in zip(line.versions, before, strict=True)
    )
