"""Notice of what was named right before, though the sentence begins with those who give it, or are given it.

"Headstones: nobody may lay one flat. *The family has to be told six weeks beforehand*", "… a review of the pitch fee? *The
owner has to give each of them 30 days' notice*".
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.allowed_times import OF_ONES_OWN
from linter.matching.fact_values import current_version, of_same_subject, of_some_version
from linter.matching.naming import Reference
from linter.matching.reading import Reading
from linter.matching.slips import counts_alike, within
from linter.matching.time_words import place_of, places
from linter.model.library import Fact
from linter.text.numbers import Figure

_DUTY = frozenset("must shall should will has have is are needs need may".split())
_NOTICE = frozenset("notice warning".split())
_TOLD = frozenset(
    "tell tells told inform informs informed notify notified warn warned write writes written give gives given let hear".split()
)
_BACK = frozenset("it this that them these".split())
_TO_WHOM = frozenset("the a an each every all any its those them us you your people".split())
_CONDITION = frozenset("if when where who that unless whose which".split())
"""What tells of another occasion than the one that was named: "has to be told six weeks ahead *if the gates are locked*"."""
_TWICE = 2
"""How many times as long or as short such a time may be."""
_LABELLED = 3
"""Sentences at the most after a label, "Headstones: …"."""


def notice_of_it(reading: Reading, figure: Figure, fact: Fact, references: Sequence[Reference]) -> bool:
    """Whether a time is the notice that has to be given of the fact's subject, the last of `references`, which has no other."""
    if figure.kind != "duration" or not _tells_notice(fact):
        return False
    if any(_tells_notice(other) for other in of_same_subject(reading, fact)):
        return False
    current = current_version(reading, fact)
    if current is None or current.value.kind != "duration" or figure.unit != current.value.unit:
        return False
    if not of_some_version(figure, fact):
        alike = counts_alike(reading.words_at(figure.first, figure.last), current.value)
        if not alike or not within(figure, current.value, _TWICE):
            return False
    if reading.words.norm[figure.outer_last : figure.outer_last + 1] == ["before"]:
        return _told_before_it(reading, figure, references)
    return _as_notice(reading, figure) and _named_before(reading, figure, references)


def _told_before_it(reading: Reading, figure: Figure, references: Sequence[Reference]) -> bool:
    """Whether somebody has to be told so long before the subject: "you must let us know 14 days *before the hearing*".

    Or before "it", where the sentence has named the subject: "must tell you of the hearing 14 days *before it happens*".
    """
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)]
    before, at = norm[sentence.first : figure.outer_first], figure.outer_last + 1
    if _DUTY.isdisjoint(before) or _TOLD.union(_HEARD).isdisjoint(before) or not _CONDITION.isdisjoint(before):
        return False
    if not OF_ONES_OWN.isdisjoint(before) or any(word in _SAID_BEFORE for word in before):
        return False
    if norm[at : at + 1] == ["it"]:
        return any(each.what == "own" and sentence.first <= each.first < figure.outer_first for each in references)
    return any(each.what == "own" and at <= each.first <= at + _DETERMINED for each in references)


_HEARD = frozenset("know hear ring".split())
_SAID_BEFORE = frozenset("was were had did".split())
"""What tells of one case that is over, and of no rule."""
_DETERMINED = 3
"""Words at the most between "before" and the name of what it is before: "before *any planned* repairs"."""


def of_another(reading: Reading, figure: Figure, fact: Fact, ours: frozenset[int]) -> bool:
    """Whether notice of another thing is told than of what was named before: "28 days' notice *of the sale*"."""
    norm, at = reading.words.norm, figure.outer_last
    if not _tells_notice(fact) or norm[at : at + 1] == [] or norm[at] not in _NOTICE:
        return False
    if norm[at + 1 : at + 2] != ["of"] or norm[at + 2 : at + 3] not in (["a"], ["an"], ["the"], ["any"]):
        return False
    named = range(at + 3, min(at + 6, len(norm)))
    return not any(word in ours or norm[word] in _PLAIN for word in named)


_PLAIN = frozenset("change changes move intention plan plans decision date day fact proposal end start closure".split())
"""What notice is given of that is what was named, told otherwise."""


def _tells_notice(fact: Fact) -> bool:
    times = any(version.value.kind == "duration" for version in fact.versions)
    return times and places(fact.measure, fact.subject) == {"ahead"}


def _as_notice(reading: Reading, figure: Figure) -> bool:
    """Whether a sentence tells of the notice that has to be given, and of no other occasion for it."""
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)]
    before, after = norm[sentence.first : figure.outer_first], norm[figure.outer_last : sentence.last]
    if before[-2:] == ["notice", "of"]:
        of_it = True
    elif after[:1] != [] and after[0] in _NOTICE:
        of_it = _of_it(after[1:])
    elif place_of(norm, figure.outer_first, figure.outer_last, qualified=False) == "ahead":
        of_it = not _TOLD.isdisjoint(before)
    else:
        return False
    if not of_it or _DUTY.isdisjoint(before) or not OF_ONES_OWN.isdisjoint(norm[sentence.first : sentence.last]):
        return False
    return _CONDITION.isdisjoint(before) and _CONDITION.isdisjoint(
        reading.words.up_to_comma(figure.outer_last, sentence.last)
    )


def _of_it(after: Sequence[str]) -> bool:
    """Whether the words after "notice" say of nothing else what it is of: "notice *of it*", "notice *to each of them*"."""
    if after[:1] in (["of"], ["before"], ["for"]):
        return after[1:2] != [] and after[1] in _BACK
    return after[:1] != ["to"] or (after[1:2] != [] and after[1] in _TO_WHOM)


def _named_before(reading: Reading, figure: Figure, references: Sequence[Reference]) -> bool:
    """Whether the subject is the last thing named, in the sentence before or in the label of the paragraph."""
    number, block = reading.sentence_at(figure.first), reading.blocks[figure.first]
    before = [each for each in references if each.last <= figure.outer_first]
    here = [each for each in references if reading.sentence_at(each.first) == number]
    if here or not before or before[-1].what != "own" or reading.blocks[before[-1].first] != block:
        return False
    since = number - reading.sentence_at(before[-1].first)
    label = ":" in reading.words.gap(before[-1].last)
    return since == 1 or (label and since <= _LABELLED)
