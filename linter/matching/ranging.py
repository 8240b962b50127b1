"""How far "any", "every" and "all" range: over more, once the word that sorted what they are said of is left out."""

from __future__ import annotations

from linter.matching.rewording import JOINTS, Rewording
from linter.text.stems import stem

_OF_ALL = frozenset("any every each no all".split())
_SORTS_NOTHING = frozenset(
    "single one individual given new last other such relevant particular separate different various possible valued "
    "existing current available full whole entire complete total and of the our these those its their".split()
)
"""Words that sort nothing after "every": "every *single* response"."""


def widened(words: Rewording) -> bool:
    """Whether a rule of some is made one of all: "at *any hour*" for "at any *reasonable* hour", "*all* conditions" for "*common*"."""
    gone = [word for word in words.gone if word not in JOINTS]
    if len(gone) != 1 or gone[0] in _SORTS_NOTHING | _OF_ALL or not gone[0].isalpha():
        return False
    if tuple(words.new) == ("all",):
        return True
    symbols, (first, last) = words.unit.skeleton.symbols, words.difference.unit
    put = words.letter[slice(*words.difference.letter)]
    if put or last - first != 1 or not first > 0 or last >= len(symbols):
        return False
    before, after = words.letter[words.difference.letter[0] - 1], words.letter[words.difference.letter[1]]
    return symbols[first - 1] in _OF_ALL and before in _OF_ALL and after == symbols[last] and after not in JOINTS


def halved(words: Rewording) -> bool:
    """Whether one is put for what was said of both: "until *the House of Lords* has voted" for "until *both Houses* have"."""
    approved = words.unit.skeleton.symbols[slice(*words.difference.unit)]
    put = words.letter[slice(*words.difference.letter)]
    kept = {stem(word) for word in approved if word not in JOINTS} & {stem(word) for word in put}
    return "both" in approved and bool(kept) and _TWO.isdisjoint(put)


_TWO = frozenset("both two each either and".split())
