"""Figures that are not weighed whatever speaks for them: somebody's own affairs, some of a whole, and what is told beside a subject."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from linter.matching.fact_values import in_its_unit, in_units
from linter.matching.notices import of_another
from linter.matching.otherwise import counted_otherwise
from linter.matching.paid_by import into_another
from linter.matching.reading import Reading
from linter.matching.recalled import gone_out, of_ones_own
from linter.model.frozen import frozen
from linter.model.library import Fact
from linter.text.numbers import Figure
from linter.text.stems import root

_BEFORE, _AFTER, _NEAR = 20, 10, 4
"""Words before and after a figure, and right after it, in which something else may be told."""
_POSSESSIVE = frozenset("your my his her their".split())
_SPENT = frozenset("own earn earns raised spent spend borrow ordered bought sold saved cost costs".split())
_APART = frozenset("old ago longer shorter later earlier early late away left".split())
"""What says that a figure tells how far apart two things are, or how old one is."""
_ARTICLES = frozenset("the all our these those its their".split())
_ABOUT = frozenset("about regarding concerning".split())
_TELLING = frozenset("telling tell told reminding informing".split())
_HAVING = frozenset("have has had".split())
_GIVEN = frozenset("given paid handed".split())


@frozen
class Told:
    """What the fact's words are beside a figure: the places of its `subject` and `measure`, and the `roots` of all of them."""

    subject: frozenset[int]
    measure: frozenset[int]
    roots: frozenset[str]


def never_weighed(reading: Reading, figure: Figure, fact: Fact, told: Told) -> bool:
    """Whether a figure is not the fact's whatever its signs come to."""
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)]
    before = norm[max(sentence.first, figure.outer_first - _BEFORE) : figure.outer_first]
    after = norm[figure.outer_last : min(sentence.last, figure.outer_last + _AFTER)]
    return (
        any(sign(before, after) for sign in _SIGNS)
        or _counts_others(reading, figure, fact, told)
        or _of_a_part(reading, figure, told)
        or _number_of_others(reading, figure, told)
        or _only_told_about(reading, figure, told)
        or _gone_elsewhere(reading, figure, told)
        or of_ones_own(reading, figure, told.subject | told.measure)
        or of_another(reading, figure, fact, told.subject | told.measure)
    )


_SIGNS: tuple[Callable[[Sequence[str], Sequence[str]], bool], ...] = (
    # "from his uncle"
    lambda _, after: any(
        word in ("from", "on", "in", "at") and whose in _POSSESSIVE for word, whose in pairwise(after)
    ),
    # "£8.85 at some of the places"
    lambda _, after: "some" in after[:_NEAR],
    # "response number 2,914"
    lambda before, _: before[-1:] == ["number"],
    # "24 months old"
    lambda _, after: not _APART.isdisjoint(after[:1]),
    # "raised by their own efforts"
    lambda before, _: not _SPENT.isdisjoint(before),
    # "£14,250 is what its roof cost"
    lambda _, after: "cost" in after,
    # "people who have £9,500 put by"
    lambda before, _: before[-2:-1] == ["who"] and not _HAVING.isdisjoint(before[-1:]),
    # "£120 now, and the rest by August"
    lambda _, after: ("the", "rest") in pairwise(after),
    # "has given out £48 million", which adds up what was paid and is no budget
    lambda before, _: before[-1:] == ["out"] and not _GIVEN.isdisjoint(before[-2:-1]),
)


def _counts_others(reading: Reading, figure: Figure, fact: Fact, told: Told) -> bool:
    """Whether other things are counted: "12,000 *families*"."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    measured = not told.measure.isdisjoint(range(sentence.first, sentence.last)) and not in_units(fact)
    return not measured and counted_otherwise(reading, figure) and not in_its_unit(reading, figure, fact.id)


def _of_a_part(reading: Reading, figure: Figure, told: Told) -> bool:
    """Whether it is some of a whole that the fact says nothing of.

    "17% of *pensioner* households" of a fact on households; "321 *of the 1,846* responses"; "*of those who* rang, 61%";
    "369 *of them telephoned*".
    """
    norm, at = reading.words.norm, figure.outer_last
    begin = reading.sentences[reading.sentence_at(figure.first)].first
    if norm[begin : begin + 3] == ["of", "those", "who"]:
        return True
    if norm[at : at + 1] != ["of"]:
        return False
    if norm[at + 1 : at + 2] == ["them"]:
        return norm[at + 2 : at + 3] != [] and not reading.words.mark(at + 2)
    at += 2 if norm[at + 1 : at + 2] and norm[at + 1] in _ARTICLES else 1
    if any(each.kind == "number" for each in reading.figures_in(at, at + 1)):
        return True
    return figure.kind == "percentage" and norm[at : at + 1] != [] and root(norm[at]) not in told.roots


def _number_of_others(reading: Reading, figure: Figure, told: Told) -> bool:
    """Whether the number of other things is told: "the number of *attendees* did not reach 3,000"."""
    norm, begin = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)].first
    counted = (at + 1 for at in range(begin + 1, figure.outer_first - 1) if norm[at - 1 : at + 1] == ["number", "of"])
    return any(root(norm[at]) not in told.roots and norm[at] not in _ARTICLES for at in counted)


def _gone_elsewhere(reading: Reading, figure: Figure, told: Told) -> bool:
    """Whether it is what has been given to another: "has put £300 million *into new boats*", "have approved £88 million *for schemes*"."""
    norm, at = reading.words.norm, figure.outer_last
    if into_another(reading, figure, told.subject):
        return True  # "£72 million *is going into a sea wall*, and the masts of the Programme"
    to_another = norm[at : at + 1] != [] and norm[at] in _WHERE and told.subject.isdisjoint(range(at, at + _BESIDE))
    return figure.kind == "money" and to_another and gone_out(norm[max(0, figure.outer_first - 2) : figure.outer_first])


_WHERE = frozenset("to into for towards on".split())
_BESIDE = 6


def _only_told_about(reading: Reading, figure: Figure, told: Told) -> bool:
    """Whether the sentence names the subject only as what something else is about: "a meeting *about the consultation*"."""
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)]
    firsts = [at for at in told.subject if at - 1 not in told.subject and sentence.first <= at < sentence.last]
    return bool(firsts) and all(_about(norm[max(sentence.first, at - 4) : at]) for at in firsts)


def _about(lead: Sequence[str]) -> bool:
    lead = [word for word in lead if word not in _ARTICLES]
    return not _ABOUT.isdisjoint(lead[-1:]) or (lead[-1:] == ["of"] and not _TELLING.isdisjoint(lead))
