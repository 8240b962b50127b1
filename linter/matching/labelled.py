"""Lines that lead each item of a list with the same label and a number: "*Room 1* – Aerospace⏎*Room 2* – Automotive"."""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.listed import numbers_item
from linter.matching.stretch import Stretch

_FEWEST = 3
"""Lines at the least that make a label of their first word."""


def labelled(reading: Stretch, group: Sequence[int], number: int) -> bool:
    """Whether sentence `number` begins with a label and a number of its own, and so do others of its `group`.

    What such a line holds is what stands in the room, not the room.
    """
    label = _label(reading, number)
    if label is None:
        return False
    labels = {each for each in (_label(reading, index) for index in group) if each and each[0] == label[0]}
    return len(labels) >= _FEWEST


def _label(reading: Stretch, number: int) -> tuple[str, str] | None:
    """The word and the number that a sentence with more to it begins with: "Week 3: Automotive"."""
    sentence = reading.sentences[number]
    if sentence.last - sentence.first < 3:
        return None
    word, count = reading.words.norm[sentence.first : sentence.first + 2]
    return (word, count) if word.isalpha() and not numbers_item(word) and numbers_item(count) else None
