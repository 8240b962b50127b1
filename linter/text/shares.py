"""Shares of a whole in words: "a third of", "two thirds", "half the", "nine in ten", "six claims in every hundred".

"A third party", "the first half", "a quarter to ten" and "half an hour" are none.
"""

from __future__ import annotations

from decimal import Decimal

from linter.text.amounts import DURATIONS, FRACTIONS, SCALES, SMALL
from linter.text.words import Words

_OF_SHARES = frozenset("of off more less fewer from".split())
"""What follows a share that might be an ordinal: "a third *of*"; "a third party" is none."""
_ALL_OF = frozenset("the of our their its your these those all".split())
_NOT_HALF = frozenset("first second latter other top bottom better best and on my a".split())
_TIMES = frozenset("year years yearly hourly hour hours day days decade century mile miles inch pint past to".split())
_LOTS = frozenset((3, 4, 5, 10, 20, 100))
"""What shares are told out of: "four in *five*"."""
_EACH = frozenset("every each a".split())
_HELPING = frozenset("is was has".split())


def read_share(words: Words, index: int) -> tuple[Decimal, int] | None:
    """A share that begins at word `index`, in per cent, and the word after it."""
    norm = words.norm
    if norm[index] == "half":
        return _half(words, index)
    number = 1 if norm[index] in ("a", "one") else SMALL.get(norm[index], 0)
    if not number and norm[index].isdigit() and len(norm[index]) <= 2:
        number = int(norm[index])
    at = index + 1
    if not number or at >= len(norm) or words.mark(at).strip("-‑‐–/"):
        return None
    if norm[at] in FRACTIONS:
        return _fraction(words, index, number)
    if norm[index] in SMALL and number >= 20 and SMALL.get(norm[at], 10) < 10:
        number, at = number + SMALL[norm[at]], at + 1  # "sixty-two in every hundred"
    return _out_of(words, at, number) or _of_its_noun(words, at, number)


def _fraction(words: Words, index: int, number: int) -> tuple[Decimal, int] | None:
    """ "a third of them", "three quarters"; what is no more than an ordinal, or is of a time, is none."""
    norm, last = words.norm, index + 2
    top, bottom = FRACTIONS[norm[index + 1]]
    if number >= bottom or (number > 1) != norm[index + 1].endswith("s") or norm[index - 1 : index] == ["and"]:
        return None
    following = (
        norm[last] if last < len(norm) and not words.mark(last).strip("-‑‐") and "\n" not in words.gap(last) else ""
    )
    after = norm[last + 1 : last + 3] if following == "of" else [following]
    if not _TIMES.isdisjoint(after) or not SCALES.keys().isdisjoint(after) or any(word in DURATIONS for word in after):
        return None
    if any(word[:1].isdigit() for word in after):
        return None  # "a quarter of 2026"
    plain = number > 1 or norm[index] == "one" or norm[index + 1] == "half"
    if not plain and following not in _OF_SHARES and (following or norm[index - 1 : index] != ["by"]):
        return None
    return Decimal(100 * number * top) / bottom, last


def _half(words: Words, index: int) -> tuple[Decimal, int] | None:
    """ "half of them", "half the", "by half"."""
    norm, last = words.norm, index + 1
    if norm[index - 1 : index] and norm[index - 1] in _NOT_HALF:
        return None
    following = norm[last] if last < len(norm) and not words.mark(last) else ""
    after = norm[last + 1 : last + 3]
    if not _TIMES.isdisjoint(after) or not SCALES.keys().isdisjoint(after) or any(word in DURATIONS for word in after):
        return None
    return (
        (Decimal(50), last) if following in _ALL_OF or (norm[index - 1 : index] == ["by"] and not following) else None
    )


def _of_its_noun(words: Words, at: int, number: int) -> tuple[Decimal, int] | None:
    """ "seven *pupils* in ten", "six *claims* in every hundred"; not "six schools in ten towns"."""
    norm = words.norm
    if at + 2 >= len(norm) or not norm[at].endswith(("s", "people", "children")) or words.gap(at + 1).strip():
        return None
    share = _out_of(words, at + 1, number)
    if share is None or share[1] >= len(norm) or words.mark(share[1]) or norm[at + 2] in _EACH:
        return share
    return None if norm[share[1]].endswith("s") and norm[share[1]] not in _HELPING else share


def _out_of(words: Words, at: int, number: int) -> tuple[Decimal, int] | None:
    """What follows `number` in "nine *in ten*", "three *out of every four*", "88 *in a hundred*"."""
    norm = words.norm
    if norm[at : at + 2] == ["out", "of"]:
        at += 2
    elif norm[at : at + 1] == ["in"] and not words.gap(at).strip():
        at += 1
    else:
        return None
    at += norm[at : at + 1] == ["every"] or (
        norm[at : at + 1] != [] and norm[at] in _EACH and "hundred" in norm[at + 1 : at + 2]
    )
    whole = {**SMALL, "hundred": 100}.get(norm[at], 0) if at < len(norm) else 0
    if not whole and at < len(norm) and norm[at].isdigit() and len(norm[at]) <= 3:
        whole = int(norm[at])
    if whole not in _LOTS or number >= whole or number == 1 or words.mark(at):
        return None
    if at + 1 < len(norm) and (norm[at + 1] in DURATIONS or norm[at + 1] in SCALES) and not words.mark(at + 1):
        return None
    return Decimal(100 * number) / whole, at + 1
