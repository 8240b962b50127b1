"""Letters in, reports out: each read, dated and checked; what could not be is a report that says why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

import click

from linter.checking.check import check_document, letter_date
from linter.checking.compile import Compiled
from linter.checking.settings import Settings
from linter.cli.failure import CannotCheck
from linter.cli.letters import UNNAMED, Letter, Unreachable
from linter.documents import Unreadable, read
from linter.model.document import Document
from linter.model.finding import Report

TODAY, LETTER = "today", "letter"
as_of_option = click.option(
    "--as-of", metavar="DAY", help="Judge as of today, letter (the day written on it) or YYYY-MM-DD.  [today]"
)


@dataclass(frozen=True, slots=True)
class Day:
    """The day letters are judged on: `on` for all of them, or with `by_letter` the day written on each.

    Then `on` is for those that show none. `said` says in words for a person how `on` was settled.
    """

    on: date
    said: str
    by_letter: bool = False

    def of(self, document: Document) -> tuple[date, str]:
        """The day for one letter, and how it was settled."""
        if not self.by_letter:
            return self.on, self.said
        return letter_date(document) or (self.on, "today, as no date was found on the letter")


def asked(as_of: str | None, here: Settings) -> Day:
    """The day that was asked for, by option or by setting: the one place in a run that reads the clock."""
    when = as_of or here.values.get("as-of", TODAY)
    today = date.today()
    if when in (TODAY, LETTER):
        return Day(today, "today", by_letter=when == LETTER)
    try:
        return Day(datetime.strptime(when, "%Y-%m-%d").date(), "the day asked for")
    except ValueError:
        where = "--as-of" if as_of else here.places.get("as-of", "")
        raise CannotCheck(f"{where}: {when!r} is not a day; write today, letter or a day such as 2025-03-13.") from None


def judged(letters: Iterable[Letter], compiled: Compiled, day: Day, *, debug: bool) -> Iterator[Report]:
    """A report for each letter, in order; one that fails never stops the others, unless `debug` asks it to."""
    for letter in letters:
        try:
            document = read(letter.path, letter.bytes())
            as_of, dated_by = day.of(document)
            yield check_document(document, compiled, as_of, dated_by)
        except (Unreachable, Unreadable) as fault:
            unnamed = letter.from_stdin and letter.path == UNNAMED and isinstance(fault, Unreadable)
            hint = "; if it is no plain text, say what it is with --stdin-filename NAME" if unnamed else ""
            yield Report(letter.path, day.on, checked=False, reason=f"{fault}{hint}", dated_by=day.said)
        except Exception as fault:
            if debug:
                raise
            reason = f"policyline failed on it ({type(fault).__name__}: {fault}); --debug shows more"
            yield Report(letter.path, day.on, checked=False, reason=reason, dated_by=day.said)
