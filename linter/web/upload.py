"""A letter as it arrives: held in memory alone, within bounds of size and time, and never in a file."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request

from linter.parsing.source.limits import megabytes
from linter.web.pool import Gone
from linter.web.problem import Problem

#: Bytes that a request may have besides the letter: names, dates, boundaries.
_BESIDES = 65_536
#: Letters in base64 and text in JSON are longer than what they hold.
_BLOWN = 3 / 2
_FIELDS = 20
#: How many times as much as is taken is read all the same, so that a browser shows why it was not.
_DRAINED = 4


class _InMemory(MultiPartParser):
    """Parses forms; what is sent as a file stays in memory."""

    spool_max_size = 1 << 40


class Room:
    """So many bytes of letters are in memory at once; a request that finds no room is not read further until there is."""

    def __init__(self, size: int) -> None:
        self._left = self._size = size
        self._changed = asyncio.Condition()

    async def take(self, size: int, seconds: float) -> None:
        """Take room for `size` bytes, once there is; raises `Problem` if there is none for so many seconds."""
        try:
            async with asyncio.timeout(seconds), self._changed:
                await self._changed.wait_for(lambda: self._left >= min(size, self._size))
                self._left -= min(size, self._size)
        except TimeoutError:
            raise Problem("busy", headers={"Retry-After": "10"}) from None

    async def give(self, size: int) -> None:
        """Give it back."""
        async with self._changed:
            self._left += min(size, self._size)
            self._changed.notify_all()


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent with a letter: the file's name and bytes, if there is one, and the fields beside it."""

    name: str = ""
    data: bytes | None = field(default=None, repr=False)
    fields: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Reception:
    """Takes letters in: files of `size` bytes at most, each within so many `seconds`."""

    size: int
    seconds: float
    room: Room

    @property
    def most(self) -> int:
        """The bytes of a request at the most."""
        return int(self.size * _BLOWN) + _BESIDES

    def _said(self, request: Request) -> int:
        """The bytes that a request says it has. Raises `Problem`."""
        try:
            said = int(request.headers.get("content-length", self.most))
        except ValueError:
            said = -1
        if said < 0:
            raise Problem("bad-request", "Its length is not a number.")
        return said

    @asynccontextmanager
    async def taken(self, request: Request) -> AsyncIterator[None]:
        """Room in memory for what `request` brings, as long as it is worked on."""
        size = self._said(request)
        if size > self.most:
            # A browser shows what we say only once it has sent everything.
            await self._drained(request)
            raise self._too_large()
        try:
            await self.room.take(size * 2, self.seconds)
        except Problem:
            await self._drained(request)
            raise
        try:
            yield
        finally:
            await self.room.give(size * 2)

    async def _drained(self, request: Request) -> None:
        """Read what is sent without keeping it, as far and as long as is worth it."""
        had = 0
        with suppress(TimeoutError, ClientDisconnect):
            async with asyncio.timeout(self.seconds):
                async for piece in request.stream():
                    had += len(piece)
                    if had > self.most * _DRAINED:
                        return

    async def json(self, request: Request) -> object:
        """The JSON that was sent. Raises `Problem` and `Gone`."""
        body = bytearray()
        async for piece in self._stream(request):
            body += piece
        try:
            return json.loads(body.decode("utf-8"))
        except (UnicodeDecodeError, ValueError, RecursionError):
            raise Problem("bad-request", "The body is not JSON in UTF-8.") from None

    async def form(self, request: Request) -> Sent:
        """The form that was sent. Raises `Problem` and `Gone`."""
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != "multipart/form-data":
            raise Problem("unsupported-media-type")
        parser = _InMemory(
            request.headers,
            self._stream(request),
            max_files=1,
            max_fields=_FIELDS,
            max_part_size=int(self.size * _BLOWN),
        )
        try:
            return await self._sent(await parser.parse())
        except MultiPartException:
            raise Problem("bad-request", "The form is not whole, or holds more than one file.") from None

    async def _sent(self, form: FormData) -> Sent:
        fields: dict[str, str] = {}
        sent = Sent()
        for key, value in form.multi_items():
            if isinstance(value, UploadFile):
                data = await value.read()
                await value.close()
                if key == "file" and (value.filename or data):
                    if len(data) > self.size:
                        raise self._too_large()
                    sent = Sent((value.filename or "").replace("\\", "/").rpartition("/")[2], data)
            else:
                fields[key] = value
        return Sent(sent.name, sent.data, fields)

    async def _stream(self, request: Request) -> AsyncGenerator[bytes, None]:
        """The body, piece by piece, for as long and as far as it may be."""
        had = 0
        try:
            async with asyncio.timeout(self.seconds):
                async for piece in request.stream():
                    had += len(piece)
                    if had <= self.most:
                        yield piece
                    elif had > self.most * _DRAINED:
                        break
        except TimeoutError:
            raise Problem("too-slow-sending", headers={"Connection": "close"}) from None
        except ClientDisconnect:
            raise Gone from None
        if had > self.most:
            raise self._too_large()

    def _too_large(self) -> Problem:
        detail = f"The limit is {megabytes(self.size)}: take the pictures out, or split it."
        return Problem("too-large", detail, {"Connection": "close"})
