"""`policyline serve` under load, and what became of it.

It starts a service of its own with the project's library. The letters are those of examples/letters, each with a number of
its own in it, so that no two are the same; every tenth is a Word file. Clients keep their connections, as browsers do. What is
measured besides: clients that send a byte a second, clients that break off, and ten letters of the largest size at once.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import signal
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.corpus import ROOT

LETTERS = ROOT / "examples" / "letters"
TEXTS = [(LETTERS / name).read_text(encoding="utf-8") for name in ("letter-1.txt", "letter-2.txt", "letter-3.md")]
WORD = (LETTERS / "letter-2.docx").read_bytes()
LARGEST = 25_000_000
_BOUNDARY = b"policyline-benchmark"
#: In the place of a status: the connection ended without an answer.
_UNANSWERED = 0
#: How often the memory of the service is looked at, in requests.
_LOOK = 500


@dataclass
class Service:
    """A service that runs: its process and its port."""

    process: Process
    port: int

    def memory(self) -> tuple[int, int]:
        """MiB that its first process and all of its processes have to themselves (proportional set size)."""
        every = list(_descendants(self.process.pid))
        sizes = [_proportional(pid) for pid in every]
        return sizes[0] // 1024, sum(sizes) // 1024


@dataclass
class Load:
    """What was seen under load. `seconds` is how long each answer took, in the order they came."""

    seconds: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    memory: list[tuple[int, int]] = field(default_factory=list)
    took: float = 0.0

    def at(self, share: float) -> float:
        """The milliseconds within which this share of the answers came."""
        ordered = sorted(self.seconds)
        return 1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))]

    def row(self, name: str) -> str:
        """A row of the table."""
        each = f"{len(self.seconds) / self.took:,.0f}"
        times = " | ".join(f"{self.at(share):,.0f}" for share in (0.5, 0.95, 0.99))
        said = ", ".join(f"{count:,} × {status or 'unanswered'}" for status, count in sorted(self.statuses.items()))
        return f"| {name} | {len(self.seconds):,} | {each} | {times} | {1000 * max(self.seconds):,.0f} | {said} |"


def _descendants(pid: int) -> list[int]:
    found = [pid]
    with contextlib.suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split():
            found += _descendants(int(child))
    return found


def _proportional(pid: int) -> int:
    """KiB of a process, what it shares counted by shares."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0


@contextlib.asynccontextmanager
async def serving(workers: int) -> AsyncIterator[Service]:
    """A service on a port that is free."""
    command = [sys.executable, "-m", "linter.cli", "serve", "--port", "0", "--rate", "0", "--workers", str(workers)]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stderr=PIPE)
    said = process.stderr or asyncio.StreamReader()
    told = (await said.readline()).decode()
    port = int(told.split(" at ")[1].split(". ")[0].rpartition(":")[2])

    async def drained() -> None:
        while await said.read(1 << 16):
            pass

    draining = asyncio.create_task(drained())
    try:
        yield Service(process, port)
    finally:
        process.send_signal(signal.SIGINT)
        await process.wait()
        await draining


def request(number: int) -> bytes:
    """The letter of this number, as a request."""
    if number % 10 == 9:
        return upload("letter.docx", WORD)
    body = json.dumps({"text": f"{TEXTS[number % 3]}\n\nOur reference: {number}\n", "as_of": "2025-06-24"}).encode()
    return _head("application/json", len(body)) + body


def upload(name: str, data: bytes) -> bytes:
    """A file, as a request."""
    before = b'--%s\r\nContent-Disposition: form-data; name="file"; filename="%s"\r\n\r\n' % (_BOUNDARY, name.encode())
    body = before + data + b"\r\n--%s--\r\n" % _BOUNDARY
    return _head(f"multipart/form-data; boundary={_BOUNDARY.decode()}", len(body)) + body


def _head(kind: str, length: int) -> bytes:
    return f"POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n".encode()


