"""Lines too alike to be told apart: a sentence of a letter could be either's.

Sentences are compared as letters are searched for them, with figures, dates and list members left out. Reported where two
lines have, on a common day from today on, sentences of which nine words in ten are the same. Left alone: versions of one
line, which are meant to be alike; a line that took the place of another; sentences of fewer than five words.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.care.resemblance import meet, of_two_lines, resembling
from linter.care.state import Concern, State
from linter.checking.faults import shown
from linter.matching.index import version_of
from linter.model.rule import Severity

_ALIKE = 0.9


def check(state: State) -> Iterator[Concern]:
    """One concern for each pair of lines, at the later of the two by id."""
    seen: set[tuple[str, str]] = set()
    index = state.compiled.index
    for left, right in resembling(index, _ALIKE):
        for first, second in of_two_lines(left, right):
            if (first.line, second.line) in seen or not meet(index, first, second, state.day):
                continue
            seen.add((first.line, second.line))
            how = "the same sentence" if left is right else "a sentence that is nearly the same"
            text = next(unit.text for unit in (right, left) if second in unit.owners)
            message = (
                f"{shown(text)} cannot be told from {first.line}, which has {how}: "
                "change one, or make one line of the two"
            )
            path = ("variants", second.wording - 1) if second.wording else ("text",)
            severity: Severity = "note" if left is right else "warning"
            since = version_of(index, second).period.start
            yield state.concern(severity, index.line(second.line), message, *path, since=since)
