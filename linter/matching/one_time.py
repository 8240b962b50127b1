"""One of the times that a thing is done, where a rule holds for each of them: "help with *a first* claim" for "with a claim"."""

from __future__ import annotations

from collections.abc import Sequence

_TURNS = frozenset("first initial original repeat subsequent".split())
_ANY = frozenset("a an any every each no".split())
_SET_PHRASES = frozenset("aid class hand name step time place language floor come half year part".split())
"""What "first" is said of, and tells of no first time: "a first *class* ticket"."""
_RULING = frozenset("must may can cannot no not nobody nothing none never every everyone any anyone each all".split())


def of_one_time(symbols: Sequence[str], at: int, letter: Sequence[str], there: tuple[int, int]) -> bool:
    """Whether the letter's symbols `there`, put in before symbol `at` of a rule, make one time of any: "*a first* claim"."""
    first, last = there
    put = [word for word in letter[first:last] if word not in _ANY]
    if len(put) != 1 or put[0] not in _TURNS or letter[last - 1] != put[0] or at >= len(symbols):
        return False
    of_any = last - first == 2 or (first > 0 and letter[first - 1] in _ANY)
    return of_any and symbols[at] not in _SET_PHRASES and not _RULING.isdisjoint(symbols)
