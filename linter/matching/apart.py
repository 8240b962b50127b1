"""Whether a figure is told of another place or year than the fact: "57% of adults in Wales", "14,200 in 2023-24, 17,900 in …"."""

from __future__ import annotations

from linter.matching.reading import Reading
from linter.matching.tables import heading_words
from linter.model.library import Fact
from linter.text.countries import COUNTRIES
from linter.text.numbers import Figure

_NATIONS = frozenset("scotland wales ireland london".split())
_TO_A_PLACE = 8
"""Words between a figure and the place it is told of at the most."""


def of_another_place(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether the figure is told of a nation that the fact does not name, in its sentence or over its column."""
    return _of_a_place(reading, figure, fact) or _headed_by_a_place(reading, figure, fact)


def year_by_year(reading: Reading, figure: Figure) -> bool:
    """Whether figures are given for year after year: "14,200 awards … in 2023-24, 17,900 in 2024-25"."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    here = reading.figures_in(sentence.first, sentence.last)
    alike = [other for other in here if other.kind == figure.kind]
    years = [
        other.first
        for other in here
        if other.date and not other.date.exact and reading.words.norm[other.first - 1] in ("in", "during", "for")
    ]
    ends = [*(other.first for other in alike[1:]), sentence.last]
    dated = [any(at.last <= year < end for year in years) for at, end in zip(alike, ends, strict=True)]
    return sum(dated) > 1 and dated[alike.index(figure)]


def _of_a_place(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a count or a share is told of a nation that the fact does not name: "57% of adults *in Wales*"."""
    if figure.kind not in ("number", "percentage", "magnitude"):
        return False
    norm = reading.words.norm
    end = min(reading.sentences[reading.sentence_at(figure.first)].last, figure.outer_last + _TO_A_PLACE)
    for at in range(figure.outer_last, end - 1):
        if reading.words.mark(at):
            return False
        if norm[at] in ("in", "across"):
            place = norm[at + 1 + (norm[at + 1] in ("the", "northern")) :][:1]
            told = f"{fact.title} {' '.join((*fact.measure, *fact.subject))}".lower()
            return bool(place) and (place[0] in _NATIONS or place[0] in COUNTRIES) and place[0] not in told
    return False


def _headed_by_a_place(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether the column of a figure is another nation's: "| Now | Wales |"."""
    told = f"{fact.title} {' '.join((*fact.measure, *fact.subject))}".lower()
    return any(word not in told for word in heading_words(reading, figure) & (_NATIONS | COUNTRIES))
