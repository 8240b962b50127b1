"""Letters of an invented department to record, and what a history holds of them."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from linter.checking.check import check_document
from linter.checking.naming import FindingNames
from linter.checking.observing import Observing
from linter.checking.references import reference
from linter.checking.suppressing import suppressed
from linter.documents.txt import read_text
from linter.history.recording import Recorder
from linter.history.snapshots import snapshot
from linter.history.store import History
from linter.model.finding import Report
from tests.libraries import grants

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
TABLES = ("finding", "use", "suppression", "passage")


def letter(number: int, body: str, day: date = date(2026, 5, 28)) -> str:
    """A letter with a reference, a date and somebody's name."""
    return f"Our ref: CG{number:05d}\n\n{day.day} {day:%B %Y}\n\nDear Mrs Quillfeather,\n\n{body}\n\nYours sincerely\n"


def report(
    text: str, path: str = "letter.txt", as_of: date = date(2026, 5, 28), observe: Observing | None = None
) -> Report:
    """A letter checked as a run that records it checks it."""
    checked = check_document(read_text(text, path), grants(), as_of, "", observe or Observing())
    return suppressed(checked, FindingNames(grants()))[0]


def recorder(history: History, now: Callable[[], datetime] = lambda: NOON, *, paths: bool = False) -> Recorder:
    """What records letters judged with the invented department's library."""
    compiled = grants()
    return Recorder(
        history,
        snapshot(compiled.library, compiled.rules),
        now,
        lambda path: path,
        lambda path: reference(path, "", ()),
        paths=paths,
    )


def record(file: Path, *reports: Report, now: datetime = NOON, paths: bool = False) -> tuple[int, int, int]:
    """Record reports in `file`; how many were new, changed and the same."""
    with History(file, create=True) as history:
        into = recorder(history, lambda: now, paths=paths)
        for each in reports:
            into.add(each)
        into.flush()
        return into.recorded[:3]


def contents(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that stands in a history, by reference: no ids, and no moments."""
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        held: dict[str, list[tuple[object, ...]]] = {}
        for number, *rest in connection.execute(
            "SELECT id, reference, day, as_of, checked, reason FROM letter WHERE replaced IS NULL ORDER BY reference, day"
        ):
            rows: list[tuple[object, ...]] = [tuple(rest)]
            for table in TABLES:
                found = connection.execute(f"SELECT * FROM {table} WHERE letter = ? ORDER BY rowid", (number,))
                rows += [(table, *row[1:]) for row in found]
            assert rest[0] not in held, "a letter stands in the history twice"
            held[str(rest[0])] = rows
    return held


def bytes_of(file: Path) -> bytes:
    """Everything on the disk, the log too."""
    return b"".join(each.read_bytes() for each in sorted(file.parent.glob(f"{file.name}*")))


def later(days: int) -> datetime:
    """So many days after the first recording."""
    return NOON + timedelta(days=days)
