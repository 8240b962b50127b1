"""How an approved sentence stands in a letter that renders it: word for word, in what order, told of now or of then."""

from __future__ import annotations

from collections import Counter
from itertools import product

from linter.matching.fingerprints import Skeleton
from linter.matching.index import Unit
from linter.matching.passages import Match
from linter.text.stems import IRREGULAR, root

_PAST = {
    "is": {"was"},
    "are": {"were"},
    "do": {"did"},
    "does": {"did"},
    "has": {"had"},
    "have": {"had"},
    "can": {"could", "was", "were"},
    "will": {"was", "were", "did", "had", "would"},
}
"""Forms of now and of later, each with those of the past: "was able to" of "can"."""


def unchanged(shape: Skeleton, match: Match) -> bool:
    """Whether the sentence is there word for word and alone, as most are."""
    return not match.differences and sentences(shape, match) == (match.first, match.last)


def sentences(shape: Skeleton, match: Match) -> tuple[int, int]:
    """The symbols of the whole sentences that the match lies in, without what leads up to it: "…: *all sectors can*"."""
    begin, end = match.first, match.last
    stops = shape.breaks if match.pairs[0][0] else shape.breaks | shape.pauses
    while begin > 0 and begin not in stops:
        begin -= 1
    while end < len(shape.symbols) and end not in shape.breaks:
        end += 1
    return begin, end


def carried(unit: Unit, shape: Skeleton, match: Match) -> float:
    """The share of a sentence's words that stand somewhere in the letter's sentence, in whatever order."""
    begin, end = sentences(shape, match)
    while begin > 0 and begin not in shape.breaks:  # "they need not pay: the vans call …"
        begin -= 1
    here = Counter(unit.skeleton.symbols)
    return (here & Counter(shape.symbols[begin:end])).total() / here.total()


def told_as_past(unit: Unit, shape: Skeleton, match: Match) -> bool:
    """Whether a sentence that was written of its own day is now told of a day gone by: "could" for "can", "was" for "is"."""
    symbols = unit.skeleton.symbols
    changed = [(symbols[slice(*d.unit)], shape.symbols[slice(*d.letter)]) for d in match.differences]
    past = [
        not _PAST[word].isdisjoint(new) or any(map(past_form, product(gone, new)))
        for gone, new in changed
        for word in gone
        if word in _PAST and new
    ]
    return any(past) and all(past) and not any(symbols[at] in _PAST for at, _ in match.pairs)


def past_form(verbs: tuple[str, str]) -> bool:
    """Whether the second verb is the past of the first: "considered" of "considering", "met" of "meet"."""
    verb, past = verbs
    return verb != past and root(verb) == root(past) and (past.endswith("ed") or past in IRREGULAR)
