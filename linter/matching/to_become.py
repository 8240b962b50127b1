"""Whether a later value is told as what it is to become: "*from tomorrow* the fee is £2,350", "the limit *moves from* £7,400 *to* £8,200".

A drafter who has a value before it is in force knows it from the notice of the change. It is no fault where the sentence
says when it begins, or that something changes to it in the present tense.
"""

from __future__ import annotations

from datetime import timedelta

from linter.matching.its_time import before
from linter.matching.reading import Reading
from linter.model.library import Fact, FactVersion
from linter.text.numbers import Figure
from linter.text.values import same_value

_CHANGES = frozenset(
    """goes go going rises rise rising moves move moving changes change changing increases increase increasing climbs climb
    drops drop falls fall jumps jump grows grow comes come raised increased reduced cut lowered put""".split()
)
"""Verbs by which a value changes to another; those that were done are the present only after "is" or "being"."""
_DONE = frozenset("raised increased reduced cut lowered put".split())
_BEING = frozenset("is are be being".split())
_BECOMES = frozenset("becomes become becoming".split())
_REACH = 10
"""Words at the most from a verb to the value that it leads to."""
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_NEXT = {"week": 14, "month": 62, "quarter": 184, "year": 731, "season": 366, "term": 250}
"""Days at the most to what the next of each brings."""
_NEXT |= dict.fromkeys("spring summer autumn winter january april july september october".split(), 366)
_LEADS = frozenset("from of starting beginning after at with on by until till before".split())


def to_become(reading: Reading, figure: Figure, fact: Fact, current: FactVersion) -> bool:
    """Whether a figure is the value of a version to come, and is told as that."""
    starts = [
        version.period.start
        for version in fact.versions
        if before(current, version) and version.period.start and same_value(figure, version.value)
    ]
    if not starts:
        return False
    return _changing(reading, figure) or any(start - reading.as_of <= _begins(reading, figure) for start in starts)


def _changing(reading: Reading, figure: Figure) -> bool:
    """Whether the words before a figure say that something becomes it: "goes up *from £148* to", "is being put up to"."""
    norm, at = reading.words.norm, figure.outer_first
    first = max(reading.sentences[reading.sentence_at(at)].first, at - _REACH)
    if norm[max(first, at - 1)] in _BECOMES:
        return True
    if norm[at - 1] != "to":
        return False
    return any(
        norm[word] in _CHANGES and (norm[word] not in _DONE or not _BEING.isdisjoint(norm[max(first, word - 2) : word]))
        for word in range(first, at)
    )


def _begins(reading: Reading, figure: Figure) -> timedelta:
    """How far off at the most a sentence says that something begins; less than nothing if it does not say."""
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)]
    days = -1
    for at in range(sentence.first, sentence.last):
        led = at == sentence.first or norm[at - 1] in _LEADS
        if norm[at] in ("tomorrow", "midnight", "tonight") and led:
            days = max(days, 1)
        elif norm[at] in _WEEKDAYS and led:
            days = max(days, 7)
        elif norm[at] in ("next", "coming"):
            days = max(days, _NEXT.get(norm[at + 1] if at + 1 < sentence.last else "", -1))
    return timedelta(days=days)
