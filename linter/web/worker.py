"""A process that holds a library ready and does one job at a time, each in a child of its own that ends with it.

The library comes first on standard input. Then, whenever something is there to read, a child is forked: it reads the job,
writes the outcome to standard output, and ends. So this process never has a word of a letter, what is remembered of one
is gone with it, memory cannot grow, and a file that breaks the child breaks nothing else. Where a system cannot fork,
the process itself does the job and ends, and another is started in its place.
"""

from __future__ import annotations

import gc
import os
import pickle
import select
import signal
import sys
from contextlib import suppress
from datetime import date

from linter.checking.compile import Compiled
from linter.checking.dating import Day
from linter.checking.settings import Settings
from linter.parsing.source.limits import Unreadable
from linter.web.job import SIZES, Job, message, sizes
from linter.web.log import lines
from linter.web.work import Desk, failed

Library = tuple[Compiled, Settings]
_DONE, _OVER = 0, 3
_READ = 1 << 20


def main() -> None:
    """Serve jobs until there are no more; the argument is how many bytes of memory a letter may take."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that gives the work
    compiled, here = _library()
    desk = Desk(compiled, here)
    _warm(desk, compiled)
    memory = int(sys.argv[1])
    _write(message({}, b""))  # from now on it answers
    if not hasattr(os, "fork"):
        _do(desk)
        return
    gc.collect()
    gc.freeze()  # what children share stays shared
    while True:
        select.select([0], [], [])
        child = os.fork()
        if not child:
            _bound(memory)
            os._exit(_surely(desk))
        _, status = os.waitpid(child, 0)
        if status:  # all is done, or the child was ended and may have left half an answer
            return


def _surely(desk: Desk) -> int:
    """Do one job, and say as an exit status whether there was one; whatever happens, nothing is written to a log."""
    try:
        return _do(desk)
    except BaseException:  # noqa: BLE001 - the parent of this process says that it ended
        return 1


def _do(desk: Desk) -> int:
    start = _read(SIZES)
    if start is None:
        return _OVER
    head, body = sizes(start)
    said, data = _read(head), _read(body)
    if said is None or data is None:
        return _OVER
    try:
        done = desk.do(Job.unpacked(said, data))
    except MemoryError:
        done = failed(
            "reading it takes more memory than a letter does: check the letter it was made from", "MemoryError"
        )
    except RecursionError as fault:
        done = failed("its parts are nested too deeply: check the letter it was made from", _told(fault))
    except Exception as fault:  # noqa: BLE001 - its message may hold words of the letter, and is told to nobody
        done = failed("policyline failed on it: tell those who run this service", _told(fault))
    _write(done.packed())
    return _DONE


def _told(fault: BaseException) -> str:
    """What kind of error it was, and the last of our lines that led to it."""
    return " ".join((type(fault).__name__, *lines(fault)))


def _library() -> Library:
    """The library, which the process that started this one has sent."""
    head, body = sizes(_read(SIZES) or b"\0" * SIZES)
    _read(head)
    library: Library = pickle.loads(_read(body) or b"")  # noqa: S301 - from the process that started this one
    return library


def _warm(desk: Desk, compiled: Compiled) -> None:
    """Have what every check needs in memory, by checking the library's own words."""
    said = "\n\n".join(version.text for line in compiled.library.lines[:50] for version in line.versions[:1])
    with suppress(Unreadable):
        desk.checked("library.txt", (said or "Dear reader").encode(), Day(date(2000, 1, 1), ""))


def _bound(memory: int) -> None:
    """Bound what a letter can take, and let no copy of memory be written if the child is ended."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _read(size: int) -> bytes | None:
    """So many bytes of standard input, unbuffered; None if they end before."""
    found = bytearray()
    while len(found) < size:
        piece = os.read(0, min(_READ, size - len(found)))
        if not piece:
            return None
        found += piece
    return bytes(found)


def _write(data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(1, view) :]
