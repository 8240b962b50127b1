"""The gateway at work: it listens, says in a line what became of each message, and stops when it is told to."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Callable
from contextlib import suppress
from ssl import SSLContext

from linter.gateway.manner import Check, Manner
from linter.gateway.protocol import Gate, Protocol
from linter.gateway.relay import Relay
from linter.web.log import Log

_LAST = 30
"""Seconds that messages under way have to get through once the gateway is told to stop."""


async def serve(
    manner: Manner, check: Check, log: Log, ready: Callable[[str, int], None], tls: SSLContext | None = None
) -> None:
    """Take mail until a signal says to stop; `ready` is told where, once there is somebody listening.

    Messages that are under way then are finished first. Raises `OSError` where it cannot listen.
    """
    logging.getLogger("mail.log").disabled = True  # aiosmtpd writes addresses and letters there
    gate = Gate(manner)
    server = await listening(manner, gate, check, log, tls)
    stopping, loop = asyncio.Event(), asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows, where Ctrl-C is raised instead
            loop.add_signal_handler(name, stopping.set)
    host, port, *_ = server.sockets[0].getsockname()
    ready(host, port)
    try:
        await stopping.wait()
    finally:
        gate.closed = True
        server.close()
        with suppress(TimeoutError):
            async with asyncio.timeout(_LAST):
                await gate.quiet.wait()


async def listening(
    manner: Manner, gate: Gate, check: Check, log: Log, tls: SSLContext | None = None
) -> asyncio.Server:
    """A server that takes mail for as long as the loop runs. Raises `OSError`."""

    def connection() -> Protocol:
        return Protocol(manner, gate, Relay(manner, check, log), tls)

    return await asyncio.get_running_loop().create_server(connection, manner.listen.host, manner.listen.port)
