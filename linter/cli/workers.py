"""Many letters judged by several processes: forked once, fed a few letters at a time, answered in the letters' order.

Each letter is judged as by one process, so the reports are the same however many workers there are. No more letters are
under way than the workers need, so memory stays bounded however many there are.
"""

from __future__ import annotations

import gc
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from linter.checking.check import Observe
from linter.checking.compile import Compiled
from linter.checking.dating import Day
from linter.cli.failure import CannotCheck
from linter.cli.judging import judged
from linter.cli.letters import Letter
from linter.model.finding import Report

T = TypeVar("T")

_WORTH = 64
"""Letters for which another process is worth starting."""
_BATCH = 8
"""Letters that a worker is given at a time."""
_AHEAD = 3
"""Batches under way for each worker: one at work, the others waiting for it or for the output."""
_MOST = 8
"""Workers that are started unasked, at the most."""


def usual(letters: int) -> int:
    """How many workers so many letters are worth, on the processors that this process may use."""
    return max(1, min(_processors(), _MOST, letters // _WORTH))


def judged_by(
    workers: int,
    letters: Sequence[Letter],
    compiled: Compiled,
    day: Day,
    observe: Observe | None = None,
    *,
    debug: bool,
) -> Iterator[Report]:
    """What `judged` gives for `letters`, by so many processes. One reads standard input, if that is among them."""
    if workers < 2 or any(letter.from_stdin for letter in letters):
        return judged(letters, compiled, day, observe, debug=debug)
    given = (compiled, day, observe, debug)
    return (report for reports in shared_out(workers, letters, _work, _begin, given) for report in reports)


def shared_out(
    workers: int,
    letters: Sequence[Letter],
    work: Callable[[Sequence[Letter]], T],
    begin: Callable[..., None] | None = None,
    given: tuple[object, ...] = (),
) -> Iterator[T]:
    """What `work` gives for a few letters at a time, in the letters' order, by so many processes.

    Each process is begun with `begin` of what is `given`.
    """
    import multiprocessing
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    how = "fork" if "fork" in multiprocessing.get_all_start_methods() else None
    gc.freeze()  # what is shared with the workers stays shared
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context(how), initializer=_prepare, initargs=(begin, given))
    batches = (letters[at : at + _BATCH] for at in range(0, len(letters), _BATCH))
    under_way: deque[Future[T]] = deque()
    try:
        for batch in islice(batches, workers * _AHEAD):
            under_way.append(pool.submit(work, batch))
        while under_way:
            yield under_way.popleft().result()
            for batch in islice(batches, 1):
                under_way.append(pool.submit(work, batch))
    except BrokenProcessPool:
        raise CannotCheck(
            "A process that was reading letters was ended from outside, perhaps for want of memory. "
            "Try again with --workers 1."
        ) from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        gc.unfreeze()


def _prepare(begin: Callable[..., None] | None, given: tuple[object, ...]) -> None:
    import signal  # in a worker alone

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that gave the work
    if begin:
        begin(*given)


_given: list[tuple[Compiled, Day, Observe | None, bool]] = []
"""In a worker: what every letter is judged with."""


def _begin(compiled: Compiled, day: Day, observe: Observe | None, debug: bool) -> None:  # noqa: FBT001 - called by position
    _given.append((compiled, day, observe, debug))


def _work(batch: Sequence[Letter]) -> list[Report]:
    compiled, day, observe, debug = _given[0]
    return list(judged(batch, compiled, day, observe, debug=debug))


def _processors() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
