"""One audit from its plan to its files: begun, gone on with, or found to be done already."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from linter.archives.gathering import FILES, Summary, gather, known
from linter.archives.running import PARTS, Stopped, Task, run
from linter.archives.sources import Source, stamp
from linter.version import VERSION

_PLAN = "plan.json"
_FORMAT = "1"
"""Counts up when chunks or outcomes change their shape."""
_SAID = {
    "letters": "the letters have changed",
    "library": "the library or its rules have changed",
    "options": "the options are others",
    "program": "Policyline is another version",
}


def audit(
    task: Task, sources: Sequence[Source], workers: int, passed: Callable[[int], None], *, afresh: bool
) -> Summary:
    """Audit `sources` into the task's folder and give the summary; with `afresh`, whatever lies there of an audit goes.

    An audit that was broken off goes on, one that is whole is not done again. Raises `Stopped`.
    """
    plan = {
        "letters": stamp(sources),
        "library": task.digest,
        "options": json.dumps([asdict(task.columns), asdict(task.manner)], default=str),
        "program": f"{VERSION} {_FORMAT}",
    }
    try:
        task.folder.mkdir(parents=True, exist_ok=True)
        with _alone(task.folder):
            if afresh:
                _clear(task.folder)
            whole = known(task.folder)
            if whole:
                _agree(plan, whole[0], task.folder)
                shutil.rmtree(task.folder / PARTS, ignore_errors=True)
                return whole[1]
            _begin(plan, task.folder)
            run(task, sources, workers, passed)
            return gather(task.folder, plan)
    except OSError as fault:
        raise Stopped(f"{task.folder}: cannot be written: {fault.strerror or fault}") from None


def _begin(plan: dict[str, str], folder: Path) -> None:
    """Write the plan, or see that the one that lies there is the same."""
    parts = folder / PARTS
    file = parts / _PLAN
    if file.exists():
        try:
            _agree(plan, json.loads(file.read_text(encoding="utf-8")), folder)
        except ValueError:
            raise Stopped(f"{file} is damaged: run the audit with --afresh.") from None
        return
    theirs = [name for name in FILES if (folder / name).exists()]
    if theirs:
        raise Stopped(f"{folder} holds a file {theirs[0]} already: choose another folder, or replace it with --afresh.")
    shutil.rmtree(parts, ignore_errors=True)
    parts.mkdir()
    written = parts / f".{_PLAN}"
    written.write_text(json.dumps(plan), encoding="utf-8")
    written.replace(file)


def _agree(plan: dict[str, str], found: dict[str, str], folder: Path) -> None:
    changed = [said for key, said in _SAID.items() if found.get(key) != plan[key]]
    if changed:
        raise Stopped(
            f"{folder} holds another audit: since it began, {' and '.join(changed)}. "
            "Choose another folder, or do it again with --afresh."
        )


def _clear(folder: Path) -> None:
    """Take away what an audit has left, the summary first: without it nothing is taken for whole."""
    for name in reversed(FILES):
        (folder / name).unlink(missing_ok=True)
    shutil.rmtree(folder / PARTS, ignore_errors=True)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder for this run; the lock goes with the process, however it ends."""
    try:
        import fcntl
    except ImportError:  # Windows, where two runs in one folder do each other's work again, with the same outcome
        yield
        return
    handle = os.open(folder / ".lock", os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise Stopped(f"Another audit is writing to {folder}: wait for it, or choose another folder.") from None
    finally:
        os.close(handle)
