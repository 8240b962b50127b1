"""What takes a figure from a subject that was named sentences before: another's own thing, or a question after another thing."""

from __future__ import annotations

from linter.matching.reading import Reading
from linter.text.numbers import Figure

_TURNING = (["and"], ["what", "about"], ["how", "about"], ["what", "of"])
"""How a question begins that turns to another thing."""


def of_its_own(reading: Reading, figure: Figure) -> bool:
    """Whether another's own thing is told of: "*The hub's own* summer fund shuts on 30 June"."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    return any(
        reading.words.norm[at] == "own"
        and reading.words_at(at - 1, at + 1).replace("’", "'").endswith(("'s own", "s' own"))
        for at in range(sentence.first + 1, figure.outer_first)
    )


def asked_of_another(reading: Reading, figure: Figure, ours: frozenset[int]) -> bool:
    """Whether the question right before turns to another thing, of which no word is in `ours`: "*And a first-aid certificate?* Two years"."""
    number = reading.sentence_at(figure.first)
    asked = reading.sentences[number - 1]
    if number == 0 or not asked.question or not ours.isdisjoint(range(asked.first, reading.sentences[number].last)):
        return False
    opening = reading.words.norm[asked.first : asked.first + 2]
    return any(opening[: len(turn)] == turn for turn in _TURNING)
