"""Lines that contradict another entry: their approved words, put in a letter, would be reported.

Each wording in force, or still to come, is checked as a letter of its first day, or of today, with all the rules: a
figure, a list, a name, a tense or a wording that differs from what another entry says is a contradiction within the
library. Two lines in force together of which one changes the meaning of the other contradict each other too. Left alone: missing signposts, which a single line need not have, and versions that have ended.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from linter.care.resemblance import meet, of_two_lines, resembling
from linter.care.state import Concern, State
from linter.checking.check import check_document
from linter.documents.txt import read_text
from linter.matching.drift import meaning_changes
from linter.matching.index import version_of
from linter.matching.indexing import build_index
from linter.matching.reading import Reading
from linter.model.library import Version

#: The least share of words that two lines have in common for one to be a changed wording of the other.
_RESEMBLES = 0.7
#: Changes that turn a statement round; the others make it one about somebody or something else.
_TURNS = frozenset(("negation", "modal", "antonym", "limit", "scope"))


def check(state: State) -> Iterator[Concern]:
    """One concern for each thing that another entry says otherwise."""
    library = state.compiled.library
    facts_of = {line.id: {fact.id for fact in library.facts if fact.line == line.id} for line in library.lines}
    for line in library.lines:
        for version in line.versions:
            day = _judged(version, state.day)
            if day is None:
                continue
            for number, text in enumerate((version.text, *version.variants)):
                for message in _contradicted(state, {line.id, *facts_of[line.id]}, text, day):
                    path = ("variants", number - 1) if number else ("text",)
                    said = f"“{line.title}” contradicts {message}"
                    yield state.concern("error", line, said, *path, since=version.period.start)
    yield from _opposed(state)


def _opposed(state: State) -> Iterator[Concern]:
    """Lines that would be drift of each other, were not both of them approved."""
    index, seen = state.compiled.index, set()
    for left, right in resembling(index, _RESEMBLES):
        for first, second in of_two_lines(left, right):
            if (first.line, second.line) in seen or left is right or not meet(index, first, second, state.day):
                continue
            seen.add((first.line, second.line))
            line, version = index.line(second.line), version_of(index, second)
            day = max(filter(None, (version.period.start, state.day)))
            alone = replace(state.compiled.library, lines=(index.line(first.line),), facts=())
            wording = (version.text, *version.variants)[second.wording]
            told = _turned(Reading(read_text(wording), build_index(alone, ()), day))
            if told:
                path = ("variants", second.wording - 1) if second.wording else ("text",)
                message = f"“{line.title}” contradicts {first.line}: {told}"
                yield state.concern("error", line, message, *path, since=version.period.start)


def _turned(reading: Reading) -> str:
    """How the meaning of a line is turned round in a wording that is otherwise its own; "" where it is not.

    Where somebody or somewhere else is meant as well, the two speak of different things.
    """
    for passage in reading.passages:
        match = passage.matches[0]
        changes = meaning_changes(reading.index.units[match.unit], reading.skeleton, reading.capitals, match)
        if changes and match.coverage >= _RESEMBLES and all(change.sort in _TURNS for change in changes):
            sides = [(change.written, change.approved) for change in changes]
            here, there = (" … ".join(filter(None, side)) or "nothing" for side in zip(*sides, strict=True))
            return f"“{here}” here stands where that says “{there}”, in a sentence that is otherwise alike"
    return ""


def _judged(version: Version, today: date) -> date | None:
    """The day to check a version on: today, or its first day if that is to come; None where it has ended."""
    if version.period.covers(today):
        return today
    start = version.period.start
    return start if start and start > today else None


def _contradicted(state: State, own: set[str], text: str, day: date) -> Iterator[str]:
    entries = {entry.id for entry in state.compiled.library.entries()}
    for finding in check_document(read_text(text), state.compiled, day).findings:
        other = finding.approved.id
        if other in own or other not in entries or finding.kind == "missing-signpost":
            continue
        yield f"{other}: {finding.message}"
