"""An archive audited by processes of this machine: chunk by chunk, each kept on disk as soon as it is done.

A run that is killed goes on where it stood: a part is written aside and renamed when it is whole, its name says which
chunk it is of, and what a chunk holds is the same as long as the archive, the library and the options are.
"""

from __future__ import annotations

import os
import signal
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context, parent_process
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from linter.archives.batches import Columns, Manner
from linter.archives.outcomes import OUTCOME
from linter.archives.recording import Into, record
from linter.archives.rows import rows
from linter.archives.sources import Chunk, Source, chunks
from linter.checking.compile import Compiled, compiled
from linter.history.store import HistoryError

PARTS = ".parts"
"""The folder, inside the one asked for, that holds what is done until all is."""
PART = pa.schema([("source", pa.string()), ("row", pa.int64()), *OUTCOME])
"""One row a letter: the file it stands in and its row there, counted from 1; then its outcome."""


class Stopped(Exception):
    """The audit cannot go on; the message says why. What is done is kept."""


@dataclass(frozen=True, slots=True)
class Task:
    """What every process of an audit needs to know. `digest` is the library's."""

    lines: Path
    rules: Path
    digest: str
    columns: Columns
    manner: Manner
    folder: Path
    #: The history that letters are put into, if they are.
    into: Into | None = None

    def part(self, chunk: Chunk) -> Path:
        """Where the outcomes of a chunk are kept."""
        return self.folder / PARTS / f"{chunk.name}.parquet"


def run(task: Task, sources: Iterable[Source], workers: int, passed: Callable[[int], None]) -> None:
    """Audit what has not been audited yet; `passed` is told of letters as they are done, those of earlier runs too.

    Raises `Stopped`.
    """
    waiting = _waiting(task, chunks(sources, task.columns), passed)
    if workers == 1:
        for chunk in waiting:
            passed(_work(task, chunk))
        return
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_start)
    under_way: set[Future[int]] = set()
    try:
        for chunk in waiting:
            under_way.add(pool.submit(_work, task, chunk))
            if len(under_way) == 2 * workers:  # what is read ahead is held in memory
                done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
                for future in done:
                    passed(future.result())
        for future in under_way:
            passed(future.result())
    except BrokenProcessPool:
        raise Stopped(
            "A process that checks letters was ended from outside, perhaps for want of memory. What is done is kept: "
            "run the same again to go on, with --workers 1 if memory is short."
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _waiting(task: Task, found: Iterable[Chunk], passed: Callable[[int], None]) -> Iterator[Chunk]:
    """The chunks that have no whole part yet."""
    for chunk in found:
        try:
            passed(pq.read_metadata(task.part(chunk)).num_rows)
        except (OSError, pa.ArrowException):
            yield chunk


def _start() -> None:
    """Make this process a worker: it leaves the keyboard to its parent, and ends when its parent does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _work(task: Task, chunk: Chunk) -> int:
    """Audit a chunk, keep its outcomes, and give their number."""
    found = list(rows(chunk, _library(task), task.columns, task.manner))
    if task.into:
        try:
            record(task.into, _library(task), chunk, found)
        except HistoryError as fault:
            raise Stopped(str(fault)) from None
    keep(task.part(chunk), pa.Table.from_pylist(found, schema=PART))
    return len(found)


@cache
def _library(task: Task) -> Compiled:
    """The library, opened once in each process."""
    library = compiled(task.lines, task.rules)
    if library.library.digest != task.digest:
        raise Stopped("The library was changed while the audit ran: run it again with --afresh.")
    return library


def keep(file: Path, table: pa.Table) -> None:
    """Write a table whole or not at all. Raises `Stopped` where it cannot be written."""
    try:
        handle, name = tempfile.mkstemp(dir=file.parent, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as stream:
                pq.write_table(table, stream, compression="zstd")
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).replace(file)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as fault:
        raise Stopped(f"{file.parent}: cannot be written: {fault.strerror or fault}") from None
