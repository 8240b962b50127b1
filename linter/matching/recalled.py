"""Figures that are a fact's by their value, in words that say nothing of the measure.

"You asked about the Repair Grant. … If the panel says yes, *the cheque could be for anything up to £18,000*": what was the
fact's once, or is its value but for a slip or another bound, is hardly another's where what is spoken of is the fact's
subject. Where that was named in a sentence before, nothing more is asked than that no one's own affairs are told. In the
sentence itself two things may be named, so it must also tell of whomever the rule is for.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from linter.matching.fact_values import current_version, of_same_subject, of_some_version
from linter.matching.held import held, held_by
from linter.matching.naming import Reference
from linter.matching.otherwise import PLAIN_TOPICS, counted_otherwise
from linter.matching.reading import Reading
from linter.matching.slips import counts_alike, digits_crossed, slip_of_digits
from linter.matching.subject import BEYOND, CARRIED, of_subject
from linter.matching.sums import SUMS, told_the_most
from linter.matching.surroundings import Around
from linter.model.library import Fact, FactVersion
from linter.text.numbers import Figure
from linter.text.values import comparable, same_value

KINDS = ("money", "rate", "number", "percentage", "duration", "date")
"""The kinds of figure that are told so."""
_PLAIN = ("money", "rate", "percentage")
_TIMES = ("duration", "date")
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
_ONES_OWN = frozenset("had already received asked ordered told own earn earns borrow".split())
"""Words of a clause that tells what somebody had, or has anyway."""
_OWN_AFFAIRS = frozenset("raised spent cost costs".split())
"""What is told of what somebody did with money of their own."""
_MODALS = frozenset("can could may might will would must shall should".split())
_HAD = _ONES_OWN | frozenset("have has ve got paid".split())
_PAID = frozenset(
    "pay pays paid hand over bill invoice answer cost costs charge charged give gives given get gets receive worth owe owes fined".split()
)
_NEAR = Decimal("1.5")
"""How many times as large or as small a figure may be that is no value of the fact, and is told next to its subject."""
_SIZE = Decimal(20)
"""How many times as large or as small a figure may be that is the value in force but for a slip."""
_PAID_WITHIN = 4
"""Words before a round sum among which it is said to be paid."""
_FEW_WORDS = 4
"""Words at the most from the subject's name to a figure that is told of it outright."""
_LONGEST = 25
"""Words of a clause that are looked at, at the most."""
_THEM = frozenset("us them these those".split())


def may_be_known(figure: Figure) -> bool:
    """Whether a figure may be known by its value alone: not a count such as "47", nor a day without its year."""
    if figure.date:
        return figure.date.exact and not figure.date.yearless
    return figure.kind in KINDS and (figure.kind != "number" or figure.qualifier != "exact" or _telling(figure))


