"""A figure that is said not to be so: "*Nor are there* 1,500 hostels on the register", "it *is not* £160", "*nothing like* 90"."""

from __future__ import annotations

from linter.matching.reading import Reading
from linter.text.numbers import Figure

_BEING = frozenset("is are was were isn't aren't".split())
_DOING = frozenset("do does did".split())
_AUXILIARY = _BEING | _DOING | frozenset("has have had".split())
_NOR = frozenset("nor neither never".split())
_UNTIL = frozenset("until unless before if when".split())
_NEXT = 3
"""Words after a figure among which it is told until when it is not so."""
_NOT_ONLY = frozenset("only just merely simply least until before".split())
_FAR_FROM = (["nowhere", "near"], ["nothing", "like"])
_LIGHT = frozenset("there have got hold list hold yet now we you they it had been the any".split())
"""What may stand between a denial and the number of things that it denies: "we do not *have* 1,500"."""
_FARTHEST = 5
"""Words at the most from a denial to its figure."""


def denied(reading: Reading, figure: Figure) -> bool:
    """Whether it is said that the figure is not so. A limit may be told by what must not be: "no more than eight" denies none."""
    norm, first = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)].first
    if norm[figure.outer_first : figure.outer_first + 2] in _FAR_FROM:
        return True
    if figure.qualifier in ("over", "under", "up-to"):
        return False
    if _opens_with_nor(reading, figure, first):
        return True
    for at in range(figure.outer_first - 1, max(first, figure.outer_first - _FARTHEST) - 1, -1):
        between = norm[at + 1 : figure.outer_first]
        if any(reading.words.mark(word) for word in range(at + 1, figure.outer_first + 1)):
            return False
        counted = figure.kind == "number" and _LIGHT.issuperset(between)
        if norm[at] in _NOR and between[:1] and between[0] in _AUXILIARY:
            return _LIGHT.issuperset(between[1:])
        if norm[at] in ("not", "never"):
            if at == first or not _NOT_ONLY.isdisjoint(norm[at + 1 : figure.first]):
                return False
            done = norm[at - 1] in _DOING and len(between) == 1
            if done and not _UNTIL.isdisjoint(norm[figure.outer_last : figure.outer_last + _NEXT]):
                return False  # "we *do not pay* £1,650 *until* the work is done"
            return done or (norm[at - 1] in (_AUXILIARY if counted else _BEING) and (counted or not between))
    return False


def _opens_with_nor(reading: Reading, figure: Figure, first: int) -> bool:
    """Whether a sentence begins by denying what it tells: "*Neither did* the Review *draw* 6,000 replies"."""
    norm, before = reading.words.norm, range(first + 1, figure.outer_first + 1)
    if norm[first] not in _NOR or norm[first + 1] not in _AUXILIARY or len(before) > _CLAUSE:
        return False
    return norm[figure.outer_first - 1] not in _KNOWN and not any(reading.words.mark(at).strip("-’'") for at in before)


_KNOWN = frozenset("the those these our your".split())
"""Before a number that is taken as given: "Nor did we forget *the* 5,238 who wrote"."""
_CLAUSE = 14
"""Words at the most from "nor" to the figure that it denies."""
