"""SMTP on the sender's side, by aiosmtpd, with commands carried on as they came rather than taken apart."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from ssl import SSLContext
from typing import Any

from aiosmtpd.smtp import SMTP

from linter.gateway.manner import Manner
from linter.gateway.relay import Relay
from linter.gateway.reply import Reply, said

_COMMAND, _LINE = 4_096, 1_000_000
"""Bytes of a command, and of a line of a message: real mail has longer ones than the standard's 1,000."""
_WAITING, _RECEIVING, _HANDING_ON = 300, 600, 1_500
"""Seconds that a sender may take for a command and for a message, and that we take to check it and hand it on."""


class Gate:
    """Who is let in: so many at once, and those who are allowed."""

    def __init__(self, manner: Manner) -> None:
        self._manner = manner
        self._inside = 0
        self._under_way = 0
        self.closed = False
        #: Set while no message is being checked or handed on.
        self.quiet = asyncio.Event()
        self.quiet.set()

    def refusal(self, host: str) -> Reply | None:
        """What is said to `host` in the place of a greeting, if it is not let in."""
        if not self._manner.allows(host):
            return said(554, "5.7.1", "Mail from this address is not taken here.")
        if self.closed or self._inside >= self._manner.connections:
            return said(421, "4.3.2", "Too many connections at once; try again later.")
        return None

    @contextmanager
    def inside(self) -> Iterator[None]:
        """Count one more for as long as it stays."""
        self._inside += 1
        try:
            yield
        finally:
            self._inside -= 1

    @contextmanager
    def message(self) -> Iterator[None]:
        """Count a message that is under way."""
        self._under_way += 1
        self.quiet.clear()
        try:
            yield
        finally:
            self._under_way -= 1
            if not self._under_way:
                self.quiet.set()


class Protocol(SMTP):
    """One sender's connection."""

    command_size_limit = _COMMAND
    command_size_limits: dict[str, int] = defaultdict(lambda: _COMMAND)  # noqa: RUF012 - as aiosmtpd has it
    line_length_limit = _LINE

    def __init__(self, manner: Manner, gate: Gate, relay: Relay, tls: SSLContext | None = None) -> None:
        self._gate, self._relay = gate, relay
        self._taken = False
        super().__init__(
            relay,
            data_size_limit=manner.largest,
            # The next hop says whether it takes addresses beyond ASCII; we carry whatever bytes they are.
            enable_SMTPUTF8=True,
            hostname=manner.name,
            ident="Policyline",
            timeout=_WAITING,
            tls_context=tls,
            require_starttls=tls is not None,
            loop=asyncio.get_running_loop(),
        )

    async def _handle_client(self) -> None:
        assert self.transport  # noqa: S101 - since the connection was made
        peer: Any = self.transport.get_extra_info("peername")
        refusal = self._gate.refusal(peer[0]) if isinstance(peer, tuple) else None
        if refusal:
            await self.push(refusal.sent())
            self.transport.close()
            return
        with self._gate.inside():
            await super()._handle_client()

    async def smtp_MAIL(self, arg: str | None) -> None:  # noqa: N802 - aiosmtpd's names
        """Begin a message, if the next hop does."""
        assert self.envelope  # noqa: S101 - there is one from the first command on
        if await self.check_helo_needed():
            return
        if self.envelope.mail_from:
            await self.push("503 5.5.1 One message after another")
            return
        argument = self._strip_command_keyword("FROM:", arg or "")
        if argument is None:
            await self.push("501 5.5.4 Syntax: MAIL FROM:<address>")
            return
        reply = await self._relay.mail(argument)
        if reply.good:
            self.envelope.mail_from = argument
        await self.push(reply.sent())

    async def smtp_RCPT(self, arg: str | None) -> None:  # noqa: N802
        """Add a recipient, if the next hop does."""
        assert self.envelope  # noqa: S101
        if not self.envelope.mail_from:
            await self.push("503 5.5.1 First MAIL")
            return
        argument = self._strip_command_keyword("TO:", arg or "")
        if argument is None:
            await self.push("501 5.5.4 Syntax: RCPT TO:<address>")
            return
        reply = await self._relay.rcpt(argument)
        if reply.good:
            self.envelope.rcpt_tos.append(argument)
        await self.push(reply.sent())

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        """Take a message, and answer for it once the next hop has."""
        self._reset_timeout(_RECEIVING)
        begun, self._taken = self.envelope, False
        await super().smtp_DATA(arg)
        if self.envelope is not begun and not self._taken:
            await self._relay.reset()  # aiosmtpd has refused it, and let it go
        self._reset_timeout()

    async def _call_handler_hook(self, command: str, *args: object) -> object:
        if command != "DATA":
            return await super()._call_handler_hook(command, *args)
        self._taken = True
        self._reset_timeout(_HANDING_ON)
        with self._gate.message():
            return await super()._call_handler_hook(command, *args)

    async def push(self, status: Any) -> None:
        """Answer, in a string or bytes, and hang up after 421; what aiosmtpd says of too large a message is said in our words."""
        said = status.encode("utf-8") if isinstance(status, str) else status
        await super().push(self._relay.too_large().sent() if said.startswith(b"552 Error") else said)
        if said.startswith(b"421") and self.transport:
            self.transport.close()

    def connection_lost(self, error: Exception | None) -> None:
        """The sender is gone, and what was begun at the next hop is not delivered."""
        super().connection_lost(error)
        self._relay.lost()
