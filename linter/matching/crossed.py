"""Sums that another fact has: "The British Business Bank has £27.8 billion", which is what the National Wealth Fund has.

A drafter who has two sums side by side gives one thing the other's. Such a sum is not near the right one, and it is the
fact's even so where its subject is said to have it, to cost it or to get it, and whose it really is is not spoken of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.matching.fact_values import current_version, of_same_subject, of_some_version
from linter.matching.index import said_as
from linter.matching.naming import Reference
from linter.matching.paid_by import told_of_it
from linter.matching.reading import Reading
from linter.model.library import Fact
from linter.text.numbers import Figure
from linter.text.values import same_value

_SUMS = ("money", "rate")
_HAS = frozenset("has have gets get receives receive holds hold costs cost pays pay commands".split())
_WITH = frozenset(
    "will would now currently also only just about over some a up to in all us you is there each still today".split()
)
_IT = frozenset("it this that which".split())
_REACH = 6
"""Words at the most from a thing to the sum that it "has"."""
_LIKENED = 16
"""The same where the words of its clause tell what is paid for it, as other libraries do."""
_SIZE = 20
"""How many times as large or as small another fact's sum may be that is taken for this one's."""
_TELLING = 2
"""Digits, but for zeros at the end, without which a sum is had by too many things."""
_ENDS = frozenset("and but while whereas than if or because so".split())


def told_crosswise(
    reading: Reading,
    figure: Figure,
    fact: Fact,
    references: Sequence[Reference],
    ours: frozenset[int],
    *,
    likened: bool,
) -> bool:
    """Whether a sum that another fact has now, and `fact` never had, is told of the subject of `fact`.

    `likened` says that other words for the measure of the fact stand by it.
    """
    current = current_version(reading, fact)
    if figure.kind not in _SUMS or current is None or of_some_version(figure, fact):
        return False
    small, large = sorted((abs(figure.amount), abs(current.value.amount)))
    if large > _SIZE * small or figure.digits < _TELLING:
        return False
    if not any(_not_spoken_of(reading, figure, other) for other in _that_have(reading, figure, fact)):
        return False
    number = reading.sentence_at(figure.first)
    before = [each for each in references if each.last <= figure.outer_first]
    if not before or before[-1].what != "own" or reading.sentence_at(before[-1].first) < number - 1:
        return False
    if reading.blocks[before[-1].first] != reading.blocks[figure.first] or _right_there(reading, fact):
        return False
    here = reading.sentence_at(before[-1].first) == number
    first = before[-1].last if here else reading.sentences[number].first
    between = reading.words.norm[first : figure.outer_first]
    back = bool(between) and between[0] in _IT
    told = not _HAS.isdisjoint(between) and _WITH.issuperset({*between} - _HAS - _IT)
    if len(between) <= _REACH and told and (here or back):
        return True
    clear = _ENDS.isdisjoint(between) and len(between) <= _LIKENED and (here or back)
    return likened and clear and told_of_it(reading, figure, references, ours, known=False)


def _that_have(reading: Reading, figure: Figure, fact: Fact) -> Iterator[Fact]:
    """The facts of other subjects that have the sum now; none where one of the same subject has had it."""
    if any(of_some_version(figure, other) for other in of_same_subject(reading, fact)):
        return
    for kind in _SUMS:
        for fact_id in reading.index.facts_said.get(said_as(kind, figure.amount, figure.qualifier)) or ():
            other = reading.index.entries[fact_id]
            if isinstance(other, Fact) and other is not fact:
                current = current_version(reading, other)
                if current and same_value(figure, current.value):
                    yield other


def _not_spoken_of(reading: Reading, figure: Figure, other: Fact) -> bool:
    """Whether the sentence of a figure does not name the subject of the fact whose value it is."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    return not any(reading.mentions_in("fact", other.id, "subject", sentence.first, sentence.last))


def _right_there(reading: Reading, fact: Fact) -> bool:
    """Whether a sentence that names the subject of the fact also has its value in force."""
    current = current_version(reading, fact)
    for figure in reading.figures:
        if current is None or same_value(figure, current.value):
            sentence = reading.sentences[reading.sentence_at(figure.first)]
            if any(reading.mentions_in("fact", fact.id, "subject", sentence.first, sentence.last)):
                return True
    return False
