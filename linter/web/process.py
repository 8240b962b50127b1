"""A worker as the process that listens sees it: started, given a job, and ended when it takes too long."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress

from linter.web.job import SIZES, Job, Outcome, message, sizes

#: The process finds our code where this one does, however this one was started.
_PROGRAM = "import sys; sys.path[:] = sys.argv.pop().split('\\n'); from linter.web.{0} import main; main()"
#: An outcome is read in pieces of this size; it may be as large as the letter that was sent.
_ROOM = 1 << 20
#: Seconds for a process that was ended to be gone.
_LEAVING = 5


class Ended(Exception):
    """The process ended before it answered."""


async def started(module: str, *arguments: str) -> Process:
    """A process of its own that runs `linter.web.<module>`; its standard error goes nowhere, for it could quote a letter."""
    command = [sys.executable, "-P", "-c", _PROGRAM.format(module), *arguments, "\n".join(sys.path)]
    return await asyncio.create_subprocess_exec(
        *command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, limit=_ROOM, start_new_session=os.name == "posix"
    )


def end(process: Process) -> None:
    """End a process at once, with those that it started."""
    with suppress(ProcessLookupError, PermissionError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


async def ended(process: Process) -> None:
    """End a process at once and wait until its pipes are closed, so that nothing of it outlives the event loop."""
    end(process)
    with suppress(RuntimeError, TimeoutError):  # somebody else may be reading still, who sees its end instead
        await asyncio.wait_for(process.communicate(), _LEAVING)


class Worker:
    """A process that has a library and does jobs with it, one at a time."""

    def __init__(self, process: Process) -> None:
        self._process = process

    @classmethod
    async def start(cls, library: bytes, memory: int) -> Worker:
        """Start one with `library`, pickled, and wait until it answers; a letter may take so many bytes of memory.

        Raises `Ended`.
        """
        worker = cls(await started("worker", str(memory)))
        try:
            await worker._send(message({}, library))
            await worker._received()
        except BaseException:
            await worker.ended()
            raise
        return worker

    @property
    def alive(self) -> bool:
        """Whether it runs still."""
        return self._process.returncode is None

    async def do(self, job: Job) -> Outcome:
        """The outcome of a job. Raises `Ended`; one who stops waiting for it must end the worker."""
        await self._send(job.packed())
        return Outcome.unpacked(*await self._received())

    def end(self) -> None:
        """End it at once, with what it is doing."""
        end(self._process)

    async def ended(self) -> None:
        """End it at once, and wait until it is gone."""
        await ended(self._process)

    async def _send(self, data: bytes) -> None:
        stream = self._process.stdin
        assert stream  # noqa: S101 - as it was started with a pipe
        try:
            stream.write(data)
            await stream.drain()
        except ConnectionError:
            raise Ended from None

    async def _received(self) -> tuple[bytes, bytes]:
        """The head and the body of what it says next."""
        stream = self._process.stdout
        assert stream  # noqa: S101 - as it was started with a pipe
        try:
            head, body = sizes(await stream.readexactly(SIZES))
            return await stream.readexactly(head), await stream.readexactly(body)
        except asyncio.IncompleteReadError:
            raise Ended from None
