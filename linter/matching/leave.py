"""Whose leave a rule asks for: "without *the Minister's* consent" is another's than "without their consent"."""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.rewording import Rewording
from linter.text.stems import stem

_THEIR = frozenset("their his her".split())
_LEAVE = frozenset(
    "consent agreement permission approval authority leave knowledge authorisation assent say signature".split()
)
_IN_OFFICE = frozenset(
    stem(word)
    for word in """minister ministers secretary government department council court parliament police board committee commission
    agency ministry tribunal ombudsman regulator inspectorate treasury""".split()
)
"""Bodies and holders of office, which are nobody that a rule has called a person before."""
_WHO = 3
"""Words at the most that name one: "the *Secretary of State*"."""


def officials_leave(words: Rewording) -> bool:
    """Whether an office stands for whoever the rule is for, where its leave is asked: "without *the Minister's* consent".

    Where the rule names an office before, "their" may be that one's.
    """
    symbols, (first, last) = words.unit.skeleton.symbols, words.difference.unit
    put = [word for word in words.letter[slice(*words.difference.letter)] if word not in ("the", "a", "an", "of")]
    if not 0 < len(put) <= _WHO or not any(stem(word) in _IN_OFFICE for word in put):
        return False
    if any(stem(word) in _IN_OFFICE for word in symbols[:first]):
        return False
    return last - first == 1 and symbols[first] in _THEIR and _gives_leave(symbols[last : last + 2])


def _gives_leave(following: Sequence[str]) -> bool:
    """Whether what is somebody's is leave: "consent", "*written* agreement"."""
    return not _LEAVE.isdisjoint(following)
