"""Those who answered, beside how many they were: "295 were sent by *trade bodies*", "*Firms* had much to say: 112 of them wrote in"."""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.text.numbers import Figure

SENDING = frozenset(
    "sent made submitted gave provided wrote contributed returned supplied accounted lodged filed posted emailed".split()
)
ANSWERED = SENDING | frozenset("replied responded answered".split())
_NEAR = 3
"""Words at the most between those who sent so many and their number."""
_SOME = frozenset("the our its these those your all many most some several few a number of other".split())
"""Words before those with whom a sentence begins."""


def answered_of_them(reading: Reading, figure: Figure, mention: Mention) -> bool:
    """Whether so many of those with whom a sentence began answered: "*Trade bodies* had much to say: *295 of them wrote* in"."""
    norm, words = reading.words.norm, reading.words
    follows = norm[figure.outer_last : figure.outer_last + 3]
    if follows[:2] != ["of", "them"] or follows[2:] == [] or follows[2] not in ANSWERED:
        return False
    begins = opens(reading, figure.outer_first) or not {":", ";", "–", "—"}.isdisjoint(words.gap(figure.outer_first))
    first = reading.sentences[reading.sentence_at(mention.first)].first
    return begins and _SOME.issuperset(norm[first : mention.first])


def opens(reading: Reading, word: int) -> bool:
    """Whether `word` is the first of its sentence."""
    return reading.sentences[reading.sentence_at(word)].first == word


def by_its_party(reading: Reading, figure: Figure, measured: Sequence[Mention]) -> bool:
    """Whether those that a figure is of are named: "295 were sent by *trade bodies*", "*firms* made 112 of the 4,000".

    `measured` are the words that measure the fact.
    """
    norm = reading.words.norm
    end = reading.sentences[reading.sentence_at(figure.first)].last
    for mention in measured:
        if mention.last <= figure.outer_first and figure.outer_first - mention.last <= _NEAR:
            if SENDING & set(norm[mention.last : figure.outer_first]):
                return True
        if figure.outer_last <= mention.first < end and not reading.figures_in(figure.last, mention.first):
            led = norm[max(figure.outer_last, mention.first - 2) : mention.first + 1]
            if {"from", "by"} & set(led):
                return True
    return False
