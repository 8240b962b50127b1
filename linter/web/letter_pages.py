"""The pages for a drafter: give a letter, see what was found in it, take away what was made of it.

Nothing is kept between them: a page of findings holds the letter itself, in its forms, and sends it again for what is asked
next. A letter too large for that is to be chosen again.
"""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from linter.checking.dating import Day
from linter.documents import ENDINGS
from linter.parsing.source.limits import megabytes
from linter.web import typed_day
from linter.web.job import Kind
from linter.web.pages import Pages
from linter.web.problem import Problem
from linter.web.service import Service
from linter.web.typed_day import TypedDay
from linter.web.upload import Sent

#: What a pasted letter is called.
PASTED = "letter.txt"
#: Bytes of a letter that a page carries with it; base64 makes a third more of them.
_CARRIED = 4_000_000
_MADE: dict[str, Kind] = {"annotated": "annotated", "corrected": "corrected", "report": "report"}
_TYPES = {"report": "text/html; charset=utf-8"}
_NOTHING = "Paste the letter, or choose its file"
_BOTH = "Paste the letter or choose its file, not both"


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter as it was given."""

    name: str
    data: bytes
    pasted: str = ""


class LetterPages:
    """The answers to drafters."""

    def __init__(self, service: Service, pages: Pages) -> None:
        self._service, self._pages = service, pages

    def routes(self) -> list[Route]:
        """Where they are."""
        return [
            Route("/", self.form),
            Route("/", self.again, methods=["POST"]),
            Route("/check", self.check, methods=["POST"]),
            Route("/check", self.form),
            Route("/check/{made}", self.download, methods=["POST"]),
        ]

    async def form(self, request: Request) -> Response:
        """The empty form."""
        return self._form(request, typed_day.of(self._service.today()))

    async def again(self, request: Request) -> Response:
        """The form with the text of a letter that was checked, to go on writing."""
        async with self._service.reception.taken(request):
            sent = await self._service.reception.form(request)
            text = _carried(sent).decode("utf-8", "replace") if sent.fields.get("content") else ""
            return self._form(request, typed_day.read(sent.fields, "on", "The date"), text)

    async def check(self, request: Request) -> Response:
        """What was found in a letter; or the form again, with what is wrong."""
        async with self._service.reception.taken(request):
            try:
                sent = await self._service.reception.form(request)
            except Problem as problem:
                if problem.sort != "too-large":
                    raise
                day = typed_day.of(self._service.today())
                error = f"The letter must be smaller than {megabytes(self._service.reception.size)}: {problem.detail}"
                return self._form(request, day, letter_error=error, status=problem.status)
            day = typed_day.read(sent.fields, "on", "The date it will be sent")
            pasted = sent.fields.get("text", "").replace("\r\n", "\n")
            has_file = sent.data is not None
            error = "" if bool(pasted.strip()) != has_file else _BOTH if has_file else _NOTHING
            if error or day.value is None:
                return self._form(request, day, pasted, letter_error=error, status=400)
            given = (
                _Letter(sent.name or PASTED, sent.data or b"")
                if has_file
                else _Letter(PASTED, pasted.encode("utf-8", "replace"), pasted)
            )
            return await self._found(request, given, day)

    async def download(self, request: Request) -> Response:
        """A file made of a letter that was sent again."""
        kind = _MADE.get(request.path_params["made"])
        if kind is None:
            raise Problem("not-found")
        async with self._service.reception.taken(request):
            sent = await self._service.reception.form(request)
            day = typed_day.read(sent.fields, "on", "The date")
            if day.value is None:
                raise Problem("bad-request", f"{day.error}.")
            data = sent.data if sent.data is not None else _carried(sent)
            name = sent.fields.get("name") or sent.name or PASTED
            if not data:
                raise Problem("bad-request", "The letter was not sent: go back, and choose its file again.")
            settled = Day(day.value, "the date it will be sent")
            outcome = await self._service.do(request, kind, name, data, settled, sent.fields.get("letter", ""))
        if not outcome.read:
            raise Problem("unreadable", _sentence(outcome.reason))
        disposition = f"attachment; filename*=UTF-8''{quote(outcome.name)}"
        media_type = _TYPES.get(kind, "application/octet-stream")
        return Response(outcome.body, media_type=media_type, headers={"content-disposition": disposition})

    async def _found(self, request: Request, given: _Letter, day: TypedDay) -> Response:
        assert day.value  # noqa: S101 - as the caller has seen
        settled = Day(day.value, "the date it will be sent")
        try:
            outcome = await self._service.do(request, "page", given.name, given.data, settled)
            reason = "" if outcome.read else outcome.reason
        except Problem as problem:
            if problem.sort not in ("unreadable", "too-slow"):
                raise
            outcome, reason = None, problem.detail
        if reason or outcome is None:
            error = _sentence(reason).removesuffix(".")
            said = error if given.pasted else f"{given.name} could not be checked: {error[:1].lower()}{error[1:]}"
            return self._form(request, day, given.pasted, letter_error=said, status=422)
        reports: list[dict[str, Any]] = json.loads(outcome.body)
        return self._pages.page(
            request,
            "found",
            reports=reports,
            findings=sum(report["findings"] for report in reports),
            unread=sum(not report["checked"] for report in reports),
            name=given.name,
            pasted=bool(given.pasted),
            day=day,
            content=base64.b64encode(given.data).decode() if len(given.data) <= _CARRIED else "",
        )

    def _form(
        self, request: Request, day: TypedDay, text: str = "", *, letter_error: str = "", status: int = 200
    ) -> Response:
        return self._pages.page(
            request,
            "check",
            status,
            day=day,
            text=text,
            letter_error=letter_error,
            # A file is gone with the request that brought it: the box for it is what an error leads to, unless text was pasted.
            error_at="text" if text or letter_error == _NOTHING else "file",
            accept=",".join(ENDINGS),
            limit=megabytes(self._service.reception.size),
        )


def _carried(sent: Sent) -> bytes:
    """The letter that a page carried. Raises `Problem`."""
    try:
        return base64.b64decode(sent.fields.get("content", ""), validate=True)
    except (binascii.Error, ValueError):
        raise Problem("bad-request", "The letter did not arrive whole: go back, and check it again.") from None


def _sentence(reason: str) -> str:
    return f"{reason[:1].upper()}{reason[1:]}{'' if reason.endswith('.') else '.'}"