def may_be_recalled(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a figure is a value that a fact had, or the one in force but for a slip or its bound: a first look that asks for no names."""
    if not may_be_known(figure):
        return False
    current = current_version(reading, fact)
    if current is None or figure.kind != current.value.kind:
        return False
    if not comparable(figure, current.value) or _told_already(reading, figure):
        return False
    if figure.date:
        return of_some_version(figure, fact)
    if figure.kind == "number":
        return _may_be_counted(reading, figure, fact, current)
    if figure.kind == "duration" and same_value(figure, current.value):
        return False
    written = reading.words_at(figure.first, figure.last)
    if figure.kind == "percentage" and not any(map(str.isdigit, written)) and "cent" not in written:
        return False  # "pay *half* of the levy"
    if of_some_version(figure, fact) or _slipped(reading, figure, current):
        return True
    if figure.upper is not None or not _within(figure, current, _NEAR):
        return False
    return figure.kind != "duration" or counts_alike(written, current.value)


def _may_be_counted(reading: Reading, figure: Figure, fact: Fact, current: FactVersion) -> bool:
    """The same of a count, which must be telling, and be of nothing else: not "up to 3,000 *sheets*" for over 3,000 answers."""
    norm, last = reading.words.norm, figure.outer_last
    if norm[last : last + 1] == ["of"] and _THEM.isdisjoint(norm[last + 1 : last + 2]):
        return False
    ever, bounded = of_some_version(figure, fact), figure.qualifier != "exact"
    alike = bounded and (ever or figure.qualifier == current.qualifier)
    if not (alike or _telling(figure)) or figure.amount % 1:
        return False
    if same_value(figure, current.value):
        return _counts_nothing_else(reading, figure) or held(reading, figure) is not None
    return ever or (_slipped if bounded else _crossed)(reading, figure, current)


def _counts_nothing_else(reading: Reading, figure: Figure) -> bool:
    following = reading.words.norm[figure.outer_last : figure.outer_last + 1]
    return following in (["of"], ["did"], ["do"]) or not counted_otherwise(reading, figure)


def _crossed(reading: Reading, figure: Figure, current: FactVersion) -> bool:
    return digits_crossed(reading.words_at(figure.first, figure.last), current.value.text)


def _slipped(reading: Reading, figure: Figure, current: FactVersion) -> bool:
    """Whether a figure is the value in force but for a slip; not "£62,000" for £62 million, which may be what one had of it."""
    written = reading.words_at(figure.first, figure.last)
    return _within(figure, current, _SIZE) and slip_of_digits(figure, written, current.value)


def _within(figure: Figure, current: FactVersion, times: Decimal) -> bool:
    """Whether a figure is at most so many times as large or as small as the value in force."""
    small, large = sorted((abs(figure.amount), abs(current.value.amount)))
    return large <= times * small


def _told_already(reading: Reading, figure: Figure) -> bool:
    """Whether the same stands shortly before it in its sentence: "had *£150* taken off the bill; it is still £150"."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    before = reading.figures_in(max(sentence.first, figure.first - _LONGEST), figure.first)
    return any(other.kind == figure.kind and other.amount == figure.amount for other in before)


def _telling(figure: Figure) -> bool:
    return figure.digits >= _TELLING


def recalled(
    reading: Reading,
    figure: Figure,
    fact: Fact,
    references: Sequence[Reference],
    ours: frozenset[int],
    rest: Around | None,
) -> bool:
    """Whether such a figure is told of the subject of the fact, and of no one's own affairs. Raises `AsksLetter` as `of_subject` does."""
    from linter.matching.paid_by import into_another

    if not may_be_recalled(reading, figure, fact):
        return False
    holds = figure.kind == "number" and held_by(reading, figure, references)
    if any(of_some_version(figure, other) for other in of_same_subject(reading, fact)):
        return False
    apart = of_subject(reading, figure, references, ours, rest)
    if apart is None:
        return False
    current = current_version(reading, fact)
    if current is None or (not holds and _of_others(reading, figure, current)):
        return False
    known = of_some_version(figure, fact) or _slipped(reading, figure, current)
    if known and holds:
        return True
    ours = ours.union(*(range(each.first, each.last) for each in references if each.what != "other"))
    if into_another(reading, figure, ours):
        return False
    if apart >= CARRIED:
        return not of_ones_own(reading, figure, ours) and (known or _told_next(reading, figure, fact, references))
    if known and _opens(reading, figure):
        return not of_ones_own(reading, figure, ours)
    if not known and figure.kind in _PLAIN and _right_after(reading, figure, references):
        return _told_alone(reading, figure, fact) and not of_ones_own(reading, figure, ours)
    if not known or figure.kind in _TIMES or (apart >= BEYOND and figure.kind != "number"):
        return False
    return _in_its_sentence(reading, figure, fact, references, ours)


def _of_others(reading: Reading, figure: Figure, current: FactVersion) -> bool:
    """Whether so many of something else are told of as the value in force says."""
    return figure.kind == "number" and same_value(figure, current.value) and not _counts_nothing_else(reading, figure)


def _told_next(reading: Reading, figure: Figure, fact: Fact, references: Sequence[Reference]) -> bool:
    """Whether the sentence before, in its paragraph, names the subject, of which no other fact tells figures of its kind.

    So a value near the one in force is meant for it: "I am glad that you use the Islander Card. *Its value is 45 per cent*".
    """
    number, block = reading.sentence_at(figure.first), reading.blocks[figure.first]
    if reading.words.norm[reading.sentences[number].first] == "for":
        return False  # "*For cats* the share is lower, at 74%"
    before = [each for each in references if reading.sentence_at(each.first) == number - 1]
    if not before or before[-1].what == "other" or reading.blocks[before[-1].first] != block:
        return False
    return _told_alone(reading, figure, fact)


def _right_after(reading: Reading, figure: Figure, references: Sequence[Reference]) -> bool:
    """Whether the subject is named a few words before in the clause: "*the First Hire Payment will bring you* £2,500"."""
    begin = clause_of(reading, figure)
    named = [each for each in references if begin <= each.first and each.last <= figure.outer_first]
    if not named or named[-1].what != "own" or figure.outer_first - named[-1].last > _FEW_WORDS:
        return False
    first, last = named[-1].first, named[-1].last
    if gone_out(reading.words.norm[last : figure.outer_first]):
        return False
    return last - first > 1 and reading.words.capital(first) and reading.words.capital(last - 1)


def gone_out(before: Sequence[str]) -> bool:
    """Whether words before a sum say what was done with it, and not how large it is: "the Fund *has given* £310 million to"."""
    return not _HAVE.isdisjoint(before) and not _GONE_OUT.isdisjoint(before)


_HAVE = frozenset("has have had".split())
_GONE_OUT = frozenset(
    """put given found provided paid spent awarded granted approved allocated committed announced lent handed invested
    distributed shared raised saved""".split()
)
"""What has been done with some of a sum, and tells nothing of how large it is."""


def _told_alone(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether the letter states the value in force nowhere, and no other fact of the subject has values of the kind."""
    current = current_version(reading, fact)
    if current is None or _has_it(reading, current, figure):
        return False
    others = (version for other in of_same_subject(reading, fact) for version in other.versions)
    return not any(version.value.kind == figure.kind for version in others)


def _opens(reading: Reading, figure: Figure) -> bool:
    """Whether a figure is all of a clause that opens an answer: "A. *£275*, when you ask us for the grant"."""
    words, sentence = reading.words, reading.sentences[reading.sentence_at(figure.first)]
    answer = words.norm[sentence.first] == "a" and bool(words.mark(sentence.first + 1))
    alone = figure.outer_last >= sentence.last or bool(words.mark(figure.outer_last).strip("-"))
    return alone and figure.outer_first == sentence.first + answer


def of_ones_own(reading: Reading, figure: Figure, ours: frozenset[int]) -> bool:
    """Whether the clause of a figure tells of somebody's affairs, or what else the figure is of: "*borrow* £18,000", "£275 *for the train*"."""
    from linter.matching.paid_by import for_another

    begin = clause_of(reading, figure)
    clause = reading.words.norm[begin : figure.outer_first]
    had = not _ONES_OWN.isdisjoint(clause[2:] if clause[:2] == ["all", "told"] else clause)
    return had or _somebody(reading, begin, ours) or for_another(reading, figure, ours)


def _in_its_sentence(
    reading: Reading, figure: Figure, fact: Fact, references: Sequence[Reference], ours: frozenset[int]
) -> bool:
    """Whether such a figure is told of the subject that its sentence names."""
    current = current_version(reading, fact)
    if current is None or _has_it(reading, current, figure):
        return False
    a_share = figure.kind == "percentage" and reading.words.norm[figure.outer_last : figure.outer_last + 1] == ["of"]
    if a_share or (_telling(figure) and _crossed(reading, figure, current)):
        return not of_ones_own(reading, figure, ours)
    if not of_anyone(reading, figure, ours):
        return False
    if same_value(figure, current.value) and figure.kind != "number":
        begin = clause_of(reading, figure)
        return _OWN_AFFAIRS.isdisjoint(reading.words.norm[begin : figure.outer_first])
    if figure.qualifier != "exact" and all(figure.qualifier != version.qualifier for version in fact.versions):
        return False
    if figure.kind not in _PLAIN or _telling(figure) or figure.qualifier != "exact":
        return True
    near = _named_near(reading, figure, references) or not of_some_version(figure, fact)
    return near and (figure.kind not in SUMS or _paid(reading, figure) or told_the_most(reading, figure, fact))


def _has_it(reading: Reading, current: FactVersion, but: Figure) -> bool:
    """Whether the value in force stands anywhere `but` there, whatever it is told of."""
    return any(other is not but and same_value(other, current.value) for other in reading.figures)


def clause_of(reading: Reading, figure: Figure) -> int:
    """The first word of a figure's clause, or the word that leads to it."""
    words, norm = reading.words, reading.words.norm
    first = max(reading.sentences[reading.sentence_at(figure.first)].first, figure.outer_first - _LONGEST)
    back = range(figure.outer_first, first, -1)
    return next((at for at in back if norm[at] in _CLAUSE or not _MARKS.isdisjoint(words.gap(at))), first)


def of_anyone(reading: Reading, figure: Figure, ours: frozenset[int]) -> bool:
    """Whether the clause of a figure tells of whomever the rule is for: "*They pay* as much as", "*you will be sent* a bill of"."""
    from linter.matching.paid_by import for_another

    begin = clause_of(reading, figure)
    clause = reading.words.norm[begin : figure.outer_first]
    if not clause or (len(clause) == 1 and clause[0] in _CLAUSE):
        opens = begin == reading.sentences[reading.sentence_at(figure.first)].first
        return figure.kind == "number" or figure.qualifier != "exact" or (figure.kind != "percentage" and opens)
    anothers = _somebody(reading, begin, ours) or for_another(reading, figure, ours)
    told = figure.kind not in SUMS or figure.qualifier != "exact" or not _OF_ALL.isdisjoint(clause)
    had = any(word in _HAD and lead not in _MODALS for lead, word in pairwise(("", *clause)))
    return told and not had and not anothers


def _somebody(reading: Reading, first: int, ours: frozenset[int]) -> bool:
    """Whether a clause begins with somebody or something of its own: "*Its lawyers* may send you an invoice of"."""
    from linter.matching.paid_by import DETERMINERS

    norm = reading.words.norm
    first += norm[first] in _CLAUSE
    if norm[first] not in DETERMINERS or norm[first] in ("each", "every") or reading.words.mark(first + 1):
        return False  # "*each* is worth", "*A.* Twelve months"
    if norm[first : first + 2] == ["one", "of"]:
        return False  # "*one of our people* is at your gate within"
    return not any(at in ours or norm[at] in PLAIN_TOPICS for at in range(first + 1, min(first + 3, len(norm))))


def _paid(reading: Reading, figure: Figure) -> bool:
    """Whether a round sum is said to be what is paid: "be made to *hand over* £3,000", "be sent *a bill of* £275"."""
    before = reading.words.norm[max(0, figure.outer_first - _PAID_WITHIN) : figure.outer_first]
    each = reading.words.norm[figure.outer_last : figure.outer_last + 1] in (["each"], ["apiece"])
    return not _PAID.isdisjoint(before) or (each and before[-1:] == ["at"])


def _named_near(reading: Reading, figure: Figure, references: Sequence[Reference]) -> bool:
    """Whether the subject is named in the sentence, or the one before."""
    number = reading.sentence_at(figure.first)
    return any(each.what == "own" and number - 1 <= reading.sentence_at(each.first) <= number for each in references)
