"""Lengths of time that are told with no number: "a fortnight", "a year and a half", "half a year", "three quarters of an hour".

What happens so often is none: "once *a fortnight*", "three visits *a fortnight*".
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from linter.text.amounts import DURATIONS, FRACTIONS, SMALL
from linter.text.words import Words

_ONE = frozenset("a an one".split())
_OFTEN = frozenset("once twice thrice times every".split())
_HALVED = frozenset("year hour decade".split())
"""Units of which a part is a length of time to itself: "half *a year*"; "half a day" is hardly a rule's."""
_MINUTES = 60


def read_spell(words: Words, index: int) -> tuple[Decimal, str, int] | None:
    """The length of time at word `index`: its amount, its base unit and the word after it."""
    norm = words.norm
    if _how_often(norm, index):
        return None
    if norm[index] in _ONE:
        unit = norm[index + 1] if index + 1 < len(norm) and not words.mark(index + 1).strip("-‑") else ""
        if unit not in DURATIONS:
            return _part(norm, index)
        more = and_a_half(words, index + 2)
        if more:
            return _length(unit, 1 + more[0], more[1])
        if unit == "fortnight" or (norm[index] != "one" and _is_limit(norm, index)):
            return _length(unit, Decimal(1), index + 2)
        return None
    return _part(norm, index)


def is_one_unit(norm: Sequence[str], first: int, last: int) -> bool:
    """Whether words `first` to `last` are one of a unit, "a year", which may as well tell no length of time."""
    return last - first == 2 and norm[first] in ("a", "an") and norm[first + 1] in DURATIONS


def _is_limit(norm: Sequence[str], index: int) -> bool:
    """Whether one of a unit is a limit: "within *a month*", "you have *a week* to", "*a year* ahead"."""
    lead, last = norm[max(0, index - 2) : index], index + 2
    behind = norm[last : last + 2]
    if (lead[-1:] != [] and lead[-1] in _LIMITING) or tuple(lead) in _BOUNDS:
        return True
    if (behind[:1] != [] and behind[0] in _AHEAD) or behind == ["in", "advance"]:
        return True
    return lead[-1:] != [] and lead[-1] in _HAVING and (behind[:1] == ["to"] or behind == ["in", "which"])


_LIMITING = frozenset("within inside for".split())
_BOUNDS = {tuple(words.split()) for words in ("up to", "at least", "at most", "more than", "less than", "longer than")}
_AHEAD = frozenset("ahead beforehand".split())
_HAVING = frozenset("have has get gets given allowed".split())


def and_a_half(words: Words, at: int) -> tuple[Decimal, int] | None:
    """What follows a unit in "a year *and a half*", "two hours *and three quarters*": the fraction, and the word after it."""
    norm = words.norm
    if norm[at : at + 1] != ["and"] or words.mark(at):
        return None
    following = norm[at + 1 : at + 3]
    if len(following) < 2 or following[1] not in FRACTIONS or not (following[0] == "a" or following[0] in SMALL):
        return None
    if norm[at + 3 : at + 4] == ["of"]:
        return None  # "a year and a half of the rent"
    top, bottom = FRACTIONS[following[1]]
    return Decimal(SMALL.get(following[0], 1) * top) / bottom, at + 3


def _part(norm: Sequence[str], index: int) -> tuple[Decimal, str, int] | None:
    """ "half a year", "a quarter of an hour", "three quarters of an hour"."""
    at, number = index, 1
    if norm[at] == "a" or norm[at] in SMALL:
        number = SMALL.get(norm[at], 1)
        at += 1
    if norm[at : at + 1] == [] or norm[at] not in FRACTIONS:
        return None
    top, bottom = FRACTIONS[norm[at]]
    at += 1 + (norm[at + 1 : at + 2] == ["of"])
    if norm[at : at + 1] not in (["a"], ["an"]) or norm[at + 1 : at + 2] == [] or norm[at + 1] not in _HALVED:
        return None
    return _length(norm[at + 1], Decimal(number * top) / bottom, at + 2)


def _length(unit: str, number: Decimal, last: int) -> tuple[Decimal, str, int]:
    base, factor = DURATIONS[unit]
    if base == "hour" and number < 1:
        return number * _MINUTES, "minute", last
    return number * factor, base, last


def _how_often(norm: Sequence[str], index: int) -> bool:
    """Whether it is told how often something is, or how much of it there is: "once a", "three visits a"."""
    if norm[index] not in _ONE or not index:
        return False
    lead = norm[index - 1]
    counted = any(word[0].isdigit() or word in SMALL for word in norm[max(0, index - 3) : index - 1])
    return lead in _OFTEN or lead[0].isdigit() or (counted and lead.endswith("s"))
