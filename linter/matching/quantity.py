"""How many of two, or what time, told with no figure: "a gift to *both* of them" for "either", "*within a week*" for "on the same day"."""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.changes import Sort
from linter.matching.fingerprints import is_slot
from linter.matching.limits import is_time
from linter.matching.rewording import Rewording
from linter.text.stems import stem

_BOTH_WAYS = frozenset("may can could might neither not nor".split())
"""With these what holds of either holds of both: "*either* of them may apply"."""
_NEAR = 8
_LONGEST = 6
"""Words at the most in what tells a time."""
_LED = 3
_WHATEVER = frozenset("any every each all".split())
_ORDINALS = {
    word: number
    for number, alike in enumerate(
        "first,1st second,2nd third,3rd fourth,4th fifth,5th sixth,6th seventh,7th eighth,8th ninth,9th tenth,10th last,final".split(),
        1,
    )
    for word in alike.split(",")
}
"""What tells which of several is meant; as many for "the last" and "the final"."""
_OTHER_DAY = frozenset("next following later another".split())


def of_two(words: Rewording) -> Sort | None:
    """Whether what holds where one of two is so holds where both are, or the other way round."""
    symbols, (first, last) = words.unit.skeleton.symbols, words.difference.unit
    gone, new = {*symbols[first:last]}, {*words.letter[slice(*words.difference.letter)]}
    if not ({"either"} <= gone and {"both"} <= new) and not ({"both"} <= gone and {"either"} <= new):
        return None
    if {"either", "both"} <= gone or {"either", "both"} <= new:
        return None
    begin, end = words.difference.letter
    near = {*symbols[max(0, first - _NEAR) : last + _NEAR], *words.letter[max(0, begin - _NEAR) : end + _NEAR]}
    return "scope" if _BOTH_WAYS.isdisjoint(near) else None


def of_time(words: Rewording) -> Sort | None:
    """Whether a time that is told in words is another: "on the *next* day", "within a *month*" for "within a week"."""
    gone = words.unit.skeleton.symbols[slice(*words.difference.unit)]
    new = words.letter[slice(*words.difference.letter)]
    if not gone or not new or max(len(gone), len(new)) > _LONGEST or any(map(is_slot, (*gone, *new))):
        return None
    begin = words.difference.letter[0]
    if _WHATEVER & {*gone, *new, *words.letter[max(0, begin - _LED) : begin]}:
        return None  # "at any time of the day" for "at any hour"
    left, right = _times(gone), _times(new)
    if left and right and left.isdisjoint(right):
        return "limit"
    following = words.unit.skeleton.symbols[words.difference.unit[1] :][:1]
    later = "same" in gone and _OTHER_DAY & {*new}
    return "limit" if later and (left or any(map(is_time, following))) else None


def of_order(words: Rewording) -> Sort | None:
    """Whether another of several is meant: "before the *second* lesson" for "before the first lesson"."""
    if len(words.gone) != 1 or len(words.new) != 1:
        return None
    was, now = _ORDINALS.get(words.gone[0]), _ORDINALS.get(words.new[0])
    return "limit" if was and now and was != now else None


def _times(words: Sequence[str]) -> set[str]:
    return {stem(word) for word in words if is_time(word)}
