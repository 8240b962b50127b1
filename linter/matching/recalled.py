"""Earlier values that are told of a subject named before, in words that say nothing of the measure.

"You asked about the Repair Grant. … If the panel says yes, *the cheque could be for anything up to £18,000*": what was the
fact's once, or its digits crossed, is hardly another's where the letter speaks of nothing else of the subject's sort and
states the value in force nowhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.fact_values import current_version, of_same_subject, of_some_version
from linter.matching.naming import Reference
from linter.matching.otherwise import PLAIN_TOPICS
from linter.matching.paid_by import DETERMINERS, for_another
from linter.matching.reading import Reading
from linter.matching.slips import digits_crossed, slip_of_digits
from linter.matching.subject import of_subject
from linter.matching.sums import SUMS
from linter.matching.surroundings import Around
from linter.model.library import Fact
from linter.text.numbers import Figure
from linter.text.values import same_value

KINDS = ("money", "rate", "number", "percentage")
"""The kinds of figure that are told so; times and days are told by more than their value."""
_PLAIN = ("money", "rate", "percentage")
_TELLING = 3
"""Digits, but for zeros at the end, by which a value is told from others; or it has the bound that it had, too."""
_CLAUSE = frozenset(
    "and but if because while which who that where when so although though unless until once than".split()
)
_MARKS = frozenset(",;:()–—")
_OF_ALL = frozenset(
    """we they it one everyone everybody anyone anybody nobody people there answer most can could may might will would must
    shall""".split()
)
"""Words of a clause that tells of whomever it is about."""
_HAD = frozenset("have had ve has got already paid received asked ordered told own".split())
_PAID = frozenset(
    "pay pays paid hand over bill invoice answer cost costs charge charged give gives given get gets receive worth owe owes fined".split()
)
_PAID_WITHIN = 4
"""Words before a round sum among which it is said to be paid."""
_LONGEST = 25
"""Words of a clause that are looked at, at the most."""


def may_be_recalled(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a figure is an earlier value of a fact, or has the digits of the one in force crossed, and can hardly be another's."""
    current = current_version(reading, fact)
    if figure.kind not in KINDS or current is None or figure.kind != current.value.kind:
        return False
    if not any(map(str.isdigit, reading.words_at(figure.first, figure.last))) and figure.kind == "percentage":
        return False  # "pay *half* of the levy"
    following = reading.words.norm[figure.outer_last : figure.outer_last + 2]
    if figure.kind == "number" and following[:1] == ["of"] and following[1:] not in (["us"], ["them"]):
        return False
    if reading.once(_has_it, fact.id) or _told_already(reading, figure):
        return False
    if of_some_version(figure, fact):
        return figure.kind != "number" or _telling(figure) or figure.qualifier != "exact"
    written = reading.words_at(figure.first, figure.last)
    if figure.qualifier == current.qualifier != "exact":
        return slip_of_digits(figure, written, current.value)
    return (figure.kind in SUMS or _telling(figure)) and digits_crossed(written, current.value.text)


def _has_it(reading: Reading, fact_id: str) -> bool:
    """Whether the value in force stands anywhere, whatever it is told of."""
    fact = reading.index.entries[fact_id]
    current = current_version(reading, fact) if isinstance(fact, Fact) else None
    return current is not None and any(same_value(other, current.value) for other in reading.figures)


def _told_already(reading: Reading, figure: Figure) -> bool:
    """Whether the same stands shortly before it in its sentence: "had *£150* taken off the bill; it is still £150"."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    before = reading.figures_in(max(sentence.first, figure.first - _LONGEST), figure.first)
    return any(other.kind == figure.kind and other.amount == figure.amount for other in before)


def _telling(figure: Figure) -> bool:
    return len(figure.amount.normalize().as_tuple().digits) >= _TELLING


def _bounded_alike(figure: Figure, fact: Fact) -> bool:
    """Whether a figure has a bound that the fact has or had."""
    return figure.qualifier != "exact" and any(figure.qualifier == version.qualifier for version in fact.versions)


def recalled(
    reading: Reading,
    figure: Figure,
    fact: Fact,
    references: Sequence[Reference],
    ours: frozenset[int],
    rest: Around | None,
) -> bool:
    """Whether such a figure is told of the subject of the fact, and of no one's own affairs. Raises `AsksLetter` as `of_subject` does."""
    if not may_be_recalled(reading, figure, fact) or not _of_anyone(reading, figure, ours):
        return False
    if figure.qualifier != "exact" and not _bounded_alike(figure, fact):
        return False
    plain = figure.kind in _PLAIN and not _telling(figure) and figure.qualifier == "exact"
    near = _named_near(reading, figure, references) or not of_some_version(figure, fact)
    if plain and not (near and (figure.kind not in SUMS or _paid(reading, figure))):
        return False
    if any(
        may_be_recalled(reading, figure, other) or of_some_version(figure, other)
        for other in of_same_subject(reading, fact)
    ):
        return False
    return of_subject(reading, figure, references, ours, rest) is not None


def _of_anyone(reading: Reading, figure: Figure, ours: frozenset[int]) -> bool:
    """Whether the clause of a figure tells of whomever the rule is for: "*They pay* as much as", "*you will be sent* a bill of"."""
    words, norm = reading.words, reading.words.norm
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    first = max(sentence.first, figure.outer_first - _LONGEST)
    begin = next(
        (
            at
            for at in range(figure.outer_first, first, -1)
            if norm[at] in _CLAUSE or not _MARKS.isdisjoint(words.gap(at))
        ),
        first,
    )
    clause = norm[begin : figure.outer_first]
    if not clause or (len(clause) == 1 and clause[0] in _CLAUSE):
        return figure.kind == "number" or (figure.kind != "percentage" and begin == sentence.first)
    anothers = _somebody(reading, begin, ours) or for_another(reading, figure, ours)
    told = figure.kind not in SUMS or figure.qualifier != "exact" or not _OF_ALL.isdisjoint(clause)
    return told and _HAD.isdisjoint(clause) and not anothers


def _somebody(reading: Reading, first: int, ours: frozenset[int]) -> bool:
    """Whether a clause begins with somebody or something of its own: "*Its lawyers* may send you an invoice of"."""
    norm = reading.words.norm
    first += norm[first] in _CLAUSE
    if norm[first] not in DETERMINERS:
        return False
    return not any(at in ours or norm[at] in PLAIN_TOPICS for at in range(first + 1, min(first + 3, len(norm))))


def _paid(reading: Reading, figure: Figure) -> bool:
    """Whether a round sum is said to be what is paid: "be made to *hand over* £3,000", "be sent *a bill of* £275"."""
    before = reading.words.norm[max(0, figure.outer_first - _PAID_WITHIN) : figure.outer_first]
    return not _PAID.isdisjoint(before)


def _named_near(reading: Reading, figure: Figure, references: Sequence[Reference]) -> bool:
    """Whether the subject is named in the sentence, or the one before."""
    number = reading.sentence_at(figure.first)
    return any(each.what == "own" and number - 1 <= reading.sentence_at(each.first) <= number for each in references)
