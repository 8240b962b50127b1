"""Whether what an approved sentence ranks above all others is one of several in the letter: "*a* mission" for "the number one mission".

So is the other way round: "*the main* objective" for "a core objective". One rank is as good as another: "our top mission".
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.rewording import Rewording

_RANKS = frozenset("first top main principal chief foremost primary prime paramount overriding".split())
_ALONE = frozenset("sole only".split())
_NO_RANKS = frozenset("latest nearest interest request honest modest harvest protest earnest manifest".split())
"""What ends as a rank does, and is none, or one of time and place."""
_DEFINITE = frozenset("the our its their".split())
_INDEFINITE = frozenset("a an".split())
_BESIDE = frozenset("key major central important core leading big great vital".split())
"""What is said of one of several: "a *key* mission"."""
_PLACE = 4
"""Symbols at the most in what ranks a thing, with its article."""
_LONGER = 2
"""Letters at the least by which a superlative is longer than "rest"."""


def ranked_otherwise(words: Rewording) -> bool:
    """Whether a rank is lost or put in at the place of a rewording."""
    symbols, (first, last) = words.unit.skeleton.symbols, words.difference.unit
    begin, end = words.difference.letter
    approved, put = symbols[first:last], words.letter[begin:end]
    if max(len(approved), len(put)) > _PLACE or not approved or not put:
        return False
    return (_above_all(approved) and _of_several(put)) or (_of_several(approved) and _above_all(put))


def ranked_alike(words: Rewording) -> bool:
    """Whether another word ranks the thing as high: "the *top* mission" for "the *number one* mission"."""
    approved = words.unit.skeleton.symbols[slice(*words.difference.unit)]
    put = words.letter[slice(*words.difference.letter)]
    return _highest(approved) and _highest(put)


def _highest(place: Sequence[str]) -> bool:
    rank = tuple(word for word in place if word not in _DEFINITE)
    return rank in _WAYS or (len(rank) == 1 and rank[0] in _RANKS)


_WAYS = (("number", "one"), ("most", "important"), ("very", "first"))


def _above_all(place: Sequence[str]) -> bool:
    """Whether a place is an article and a rank: "the number one", "our main"."""
    if place[0] not in _DEFINITE or len(place) < 2:
        return False
    return tuple(place[1:]) == ("number", "one") or (place[1] == "most" and len(place) > 2) or _rank(place[-1])


def _rank(word: str) -> bool:
    return word in _RANKS | _ALONE or (
        word.endswith("est") and len(word) > len("rest") + _LONGER and word not in _NO_RANKS
    )


def _of_several(place: Sequence[str]) -> bool:
    """Whether a place makes of the thing one of several: "a", "an important", "one of our"."""
    if place[0] in _INDEFINITE:
        return _BESIDE.issuperset(place[1:])
    return tuple(place[:2]) == ("one", "of") and _DEFINITE.issuperset(place[2:])
