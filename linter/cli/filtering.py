"""One run of `policyline gateway`: what was asked for made sure of, then mail taken until a signal says to stop."""

from __future__ import annotations

import asyncio
import os
import re
import socket
import ssl
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from pathlib import Path

import click

from linter.checking.dating import day_of
from linter.checking.settings import Settings
from linter.cli import library as libraries
from linter.cli.failure import CLEAN, CannotCheck
from linter.gateway.checks import Checks
from linter.gateway.manner import Manner, Network
from linter.gateway.next_hop import Address
from linter.gateway.server import serve
from linter.web.log import Log
from linter.web.pool import Bounds

_OWN = ("127.0.0.0/8", "::1/128")
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Asked:
    """One field for each option of `gateway`, under its name."""

    next_hop: str
    listen: str
    returned: str | None
    allow: tuple[str, ...]
    name: str | None
    connections: int
    largest: int
    workers: int | None
    seconds: int
    tls: Path | None
    next_hop_tls: bool
    next_hop_ca: Path | None
    library: Path | None
    rules: Path | None


def run(asked: Asked, here: Settings) -> int:
    """Take mail as asked until a signal says to stop."""
    manner = _manner(asked)
    tls = _certificate(asked.tls) if asked.tls else None
    where = libraries.folders(asked.library, asked.rules, here)
    log = Log()
    bounds = Bounds(asked.workers or min(os.cpu_count() or 1, 4), waiting=asked.connections, seconds=asked.seconds)
    checks = Checks((where.lines, where.rules), here, _when(here), bounds, log)

    def ready(host: str, port: int) -> None:
        click.echo(f"Mail is taken at {Address(host, port)} and goes on to {manner.next_hop}. Ctrl-C stops.", err=True)

    async def served() -> None:
        keeping = asyncio.get_running_loop().create_task(checks.keep())
        try:
            await checks.begun()
            await serve(manner, checks, log, ready, tls)
        finally:
            keeping.cancel()
            with suppress(asyncio.CancelledError):
                await keeping

    try:
        asyncio.run(served())
    except OSError as fault:
        raise CannotCheck(f"--listen {manner.listen}: {fault.strerror or fault}.") from None
    return CLEAN


def _manner(asked: Asked) -> Manner:
    listen = _address("--listen", asked.listen)
    hop = _address("--next-hop", asked.next_hop)
    if listen.port == hop.port and (listen.host == hop.host or (_own(listen.host) and _own(hop.host))):
        raise CannotCheck(f"--next-hop {hop}: that is the gateway itself, so mail would go round in a loop.")
    if not asked.allow and not _own(listen.host):
        raise CannotCheck(
            f"--listen {listen}: others than this machine could send mail through it: say who may, with --allow 10.1.2.0/24."
        )
    if asked.next_hop_tls:
        hop = Address(hop.host, hop.port, _trust(asked.next_hop_ca))
    elif asked.next_hop_ca:
        raise CannotCheck("--next-hop-ca is for --next-hop-tls: give both.")
    name = asked.name or socket.getfqdn()
    if not re.fullmatch(r"[A-Za-z0-9.-]{1,255}", name):
        raise CannotCheck(
            f"--name {name!r}: letters, digits, dots and hyphens are all that a mail server's name holds."
        )
    networks = tuple(_network(text) for text in asked.allow or _OWN)
    return Manner(listen, hop, name, networks, asked.connections, asked.largest * _MEGABYTE, asked.returned)


def _address(option: str, text: str) -> Address:
    """The address that `text` says: a name or an IP address, a colon, a port."""
    found = re.fullmatch(r"(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9.-]+)):([0-9]{1,5})", text)
    if not found or not 0 <= int(found[3]) <= 65_535:
        raise CannotCheck(f"{option} {text}: write a host and a port, such as 127.0.0.1:10026.")
    return Address(found[1] or found[2], int(found[3]))


def _own(host: str) -> bool:
    """Whether `host` is this machine and can be reached from nowhere else."""
    with suppress(ValueError):
        return ip_address(host).is_loopback
    return host == "localhost"


def _network(text: str) -> Network:
    try:
        return ip_network(text)
    except ValueError:
        raise CannotCheck(f"--allow {text}: write a network, such as 10.1.2.0/24, or one address.") from None


def _when(here: Settings) -> str:
    """The day to judge on, as the settings have it."""
    from datetime import date

    when = here.word("as-of")
    try:
        day_of(when, date.today())
    except ValueError as fault:
        raise CannotCheck(f"{here.places.get('as-of', '')}: {fault}") from None
    return when


def _certificate(file: Path) -> ssl.SSLContext:
    """What senders are shown, with its key, out of one file."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    try:
        context.load_cert_chain(file)
    except OSError as fault:  # ssl.SSLError is one
        raise CannotCheck(f"--tls {file}: holds no certificate with its key that can be used ({fault}).") from None
    return context


def _trust(authority: Path | None) -> ssl.SSLContext:
    """How the next hop's certificate is judged."""
    try:
        return ssl.create_default_context(cafile=authority)
    except OSError as fault:
        raise CannotCheck(f"--next-hop-ca {authority}: holds no certificates ({fault}).") from None
