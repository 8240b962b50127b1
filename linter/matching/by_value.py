"""Figures that are a fact's by what they say, with no word of its measure beside them: "As much as £3,250 is there under the Bursary".

A value that a fact had, or has, or one with the same digits crossed, is hardly another's where the letter speaks of the
fact's subject right there. What is told by its value alone counts for less than anything else: it is nothing where the
letter states the fact's value in force.
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.fact_values import current_version, of_same_subject
from linter.matching.naming import Reference
from linter.matching.reading import Reading
from linter.matching.slips import digits_crossed
from linter.matching.subject import CARRIED
from linter.model.library import Fact
from linter.text.numbers import Figure
from linter.text.values import comparable, same_value

_TELLING = {"number": 3, "money": 3, "rate": 2, "percentage": 9}
"""Digits, but for zeros at the end, by which an earlier value of a kind is told from others; a share never is."""
_IN_SENTENCE = 20
"""Words at the most between a figure and its subject."""
_HARDLY_ANOTHERS = 3
"""Digits of a figure that may be of what a sentence before names."""
_NEAR = 8
_LARGE = 1_000
_RAISED = frozenset("raised spent had cost costs".split())
"""What is told of a body's own affairs."""
_DENYING = frozenset("not never nor neither".split())
_A = frozenset("a an the for of our your".split())
_CLAUSES = frozenset(
    "and but when if so because while which who that before after since although though unless until once or".split()
)
BY_VALUE = (0, 0, 0, 0, 0, 0, -CARRIED - 1)
"""How strongly such a figure is bound: less than any other."""


def may_be(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a figure has a value of the fact, or its digits crossed: a first look that asks for no names."""
    after = reading.words.norm[figure.outer_last : figure.outer_last + 1]
    return (
        figure.kind in _TELLING
        and after != ["of"]
        and (_in_force(reading, figure, fact) or _rebounded(reading, figure, fact) or _other(reading, figure, fact))
    )


def by_its_value(
    reading: Reading, figure: Figure, fact: Fact, references: Sequence[Reference], measured: frozenset[int]
) -> bool:
    """Whether such a figure stands by one of `references` to the fact's subject, of which it says nothing else.

    `measured` are the words of the fact's measure: a sum that one stands by between its marks has been asked about already.
    """
    from linter.matching.paid_by import for_another

    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if figure.kind in ("money", "rate") and not measured.isdisjoint(_between_marks(reading, figure)):
        return False
    if not may_be(reading, figure, fact) or not _of_none_else(reading, figure, fact):
        return False
    ours = measured.union(*(range(each.first, each.last) for each in references))
    if not _in_force(reading, figure, fact) and for_another(reading, figure, ours):
        return False
    block = reading.blocks[figure.first]
    near = [each for each in references if reading.blocks[each.first] == block and each.first < sentence.last]
    here = [each for each in near if each.first >= sentence.first]
    if not here and figure.digits >= _HARDLY_ANOTHERS and _in_force(reading, figure, fact):
        return bool(near) and all(each.what == "own" and _named(reading, each) for each in near)
    if any(each.what == "other" for each in here):
        return False
    far = _in_force(reading, figure, fact)
    if not far and _rebounded(reading, figure, fact):
        return any(_named(reading, each) and _right_by(reading, figure, each) for each in here)
    return any(_named(reading, each) and _beside(reading.words.norm, figure, each, far=far) for each in here)


def _between_marks(reading: Reading, figure: Figure) -> range:
    """The words of its sentence around a figure that no mark parts from it."""
    words, sentence = reading.words, reading.sentences[reading.sentence_at(figure.first)]
    before = range(figure.outer_first, sentence.first, -1)
    first = next((at for at in before if not _MARKS.isdisjoint(words.gap(at))), sentence.first)
    after = range(figure.outer_last, sentence.last)
    return range(first, next((at for at in after if not _MARKS.isdisjoint(words.gap(at))), sentence.last))


_MARKS = frozenset(",;:()–—")


def _named(reading: Reading, reference: Reference) -> bool:
    """Whether the fact's subject is named, by more than a common noun."""
    proper = any(reading.words.capital(at) for at in range(reference.first, reference.last))
    return reference.what == "own" and (proper or reference.last - reference.first > 1)


def _beside(norm: Sequence[str], figure: Figure, reference: Reference, *, far: bool) -> bool:
    """Whether few words stand between, none of which denies, and, unless it may stand `far`, no other clause.

    So not in "£120 is *not* a penalty for a late return", nor in "£35,000 from the sale, *and* hopes for a Grant".
    """
    first, last = sorted(((figure.outer_first, figure.outer_last), (reference.first, reference.last)))
    between = norm[first[1] : last[0]]
    denied = any(word in _DENYING and after in _A for word, after in zip(between, between[1:], strict=False))
    return len(between) <= _IN_SENTENCE and not denied and (far or _CLAUSES.isdisjoint(between))


def _in_force(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a figure is the value in force; a count, or one with another bound than it has, only if it is telling."""
    telling = figure.digits >= _TELLING[figure.kind]
    return any(
        figure.kind == version.value.kind
        and version.period.covers(reading.as_of)
        and same_value(figure, version.value)
        and (telling or (figure.kind != "number" and figure.qualifier in ("exact", version.qualifier)))
        for version in fact.versions
    )


def _rebounded(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a figure is the value in force with another bound: "the Programme has been given *more than £86 million*"."""
    current = current_version(reading, fact)
    if current is None or figure.kind != "money" or current.value.kind != "money":
        return False
    bound = figure.qualifier not in ("exact", current.qualifier) and figure.amount >= _LARGE
    return bound and same_value(figure, current.value)


def _right_by(reading: Reading, figure: Figure, reference: Reference) -> bool:
    """Whether a figure stands by its subject with a few words of one clause between."""
    first, last = sorted(((figure.outer_first, figure.outer_last), (reference.first, reference.last)))
    between = range(first[1], last[0])
    if len(between) > _NEAR or any(reading.words.mark(at) for at in range(first[1], last[0] + 1)):
        return False
    return (_CLAUSES | _DENYING | _RAISED).isdisjoint(reading.words.norm[at] for at in between)


def _other(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a figure is an earlier value, or has the digits of the value in force in another order."""
    telling = figure.digits >= _TELLING[figure.kind]
    for version in fact.versions:
        if figure.kind != version.value.kind or not comparable(figure, version.value):
            continue
        if same_value(figure, version.value):
            return telling and figure.qualifier in ("exact", version.qualifier)
        crossable = figure.digits > 1 and (telling or figure.kind != "number")
        if crossable and version.period.covers(reading.as_of):
            if digits_crossed(reading.words_at(figure.first, figure.last), version.value.text):
                return True
    return False


def _of_none_else(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether no other fact of the subject has the value."""
    return not any(
        _in_force(reading, figure, other) or _other(reading, figure, other) for other in of_same_subject(reading, fact)
    )
