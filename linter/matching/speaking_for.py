"""For how many others those named speak, whatever they are called: "*Those bodies speak*, taken together, *for* tens of thousands of undertakings"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from linter.matching.naming import Reference
from linter.matching.reading import Reading
from linter.matching.subject import of_subject
from linter.matching.surroundings import Around
from linter.text.numbers import Figure
from linter.text.stems import root

_REPRESENTING = root("represent")
_SPEAK = frozenset("speak speaking spoke act acting".split())
_REPRESENT = frozenset("represent representing represented".split())
_THEY = frozenset("they which who these those".split())
_TO_THE_VERB = 4
"""Words at the most from "they" or "those bodies" to the verb."""
_BY_THE_WAY = frozenset("taken together all between them jointly in told as a whole can claim to now also".split())


@lru_cache(maxsize=20_000)
def counts_represented(title: str) -> bool:
    """Whether a fact with this title counts those whom others represent."""
    return any(root(word) == _REPRESENTING for word in title.lower().split())


def spoken_for(reading: Reading, figure: Figure) -> int | None:
    """The verb by which so many are said to be spoken for; None if there is none: a first look that asks for no names."""
    norm = reading.words.norm
    if figure.kind != "magnitude":
        return None
    verb = figure.outer_first - 1
    if norm[verb] in _REPRESENT:
        return verb
    if norm[verb] != "for" or verb < 1:
        return None
    verb -= 1
    while verb > 0 and norm[verb] in _BY_THE_WAY:
        verb -= 1
    return verb if norm[verb] in _SPEAK else None


def speak_for(
    reading: Reading, figure: Figure, references: Sequence[Reference], ours: frozenset[int], rest: Around | None
) -> bool:
    """Whether those who speak for so many are what one of `references` names, or was named before: "*They speak for*"."""
    verb = spoken_for(reading, figure)
    if verb is None:
        return False
    norm, first = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)].first
    if any(each.what == "own" and each.last == verb for each in references):
        return True
    near = range(verb - 1, max(first, verb - _TO_THE_VERB) - 1, -1)
    begin = next((at for at in near if norm[at] in _THEY), None)
    if begin is None or not all(norm[at].endswith("s") or norm[at] in _BY_THE_WAY for at in range(begin + 1, verb)):
        return False
    if norm[begin] in ("which", "who"):
        return any(each.what == "own" and each.last == begin for each in references)
    opening = norm[first:begin]
    return _BY_THE_WAY.issuperset(opening) and of_subject(reading, figure, references, ours, rest) is not None
