"""One run of `policyline audit`: the archive found, audited with its progress shown, and what it came to said."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import click

from linter.archives.auditing import audit
from linter.archives.batches import Columns, Manner
from linter.archives.gathering import Summary
from linter.archives.recording import Into
from linter.archives.running import Stopped, Task
from linter.archives.sources import TABLES, NoTable, Source, names, no_text
from linter.checking.limiting import limits
from linter.checking.observing import Observing
from linter.checking.settings import FAIL_ON, Settings
from linter.cli import library as libraries
from linter.cli import output
from linter.cli.audit_page import show_audit
from linter.cli.failure import CLEAN, FAILED, FOUND, CannotCheck
from linter.cli.histories import now, opened, references
from linter.cli.letters import UNNAMED, letters
from linter.cli.page import Page
from linter.cli.progress import progress
from linter.cli.recording import say_too_old
from linter.cli.workers import usual
from linter.documents import ENDINGS, Limits
from linter.history.retention import let_go, oldest_kept


@dataclass(frozen=True, slots=True)
class Asked:
    """One field for each argument and option of `audit`, under its name; None and False are for what was not given."""

    source: Path
    out: Path
    text_column: str | None
    date_column: str | None
    reference_column: str | None
    undated: str | None
    quotes: bool
    workers: int | None
    record: bool
    afresh: bool
    fail_on: str | None
    library: Path | None
    rules: Path | None
    color: str | None


def run(asked: Asked, here: Settings) -> int:
    """Audit what was asked for, say what came of it, and give the exit status."""
    columns = Columns(asked.text_column or "text", asked.date_column or "date", asked.reference_column or "reference")
    sources = _sources(asked, limits(here))
    _see_columns(asked, columns)
    compiled = libraries.opened(asked.library, asked.rules, here)
    folders = libraries.folders(asked.library, asked.rules, here)
    into = _into(asked, here) if asked.record else None
    observe = Observing(into.references, "passages" in here.words("history-keep")) if into else None
    manner = Manner(_day(asked.undated), asked.quotes, limits(here), observe)
    task = Task(folders.lines, folders.rules, compiled.library.digest, columns, manner, asked.out, into)
    workers = asked.workers or here.number("workers") or usual(sys.maxsize)
    try:
        with progress("Auditing") as passed:
            summary = audit(task, sources, workers, passed, afresh=asked.afresh)
    except Stopped as stopped:
        raise CannotCheck(str(stopped)) from None
    except KeyboardInterrupt:
        click.echo("What is done is kept: run the same again to go on.", err=True)
        raise
    days = here.number("history-days")
    if into:
        with opened(here) as history:
            let_go(history, days, now())
    page = Page(output.screen(asked.color or here.word("color")))
    show_audit(page, summary, compiled, asked.out)
    output.write([page.painted()])
    if into and into.oldest and summary.first_day and summary.first_day < into.oldest.isoformat():
        say_too_old(None, days)
    return _status(summary, asked.fail_on or here.word("fail-on"))


def _into(asked: Asked, here: Settings) -> Into:
    """The history that the settings name, which has to be one that can be used."""
    opened(here, create=True).connection.close()
    moment = now()
    source = asked.source.resolve()
    return Into(
        here.path("history").resolve(),
        Path.cwd(),
        source if source.is_dir() else source.parent,
        moment,
        references(here),
        "paths" in here.words("history-keep"),
        oldest_kept(here.number("history-days"), moment),
    )


def _status(summary: Summary, fail_on: str) -> int:
    """The exit status: what could not be checked outweighs what was found."""
    if summary.unchecked:
        return FAILED
    failing = () if fail_on == FAIL_ON[-1] else FAIL_ON[: FAIL_ON.index(fail_on) + 1]
    return FOUND if set(summary.severities).intersection(failing) else CLEAN


def _sources(asked: Asked, most: Limits) -> list[Source]:
    """The files of the archive, in order, without what the audit itself writes."""
    source = asked.source
    if source.is_file() and not source.name.lower().endswith((*ENDINGS, *TABLES)):
        raise CannotCheck(
            f"{source}: is no archive; give a folder of letters, or a file that ends in .parquet or .jsonl."
        )
    if not source.exists():
        raise CannotCheck(f"{source}: there is no such file or folder.")
    if asked.out.exists() and not asked.out.is_dir():
        raise CannotCheck(f"--out {asked.out}: is a file; give the name of a folder.")
    ours = asked.out.resolve()
    found = letters((str(source),), (*ENDINGS, *TABLES), UNNAMED, most)
    return [
        Source(Path(letter.path), _name(letter.path, source), letter.trouble)
        for letter in found
        if not Path(letter.path).resolve().is_relative_to(ours)
    ]


def _name(path: str, source: Path) -> str:
    """What a file of the archive is called: its path inside it."""
    inside = os.path.relpath(path, source if source.is_dir() else source.parent)
    name = source.name if inside == "." else inside
    return os.fsencode(name).decode("utf-8", "replace")


def _see_columns(asked: Asked, columns: Columns) -> None:
    """Raise `CannotCheck` where one Parquet file was given, and it has not the columns that were asked for."""
    if asked.source.suffix.lower() != ".parquet" or not asked.source.is_file():
        return
    try:
        there = names(asked.source)
    except NoTable as fault:
        raise CannotCheck(f"{asked.source}: {fault}") from None
    if columns.text not in there:
        raise CannotCheck(f"{asked.source}: {no_text(columns, there)}.")
    for option, name in (("--date-column", asked.date_column), ("--reference-column", asked.reference_column)):
        if name and name not in there:
            raise CannotCheck(f"{asked.source}: it has no column “{name}” for {option}; it has {', '.join(there)}.")


def _day(undated: str | None) -> date | None:
    if undated is None:
        return None
    try:
        return datetime.strptime(undated, "%Y-%m-%d").date()
    except ValueError:
        raise CannotCheck(f"--undated: {undated!r} is not a day; write one such as 2025-03-13.") from None
