"""Programs and functions run apart, with the time and the memory they took."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

_DONE = (0, 1, 65)
"""Nothing found, something found; the last is how codespell says it."""
_MEBI = 1024 * (1024 if sys.platform == "darwin" else 1)
"""In a child's peak memory, which the system gives in kibibytes (on macOS in bytes)."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a program: wall-clock seconds, seconds of processor time, peak memory in MiB, bytes it wrote."""

    seconds: float
    busy: float
    memory: float
    wrote: int


def program(
    command: Sequence[str | Path], folder: Path, environment: Mapping[str, str] | None = None, *, one_core: bool = False
) -> Run:
    """Run a program to its end, on one core if asked; one that fails ends the benchmark."""
    written = folder / ".written"
    with written.open("wb") as stream:
        began = time.perf_counter()
        child = subprocess.Popen(
            [str(word) for word in command],
            cwd=folder,
            # As installed: a program whose bytecode is not kept is compiled anew in every process.
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "", **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=subprocess.STDOUT,
            preexec_fn=_one_core if one_core and sys.platform == "linux" else None,  # noqa: PLW1509 - no threads here
        )
        _, status, used = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - began
    size = written.stat().st_size
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in _DONE:
        said = written.read_text(encoding="utf-8", errors="replace")[-2000:]
        sys.exit(f"{' '.join(map(str, command[:6]))} … ended with status {child.returncode}:\n{said}")
    written.unlink()
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / _MEBI, size)


def _one_core() -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def apart(function: Callable[..., Any], *given: object) -> tuple[Any, float]:
    """What `function(*given)` gives in a fresh process of its own, and the peak memory of that process in MiB."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_measured, function, given).result()


def _measured(function: Callable[..., Any], given: tuple[object, ...]) -> tuple[Any, float]:
    result = function(*given)
    return result, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MEBI


def timed(function: Callable[[], object]) -> float:
    """The seconds that one call takes."""
    began = time.perf_counter()
    function()
    return time.perf_counter() - began
