"""Times that are a fact's by how they stand, with no word beside them for what is measured: "Red cells are good *for up to 42 days*".

What is kept is kept *for* a time, what is answered is answered *within* one, what is done again is done *after* one, and
notice is given so long *ahead*. A time of the fact's unit that stands as its sort of time does, near the name of a subject
that has no other, in a sentence that says what may be or must be done, is the fact's if it is near to its value.
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.beside import comma
from linter.matching.cases import time_allowed
from linter.matching.fact_values import current_version, of_same_subject, of_some_version
from linter.matching.naming import Reference
from linter.matching.reading import Reading
from linter.matching.slips import counts_alike
from linter.matching.time_words import own_words, place_of, places, words_of_others
from linter.model.library import Fact
from linter.text.numbers import Figure
from linter.text.sentences import Sentence
from linter.text.stems import root
from linter.text.values import same_value

_RULING = frozenset(
    """can may must will shall should is are be has have need needs cannot lets let gives allows allow please never
    not only always""".split()
)
_GONE_BY = frozenset("left ago old late early away longer more extra since remaining on out overdue".split())
"""What follows a time that is no rule's: "three weeks *left*", "ten days *late*"."""
OF_ONES_OWN = frozenset("i my me he she his her him holiday holidays away abroad".split())
_BACK = frozenset("it them there this that these those so one such".split())
"""What says the subject back: "tie up *there*", "be told of *it*"."""
_LIMITS = frozenset("within inside".split())
"""What bounds a time of every sort alike: "a reply should come *within* 20 working days"."""
_NEAR = 1
"""Sentences at the most from the one that names the subject to that of the time."""


def may_be_allowed(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a time stands as those of the fact's sort do, and is near to its value: a first look that asks for no names."""
    if figure.kind != "duration" or figure.upper is not None or not fact.subject:
        return False
    current = current_version(reading, fact)
    if current is None or current.value.kind != "duration" or figure.unit.split("/")[0] != current.value.unit:
        return False
    norm = reading.words.norm
    if not _GONE_BY.isdisjoint(norm[figure.outer_last : figure.outer_last + 1]):
        return False
    if not of_some_version(figure, fact):
        small, large = sorted((figure.amount, current.value.amount))
        if large > 2 * small or not counts_alike(reading.words_at(figure.first, figure.last), current.value):
            return False
    place = place_of(norm, figure.outer_first, figure.outer_last, qualified=figure.qualified)
    return place in places(fact.measure, fact.subject)


def ahead_of(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a time is one ahead of something, where the fact is how long a thing lasts: "*five weeks before* it runs out"."""
    norm = reading.words.norm
    if figure.kind != "duration" or norm[figure.outer_last : figure.outer_last + 1] != ["before"]:
        return False
    return norm[figure.outer_first - 1] != "for" and places(fact.measure, fact.subject) == {"for"}


def is_allowed(reading: Reading, figure: Figure, fact: Fact, references: Sequence[Reference]) -> bool:
    """Whether such a time stands in a rule, by one of `references` to its subject, which has no other time."""
    if not may_be_allowed(reading, figure, fact) or not _only_time(reading, fact):
        return False
    norm, number = reading.words.norm, reading.sentence_at(figure.first)
    sentence = reading.sentences[number]
    told = norm[sentence.first : sentence.last]
    here = [each for each in references if sentence.first <= each.first < sentence.last]
    if _RULING.isdisjoint(norm[sentence.first : figure.outer_first]):
        return False
    if not OF_ONES_OWN.isdisjoint(_apart_from(here, norm, sentence)):
        return False
    if not words_of_others(fact.measure, fact.subject).isdisjoint(map(root, told)):
        return False
    block = reading.blocks[figure.first]
    near = [each for each in references if reading.blocks[each.first] == block and each.last <= figure.outer_first]
    said_back = _NEAR if not _BACK.isdisjoint(told) else 0
    near = [each for each in near if number - reading.sentence_at(each.first) <= said_back]
    if not near and _given(reading, figure):
        near = [each for each in references if figure.outer_last <= each.first < sentence.last][:1]
        done = {root(norm[at]) for each in near for at in range(figure.outer_last, each.first)}
        near = [each for each in near if not comma(reading, figure.last, each.first)]
        if own_words(fact.measure, fact.subject).isdisjoint(done):
            return False  # "ten days to *report* a death", and not to collect the flowers after one
    return bool(near) and near[-1].what != "other" and any(each.what == "own" for each in near)


def was_allowed(reading: Reading, figure: Figure, fact: Fact, references: Sequence[Reference]) -> bool:
    """Whether a time is one that the fact had, told in a rule of the subject, which its sentence names.

    It has the bound that it had, "*for up to 100 years*", or is what somebody has for something: "*they have 36 hours in
    which to* lay a buoy".
    """
    version = next((each for each in fact.versions if same_value(figure, each.value)), None)
    if figure.kind != "duration" or version is None or not fact.subject:
        return False
    norm, number = reading.words.norm, reading.sentence_at(figure.first)
    sentence = reading.sentences[number]
    bounded = figure.qualifier == version.qualifier != "exact" and norm[figure.outer_first] not in _LIMITS
    if not bounded and not (_given(reading, figure) and places(fact.measure, fact.subject) <= _given_as(norm, figure)):
        return False
    here = [each for each in references if sentence.first <= each.first < sentence.last]
    if _RULING.isdisjoint(norm[sentence.first : figure.outer_first]):
        return False
    if not OF_ONES_OWN.isdisjoint(_apart_from(here, norm, sentence)):
        return False
    led = any(each.last <= figure.outer_first or not comma(reading, figure.last, each.first) for each in here)
    return led and all(each.what != "other" for each in here)


def _given(reading: Reading, figure: Figure) -> bool:
    """Whether a time is one that somebody has for something: "*has* 36 hours *in which to*"."""
    place = place_of(reading.words.norm, figure.outer_first, figure.outer_last, qualified=False)
    return place == "within" and time_allowed(reading, figure)


def _given_as(norm: Sequence[str], figure: Figure) -> frozenset[str]:
    """How the fact's time may stand: what anybody *has* a time to use or answer may be told *for* it."""
    anyone = norm[figure.outer_first - 2] in _ANYONE
    return frozenset(("within", "for") if anyone else ("within",))


_ANYONE = frozenset("you we they it one people everyone everybody anyone anybody who".split())


def _apart_from(named: Sequence[Reference], norm: Sequence[str], sentence: Sentence) -> list[str]:
    """The words of a sentence, but for those by which the subject is `named`."""
    ours = {at for each in named for at in range(each.first, each.last)}
    return [norm[at] for at in range(sentence.first, sentence.last) if at not in ours]


def _only_time(reading: Reading, fact: Fact) -> bool:
    """Whether no other fact of the subject has times as its values."""
    others = of_same_subject(reading, fact)
    return not any(version.value.kind == "duration" for other in others for version in other.versions)
