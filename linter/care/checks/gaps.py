"""Days between two versions on which none is in force, and versions whose numbers run against their dates.

Left alone: a gap after a version that was withdrawn, which is meant. Versions that overlap do not load at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from linter.care.state import Concern, State
from linter.model.library import Fact, Line, Period
from linter.showing.days import days, in_words

_DAY = timedelta(days=1)


def check(state: State) -> Iterator[Concern]:
    """One concern for each gap between versions of a line or of a fact of its own, and for each number out of order."""
    for line in state.compiled.library.lines:
        for newer, older in pairwise(line.versions):
            if not older.withdrawn:
                yield from _gap(state, line, older.period, newer.period)
            if newer.number < older.number:
                message = (
                    f"version {newer.number} of “{line.title}” begins after version {older.number}: "
                    "number the versions in the order of their days"
                )
                yield state.concern("note", line, message, "number", since=newer.period.start)
    for fact in state.compiled.library.facts:
        if not fact.line:
            for value, before in pairwise(fact.versions):
                yield from _gap(state, fact, before.period, value.period)


def _gap(state: State, entry: Line | Fact, older: Period, newer: Period) -> Iterator[Concern]:
    if older.end and newer.start and newer.start - older.end > _DAY:
        between = Period(older.end + _DAY, newer.start - _DAY)
        message = f"nothing of “{entry.title}” is in force {days(between)}: end the earlier on {in_words(newer.start - _DAY)}, or begin the later on {in_words(older.end + _DAY)}"
        yield state.concern("warning", entry, message, "valid_from", since=newer.start)
