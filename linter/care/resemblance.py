"""Sentences of different lines that resemble each other, as letters are searched for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from rapidfuzz.distance import Indel

from linter.matching.index import Index, Owner, Unit, version_of

_SHORTEST = 5
_RUN = 3
#: A run of words that more sentences than this have is a figure of speech.
_COMMON = 50


def resembling(index: Index, least: float) -> Iterator[tuple[Unit, Unit]]:
    """Pairs of sentences of which at least this share of the words is the same, figures and list members left out.

    A sentence that several lines have resembles itself. Sentences of fewer than five words are left alone.
    """
    sharing: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, unit in enumerate(index.units):
        symbols = unit.skeleton.symbols
        if len(symbols) < _SHORTEST:
            continue
        if len({owner.line for owner in unit.owners}) > 1:
            yield unit, unit
        for at in range(len(symbols) - _RUN + 1):
            sharing[symbols[at : at + _RUN]].append(number)
    pairs = {pair for numbers in sharing.values() if len(numbers) <= _COMMON for pair in combinations(numbers, 2)}
    for one, other in sorted(pairs):
        left, right = index.units[one], index.units[other]
        same = Indel.normalized_similarity(left.skeleton.symbols, right.skeleton.symbols, score_cutoff=least)
        if one != other and same >= least:
            yield left, right


def of_two_lines(one: Unit, other: Unit) -> Iterator[tuple[Owner, Owner]]:
    """Where the two stand in different lines, the line that is first by id first."""
    for left in one.owners:
        for right in other.owners:
            if left.line != right.line:
                yield (left, right) if left.line < right.line else (right, left)


def meet(index: Index, one: Owner, other: Owner, day: date) -> bool:
    """Whether the two versions are both in force on some day from `day` on."""
    left, right = version_of(index, one), version_of(index, other)
    starts = [start for start in (left.period.start, right.period.start, day) if start]
    return left.period.covers(max(starts)) and right.period.covers(max(starts))
