"""Whether a share is of somebody's own things alone: "79% of the funerals *that it arranged* were cremations"."""

from __future__ import annotations

from linter.matching.reading import Reading
from linter.text.numbers import Figure
from linter.text.stems import root

_LONGEST = 8
"""Words at the most from "of" to whose the things are."""
_SOMEBODY = frozenset("it they he she you i".split())
_JOINS = frozenset("that which whom".split())
_SAYING = {root(word) for word in "say tell think believe feel report agree know find hope want".split()} | {
    "said",
    "told",
    "thought",
    "felt",
    "knew",
    "found",
}
"""With these it is told what all of them say: "78% of visitors *said that they* felt welcome"."""
_LOOKED_AT = {
    root(word)
    for word in """ask survey interview question sample test visit check examine inspect look count see measure receive
    study review answer reach publish record hear""".split()
}
"""What a survey or an inspector does to things, which does not make them its own."""
_BEING = frozenset("is are was were has have had will can may must do does did not also now all".split())


def of_somebodys_own(reading: Reading, figure: Figure) -> bool:
    """Whether "of", after a share, leads to what somebody else did with the things that it is of."""
    words, norm, at = reading.words, reading.words.norm, figure.outer_last
    if figure.kind != "percentage" or norm[at : at + 1] != ["of"]:
        return False
    last = min(reading.sentences[reading.sentence_at(figure.first)].last - 1, at + _LONGEST)
    for word in range(at + 2, last):
        if words.mark(word):
            return False
        if not _SAYING.isdisjoint((norm[word], root(norm[word]))):
            return False
        if norm[word] in _SOMEBODY and (norm[word - 1] in _JOINS or norm[word - 1].endswith("s")):
            told = next((each for each in norm[word + 1 : last + 2] if each not in _BEING), "")
            return root(told) not in _LOOKED_AT
    return False
