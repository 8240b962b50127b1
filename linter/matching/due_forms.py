"""Days by which a form is to be in, or one must ask: "We are going for the Grant. *The form has to be in their hands by* 30 October"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from linter.matching.fact_values import current_version, of_some_version
from linter.matching.known_values import CLOSES, only_one
from linter.matching.naming import Reference
from linter.matching.reading import Reading
from linter.model.library import Fact
from linter.text.numbers import Figure

_RECORD = 5
"""Lines of a record after the one that names what it is of."""
_SEASON = timedelta(days=62)
"""How far off a day may be that is no value of the fact."""


def form_due(reading: Reading, figure: Figure, fact: Fact, references: Sequence[Reference]) -> bool:
    """Whether a day is that by which a form must be in, where the last thing named is the fact's subject."""
    from linter.matching.deadlines import told_as_last

    if not may_be_last(reading, figure, fact) or not only_one(reading, figure, fact):
        return False
    number = reading.sentence_at(figure.first)
    sentence, block = reading.sentences[number], reading.blocks[figure.first]
    own = frozenset(at for each in references for at in range(each.first, each.last) if each.what != "other")
    if not told_as_last(reading, sentence, figure, own):
        return False
    far = _RECORD if ":" in reading.words.gap(figure.first) else 0
    here = [each for each in references if block - far <= reading.blocks[each.first] and each.first < sentence.last]
    before = [each for each in here if each.last <= figure.outer_first]
    named = before or here[:1]
    return bool(named) and named[-1].what == "own" and number - reading.sentence_at(named[-1].first) <= max(far, 1)


def may_be_last(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a day may be meant for the one on which something closes: a first look that asks for no names."""
    closes = figure.date is not None and not CLOSES.isdisjoint(word for text in fact.measure for word in text.split())
    return closes and _near(reading, figure, fact)


def _near(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a day is one that the fact has had, or not far off the one in force."""
    current = current_version(reading, fact)
    if of_some_version(figure, fact):
        return True
    day = current.value.day if current else None
    if figure.date is None or day is None or not figure.date.exact:
        return False
    return abs((figure.date.in_year(day.year)[0] if figure.date.yearless else figure.date.start) - day) <= _SEASON
