"""The service started, run until it is told to stop, and stopped."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
from collections.abc import Callable
from contextlib import suppress

import uvicorn

from linter.checking.limiting import limits
from linter.checking.settings import Settings
from linter.web.app import made
from linter.web.compiling import Folders
from linter.web.connection import Connection
from linter.web.keeping import Keeping
from linter.web.log import Log, Passing
from linter.web.options import Options
from linter.web.pool import Pool
from linter.web.service import Service
from linter.web.tokens import Tokens
from linter.web.upload import Reception, Room


class CannotListen(Exception):
    """The address cannot be had; the message says which and why."""


#: Letters of the largest size that are held at once, with all that is made of them on the way.
_LARGEST = 6
#: Seconds for answers that are under way when the service is told to stop.
_LEAVING = 10


def serve(options: Options, where: Folders, here: Settings, tell: Callable[[str], None]) -> None:
    """Serve until told to stop; `tell` is given the address once there is one.

    Raises `Broken` for a library that cannot be used, `BadTokens`, and `CannotListen`.
    """
    with suppress(KeyboardInterrupt):
        asyncio.run(_served(options, where, here, tell))


async def _served(options: Options, where: Folders, here: Settings, tell: Callable[[str], None]) -> None:
    _keep_no_core()
    log = Log()
    tokens = Tokens(options.tokens) if options.tokens else None
    pool = Pool(options.bounds)
    keeping = Keeping(where, here, pool, log)
    size = limits(here).size
    reception = Reception(size, options.arriving, Room(size * _LARGEST))
    try:
        await keeping.open()
        app = made(Service(options, here, pool, keeping, reception, tokens, log))
        server = uvicorn.Server(_config(options, app, log))
        try:
            server.config.load()
        except (OSError, ValueError) as fault:  # ssl's are of these kinds
            raise CannotListen(f"{options.host}: the certificate or its key cannot be used: {fault}") from None
        listening = _bound(options)
        host, port = listening.getsockname()[:2]
        shown = f"[{host}]" if ":" in host else host
        watching = asyncio.create_task(keeping.watch())
        tell(f"{'https' if options.secure else 'http'}://{shown}:{port}")
        log.event("listening", host=host, port=port, workers=options.bounds.workers)
        await server.serve([listening])
        watching.cancel()
    finally:
        await pool.close()


def _bound(options: Options) -> socket.socket:
    """A socket at the address that was asked for. Raises `CannotListen`."""
    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    try:
        return socket.create_server((options.host.strip("[]"), options.port), family=family, backlog=2048)
    except (OSError, OverflowError) as fault:
        raise CannotListen(f"{options.host}:{options.port}: {getattr(fault, 'strerror', None) or fault}") from None


def _config(options: Options, app: object, log: Log) -> uvicorn.Config:
    class Bounded(Connection):
        greeted = min(10, options.arriving)
        connected = options.connected

    passing = Passing(log)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.asgi", "asyncio"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [], False
        logger.addHandler(passing)
    return uvicorn.Config(
        app,  # type: ignore[arg-type]
        host=options.host,
        port=options.port,
        http=Bounded,
        ws="none",
        loop="asyncio",
        lifespan="off",
        log_config=None,
        log_level=logging.WARNING,
        access_log=False,
        server_header=False,
        proxy_headers=bool(options.proxy),
        forwarded_allow_ips=options.proxy or None,
        limit_concurrency=options.connections,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=_LEAVING,
        ssl_certfile=options.certificate,
        ssl_keyfile=options.key,
    )


def _keep_no_core() -> None:
    """Let no copy of memory be written if a process is ended: letters could be in it. Children do the same."""
    if os.name == "posix":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
