"""Two facts on one measure: a figure in a letter could be either's.

Reported where both share a phrase for what they count, and one for what it is of (or have none), their values are of one
kind, and their days overlap. A note where the values are the same: one of them can point at the other with `ref`.
Left alone: facts that are told apart by their subject, and values that follow each other in time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from linter.care.state import Concern, State
from linter.checking.faults import shown
from linter.matching.naming import phrase_stems
from linter.model.library import Fact, FactVersion, Period


def check(state: State) -> Iterator[Concern]:
    """One concern for each pair, at the later of the two by id."""
    by_measure: dict[tuple[str, ...], list[Fact]] = {}
    for fact in state.compiled.library.facts:
        for phrase in fact.measure:
            by_measure.setdefault(phrase_stems(phrase), []).append(fact)
    seen: set[tuple[str, str]] = set()
    for facts in by_measure.values():
        for one, other in combinations(facts, 2):
            if (one.id, other.id) in seen or one.id == other.id:
                continue
            both = _together(one, other)
            if both and _one_subject(one, other):
                seen.add((one.id, other.id))
                yield _told(state, one, other, *both)


def _together(one: Fact, other: Fact) -> tuple[FactVersion, FactVersion] | None:
    """The first versions of the two with values of one kind on a common day."""
    for left in one.versions:
        for right in other.versions:
            alike = left.value.kind == right.value.kind and left.value.unit == right.value.unit
            if alike and _overlap(left.period, right.period):
                return left, right
    return None


def _one_subject(one: Fact, other: Fact) -> bool:
    if not one.subject or not other.subject:
        return not one.subject and not other.subject
    return bool(_stems(one.subject) & _stems(other.subject))


def _stems(phrases: Iterable[str]) -> set[tuple[str, ...]]:
    return {phrase_stems(phrase) for phrase in phrases}


def _told(state: State, one: Fact, other: Fact, left: FactVersion, right: FactVersion) -> Concern:
    names = [p for p in other.measure if phrase_stems(p) in _stems(one.measure)]
    of = [p for p in other.subject if phrase_stems(p) in _stems(one.subject)]
    what = f"{shown(names[0])}{f' of {shown(of[0])}' if of else ''}"
    same = left.value.amount == right.value.amount and left.value.day == right.value.day
    if same and left.qualifier == right.qualifier:
        message = f"{what} is stated by {one.id} too, with the same value: keep one, and point at it with 'ref'"
        return state.concern("note", other, message, "measure")
    message = (
        f"{what} is {right.value.text} here and {left.value.text} in {one.id}: "
        "a figure in a letter could be either's; give each a measure or a subject of its own"
    )
    return state.concern("warning", other, message, "measure")


def _overlap(left: Period, right: Period) -> bool:
    return not (
        (left.end and right.start and left.end < right.start) or (right.end and left.start and right.end < left.start)
    )
