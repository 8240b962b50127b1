"""Days and times that are a fact's with no word beside them for what is measured, since they were its value before.

"You have until 27 March 2026 to respond to the consultation", "you should get your Refund within 20 working days".
"""

from __future__ import annotations

from collections.abc import Iterable

from linter.matching.fact_values import of_same_subject, of_some_version
from linter.matching.naming import Reference
from linter.matching.reading import Reading
from linter.model.library import Fact
from linter.text.numbers import Figure

_LIMITS = frozenset("until till by before than within in to including".split())
"""Words right before a day or a time up to which, or within which, something is to be done."""
_THEN = frozenset("on from after".split())
"""The same of a day on which something ends, or is there."""
_DENYING = frozenset("nothing no not cannot".split())
_COMING = frozenset("sent received submitted considered accepted taken arrives arriving comes apply".split())
CLOSES = frozenset("closing deadline".split())
_SENDING = frozenset("send file lodge return post submit get".split())
_APPLYING = frozenset("apply bid enter".split())
_HAVING = frozenset("have get receive adopt".split())
_ARTICLES = frozenset("the a an our its your their his her for to in on".split())
_ABOUT = frozenset("of on about into for from to in".split())
_BY = frozenset("by before until till".split())
_ANSWERING = frozenset("apply application respond response reply submit submission bid claim form entry enter".split())
"""What is to be done by the last day of something."""
_REACH = {"date": 12, "duration": 4}
"""Words at the most between such a figure and its subject."""


def may_have_been(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a day or a time stands as a limit, and is the value of a version: a first look that asks for no names."""
    if reading.words.norm[figure.outer_last : figure.outer_last + 2] == ["at", "a"]:
        return False  # "up to 36 hours *at a time*"
    if figure.kind not in _REACH or (figure.date and (figure.date.yearless or not figure.date.exact)):
        return False
    lead = reading.words.norm[figure.outer_first - 1]
    ending = bool(figure.date) and not CLOSES.intersection(word for text in fact.measure for word in text.split())
    ending = ending or (lead == "after" and _too_late(reading, figure))
    if lead not in (_LIMITS | _THEN if ending else _LIMITS) and figure.qualifier != "up-to":
        return False
    if figure.date and not ending and lead not in ("until", "till", "including") and not _answered(reading, figure):
        return False  # "We shall write about the Fund by 31 July"
    return of_some_version(figure, fact)


def _too_late(reading: Reading, figure: Figure) -> bool:
    """Whether it is told what cannot be done after a day: "*Nothing* sent in for Round Three after 31 July will be considered"."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    near = reading.words.norm[sentence.first : sentence.last]
    return figure.date is not None and not _DENYING.isdisjoint(near) and not _COMING.isdisjoint(near)


def _answered(reading: Reading, figure: Figure) -> bool:
    """Whether the sentence tells of applying or answering, or bids to send something: "*Send in* your return by 31 October"."""
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)]
    first = sentence.first + (norm[sentence.first] == "please")
    sent = any(
        norm[at] in _SENDING and norm[at - 1] in ("must", "should", "to") for at in range(first + 1, figure.first)
    )
    return norm[first] in _SENDING or sent or not _ANSWERING.isdisjoint(reading.stems[sentence.first : sentence.last])


def due_by(reading: Reading, figure: Figure, fact: Fact, references: Iterable[Reference]) -> bool:
    """Whether a day is that by which one must apply for, or have, what one of `references` names.

    "*Apply for the Grant by* 30 June", "every council *must have its local plan by* 31 March".
    """
    if not may_be_due(reading, figure, fact) or not only_one(reading, figure, fact):
        return False
    norm, at = reading.words.norm, figure.outer_first - 1
    return any(each.what == "own" and each.last == at and _asked_for(norm, each.first) for each in references)


def may_be_due(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a day stands after "by", and may be one by which something closes: a first look that asks for no names."""
    if figure.date is None or figure.date.yearless or not figure.date.exact:
        return False
    closes = not CLOSES.isdisjoint(word for text in fact.measure for word in text.split())
    return closes and reading.words.norm[figure.outer_first - 1] in _BY


def _asked_for(norm: list[str], name: int) -> bool:
    """Whether what is named at word `name` is to be applied for, or to be there: "apply for the", "must have its"."""
    verb = name - 1
    while verb > 0 and norm[verb] in _ARTICLES:
        verb -= 1
    if norm[verb] in _APPLYING:
        return True
    return (
        norm[verb] in _HAVING and norm[verb - 1] in ("must", "to") and norm[verb - 2] not in ("able", "likely", "hope")
    )


def was_its_value(reading: Reading, figure: Figure, fact: Fact, references: Iterable[Reference]) -> bool:
    """Whether a limit that was the fact's stands beside one of `references` to its subject, which has no other."""
    if not may_have_been(reading, figure, fact) or not only_one(reading, figure, fact):
        return False
    loose = (
        figure.date
        and reading.words.norm[figure.outer_first - 1] in _THEN | {"by", "in"}
        and not _answered(reading, figure)
        and not _too_late(reading, figure)
    )
    return any(_beside(reading, figure, each) and not (loose and _of_it(reading, each)) for each in references)


def _of_it(reading: Reading, reference: Reference) -> bool:
    """Whether the subject only says what another thing is of: "an evaluation *of the Pilot* is due on 31 March"."""
    norm, at = reading.words.norm, reference.first - 1
    while at > 0 and norm[at] in _ARTICLES - _ABOUT:
        at -= 1
    return norm[at] in _ABOUT


def only_one(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether no other fact of the subject has days, or times, as its values."""
    others = of_same_subject(reading, fact)
    return not any(figure.kind == version.value.kind for other in others for version in other.versions)


def _beside(reading: Reading, figure: Figure, reference: Reference) -> bool:
    """Whether the subject stands near the figure in its sentence, with nothing but words between."""
    if reference.what != "own" or reading.sentence_at(reference.first) != reading.sentence_at(figure.first):
        return False
    first, last = sorted(((figure.outer_first, figure.outer_last), (reference.first, reference.last)))
    apart = range(first[1], last[0] + 1)
    return len(apart) <= _REACH[figure.kind] + 1 and not any(reading.words.mark(at) for at in apart)
