"""One run of `policyline report weekly`: the history told team by team, written to files, shown, and sent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path

from linter.checking.settings import Settings
from linter.cli import library as libraries
from linter.cli import output
from linter.cli.failure import CLEAN, FAILED, CannotCheck
from linter.cli.histories import now, opened
from linter.cli.page import Page
from linter.cli.replacement import replacement
from linter.cli.report_page import show_report
from linter.cli.sending import Post
from linter.history import knowing
from linter.history.recording import keep_library
from linter.history.retention import let_go
from linter.history.snapshots import Snapshot, snapshot
from linter.history.store import History, HistoryError, instant
from linter.reporting.content import TeamReport
from linter.reporting.media import csv, html, xlsx
from linter.reporting.message import message
from linter.reporting.period import Period, last_week, week
from linter.reporting.telling import archive, told
from linter.showing.days import in_words

_REPORTS = "reports"
_LONGEST = 100
"""Characters in the longest name of a folder."""
_YEARS = range(1900, 2200)
"""Years in which letters may have been sent; days far from them cannot be reckoned with."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One field for each option of `report weekly`, under its name; None, "" and () are for what was not given."""

    teams: tuple[str, ...]
    week: str | None
    first: str | None
    last: str | None
    as_of: str | None
    history: Path | None
    out: Path | None
    send: bool
    by: str
    again: bool
    library: Path | None
    rules: Path | None
    color: str | None


def run(asked: Asked, here: Settings) -> int:
    """Make the reports that were asked for, and give the exit status."""
    post = Post(here, asked.by, again=asked.again)
    if asked.send:
        post.see_settings()
    try:
        with opened(here, asked.history) as history:
            return _run(asked, here, history, post)
    except HistoryError as fault:
        raise CannotCheck(str(fault)) from None


def _run(asked: Asked, here: Settings, history: History, post: Post) -> int:
    library, day, known = _known(asked, here, history)
    period = _period(asked, day)
    teams = _teams(asked, library)
    if period.first > day:
        raise CannotCheck(f"{period.said}: that is still to come on {in_words(day)}.")
    seen = archive(history, library, period, day, known)
    names = _folders(library.owners)
    status = CLEAN
    for report in told(seen, teams, known):
        files = _files(report, post)
        folder = (asked.out or Path(_REPORTS)) / period.name / names[report.team]
        _write(folder, files)
        page = Page(output.screen(asked.color or here.word("color")))
        show_report(page, report, folder)
        if asked.send:
            sent = post.send(history, report)
            page.gap()
            page.paragraph(f"The message to {report.team} {sent.words}.")
            status = status if sent.well else FAILED
        page.gap()
        output.write([page.painted()])
    if not asked.as_of:
        let_go(history, here.number("history-days"), now())
    return status


def _known(asked: Asked, here: Settings, history: History) -> tuple[Snapshot, date, str]:
    """The library, the day and the moment that the reports are made of: those of now, or those of then."""
    if asked.as_of:
        day, known = _moment(asked.as_of)
        library = knowing.library(history, known)
        if library is None:
            raise CannotCheck(f"--as-of {asked.as_of}: the history knew nothing yet.")
        return library, day, known
    compiled = libraries.opened(asked.library, asked.rules, here)
    library = snapshot(compiled.library, compiled.rules)
    with history.writing(now()) as known:  # whoever writes later has a later moment
        keep_library(history, library, known)
    return library, date.today(), known


def _moment(words: str) -> tuple[date, str]:
    """A day, with its last moment; or a moment, with its day, here."""
    try:
        if len(words) <= len("2026-03-09"):
            day = _plain_day(words)
            end = datetime(day.year, day.month, day.day) + timedelta(days=1) - timedelta(microseconds=1)
            return day, instant(end.astimezone())
        moment = datetime.fromisoformat(words)
        _sensible(moment.date())
    except ValueError:
        raise CannotCheck(
            f"--as-of: {words!r} is neither a day such as 2026-03-09 nor a moment such as 2026-03-09T06:00:00Z."
        ) from None
    return moment.astimezone().date(), instant(moment)


def _period(asked: Asked, day: date) -> Period:
    try:
        if asked.week:
            found = week(asked.week)
            _sensible(found.first)
            return found
    except (ValueError, OverflowError):
        raise CannotCheck(f"--week: {asked.week!r} is not a week; write one such as 2026-W10.") from None
    if not (asked.first and asked.last):
        return last_week(day)
    period = Period(_day("--from", asked.first), _day("--until", asked.last))
    if period.last < period.first:
        raise CannotCheck(f"--until {asked.last} is before --from {asked.first}.")
    return period


def _day(option: str, words: str) -> date:
    try:
        return _plain_day(words)
    except ValueError:
        raise CannotCheck(f"{option}: {words!r} is not a day; write one such as 2026-03-02.") from None


def _plain_day(words: str) -> date:
    """A day as in 2026-03-02. Raises ValueError, also for one that no letter has."""
    day = datetime.strptime(words, "%Y-%m-%d").date()
    _sensible(day)
    return day


def _sensible(day: date) -> None:
    if day.year not in _YEARS:
        raise ValueError(day)


def _teams(asked: Asked, library: Snapshot) -> tuple[str, ...]:
    for team in asked.teams:
        if team not in library.owners:
            raise CannotCheck(f"--team: nobody called {team!r} owns a line; there are {', '.join(library.owners)}.")
    return asked.teams or library.owners


def _files(report: TeamReport, post: Post) -> Iterator[tuple[str, bytes]]:
    """The files of a report, by name."""
    yield "report.html", html.page(report).encode()
    yield "report.eml", message(report, post.sender, post.addresses(report.team)).as_bytes()
    yield "report.csv", csv.render(report).encode("utf-8-sig")  # with its mark, so that Excel reads it as UTF-8
    yield "report.xlsx", xlsx.render(report)


def _write(folder: Path, files: Iterator[tuple[str, bytes]]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files:
            with replacement(folder / name) as stream:
                stream.write(data)
    except OSError as fault:
        raise CannotCheck(f"{folder}: cannot be written: {fault.strerror or fault}.") from None


def _folders(teams: Sequence[str]) -> dict[str, str]:
    """For each team the name of its folder: what stands before the @, in plain letters; more of it where two are alike."""
    short = [_slug(team.partition("@")[0]) for team in teams]
    found: dict[str, str] = {}
    for team, name in zip(teams, short, strict=True):
        wanted = name if short.count(name) == 1 else _slug(team)
        free = (wanted if number == 1 else f"{wanted}-{number}" for number in count(1))
        found[team] = next(each for each in free if each not in found.values())
    return found


def _slug(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:_LONGEST] or "team"
