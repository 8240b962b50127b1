"""The letters of an archive put into a history, chunk by chunk, by the process that judged them.

A chunk is recorded before its part is kept. So a run that is killed in between records it again, which changes nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from pathlib import Path

from linter.archives.outcomes import REPORT, Row
from linter.archives.sources import Chunk
from linter.checking.compile import Compiled
from linter.checking.references import reference
from linter.checking.ruling import Ruling
from linter.checking.settings import Settings, find
from linter.history.recording import Recorder, lasting_name
from linter.history.snapshots import snapshot
from linter.history.store import History
from linter.model.finding import Report
from linter.model.observed import Observed


@dataclass(frozen=True, slots=True)
class Into:
    """Where letters are recorded, and when; `settings` is the folder that settings are looked for in.

    `archive` is the folder that the archive's files are named from; with `paths`, letters are called by their files.
    Letters of days before `oldest` are not kept.
    """

    file: Path
    settings: Path
    archive: Path
    now: datetime
    references: tuple[str, ...] = ()
    paths: bool = False
    oldest: date | None = None


def record(into: Into, library: Compiled, chunk: Chunk, found: Iterable[Row]) -> None:
    """Record the letters of a chunk, ruled on as `check --record` rules. Raises `HistoryError`.

    What could not be reached at all, such as a folder without letters, is no letter.
    """
    if chunk.kind == "trouble":
        return
    here = _settings(into.settings)
    ruling = Ruling((), (), here, library)
    with History(into.file, create=True) as history:
        recorder = Recorder(
            history,
            snapshot(library.library, library.rules),
            lambda: into.now,
            lambda path: lasting_name(path, here.folder),
            lambda path: reference(path, "", into.references),
            paths=into.paths,
            oldest=into.oldest,
        )
        for row in found:
            recorder.add(ruling.on(_report(into, chunk, row)))
        recorder.flush()


@cache
def _settings(folder: Path) -> Settings:
    """The settings, read once in each process."""
    return find(folder)


def _report(into: Into, chunk: Chunk, row: Row) -> Report:
    """The report of a row, under the name that its letter has wherever it is checked."""
    table = chunk.kind != "files"
    name = f"{chunk.source}:{row['row']}" if table else row["reference"]
    path = os.path.join(into.archive, name)  # noqa: PTH118 - a name may go on after the file's: "mail.eml > draft.docx"
    report: Report | None = row.get(REPORT)
    if report is None:
        report = Report(path, into.now.date(), checked=False, reason=row["reason"])
    if not table:
        return replace(report, path=path)
    # What a table says of a letter comes before what the letter says.
    seen = report.observed or Observed(None, "")
    dated = report.as_of if report.checked else None
    return replace(report, path=path, observed=replace(seen, reference=row["reference"], day=dated or seen.day))
