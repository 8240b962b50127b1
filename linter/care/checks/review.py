"""Entries past the day by which their owner meant to look at them again, or close to it (a note)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from linter.care.state import Concern, State
from linter.model.library import Fact
from linter.showing.days import in_words

#: How long before the day an owner is told.
SOON = timedelta(days=30)


def check(state: State) -> Iterator[Concern]:
    """One concern for each entry; a fact inside a line is reviewed with its line."""
    for entry in state.compiled.library.entries():
        day = entry.review_by
        if day is None or (isinstance(entry, Fact) and entry.line):
            continue
        if day < state.day:
            message = f"“{entry.title}” was to be reviewed by {in_words(day)}: review it, and set the next day"
            yield state.concern("warning", entry, message, "review_by")
        elif day - state.day <= SOON:
            message = f"“{entry.title}” is to be reviewed by {in_words(day)}"
            yield state.concern("note", entry, message, "review_by")
