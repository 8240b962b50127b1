"""Messages checked on their way, each by a process of its own; whatever fails in it is a word for the header, no more.

The library need not be whole for mail to pass: until it is, messages go on unchecked and their headers say so.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from linter.checking.dating import day_of
from linter.checking.settings import Settings
from linter.gateway.verdict import Verdict, verdict
from linter.web.compiling import Broken, Folders
from linter.web.job import Job
from linter.web.keeping import Keeping
from linter.web.log import Log, lines
from linter.web.pool import Bounds, Broke, Busy, Pool, TooSlow

_NAME = "message.eml"
_AGAIN = 15.0
"""Seconds after which a library that could not be used when the gateway began is looked at again."""
_PATIENCE = 60.0
"""Seconds that mail stays in its queue while a library is put in service that may take as long."""


class Checks:
    """Checks messages with the library in the folders `lines` and `rules`, judged as of `when`: today, letter or a day."""

    def __init__(
        self, folders: tuple[Path, Path], here: Settings, when: str, bounds: Bounds, log: Log,
        today: Callable[[], date] = date.today,
    ) -> None:  # fmt: skip
        self._when, self._today, self._log = when, today, log
        self._pool = Pool(bounds)
        self._keeping = Keeping(Folders(*folders), here, self._pool, log)
        self._open = False
        self._tried = asyncio.Event()

    async def begun(self, patience: float = _PATIENCE) -> None:
        """Wait until the library is in service, or it is known that it cannot be, or `patience` is at an end."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._tried.wait(), patience)

    async def keep(self, again: float = _AGAIN) -> None:
        """Put the library in service and keep it as its files are, until cancelled; all processes end with it."""
        try:
            while True:
                try:
                    await self._kept()
                except Broken as broken:
                    self._log.event("no library in service: mail passes unchecked", faults=broken.faults[:20])
                except Exception as fault:  # noqa: BLE001 - mail passes all the same, and there is another time
                    self._log.event("fault", kind=type(fault).__name__, at=lines(fault))
                self._tried.set()
                await asyncio.sleep(again)
        finally:
            await self._pool.close()

    async def _kept(self) -> None:
        """Put the library in service, if none is, and keep it as its files are."""
        if not self._open:
            await self._keeping.open()
            self._open = True
            self._log.event("library in service", digest=self._digest())
        self._tried.set()
        await self._keeping.watch()

    async def __call__(self, message: bytes) -> Verdict:
        """The verdict on a message as it came. Raises nothing."""
        if not self._open:
            return Verdict(unchecked="no-library")
        digest = self._digest()
        try:
            outcome = await self._pool.do(self._job(message), _wanted)
            if outcome.fault:
                self._log.event("fault", at=outcome.fault)
                return Verdict(unchecked="failed")
            return verdict(json.loads(outcome.body), digest)
        except Busy:
            return Verdict(unchecked="busy")
        except TooSlow:
            return Verdict(unchecked="slow")
        except Broke:
            return Verdict(unchecked="failed")
        except Exception as fault:  # noqa: BLE001 - whatever it is, the letter goes on
            self._log.event("fault", kind=type(fault).__name__, at=lines(fault))
            return Verdict(unchecked="failed")

    def _job(self, message: bytes) -> Job:
        today = self._today()
        day = day_of(self._when, today)
        return Job("check", _NAME, message, day.on.isoformat(), day.said, today.isoformat(), by_letter=day.by_letter)

    def _digest(self) -> str:
        return self._keeping.edition.library.library.digest


async def _wanted() -> bool:
    return True
