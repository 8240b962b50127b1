"""What was taken from one clause of a sentence to another: a "not", a territory; what was denied and is now allowed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from linter.matching.changes import Change, Sort
from linter.matching.index import Unit
from linter.matching.limits import TERRITORIES
from linter.matching.passages import AUXILIARIES, Match
from linter.matching.rewording import JOINTS

_JOINING = frozenset("and but".split())
_DENIES = 5
"""Words after "not" that it denies, and before which "but" may set others against them."""
_CLAUSES = frozenset("but while whereas although though".split())
"""Words that stand between clauses alone."""


def carried_across(letter: Sequence[str], symbols: Sequence[str], match: Match) -> Iterator[Change]:
    """A "not" or a territory that was taken from one clause of a sentence to another.

    "Can *not* be backdated, but … can" for "can be backdated, but … can*not*".
    """
    places = [(symbols[slice(*d.unit)], letter[slice(*d.letter)], d) for d in match.differences]
    left = [(word, d) for gone, new, d in places if not new for word in _carried(gone)]
    put = [(word, d) for gone, new, d in places if not gone for word in _carried(new)]
    for word, here in left:
        for other, there in put:
            low, high = sorted((here.letter, there.letter))
            between = {*letter[low[1] : high[0]]}
            if word == other and (between & _CLAUSES or ("and" in between and between & AUXILIARIES)):
                sort: Sort = "negation" if word == "not" else "territory"
                yield Change(sort, *there.letter, "", " ".join(letter[slice(*there.letter)]))


def set_free(unit: Unit, letter: Sequence[str], match: Match, moved: Counter[str]) -> Iterator[Change]:
    """Something denied that is now allowed, beside what stays denied: "can be *leased* but cannot be sold"."""
    symbols, kept = unit.skeleton.symbols, dict(match.pairs)
    for at, symbol in enumerate(symbols):
        if symbol != "not" or at not in kept:
            continue
        denied = {word for word in symbols[at + 1 : at + 1 + _DENIES] if moved[word] and word not in JOINTS}
        before = range(max(match.first, kept[at] - _DENIES), kept[at])
        for place in before:
            if letter[place] in denied and "but" in letter[place : kept[at]]:
                yield Change(
                    "negation", place, kept[at] + 1, f"not {letter[place]}", " ".join(letter[place : kept[at]])
                )
                return


def _carried(words: Sequence[str]) -> Iterator[str]:
    """The word that is carried, where it stands alone or is joined: "not", "and *Wales*"."""
    plain = [word for word in words if word not in _JOINING]
    if len(plain) == 1 and (plain[0] == "not" or (len(words) > 1 and plain[0] in TERRITORIES)):
        yield plain[0]
