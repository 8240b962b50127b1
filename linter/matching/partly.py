"""A part of a thing put for the whole of it: "*a summary of* the report must be published"."""

from __future__ import annotations

from linter.matching.rewording import Rewording
from linter.text.stems import stem

_PARTS = frozenset(
    stem(word)
    for word in """summary summaries extract extracts excerpt part parts portion outline digest abstract selection section
    sections fraction share half version draft""".split()
)
_OF = frozenset("of from".split())
_MOST = 5
"""Words at the most that put a part for the whole: "only a short extract from"."""


def part_of_it(words: Rewording) -> bool:
    """Whether nothing is put in but a part of what follows: "*an extract from* the report"."""
    put = words.letter[slice(*words.difference.letter)]
    symbols, (first, last) = words.unit.skeleton.symbols, words.difference.unit
    if first != last or not 2 <= len(put) <= _MOST or put[-1] not in _OF:
        return False
    part = stem(put[-2])
    return part in _PARTS and part not in map(stem, symbols) and bool(symbols[last : last + 1])
