"""The API, version 1: letters checked, the library read, and how the service does."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from linter.showing.entries import KINDS
from linter.version import VERSION
from linter.web.entries import data, found, whole
from linter.web.problem import Problem
from linter.web.service import Service

_OPENAPI = Path(__file__).with_name("openapi.json")
_KEYS = frozenset({"text", "as_of", "name"})
#: Entries of one answer, unless more are asked for, and at the most.
_USUAL, _MOST = 100, 1000
#: A reader takes one away: offsets count what was sent, whatever it begins with.
_MARK = b"\xef\xbb\xbf"
#: What a text is called that came without a name.
_UNNAMED = "letter.txt"


class Api:
    """The answers to programs."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._openapi = _OPENAPI.read_bytes()

    def routes(self) -> list[Route]:
        """Where they are."""
        return [
            Route("/v1/check", self.check, methods=["POST"]),
            Route("/v1/lines", self.lines),
            Route("/v1/lines/{id}", self.line),
            Route("/health", self.health),
            Route("/ready", self.ready),
            Route("/openapi.json", self.openapi),
        ]

    async def check(self, request: Request) -> Response:
        """`POST /v1/check`: a letter in, reports out, in the shape of the command line."""
        service = self._service
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind not in ("application/json", "multipart/form-data"):
            raise Problem("unsupported-media-type")
        async with service.reception.taken(request):
            if kind == "application/json":
                name, content, when = _letter(await service.reception.json(request))
            else:
                sent = await service.reception.form(request)
                if sent.data is None:
                    raise Problem("bad-request", "The form has no file.")
                name, content, when = sent.name or _UNNAMED, sent.data, sent.fields.get("as_of")
            outcome = await service.do(request, "check", name, content, service.day(when))
        if outcome.read:
            return Response(outcome.body, media_type="application/json")
        reports = json.loads(outcome.body)["reports"] if outcome.body else []
        raise Problem("unreadable", f"{outcome.reason[:1].upper()}{outcome.reason[1:]}.", reports=reports)

    async def lines(self, request: Request) -> Response:
        """`GET /v1/lines`: what may be said on a day."""
        asked = request.query_params
        day = self._service.day(asked.get("on")).on
        kind = asked.get("kind")
        if kind is not None and kind not in KINDS.values():
            raise Problem("bad-request", f"The kind is one of {', '.join(KINDS.values())}.")
        first, most = _number(asked.get("offset"), 0), _number(asked.get("limit"), _USUAL)
        library = self._service.keeping.edition.library.library
        entries = found(library, asked.get("q", ""), kind or "", day)
        page = [data(entry, day) for entry in entries[first : first + min(most, _MOST)]]
        return JSONResponse({"version": 1, "on": day.isoformat(), "total": len(entries), "entries": page})

    async def line(self, request: Request) -> Response:
        """`GET /v1/lines/ID`: an entry whole, with its history."""
        day = self._service.day(request.query_params.get("on")).on
        library = self._service.keeping.edition.library.library
        entry = library.entry(request.path_params["id"])
        if entry is None:
            raise Problem("not-found", "The library has no entry of that name.")
        return JSONResponse({"version": 1, "on": day.isoformat(), "entry": whole(entry, library, day)})

    async def health(self, _request: Request) -> Response:
        """`GET /health`: the service answers."""
        return JSONResponse({"status": "alive", "version": VERSION})

    async def ready(self, request: Request) -> Response:
        """`GET /ready`: letters can be checked; and whether the library in service is what its files say."""
        edition = self._service.keeping.edition
        library = edition.library.library
        told: dict[str, object] = {
            "state": "broken: the last one that was whole stays in service" if edition.faults else "current",
            "since": edition.since.isoformat(timespec="seconds"),
            "digest": library.digest,
            "entries": len(library.entries()),
            "fault_count": len(edition.faults),
        }
        if edition.faulty_since:
            told["broken_since"] = edition.faulty_since.isoformat(timespec="seconds")
        if request.state.who:  # the faults quote files
            told["faults"] = list(edition.faults[:100])
        ready = self._service.pool.ready
        body = {"status": "ready" if ready else "not ready", "library": told}
        return JSONResponse(body, 200 if ready else 503, {} if ready else {"Retry-After": "5"})

    async def openapi(self, _request: Request) -> Response:
        """`GET /openapi.json`: all this, for programs."""
        return Response(self._openapi, media_type="application/json")


def _letter(sent: object) -> tuple[str, bytes, str | None]:
    """Name, bytes and day of a letter sent as JSON. Raises `Problem`."""
    if not isinstance(sent, Mapping):
        raise Problem("bad-request", "The body is a JSON object with a “text”.")
    if unknown := sorted(map(str, sent.keys() - _KEYS)):
        known = ", ".join(sorted(_KEYS))
        raise Problem("bad-request", f"There {'is a key' if len(unknown) == 1 else 'are keys'} besides {known}.")
    wrong = next((key for key in sent if not isinstance(sent[key], str)), None)
    if wrong or "text" not in sent:
        raise Problem("bad-request", f"“{wrong or 'text'}” must be there, and be a string.")
    try:
        content = _MARK + sent["text"].encode("utf-8")
    except UnicodeEncodeError:
        raise Problem("bad-request", "The text has half a character in it (a lone surrogate).") from None
    return sent.get("name") or _UNNAMED, content, sent.get("as_of")


def _number(written: str | None, usual: int) -> int:
    """A number in a query. Raises `Problem`."""
    if written is None:
        return usual
    if not (written.isascii() and written.isdecimal()) or len(written) > 9:
        raise Problem("bad-request", "offset and limit are whole numbers from 0.")
    return int(written)
