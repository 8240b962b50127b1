"""Earlier values where nothing names the subject: "*almost 10,900* surgeries see public patients under contract".

A value and its bound together are hardly another's, in a sentence that has words of the fact's subject or measure and names
nothing else of the subject's sort. So is what we ourselves are said to take or give: "*we take £42* from each of you".
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.matching.fact_values import current_version
from linter.matching.index import UNBOUND, said_as
from linter.matching.naming import Reference
from linter.matching.reading import Reading
from linter.matching.recalled import clause_of
from linter.matching.stretch import Stretch
from linter.model.library import Fact
from linter.text.numbers import Figure
from linter.text.stems import stem
from linter.text.values import same_value


def as_before(stretch: Stretch) -> Iterator[tuple[Figure, str]]:
    """The figures of a stretch that have the value and the bound of some version of a fact, with the fact's id."""
    for figure in stretch.figures:
        if figure.qualifier != "exact" or figure.kind in UNBOUND:
            found = stretch.index.facts_said.get(said_as(figure.kind, figure.amount, figure.qualifier)) or ()
            for fact_id in found if len(found) <= _FEW else ():
                yield figure, fact_id


_TELLING = 3
"""Digits, but for zeros at the end, by which a rate, with what it is paid for, is told from any other."""
_ANYONE = frozenset("you they he she one anyone everyone nobody we it".split())
_ANOTHERS = frozenset("which who whose that".split())


def _paid_to_anyone(reading: Reading, figure: Figure) -> bool:
    """Whether a rate with telling digits is told of whomever it is for: "when you stand in the dock *you earn £31.20 an hour*"."""
    if figure.digits < _TELLING:
        return False
    begin = clause_of(reading, figure)
    clause = reading.words.norm[begin : figure.outer_first]
    return _ANOTHERS.isdisjoint(clause) and (not clause or not _ANYONE.isdisjoint(clause))


_FEW = 3
"""Facts at the most that may have a value for it to be any one's."""


def told_as_before(reading: Reading, figure: Figure, fact: Fact, references: list[Reference]) -> bool:
    """Whether such a figure is told of what the fact is about, as its own words and its sentence say, and is not the value in force."""
    from linter.matching.light import tells

    current = current_version(reading, fact)
    if current is None or same_value(figure, current.value):
        return False
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if any(sentence.first <= each.first < sentence.last for each in references):
        return False  # whose it is has been asked by the names that stand there
    if "we" in reading.words.norm[clause_of(reading, figure) : figure.outer_first]:
        return True
    if figure.kind == "rate" and _paid_to_anyone(reading, figure):
        return True
    if figure.kind == "percentage" and reading.words.norm[figure.outer_last : figure.outer_last + 2] == ["of", "our"]:
        return True  # "*about 63% of our* canalside paths can be walked dry-shod"
    if figure.qualifier == "exact":
        return False
    about = {stem(word) for text in (*fact.subject, *fact.measure) for word in text.lower().split() if tells(word)}
    here = {*range(sentence.first, sentence.last)} - {*range(figure.outer_first, figure.outer_last)}
    return not about.isdisjoint(reading.stems[at] for at in here)
