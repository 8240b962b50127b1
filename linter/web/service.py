"""What answers share: the library in service, the workers, and how a letter that arrived becomes an outcome."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date

from starlette.requests import Request

from linter.checking.dating import Day, day_of
from linter.checking.settings import Settings
from linter.web.job import Job, Kind, Outcome
from linter.web.keeping import Keeping
from linter.web.log import Log
from linter.web.options import Options
from linter.web.pool import Broke, Busy, Pool, TooSlow
from linter.web.problem import Problem
from linter.web.tokens import Tokens
from linter.web.upload import Reception

#: Characters of a file's name; what is beyond them says nothing of how to read it.
_NAME = 200


@dataclass(frozen=True, slots=True)
class Service:
    """One service. `today` is asked for each letter anew."""

    options: Options
    here: Settings
    pool: Pool
    keeping: Keeping
    reception: Reception
    tokens: Tokens | None
    log: Log
    today: Callable[[], date] = date.today

    def day(self, when: str | None) -> Day:
        """The day that a request asks for, or the one that the settings say. Raises `Problem`."""
        try:
            return day_of(self.here.word("as-of") if when is None else when, self.today())
        except ValueError:
            raise Problem("bad-request", "The day is none: write today, letter or a day such as 2025-03-13.") from None

    async def do(self, request: Request, kind: Kind, name: str, data: bytes, day: Day, letter: str = "") -> Outcome:
        """What is made of a letter. Raises `Problem` for what no process could do, and `Gone`."""
        short = name if len(name) <= _NAME else name[-_NAME:]
        job = Job(kind, short, data, day.on.isoformat(), day.said, self.today().isoformat(), day.by_letter, letter)
        try:
            outcome = await self.pool.do(job, _wanting(request))
        except Busy:
            raise Problem("busy", headers={"Retry-After": "5"}) from None
        except TooSlow:
            raise Problem("too-slow") from None
        except Broke:
            raise Problem(
                "unreadable",
                "Reading it takes more time or memory than a letter does: check the letter it was made from.",
            ) from None
        request.state.counts = {"bytes": len(data), **outcome.counts}
        if outcome.fault:
            self.log.event("fault", of="letter", at=outcome.fault)
        return outcome


def _wanting(request: Request) -> Callable[[], Awaitable[bool]]:
    async def wanted() -> bool:
        return not await request.is_disconnected()

    return wanted
