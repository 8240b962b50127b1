"""A gateway in a thread of this process, between a sender and a next hop that are real."""

import asyncio
import io
import json
import smtplib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from ipaddress import ip_network
from pathlib import Path
from ssl import SSLContext
from typing import Any

import pytest

from linter.gateway.manner import Check, Manner
from linter.gateway.next_hop import Address
from linter.gateway.protocol import Gate
from linter.gateway.server import listening
from linter.gateway.verdict import Verdict
from linter.web.log import Log
from tests.gateway.next_hop import Hop, Keeping, kept

NAME = "filter.example"
LETTER = (
    b"DKIM-Signature: v=1; h=from:to:subject; b=abc\r\nFrom: a@x.example\r\nTo: b@y.example\r\nSubject: A letter\r\n"
    b"\r\nDear Ms Finch,\r\n\r\n.A line with a dot\r\n..and two \r\n\ttrailing \t\r\n"
    + "£100 – é\r\n".encode()
    + b"\r\n\r\n"
)
CLEAN = Verdict([{"path": "message.eml", "checked": True, "as_of": "2026-11-22", "findings": []}], "0123456789abcdef")
HEADER = b"X-Policyline: clean; errors=0; warnings=0; notes=0; unread=0; as-of=2026-11-22; library=0123456789ab; by=filter.example\r\n"


async def clean(message: bytes) -> Verdict:
    return CLEAN


@dataclass
class Gateway:
    """Where it listens, and what it has said in its log."""

    address: tuple[str, int]
    log: io.StringIO = field(default_factory=io.StringIO)

    def sender(self) -> smtplib.SMTP:
        sender = smtplib.SMTP(*self.address, timeout=20)
        sender.ehlo("sender.example")
        return sender

    def events(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.log.getvalue().splitlines()]


@contextmanager
def running(
    hop: tuple[str, int], check: Check = clean, tls: SSLContext | None = None, **changes: Any
) -> Iterator[Gateway]:
    """A gateway before the mail server at `hop`."""
    manner = Manner(
        Address("127.0.0.1", 0), Address(*hop), NAME, (ip_network("127.0.0.0/8"),), connections=5, largest=1_000_000
    )
    manner = replace(manner, **changes)
    loop, log = asyncio.new_event_loop(), io.StringIO()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        begun = asyncio.run_coroutine_threadsafe(listening(manner, Gate(manner), check, Log(log), tls), loop)
        server = begun.result(10)
        yield Gateway(server.sockets[0].getsockname()[:2], log)
        loop.call_soon_threadsafe(server.close)
    finally:
        asyncio.run_coroutine_threadsafe(_ended(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


async def _ended() -> None:
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


@dataclass
class Place:
    """A next hop, the folder in which it keeps what it has, and what it does."""

    hop: Hop
    keeping: Keeping
    folder: Path

    def kept(self) -> list[bytes]:
        return kept(self.folder)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """A next hop that takes mail."""
    with next_hop(tmp_path) as found:
        yield found


@contextmanager
def next_hop(folder: Path, **settings: Any) -> Iterator[Place]:
    keeping = Keeping(folder)
    hop = Hop(keeping, **settings)
    hop.start()
    try:
        yield Place(hop, keeping, folder)
    finally:
        if not hop.loop.is_closed():
            hop.stop(no_assert=True)


@contextmanager
def scripted(converse: Callable[[Any], None]) -> Iterator[tuple[str, int]]:
    """A next hop that says what `converse` has it say, to one connection after another."""
    import socket

    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.1)
    over = threading.Event()

    def serve() -> None:
        while not over.is_set():
            try:
                connection, _ = listener.accept()
            except TimeoutError:
                continue
            with connection, connection.makefile("rwb") as stream:
                connection.settimeout(20)
                try:
                    converse(stream)
                    stream.flush()
                except OSError:
                    pass

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield listener.getsockname()[:2]
    finally:
        over.set()
        thread.join(30)
        listener.close()
