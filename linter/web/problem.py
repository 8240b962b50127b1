"""What is said when something asked for cannot be done: RFC 9457, "Problem Details for HTTP APIs"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from starlette.responses import JSONResponse, Response

MEDIA_TYPE = "application/problem+json"


class Sort(NamedTuple):
    """A sort of problem: its HTTP status, its title, and what it means for whoever meets it."""

    status: int
    title: str
    meaning: str


#: By the last part of their type, which is the address of a page that explains them. They stay as they are.
SORTS: dict[str, Sort] = {
    "bad-request": Sort(400, "The request was not understood", "Something in it is missing or not as it should be."),
    "token-needed": Sort(
        401,
        "A token is needed",
        "Send the header “Authorization: Bearer TOKEN”; those who run the service can give you one.",
    ),
    "forbidden": Sort(403, "Not allowed", "The request came by way of a site or a name that is not allowed."),
    "not-found": Sort(404, "Not found", "The address, or the entry it names, does not exist."),
    "method-not-allowed": Sort(405, "That cannot be done here", "The address takes other methods."),
    "too-slow-sending": Sort(408, "The letter did not arrive in time", "Send it again, over a better connection."),
    "too-large": Sort(413, "The letter is too large", "Take the pictures out, or split it."),
    "unsupported-media-type": Sort(
        415, "Not a form that letters come in", "Send JSON, or multipart/form-data with a file."
    ),
    "unreadable": Sort(422, "The letter could not be checked", "It is damaged, protected, empty or of another kind."),
    "too-many": Sort(429, "Too many letters at a time", "Wait as long as the header Retry-After says."),
    "failed": Sort(500, "The service failed", "It is our fault. What happened is in the log, without the letter."),
    "busy": Sort(503, "The service is busy", "Wait as long as the header Retry-After says."),
    "too-slow": Sort(504, "Checking took too long", "Split the letter, and check its parts."),
}


class Problem(Exception):
    """A problem of one of the `SORTS`. `detail` is a sentence for a person; it quotes nothing of a letter."""

    def __init__(
        self, sort: str, detail: str = "", headers: Mapping[str, str] | None = None, reports: object = None
    ) -> None:
        super().__init__(sort)
        self.sort, self.detail = sort, detail or SORTS[sort].meaning
        self.headers, self.reports = dict(headers or {}), reports

    @property
    def status(self) -> int:
        """The HTTP status."""
        return SORTS[self.sort].status

    @property
    def title(self) -> str:
        """The title of its sort."""
        return SORTS[self.sort].title

    def response(self) -> Response:
        """The problem as an answer to a program."""
        body: dict[str, object] = {
            "type": f"/problems#{self.sort}",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
        }
        if self.reports is not None:
            body["reports"] = self.reports
        return JSONResponse(body, self.status, self.headers, MEDIA_TYPE)


def of_status(status: int) -> Problem:
    """The problem of an HTTP status that something else gave."""
    return Problem(next((sort for sort, about in SORTS.items() if about.status == status), "failed"))
