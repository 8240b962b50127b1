"""Lines and facts that have ended, or end within 30 days, with nothing to follow; offices that nobody holds.

Left alone: a line that was withdrawn, for its words must not be said any more; a fact inside a line, which ends with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from linter.care.state import Concern, State
from linter.model.library import Fact, Line, Period, Post
from linter.showing.days import in_words

SOON = timedelta(days=30)


def check(state: State) -> Iterator[Concern]:
    """One concern for each line, fact or post whose last version or holder ends."""
    library = state.compiled.library
    for line in library.lines:
        newest = line.versions[0]
        if not newest.withdrawn:
            yield from _ending(state, line, newest.period, f"version {newest.number} of “{line.title}”")
    for fact in library.facts:
        if not fact.line:
            yield from _ending(state, fact, fact.versions[0].period, f"the last value of “{fact.title}”")
    for post in library.posts:
        last = post.holders[0]
        if last.period.end and last.period.end < state.day:
            message = f"nobody holds the post of “{post.title}” since {in_words(last.period.end)}: add who does"
            yield state.concern("warning", post, message, "holders")


def _ending(state: State, entry: Line | Fact | Post, period: Period, what: str) -> Iterator[Concern]:
    if period.end is None:
        return
    if period.end < state.day:
        message = f"{what} ended on {in_words(period.end)} and nothing follows it: write what holds now, or withdraw it"
        if not isinstance(entry, Line):
            message = message.replace(", or withdraw it", "")
        yield state.concern("warning", entry, message, "valid_until", since=period.start)
    elif period.end - state.day <= SOON:
        message = f"{what} ends on {in_words(period.end)} and nothing follows it yet"
        yield state.concern("note", entry, message, "valid_until", since=period.start)
