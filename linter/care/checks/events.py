"""Events that have passed with nothing to say about them afterwards, or whose window has passed with no day given."""

from __future__ import annotations

from collections.abc import Iterator

from linter.care.state import Concern, State
from linter.showing.days import in_words


def check(state: State) -> Iterator[Concern]:
    """One concern for each event."""
    for event in state.compiled.library.events:
        last = event.last_day
        if last is None or last >= state.day:
            continue
        if event.on is None:
            message = (
                f"the window of “{event.title}” closed on {in_words(last)}: give the day as 'on', or a later window"
            )
            yield state.concern("warning", event, message, "window", "until")
        elif not event.after:
            message = (
                f"“{event.title}” was on {in_words(last)}, and nothing is approved to be said of it since: add 'after'"
            )
            yield state.concern("warning", event, message, "on")
