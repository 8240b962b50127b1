"""Whose a named thing is said to be: ours, somebody's own, another body's."""

from __future__ import annotations

from itertools import pairwise

from linter.matching.elsewhere import BODIES
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.sorts import word_of_no_sort

ELSEWHERE = frozenset(
    "local regional council mayoral scottish welsh irish english northern european french german american dutch global "
    "international rival opposition conservative labour ireland scotland wales eu us un".split()
)


def ours_or_a_persons(reading: Reading, mention: Mention, owner: int) -> bool:
    """Whether what is "own" is ours, or a thing that each has one of: "your own *passport*", not "your own *scheme*"."""
    if reading.words.norm[owner] == "our":
        return True
    held = reading.words.norm[owner] in ("your", "his", "her", "their", "my") and not reading.words.capital(
        mention.last - 1
    )
    return held and word_of_no_sort(reading.stems[mention.last - 1])


def anothers(reading: Reading, at: int) -> bool:
    """Whether "its" or "whose" at word `at` goes back to a proper name that is not the library's."""
    words = reading.words
    first = reading.sentences[reading.sentence_at(at)].first
    last = at
    while last > first and not (words.capital(last - 1) and len(words.norm[last - 1]) > 1):
        last -= 1
    begin = max(first, last - 1)
    while begin > first and words.capital(begin - 1) and not words.mark(begin).strip("-’'"):
        begin -= 1
    named = last - begin >= 2 and begin > first and at - last <= 6
    return named and not set(words.norm[begin:last]) & BODIES and not reading.names(begin, last)


def others_sentence(reading: Reading, at: int) -> bool:
    """Whether the sentence is about another body: "The Scottish Government will publish its …"."""
    first = reading.sentences[reading.sentence_at(at)].first
    near = range(first, min(first + 6, at))
    opening = [
        "",
        *(reading.words.norm[word] for word in near if reading.words.norm[word] != "us" or reading.words.capital(word)),
    ]
    others = ELSEWHERE | {"another", "other"}
    return any(
        word in others and before not in ("a", "each", "every", "any", "all") for before, word in pairwise(opening)
    )
