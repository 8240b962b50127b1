"""The day letters are judged on, and a letter judged on it, for every front: nothing here reads the clock."""

from __future__ import annotations

from datetime import date

from linter.checking.check import Observe, check_document, letter_date
from linter.checking.compile import Compiled
from linter.checking.patterns import Patterns
from linter.documents import Refused
from linter.model.document import Document
from linter.model.finding import Report
from linter.model.frozen import frozen

TODAY, LETTER = "today", "letter"


@frozen
class Day:
    """The day letters are judged on: `on` for all of them, or with `by_letter` the day written on each.

    Then `on` is for those that show none. `said` says in words for a person how `on` was settled.
    """

    on: date
    said: str
    by_letter: bool = False
    #: Other days for some letters, a later one before an earlier.
    some: tuple[tuple[Patterns, Day], ...] = ()

    def at(self, path: str) -> Day:
        """The day for the letter at `path`, and for those attached to it."""
        return next((day for patterns, day in reversed(self.some) if patterns.match(path)), self)

    def of(self, document: Document) -> tuple[date, str]:
        """The day for one letter, and how it was settled."""
        if not self.by_letter:
            return self.on, self.said
        return letter_date(document) or (self.on, "today, as no date was found on the letter")


def day_of(when: str, today: date) -> Day:
    """The day that `when` says: today, letter or an ISO day. Raises ValueError for anything else."""
    if when in (TODAY, LETTER):
        return Day(today, "today", by_letter=when == LETTER)
    try:
        return Day(_iso(when), "the day asked for")
    except ValueError:
        raise ValueError(f"{when!r} is not a day; write today, letter or a day such as 2025-03-13.") from None


def _iso(when: str) -> date:
    """The day written as 2025-03-13 or 2025-3-13. Raises ValueError for anything else."""
    parts = when.split("-")
    if [len(part) for part in parts][:1] != [4] or not all(part.isascii() and part.isdigit() for part in parts):
        raise ValueError(when)
    year, month, day = parts
    if len(month) > 2 or len(day) > 2:
        raise ValueError(when)
    return date(int(year), int(month), int(day))


def report_on(found: Document | Refused, compiled: Compiled, day: Day, observe: Observe | None = None) -> Report:
    """The report on one letter, or why there is none."""
    if isinstance(found, Refused):
        return Report(found.path, day.on, checked=False, reason=found.reason, dated_by=day.said)
    as_of, dated_by = day.of(found)
    return check_document(found, compiled, as_of, dated_by, observe)
