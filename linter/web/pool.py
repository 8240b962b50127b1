"""Workers at the ready: a job waits its turn, goes to the next one that is free, and never outstays its time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import NamedTuple

from linter.web.job import Job, Outcome
from linter.web.process import Ended, Worker

#: Seconds before a worker that could not be started is started again.
_AGAIN = 2.0
#: Seconds after which it is looked again whether somebody still waits for a job.
_GLANCE = 0.2


class Busy(Exception):
    """So many jobs are waiting that another would wait too long."""


class TooSlow(Exception):
    """The job took longer than a letter may."""


class Broke(Exception):
    """The job's process ended without an outcome: the file is one that breaks what reads it, or wants too much memory."""


class Gone(Exception):
    """Whoever asked for the job does not wait for it any more."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """`workers` run at once; `waiting` jobs may wait, each so many `seconds` at work; `memory` is in bytes, for one letter."""

    workers: int
    waiting: int = 64
    seconds: float = 30
    memory: int = 2_000_000_000


class _Hand(NamedTuple):
    """A worker, and which edition of the library it has."""

    edition: int
    worker: Worker


class Pool:
    """Workers of one library; `renew` puts another in its place between two jobs."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._library = b""
        self._edition = 0
        self._free: asyncio.Queue[_Hand] = asyncio.Queue()
        self._all: set[_Hand] = set()
        self._waiting = 0
        self._starting: set[asyncio.Task[None]] = set()
        self._leaving: set[asyncio.Task[None]] = set()
        self._closed = False

    @property
    def ready(self) -> bool:
        """Whether a job could be done."""
        return any(hand.worker.alive for hand in self._all)

    async def renew(self, library: bytes) -> None:
        """From now on jobs are done with `library`, pickled; those at work are finished with the one before.

        Raises `Ended` if no worker can be started with it; then the one before stays.
        """
        first = await Worker.start(library, self._bounds.memory)
        self._library = library
        self._edition += 1
        before = [self._free.get_nowait() for _ in range(self._free.qsize())]
        self._put(first)
        for hand in before:
            self._back(hand)
        for _ in range(self._bounds.workers - 1):
            self._begin()

    async def do(self, job: Job, wanted: Callable[[], Awaitable[bool]]) -> Outcome:
        """The outcome of a job, if it is still `wanted` when its turn comes.

        Raises `Busy`, `TooSlow`, `Broke` and `Gone`.
        """
        try:
            return await self._done(job, wanted)
        except Ended:  # perhaps through no fault of the letter
            try:
                return await self._done(job, wanted)
            except Ended:
                raise Broke from None

    async def _done(self, job: Job, wanted: Callable[[], Awaitable[bool]]) -> Outcome:
        hand = await self._next(wanted)
        unharmed = False
        try:
            if not await wanted():
                unharmed = True
                raise Gone
            outcome = await asyncio.wait_for(hand.worker.do(job), self._bounds.seconds)
            unharmed = True
        except TimeoutError:
            raise TooSlow from None
        finally:
            if not unharmed:
                hand.worker.end()
            self._back(hand, harmed=not unharmed)
        return outcome

    async def close(self) -> None:
        """End all workers, and wait until they are gone."""
        self._closed = True
        for task in self._starting:
            task.cancel()
        gone = (hand.worker.ended() for hand in self._all)
        await asyncio.gather(*gone, *self._starting, *self._leaving, return_exceptions=True)

    async def _next(self, wanted: Callable[[], Awaitable[bool]]) -> _Hand:
        """The next worker that is free. Raises `Busy`, and `Gone` as soon as the job is not wanted any more."""
        if self._waiting >= self._bounds.waiting:
            raise Busy
        self._waiting += 1
        try:
            async with asyncio.timeout(self._bounds.seconds):
                while True:
                    hand = await self._taken(wanted)
                    if hand.worker.alive:
                        return hand
                    self._back(hand, harmed=True)  # ended from outside while it waited
        except TimeoutError:
            raise Busy from None
        finally:
            self._waiting -= 1

    async def _taken(self, wanted: Callable[[], Awaitable[bool]]) -> _Hand:
        """The next worker in the queue. Who is gone leaves the queue: its place is for those who wait still."""
        taking = asyncio.ensure_future(self._free.get())
        try:
            while not taking.done() and await wanted():
                await asyncio.wait((taking,), timeout=_GLANCE)
        except BaseException:
            if not taking.cancel():
                self._free.put_nowait(taking.result())
            raise
        if taking.done():
            return taking.result()
        taking.cancel()
        raise Gone

    def _back(self, hand: _Hand, *, harmed: bool = False) -> None:
        """A worker is free again; one that was harmed makes room for another, one of an edition before for none."""
        if hand.edition == self._edition and not harmed:
            self._free.put_nowait(hand)
            return
        self._all.discard(hand)
        self._have(hand.worker.ended(), self._leaving)
        if hand.edition == self._edition:
            self._begin()

    def _put(self, worker: Worker) -> None:
        hand = _Hand(self._edition, worker)
        self._all.add(hand)
        self._free.put_nowait(hand)

    def _begin(self) -> None:
        """Have a worker started."""
        if not self._closed:
            self._have(self._started(self._edition), self._starting)

    def _have(self, done: Coroutine[None, None, None], among: set[asyncio.Task[None]]) -> None:
        """Have something done meanwhile."""
        task = asyncio.get_running_loop().create_task(done)
        among.add(task)
        task.add_done_callback(among.discard)

    async def _started(self, edition: int) -> None:
        while edition == self._edition:
            try:
                worker = await Worker.start(self._library, self._bounds.memory)
            except (Ended, OSError):
                await asyncio.sleep(_AGAIN)
                continue
            if edition == self._edition:
                self._put(worker)
            else:
                await worker.ended()
            return
