"""What happened, one JSON object a line on standard error: requests, the library, faults; never a word or a name of a letter."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TextIO


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(slots=True)
class Log:
    """Writes to `stream`."""

    stream: TextIO = field(default_factory=lambda: sys.stderr)
    now: Callable[[], datetime] = _now

    def event(self, what: str, **facts: object) -> None:
        """Note that something happened."""
        line = {"time": self.now().isoformat(timespec="milliseconds"), "event": what, **facts}
        try:
            self.stream.write(json.dumps(line, ensure_ascii=True, default=str) + "\n")
            self.stream.flush()
        except (OSError, ValueError):
            return  # who reads the log is gone; letters are checked all the same


class Passing(logging.Handler):
    """Hands on what uvicorn and asyncio log: the message of a warning, and of an exception its kind and lines alone."""

    def __init__(self, log: Log) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        """Note one record."""
        fault = record.exc_info[1] if record.exc_info else None
        if fault:
            self._log.event("fault", of=record.name, kind=type(fault).__name__, at=lines(fault))
        else:
            self._log.event("warning", of=record.name, says=str(record.msg)[:200])


def lines(fault: BaseException) -> list[str]:
    """The places in the program that led to an error, without its message, which may hold words of a letter."""
    found = []
    trace = fault.__traceback__
    while trace:
        found.append(f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}")
        trace = trace.tb_next
    return found[-8:]
