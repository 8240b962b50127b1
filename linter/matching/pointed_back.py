"""What is said of a figure by pointing back to it: "Your rent may go up by 3.7%. *That is the most by which social rents can rise*"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from linter.matching.naming import Reference
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.text.numbers import Figure

_POINTING = (["that", "is"], ["this", "is"])


def told_after(reading: Reading, figure: Figure) -> range:
    """The words with which the next sentence, or what follows a colon, says what a figure is; none where it does not."""
    norm, words = reading.words.norm, reading.words
    number = reading.sentence_at(figure.first)
    sentence = reading.sentences[number]
    marks = range(figure.outer_last + 1, min(sentence.last, figure.outer_last + _TO_THE_MARK))
    begin = next((at for at in marks if ":" in words.gap(at)), sentence.last)
    end = sentence.last
    if begin == sentence.last and number + 1 < len(reading.sentences):
        following = reading.sentences[number + 1]
        end = following.last if following.block == sentence.block else begin
    alone = [other for other in reading.figures_in(sentence.first, end) if other.kind == figure.kind] == [figure]
    told = norm[begin : begin + 2] in _POINTING and not _SET_APART.issuperset(norm[begin + 2 : begin + 3])
    return range(begin, end) if alone and told else range(0)


_SET_APART = frozenset("less more fewer below above under over well not half twice why because how when where".split())
"""Words with which a figure is only set beside another: "that is *less* than the most"."""
_TO_THE_MARK = 8
"""Words at the most from a figure to the colon after which it is said what it is."""


def pointed_back(
    reading: Reading, figure: Figure, measures: Sequence[Mention], references: Iterable[Reference]
) -> bool:
    """Whether what follows says that a figure is the fact's: by one of its `measures` and of `references` to its subject."""
    told = told_after(reading, figure)
    if not told:
        return False
    return any(each.first in told for each in measures) and any(
        each.what == "own" and each.first in told for each in references
    )
