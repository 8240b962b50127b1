"""Days and times that are a fact's with no word beside them for what is measured, since they were its value before.

"You have until 27 March 2026 to respond to the consultation", "you should get your Refund within 20 working days".
"""

from __future__ import annotations

from collections.abc import Iterable

from linter.matching.naming import Reference
from linter.matching.reading import Reading
from linter.model.library import Fact
from linter.text.numbers import Figure
from linter.text.values import same_value

_LIMITS = frozenset("until till by before than within in to including".split())
"""Words right before a day or a time up to which, or within which, something is to be done."""
_ANSWERING = frozenset("apply application respond response reply submit submission bid claim form entry enter".split())
"""What is to be done by the last day of something."""
_REACH = {"date": 12, "duration": 4}
"""Words at the most between such a figure and its subject."""


def may_have_been(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a day or a time stands as a limit, and is the value of a version: a first look that asks for no names."""
    if figure.kind not in _REACH or (figure.date and (figure.date.yearless or not figure.date.exact)):
        return False
    lead = reading.words.norm[figure.outer_first - 1]
    if lead not in _LIMITS and figure.qualifier != "up-to":
        return False
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    answered = not _ANSWERING.isdisjoint(reading.stems[sentence.first : sentence.last])
    if figure.date and lead not in ("until", "till", "including") and not answered:
        return False  # "We shall write about the Fund by 31 July"
    return any(same_value(figure, version.value) for version in fact.versions)


def was_its_value(reading: Reading, figure: Figure, fact: Fact, references: Iterable[Reference]) -> bool:
    """Whether a limit that was the fact's stands beside one of `references` to its subject, which has no other."""
    if not may_have_been(reading, figure, fact) or not _only_one(reading, figure, fact):
        return False
    return any(_beside(reading, figure, each) for each in references)


def _only_one(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether no other fact of the subject has days, or times, as its values."""
    others = (o for o in reading.index.library.facts if o is not fact and {*o.subject} & {*fact.subject})
    return not any(figure.kind == version.value.kind for other in others for version in other.versions)


def _beside(reading: Reading, figure: Figure, reference: Reference) -> bool:
    """Whether the subject stands near the figure in its sentence, with nothing but words between."""
    if reference.what != "own" or reading.sentence_at(reference.first) != reading.sentence_at(figure.first):
        return False
    first, last = sorted(((figure.outer_first, figure.outer_last), (reference.first, reference.last)))
    apart = range(first[1], last[0] + 1)
    return len(apart) <= _REACH[figure.kind] + 1 and not any(reading.words.mark(at) for at in apart)
