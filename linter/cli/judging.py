"""Letters in, reports out: each read, dated and checked; what could not be is a report that says why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from linter.checking.check import Observe
from linter.checking.compile import Compiled
from linter.checking.dating import TODAY, Day, day_of, report_on
from linter.checking.settings import Settings
from linter.cli.failure import CannotCheck
from linter.cli.letters import UNNAMED, Letter, Unreachable
from linter.documents import Refused, read_all
from linter.model.document import Document
from linter.model.finding import Report
from linter.model.frozen import replace


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
    try:
        return day_of(when, today)
    except ValueError as fault:
        raise CannotCheck(f"{where}: {fault}") from None


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
            yield report_on(Refused(letter.path, str(fault)), compiled, on, None)
            continue
        except Exception as fault:
            if debug:
                raise
            found = [_failed(letter.path, fault)]
        for one in found:
            try:
                yield report_on(_hinted(one, letter), compiled, on, observe)
            except Exception as fault:
                if debug:
                    raise
                yield report_on(_failed(one.path, fault), compiled, on, None)


def _hinted(found: Document | Refused, letter: Letter) -> Document | Refused:
    """What was found; if it came without a name and could not be read, with a hint at how to give it one."""
    if isinstance(found, Refused) and letter.from_stdin and letter.path == UNNAMED:
        hint = "; if it is no plain text, say what it is with --stdin-filename NAME"
        return replace(found, reason=found.reason + hint)
    return found


def _failed(path: str, fault: Exception) -> Refused:
    return Refused(path, f"policyline failed on it ({type(fault).__name__}: {fault}); --debug shows more")
