"""What holds for every answer: headers that keep a browser safe, a line in the log, and no error that is not answered."""

from __future__ import annotations

import time
import uuid
from collections.abc import Mapping
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from linter.web.log import Log, lines
from linter.web.pool import Gone

#: A page runs our script and wears our style, and nothing of anybody else's; nobody puts it into a frame.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cache-control": "no-store",
}
_SECURE = {"strict-transport-security": "max-age=31536000"}


class Front:
    """Stands before everything else."""

    def __init__(self, app: ASGIApp, log: Log) -> None:
        self._app, self._log = app, log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, and note it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status = time.perf_counter(), 0
        number = uuid.uuid4().hex[:16]
        fixed = {**_HEADERS, **(_SECURE if scope["scheme"] == "https" else {}), "x-request-id": number}

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                for name, value in fixed.items():
                    headers.setdefault(name, value)
            await send(message)

        fault: list[str] = []
        try:
            await self._app(scope, receive, sending)
        except Gone:
            status = 499  # as nginx calls it: who asked is gone, whatever was then said to nobody
        except Exception as unforeseen:  # noqa: BLE001 - its message may hold words of a letter
            fault = [type(unforeseen).__name__, *lines(unforeseen)]
        self._note(scope, number, status, time.perf_counter() - began, fault)

    def _note(self, scope: Scope, number: str, status: int, seconds: float, fault: list[str]) -> None:
        state: Mapping[str, Any] = scope.get("state", {})
        route = scope.get("route")
        facts: dict[str, object] = {
            "id": number,
            "method": scope["method"] if scope["method"].isalpha() else "?",
            "route": getattr(route, "path", "-"),  # never the address itself, which could say anything
            "status": status,
            "ms": round(seconds * 1000, 1),
            "who": state.get("who", ""),
            **state.get("counts", {}),
        }
        if fault:
            facts["fault"] = fault
        self._log.event("request", **facts)
