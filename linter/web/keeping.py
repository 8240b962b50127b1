"""The library in service: read anew when its files change, all of it or not at all; a broken one leaves the last in service."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from linter.checking.compile import Compiled
from linter.checking.files import SUFFIXES
from linter.checking.ruling import Ruling
from linter.checking.settings import Settings, SettingsError
from linter.storing import signature
from linter.web.compiling import Broken, Folders, compiled
from linter.web.log import Log
from linter.web.pool import Pool
from linter.web.process import Ended

#: Seconds between two looks at the files. What has changed is read once it stayed as it is for as long.
_PAUSE = 1.0


@dataclass(frozen=True, slots=True)
class Edition:
    """A library in service, and since when. `faults` say why its files, as they are now, are not what is in service."""

    library: Compiled
    since: datetime
    faults: tuple[str, ...] = ()
    faulty_since: datetime | None = None


class Keeping:
    """Keeps `pool` and `edition` at the last whole state of the library's files."""

    def __init__(self, where: Folders, here: Settings, pool: Pool, log: Log) -> None:
        self._where, self._here, self._pool, self._log = where, here, pool, log
        self._seen: object = None
        self.edition: Edition

    async def open(self) -> None:
        """Put the library in service for the first time. Raises `Broken`."""
        self._seen = self._looked()
        await self._put(await self._made())

    async def watch(self, pause: Callable[[], float] = lambda: _PAUSE) -> None:
        """Look at the files for ever."""
        last = self._seen
        while True:
            await asyncio.sleep(pause())
            now = await asyncio.to_thread(self._looked)
            if now == self._seen or now != last:
                last = now
                continue
            self._seen = now
            await self._again()

    async def _again(self) -> None:
        try:
            await self._put(await self._made())
            self._log.event("library in service", entries=len(self.edition.library.library.entries()))
        except Broken as broken:
            before = self.edition
            self.edition = Edition(before.library, before.since, broken.faults, before.faulty_since or _now())
            self._log.event("library broken: the last one stays in service", faults=broken.faults[:20])

    async def _made(self) -> Compiled:
        made = await compiled(self._where)
        try:
            Ruling((), (), self._here, made)
        except SettingsError as fault:
            raise Broken(fault.faults) from None
        return made

    async def _put(self, made: Compiled) -> None:
        library = pickle.dumps((made, self._here), protocol=pickle.HIGHEST_PROTOCOL)
        try:
            await self._pool.renew(library)
        except Ended:
            raise Broken(
                ("The library was read, but no process can be started with it: is there memory left?",)
            ) from None
        self.edition = Edition(made, _now())

    def _looked(self) -> object:
        """What tells whether a file has changed."""
        return [signature.of_folder(str(folder), SUFFIXES) for folder in (self._where.lines, self._where.rules)]


def _now() -> datetime:
    return datetime.now(UTC)
