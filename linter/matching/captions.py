"""Lines that lead with a label and a number, as what goes under pictures does: "*Panel 3:* the Strategy is published on 23 June 2025".

Such a number counts nothing, and what such lines tell of days gone by they tell in the present.
"""

from __future__ import annotations

from linter.matching.reading import Reading
from linter.text.numbers import Figure

_UP_TO = 100
_NEAR = 3
"""Lines at the most to another with the same label."""


def labels_line(reading: Reading, figure: Figure) -> bool:
    """Whether a figure is the number in the label of its line: "Panel *4*: the Plan is published"."""
    first = reading.sentences[reading.sentence_at(figure.first)].first
    return (
        figure.first == first + 1 and figure.amount < _UP_TO and not figure.qualified and _label(reading, first) != ""
    )


def chronicled(reading: Reading, verb: int) -> bool:
    """Whether the verb at word `verb` tells in the present of a day gone by, in a line with a label like that of others."""
    number = reading.sentence_at(verb)
    sentence = reading.sentences[number]
    near = [*reading.sentences[max(0, number - _NEAR) : number], *reading.sentences[number + 1 : number + 1 + _NEAR]]
    label = _label(reading, sentence.first)
    if not label or label not in (_label(reading, other.first) for other in near):
        return False
    days = [figure.date for figure in reading.figures_in(sentence.first, sentence.last) if figure.date]
    return any(not day.yearless and day.end < reading.as_of for day in days)


def _label(reading: Reading, first: int) -> str:
    """The word that leads the line that begins at word `first`, if a number and a colon or a dash follow it."""
    words = reading.words
    if first + 2 >= len(words) or not words.capital(first) or words.mark(first + 1):
        return ""
    word, number, mark = words.norm[first], words.norm[first + 1], words.gap(first + 2)
    numbered = number.isdigit() and word.isalpha() and not word.endswith("s") and "\n" not in mark
    return word if numbered and (mark.startswith((":", ")")) or mark.strip() in ("–", "—", "-")) else ""
