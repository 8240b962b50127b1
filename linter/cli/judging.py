"""Letters in, reports out: each read, dated and checked; what could not be is a report that says why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from linter.checking.check import Observe, check_document, letter_date
from linter.checking.compile import Compiled
from linter.checking.patterns import Patterns
from linter.checking.settings import Settings
from linter.cli.failure import CannotCheck
from linter.cli.letters import UNNAMED, Letter, Unreachable
from linter.documents import Refused, read_all
from linter.model.document import Document
from linter.model.finding import Report

TODAY, LETTER = "today", "letter"


@dataclass(frozen=True, slots=True)
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


def asked(as_of: str | None, here: Settings, usual: str = "") -> Day:
    """The day that was asked for, by option or by setting: the one place in a run that reads the clock.

    A `usual` day stands in the place of a setting's today.
    """
    today = date.today()
    if as_of:
        return _day(as_of, today, "--as-of")
    some = tuple((each.patterns, _day(each.as_of, today, each.place)) for each in here.paths if each.as_of)
    word = here.word("as-of")
    word = usual if usual and word == TODAY else word
    return replace(_day(word, today, here.places.get("as-of", "")), some=some)


def _day(when: str, today: date, where: str) -> Day:
    if when in (TODAY, LETTER):
        return Day(today, "today", by_letter=when == LETTER)
    try:
        return Day(datetime.strptime(when, "%Y-%m-%d").date(), "the day asked for")
    except ValueError:
        raise CannotCheck(f"{where}: {when!r} is not a day; write today, letter or a day such as 2025-03-13.") from None


def judged(
    letters: Iterable[Letter], compiled: Compiled, day: Day, observe: Observe | None = None, *, debug: bool
) -> Iterator[Report]:
    """A report for each letter, and for each that is attached to it, in order; with `observe`, what it notices besides.

    One that fails never stops the others, unless `debug` asks it to.
    """
    for letter in letters:
        on = day.at(letter.path)
        try:
            found = read_all(letter.path, letter.bytes(), letter.limits)
        except Unreachable as fault:
            yield _report(Refused(letter.path, str(fault)), compiled, on, None)
            continue
        except Exception as fault:
            if debug:
                raise
            found = [_failed(letter.path, fault)]
        for one in found:
            try:
                yield _report(_hinted(one, letter), compiled, on, observe)
            except Exception as fault:
                if debug:
                    raise
                yield _report(_failed(one.path, fault), compiled, on, None)


def _report(found: Document | Refused, compiled: Compiled, day: Day, observe: Observe | None) -> Report:
    """The report on one letter, or why there is none."""
    if isinstance(found, Refused):
        return Report(found.path, day.on, checked=False, reason=found.reason, dated_by=day.said)
    as_of, dated_by = day.of(found)
    return check_document(found, compiled, as_of, dated_by, observe)


def _hinted(found: Document | Refused, letter: Letter) -> Document | Refused:
    """What was found; if it came without a name and could not be read, with a hint at how to give it one."""
    if isinstance(found, Refused) and letter.from_stdin and letter.path == UNNAMED:
        hint = "; if it is no plain text, say what it is with --stdin-filename NAME"
        return found._replace(reason=found.reason + hint)
    return found


def _failed(path: str, fault: Exception) -> Refused:
    return Refused(path, f"policyline failed on it ({type(fault).__name__}: {fault}); --debug shows more")
