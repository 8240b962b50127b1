"""Checks of messages by real processes, and what becomes of them when something fails."""

import asyncio
import io
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from linter.checking.settings import Settings
from linter.gateway.checks import Checks
from linter.gateway.verdict import Verdict
from linter.web.log import Log
from linter.web.pool import Bounds
from tests.libraries import GRANTS

WRONG = "From: a@x.example\r\n\r\nThe Harbour Renewal Grants Scheme has a total fund of £100 million.\r\n".encode()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder: Path = copytree(GRANTS, tmp_path / "library")
    return folder


def checked(
    library: Path, using: Callable[[Checks], Awaitable[Verdict]], log: io.StringIO | None = None, **bounds: float
) -> Verdict:
    """What `using` gives, with checks by one process on the library in `library`."""

    async def run() -> Verdict:
        folders = library / "canonical_lines", library / "rules"
        settled = Bounds(1, **{"seconds": 30, **bounds})  # type: ignore[arg-type]
        checks = Checks(
            folders, Settings(library), "today", settled, Log(log or io.StringIO()), lambda: date(2025, 10, 1)
        )
        keeping = asyncio.create_task(checks.keep(again=0.1))
        try:
            await checks.begun()
            return await using(checks)
        finally:
            keeping.cancel()
            with suppress(asyncio.CancelledError):
                await keeping

    return asyncio.run(run())


async def once(checks: Checks) -> Verdict:
    return await checks(WRONG)


def test_a_message_is_checked_as_of_the_day(library: Path) -> None:
    verdict = checked(library, once)
    assert verdict.counts()["errors"] == 1
    assert verdict.reports[0]["as_of"] == "2025-10-01"


def test_a_check_that_takes_too_long_is_given_up(library: Path) -> None:
    async def slowly(checks: Checks) -> Verdict:
        many = b"From: a@x.example\r\n\r\n" + WRONG.partition(b"\r\n\r\n")[2] * 9_000
        return await checks(many)

    assert checked(library, slowly, seconds=0.5).unchecked in ("slow", "busy")


def test_a_library_that_cannot_be_used_stops_no_mail_and_is_taken_once_it_can(library: Path) -> None:
    facts = library / "canonical_lines" / "facts.yaml"
    whole = facts.read_text(encoding="utf-8")
    facts.write_text("kind: nothing\n", encoding="utf-8")
    log = io.StringIO()

    async def mended(checks: Checks) -> Verdict:
        assert (await checks(WRONG)).header("mx") == "not-checked; reason=no-library; by=mx"
        assert "facts.yaml" in json.loads(log.getvalue().splitlines()[0])["faults"][0]
        facts.write_text(whole, encoding="utf-8")
        for _ in range(300):
            if not (verdict := await checks(WRONG)).unchecked:
                return verdict
            await asyncio.sleep(0.1)
        raise AssertionError(log.getvalue())

    assert checked(library, mended, log).outcome == "found"


def test_what_is_no_mail_is_not_checked(library: Path) -> None:
    async def odd(checks: Checks) -> Verdict:
        return await checks(b"\x00\xff\r\n")

    assert checked(library, odd).header("mx") == "not-checked; reason=unreadable; by=mx"
