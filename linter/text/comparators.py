"""The comparator of a figure: the words on both sides that bound it or say how precise it is, and how far they reach."""

from __future__ import annotations

from typing import NamedTuple

from linter.text import qualifiers
from linter.text.amounts import SMALL
from linter.text.words import FIELD, INVISIBLE, Words

_OF_PLACE = frozenset("about around within inside beyond above under below".split())
_CENTRED = frozenset(
    "built centred centered based organised structured grouped shaped designed arranged revolves".split()
)
_FAR = frozenset("deal far much lot considerably even rather substantially".split())
_LIFTED = frozenset("put puts took takes brought brings pushed lifted moved taking putting bringing".split())
_HANDED = frozenset("hand hands handed handing sign signs signed signing".split())
_PUT_UP = frozenset("put putting puts went go goes gone going moved moves pushed taken brought rose".split())


class Comparator(NamedTuple):
    """The class of the bound, whether any is said, and the words from `first` to `last` with the figure's own."""

    kind: str
    said: bool
    first: int
    last: int


def comparator(words: Words, begin: int, end: int, *, counts: bool) -> Comparator:
    """What bounds the figure at words `begin` to `end`, which `counts` things or not.

    The bound nearest to saying something wins over "a total of".
    """
    norm = words.norm
    first = begin
    while first > 0 and norm[first - 1] in qualifiers.INSIDE and not qualifiers.before(norm, first):
        first -= 1
        if begin - first > 3:
            break
    found = qualifiers.before(norm, first) or qualifiers.before(norm, begin)
    if found and _bounds_nothing(norm, found[1], begin, counts=counts):
        found = None
    if found:
        parted = [at for at in range(found[1] + 1, begin + 1) if _parts(words, at)]
        if parted:  # "No. More than 3,000"
            found = qualifiers.before(norm, begin, parted[-1])
    kind, outer_first = found or ("exact", begin)
    if found and kind == "exact":
        further = qualifiers.before(norm, outer_first)
        if further:
            kind, outer_first = further
    said, outer_last = found is not None, end
    following = qualifiers.after(norm, end)
    if following is None and kind == "exact":
        bound = _after_the_noun(words, end)
        if bound:
            return Comparator(bound, True, outer_first, outer_last)
    if following and _of_the_next(words, end, following[1]):
        following = None
    if following and "\t" not in words.gap(end) and not words.mark(end).strip("-–‑(,"):
        after, last = following
        kind = after if kind == "exact" else kind
        said, outer_last = True, last
    sign = words.mark(begin)[-1:]
    if not said and sign in qualifiers.SIGNS:
        kind, said = qualifiers.SIGNS[sign], True
    if kind == "under" and norm[begin - 1] == "under" and outer_first > 0 and norm[outer_first - 1] == "just":
        kind, outer_first = "almost", outer_first - 1
    if found and FIELD in norm[outer_first:begin]:
        kind, outer_first = "exact", begin
    return Comparator(kind, said, outer_first, outer_last)


def _bounds_nothing(norm: list[str], at: int, begin: int, *, counts: bool) -> bool:
    """Whether what looks like a comparator, from word `at` on, says something else of the figure at word `begin`."""
    word, done = norm[at], norm[at - 1]
    return (
        (word in _OF_PLACE and norm[begin - 1] in ("the", "our", "these", "those"))  # "is said about the ten counties"
        or (norm[begin - 1] == "the" and done in _FAR)  # "a good deal more than the £132 million in the fund"
        or (word == "around" and done in _CENTRED)  # "is built around seven sectors"
        or (norm[at:begin] == ["up", "to"] and _put_up(norm, at))  # "was put up to £145 million", "put *it* up to"
        or (word == "over" and done in _HANDED)  # "will be made to *hand over* £4,500"
        or (counts and _grouped(norm, at))
    )


def _put_up(norm: list[str], at: int) -> bool:
    """Whether something is moved "up" to a figure: "was *put up* to", "*took it up* to"."""
    return norm[at - 1] in _PUT_UP or (norm[at - 1] in ("it", "them", "this", "that") and norm[at - 2] in _LIFTED)


def _parts(words: Words, at: int) -> bool:
    """Whether what stands before word `at` keeps a comparator from its figure."""
    gap = words.gap(at)
    if words.norm[at - 1] in ("c", "ca", "approx"):
        gap = gap.replace(".", "", 1)
    return bool(gap.translate(INVISIBLE).strip().strip("£$€~(-‑*_'\"“‘ ")) or "\n\n" in gap


def _grouped(norm: list[str], at: int) -> bool:
    """Whether "under" or "over" tells where things belong: "are *made under* nine themes", "*spread over* eight circuits"."""
    done = norm[at - 1] if at else ""
    if norm[at] == "over":
        return done in _SPREAD
    passive = at > 1 and norm[at - 2] in ("are", "is", "were", "was", "be", "been")
    handed = passive and (done.endswith("ed") or done in ("made", "set", "given", "held", "paid"))
    return norm[at] == "under" and (done in _BELONGING or handed)


_BELONGING = frozenset("fall falls fell come comes came grouped gathered arranged organised sorted listed".split())
_SPREAD = frozenset("spread distributed shared scattered divided split".split())
_COUNTED = 3
"""Words at the most in what is counted, before a comparator after it: "3,000 *written responses* at most"."""


def _of_the_next(words: Words, at: int, last: int) -> bool:
    """Whether a comparator at words `at` to `last` bounds the figure after it: "each of the six has *at least* one boat"."""
    norm = words.norm
    if last >= len(norm) or words.mark(last).strip("-–‑£$€*_") or tuple(norm[at:last]) not in qualifiers.BEFORE:
        return False
    return norm[last][0].isdigit() or norm[last] in SMALL


def _after_the_noun(words: Words, end: int) -> str | None:
    """What a comparator after the counted things says: "52 million *visits* and more", "3,000 *replies* at most."."""
    norm = words.norm
    for at in range(end + 1, min(end + _COUNTED + 1, len(norm))):
        if words.mark(at - 1).strip("-–‑") or not norm[at - 1].isalpha():
            return None
        found = qualifiers.after(norm, at) if norm[at - 1].endswith(("s", "people")) else None
        if found and not words.mark(at).strip(",("):
            kind, last = found
            if _of_the_next(words, at, last):
                return None
            ends = last >= len(norm) or bool(words.mark(last).strip("-–‑"))
            return kind if kind != "exact" and (ends or (kind == "over" and not words.mark(at))) else None
    return None
