"""Which of two an approved sentence sets against the other: "by *the council that placed the child* and not by *the one where it lives*".

The two may be of any length and have words in common, so they are told apart by the words that one alone has. They have
changed places where what was denied is affirmed and what was affirmed is denied, in whatever order the letter has them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.matching.changes import Change
from linter.matching.fingerprints import is_slot
from linter.matching.index import Unit
from linter.matching.passages import AUXILIARIES
from linter.matching.rewording import JOINTS, NEGATIONS
from linter.model.frozen import frozen
from linter.text.stems import root

_SIDE = 16
"""Symbols at the most on each side of what sets two things against one another."""
_CLAUSES = frozenset("and but while whereas although though because so".split())
_BINDING = frozenset("must may will shall should can".split())
_SET_AGAINST = (("rather", "than"), ("instead", "of"), ("as", "opposed", "to"), ("in", "place", "of"))
_VERBS = AUXILIARIES | frozenset("do does did".split())
_PLAIN = (
    JOINTS | AUXILIARIES | NEGATIONS | frozenset("but than opposed place only alone do does did if when it".split())
)
_WHERE = frozenset("that which who whom where whose".split())


@frozen
class _Contrast:
    """Symbols `first` to `last` are denied, and these are the roots of words `affirmed` and `denied` beside one another."""

    first: int
    last: int
    affirmed: frozenset[str]
    denied: frozenset[str]


def contrast_turned(
    unit: Unit, letter: Sequence[str], bounds: frozenset[int], region: tuple[int, int]
) -> Iterator[Change]:
    """What a unit denies and affirms, the other way round in symbols `region` of a letter whose clauses begin at `bounds`."""
    symbols, shape = unit.skeleton.symbols, unit.skeleton
    here = list(_contrasts(symbols, shape.breaks | shape.pauses, (0, len(symbols))))
    if len(here) != 1:
        return
    ours = here[0]
    there = list(_contrasts(letter, bounds, region))
    for theirs in there:
        denied, affirmed = theirs.denied - theirs.affirmed, theirs.affirmed
        was_denied = ours.denied - ours.affirmed
        if not (denied and was_denied and was_denied <= affirmed and denied <= ours.affirmed - ours.denied):
            continue
        if any(other.denied & was_denied for other in there):
            continue
        approved = " ".join(symbols[ours.first : ours.last])
        yield Change("agent", theirs.first, theirs.last, approved, " ".join(letter[theirs.first : theirs.last]))
        return


def _contrasts(symbols: Sequence[str], bounds: frozenset[int], region: tuple[int, int]) -> Iterator[_Contrast]:
    """The places among symbols `region` where one thing is set against another."""
    for at in range(*region):
        if symbols[at] == "not":
            found = _around_not(symbols, bounds, region, at)
        else:
            size = next((len(way) for way in _SET_AGAINST if tuple(symbols[at : at + len(way)]) == way), 0)
            found = _against(symbols, bounds, region, (at, at + size)) if size else None
        if found and found.affirmed and found.denied:
            yield found


def _around_not(symbols: Sequence[str], bounds: frozenset[int], region: tuple[int, int], at: int) -> _Contrast | None:
    """What "not" at symbol `at` sets against one another: "X *and not* Y", "*not* X *but* Y", "X …, *and* Y *does not*"."""
    end = _end(symbols, bounds, region, at + 1)
    if at + 1 == end or symbols[at + 1] in _CLAUSES:  # "…, and the other *does not*"
        begin = _begin(symbols, bounds, region, at)
        if symbols[at - 1] in _VERBS and begin - 1 > region[0] and symbols[begin - 1] in _CLAUSES:
            before = _begin(symbols, bounds, region, begin - 1)
            return _Contrast(begin, at, _said(symbols, before, begin - 1), _said(symbols, begin, at))
        return None
    if end < region[1] and symbols[end] == "but" and symbols[end + 1 : end + 2] != ("not",):
        on = _end(symbols, bounds, region, end + 1)
        lead, denied = _said(symbols, _begin(symbols, bounds, region, at), at), _said(symbols, at + 1, end)
        if not _VERBS.isdisjoint(symbols[end + 1 : on]):  # "Ministers do *not* decide *but* the Board *does*"
            return _Contrast(at + 1, end, _said(symbols, end + 1, on), denied | lead)
        return _Contrast(at + 1, end, _said(symbols, end + 1, on) | lead, denied)
    if at == region[0] or symbols[at - 1] in _VERBS:
        return None  # "is *not* required" denies what is done
    lead_end = at - 1 if symbols[at - 1] in _CLAUSES else at
    return _against(symbols, bounds, region, (lead_end, at + 1))


def _against(
    symbols: Sequence[str], bounds: frozenset[int], region: tuple[int, int], pivot: tuple[int, int]
) -> _Contrast:
    begin, end = _begin(symbols, bounds, region, pivot[0]), _end(symbols, bounds, region, pivot[1])
    if begin == pivot[0] > region[0]:  # "the owner of the home, *not* the tenant"
        begin = _begin(symbols, bounds, region, pivot[0] - 1)
    end = next((at for at in range(pivot[1], end) if symbols[at] in _BINDING), end)
    return _Contrast(pivot[1], end, _said(symbols, begin, pivot[0]), _said(symbols, pivot[1], end))


def _begin(symbols: Sequence[str], bounds: frozenset[int], region: tuple[int, int], at: int) -> int:
    """Where the clause that ends before symbol `at` begins."""
    first = at
    while first > max(region[0], at - _SIDE) and first not in bounds and symbols[first - 1] not in _CLAUSES:
        first -= 1
    return first


def _end(symbols: Sequence[str], bounds: frozenset[int], region: tuple[int, int], at: int) -> int:
    """Where the clause of symbol `at` ends."""
    last = at
    while last < min(region[1], at + _SIDE) and last not in bounds and symbols[last] not in _CLAUSES:
        last += 1
    return last


def _said(symbols: Sequence[str], first: int, last: int) -> frozenset[str]:
    """The roots of the words that say something among symbols `first` to `last`."""
    return frozenset(root(word) for word in symbols[first:last] if word not in _PLAIN | _WHERE and not is_slot(word))