async def answered(reader: asyncio.StreamReader) -> tuple[int, bool]:
    """The status of the next answer, which is read to its end, and whether the connection stays."""
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(
        int(line.partition(b":")[2]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")
    )
    await reader.readexactly(length)
    return int(head.split(b" ")[1]), b"connection: close" not in head.lower()


async def loaded(service: Service, requests: int, clients: int) -> Load:
    """So many requests by so many clients, each asking again when it is answered."""
    load, numbers = Load(), iter(range(requests))

    async def client() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", service.port)
        for number in numbers:
            sent = time.perf_counter()
            status, stays = _UNANSWERED, False
            with contextlib.suppress(OSError, asyncio.IncompleteReadError):
                writer.write(request(number))
                await writer.drain()
                status, stays = await answered(reader)
            load.statuses[status] += 1
            if not stays:
                writer.close()
                reader, writer = await asyncio.open_connection("127.0.0.1", service.port)
            load.seconds.append(time.perf_counter() - sent)
            if len(load.seconds) % max(1, min(_LOOK, requests // 20)) == 0:
                load.memory.append(service.memory())
                print(f"  {len(load.seconds):,} answered, {load.memory[-1]} MiB", file=sys.stderr, flush=True)
        writer.close()

    began = time.perf_counter()
    await asyncio.gather(*(client() for _ in range(clients)))
    load.took = time.perf_counter() - began
    return load


async def dawdling(service: Service) -> None:
    """A client that sends a letter a byte a second, for ever."""
    while True:
        with contextlib.suppress(OSError):
            _, writer = await asyncio.open_connection("127.0.0.1", service.port)
            for byte in request(0):
                writer.write(bytes([byte]))
                await writer.drain()
                await asyncio.sleep(1)


async def breaking(service: Service) -> None:
    """A client that breaks off in the middle of a letter or before its answer, for ever."""
    number = 0
    while True:
        number += 1
        with contextlib.suppress(OSError):
            _, writer = await asyncio.open_connection("127.0.0.1", service.port)
            whole = request(number)
            writer.write(whole if number % 2 else whole[: len(whole) // 2])
            await writer.drain()
            writer.transport.abort()
        await asyncio.sleep(0.05)


async def largest(service: Service) -> tuple[Load, int]:
    """Ten letters of the largest size at once, and the most memory that the service took meanwhile, in MiB."""
    load, most = Load(), 0
    sent = upload("large.txt", (b"Thank you for your letter. " * (LARGEST // 27 + 1))[:LARGEST])

    async def one() -> None:
        began = time.perf_counter()
        reader, writer = await asyncio.open_connection("127.0.0.1", service.port)
        writer.write(sent)
        await writer.drain()
        status, _ = await answered(reader)
        load.statuses[status] += 1
        load.seconds.append(time.perf_counter() - began)
        writer.close()

    async def watched() -> None:
        nonlocal most
        while True:
            most = max(most, service.memory()[1])
            await asyncio.sleep(0.1)

    began = time.perf_counter()
    watching = asyncio.create_task(watched())
    await asyncio.gather(*(one() for _ in range(10)))
    watching.cancel()
    load.took = time.perf_counter() - began
    return load, most


def measured(requests: int, clients: int, workers: int) -> str:
    """The tables: `requests` by so many clients at once, and what others do to them."""
    return "\n".join(asyncio.run(_measured(requests, clients, workers))) + "\n"


async def _measured(requests: int, clients: int, workers: int) -> Sequence[str]:
    lines = ["| what | answers | a second | p50, ms | p95, ms | p99, ms | longest, ms | statuses |", "| --- " * 8 + "|"]
    async with serving(workers) as service:
        await loaded(service, 50, 2)
        alone = await loaded(service, min(requests, 300), 1)
        lines.append(alone.row("one client"))
        full = await loaded(service, requests, clients)
        lines.append(full.row(f"{clients} clients"))
        for what, count, name in ((dawdling, 200, "slow"), (breaking, 20, "broken")):
            others = [asyncio.create_task(what(service)) for _ in range(count)]
            await asyncio.sleep(2)
            lines.append(
                (await loaded(service, min(requests, 1000), clients)).row(f"{clients} clients, and {count} {name} ones")
            )
            for task in others:
                task.cancel()
            await asyncio.gather(*others, return_exceptions=True)
        big, most = await largest(service)
        lines.append(big.row("ten letters of 25 MB at once"))
        after = await loaded(service, min(requests, 500), clients)
        lines.append(after.row("then again"))
    tenth = max(1, len(full.memory) // 10)
    first, last = full.memory[:tenth], full.memory[-tenth:]
    lines += ["", "| memory, MiB | the process that listens | all processes |", "| --- | ---: | ---: |"]
    for name, part in ((f"first tenth of the {requests:,}", first), ("last tenth", last)):
        lines.append(f"| {name} | {max(own for own, _ in part)} | {max(every for _, every in part)} |")
    lines.append(f"| the most, with ten letters of 25 MB | | {most} |")
    lines.append(f"| at the end | {after.memory[-1][0]} | {after.memory[-1][1]} |")
    return lines
