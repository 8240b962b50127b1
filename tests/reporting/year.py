"""A history of a few weeks of an invented department, to report on."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from linter import load_library
from linter.checking.check import check_document
from linter.checking.compile import Compiled
from linter.checking.naming import FindingNames
from linter.checking.observing import Observing
from linter.checking.suppressing import suppressed
from linter.documents.txt import read_text
from linter.history.recording import Recorder
from linter.history.snapshots import snapshot
from linter.history.store import History
from linter.model.finding import Report
from tests.libraries import ROOT

YEAR = ROOT / "examples" / "year"
GRANTS, FERRIES, PATH = (
    "harbour-grants@harbours.example",
    "island-ferries@harbours.example",
    "coast-path@harbours.example",
)
MONDAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 9, 6, tzinfo=UTC)
DOGS = "Dogs must be kept on a lead near livestock and during the nesting season."
DRIFTED = "Dogs should be kept on a lead near livestock and during the nesting season."
OLD = (
    "Over 2,400 miles of the Coast Path are now open to walkers, and the remaining sections are planned for next year."
)
RIGHT = (
    "Over 2,700 miles of the Coast Path are now open to walkers, and the remaining sections are planned for next year."
)
CHARGED = (
    "Where the coast erodes, the route of the Coast Path simply moves inland with it, without a new order being needed."
)
WHO = (
    "Harbour authorities, parish councils, charities and community companies can apply for a Harbour Grant, whether or not "
    "they have received one before."
)


@cache
def library() -> Compiled:
    """The department's library."""
    return load_library(YEAR / "canonical_lines", YEAR / "rules", cache=False)


def checked(number: int, body: str, day: date, *, passages: bool = True) -> Report:
    """One letter of that day, checked."""
    text = f"Our ref: HF2026-{number:05d}\n\n{day.day} {day:%B %Y}\n\nDear Mrs Dunnock,\n\n{body}\n\nYours sincerely\n"
    report = check_document(
        read_text(text, f"{number}.txt"), library(), day, "", Observing(("HF####-#####",), passages=passages)
    )
    return suppressed(report, FindingNames(library()))[0]


def record(
    file: Path, letters: dict[date, list[str]], now: datetime = NOW, first: int = 1, *, passages: bool = True
) -> None:
    """Record letters with these bodies on these days."""
    ready = library()
    reports = [(body, day) for day, bodies in letters.items() for body in bodies]
    with History(file, create=True) as history:
        into = Recorder(
            history, snapshot(ready.library, ready.rules), lambda: now, lambda path: path, lambda path: path
        )
        for number, (body, day) in enumerate(reports, first):
            into.add(checked(number, body, day, passages=passages))
        into.flush()


def record_unread(file: Path, day: date, reason: str) -> None:
    """Record a letter that could not be read."""
    ready = library()
    with History(file, create=True) as history:
        into = Recorder(
            history, snapshot(ready.library, ready.rules), lambda: NOW, lambda path: path, lambda path: path
        )
        into.add(Report("scan.pdf", day, checked=False, reason=reason))
        into.flush()


def weeks_back(number: int) -> date:
    """The Monday so many weeks before the one reported on."""
    return MONDAY - timedelta(weeks=number)
