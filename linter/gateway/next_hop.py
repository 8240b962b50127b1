"""One connection to the next hop: commands and their answers, and messages byte for byte.

Nothing is sent again by itself, and a message that breaks off is never ended with the dot that would make it whole.
Source: RFC 5321, sections 4.1.1.4 and 4.5.2 (the message and its dots), 4.5.3.2 (how long to wait).
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from linter.gateway.reply import Reply, read_reply

_CONNECTING, _ANSWERING, _SENDING, _TAKING = 30, 300, 180, 600
"""Seconds to wait for a connection, an answer, room to send on, and the next hop to take a whole message."""
_LINE, _LINES = 4_096, 100
"""Bytes of a line of an answer, and lines of one: far more than any mail server says."""
_CHUNK = 65_536


class Unreachable(Exception):
    """The next hop cannot be spoken with; the message says why, to follow "the next mail server"."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a mail server listens. With `tls`, nothing is said to it before STARTTLS, and its certificate must hold."""

    host: str
    port: int
    tls: ssl.SSLContext | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


class NextHop:
    """A connection, ready for MAIL. Every method raises `Unreachable` once it is lost, and it is then closed."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer
        #: What it offers beyond SMTP itself: keyword → what stands after it.
        self.extensions: Mapping[bytes, bytes] = {}

    @classmethod
    async def connected(cls, address: Address, name: str) -> NextHop:
        """Connect, and introduce ourselves as `name`."""
        try:
            async with asyncio.timeout(_CONNECTING):
                reader, writer = await asyncio.open_connection(address.host, address.port, limit=_LINE)
        except (OSError, TimeoutError) as fault:
            raise Unreachable(f"cannot be reached ({_why(fault)})") from None
        hop = cls(reader, writer)
        try:
            _expect(await hop._answer(_ANSWERING), "refuses connections")
            await hop._introduce(name)
            if address.tls:
                _expect(await hop.command(b"STARTTLS"), "does not offer STARTTLS, which it must")
                async with asyncio.timeout(_CONNECTING):
                    await writer.start_tls(address.tls, server_hostname=address.host)
                await hop._introduce(name)
        except (OSError, TimeoutError) as fault:
            hop.abort()
            raise Unreachable(f"cannot be spoken with over TLS ({_why(fault)})") from None
        except BaseException:
            hop.abort()
            raise
        return hop

    async def _introduce(self, name: str) -> None:
        reply = await self.command(b"EHLO " + name.encode("ascii", "replace"))
        _expect(reply, "does not speak ESMTP")
        split = (line.partition(b" ") for line in reply.lines[1:])
        self.extensions = {keyword.upper(): rest for keyword, _, rest in split}

    async def command(self, line: bytes) -> Reply:
        """The answer to one command, given without its line end."""
        await self._send(line + b"\r\n")
        return await self._answer(_ANSWERING)

    async def message(self, data: bytes) -> Reply:
        """The answer to a message, whose lines end with CRLF: good once the next hop has it.

        Another answer says that it has not. `Unreachable` after the last line leaves open whether it has.
        """
        try:
            reply = await self.command(b"DATA")
            if reply.kind != 3:
                return reply
            stuffed = data.replace(b"\r\n.", b"\r\n..")
            if data.startswith(b"."):
                stuffed = b"." + stuffed
            for at in range(0, len(stuffed), _CHUNK):
                await self._send(stuffed[at : at + _CHUNK])
            await self._send(b".\r\n")
            return await self._answer(_TAKING)
        except BaseException:
            self.abort()
            raise

    async def quit(self) -> None:
        """Take leave, as far as that is possible within a second."""
        with suppress(Unreachable, TimeoutError):
            async with asyncio.timeout(1):
                await self.command(b"QUIT")
        self.abort()

    def abort(self) -> None:
        """Cut the connection: of what was begun, nothing is delivered."""
        self._writer.transport.abort()

    async def _send(self, data: bytes) -> None:
        try:
            self._writer.write(data)
            async with asyncio.timeout(_SENDING):
                await self._writer.drain()
        except (OSError, TimeoutError) as fault:
            self.abort()
            raise Unreachable(f"does not take what is sent ({_why(fault)})") from None

    async def _answer(self, seconds: float) -> Reply:
        lines: list[bytes] = []
        try:
            async with asyncio.timeout(seconds):
                while len(lines) < _LINES:
                    lines.append(await self._reader.readuntil(b"\n"))
                    if lines[-1][3:4] != b"-":
                        return read_reply(lines)
        except (OSError, EOFError, TimeoutError) as fault:
            self.abort()
            raise Unreachable(f"broke off without an answer ({_why(fault)})") from None
        except (ValueError, asyncio.LimitOverrunError):
            pass
        self.abort()
        raise Unreachable("answers in another language than SMTP")


def _expect(reply: Reply, otherwise: str) -> None:
    if not reply.good:
        words = b" ".join(reply.lines).decode("utf-8", "replace")
        raise Unreachable(f"{otherwise} ({reply.code} {words[:200]})")


def _why(fault: Exception) -> str:
    if isinstance(fault, TimeoutError):
        return "it took too long"
    if isinstance(fault, EOFError):
        return "it closed the connection"
    return getattr(fault, "strerror", None) or type(fault).__name__
