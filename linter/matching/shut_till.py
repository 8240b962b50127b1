"""What is closed for a time, told in a clause of its own, and opens again in the sentence after: "…, since the Bridge was shut. *Once it reopens*"."""

from __future__ import annotations

from linter.matching.happening import words_before
from linter.matching.phrases import Mention
from linter.text.words import Words

_BEGINS = frozenset("since while because as when that after until before and but so for now".split())
_BEING = frozenset("is was has had been be being stays stayed remains remained still first".split())
_SHUT = frozenset("shut closed shuts closes closing suspended stopped halted".split())
_MOST = 8
"""Words at the most of what is said of it."""
_BESIDE = frozenset(
    "beside near outside opposite behind under below above along alongside inside by at around across".split()
)


def shut_there(words: Words, name: Mention, first: int, last: int) -> bool:
    """Whether the last clause of the sentence of words `first` to `last` tells that what is named is closed."""
    norm, at = words.norm, words_before(words, name.first)
    if at < first or norm[at] not in _BEGINS or last - name.last > _MOST or words.mark(at + 1):
        return False
    if not _SHUT.isdisjoint(norm[first:at]):
        return False  # "*the café was shut* while the Bridge was closed"
    shut = next((here for here in range(name.last, last) if norm[here] not in _BEING), last)
    return shut < last and norm[shut] in _SHUT and not any(map(words.mark, range(name.last, last)))


def beside(words: Words, name: Mention, first: int) -> bool:
    """Whether the name only says where another thing is: "*the footpath beside* the Bridge"; the sentence begins at word `first`."""
    at = words_before(words, name.first)
    return at > first and words.norm[at] in _BESIDE and not words.mark(at + 1)
