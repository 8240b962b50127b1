"""Sums that are a fact's with no word beside them for what is measured: "GRANTS SCHEME: £120m", "It costs £262"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from linter.matching.fact_values import current_version, of_same_subject, of_some_version
from linter.matching.naming import Reference
from linter.matching.reading import Reading
from linter.matching.recounting import CHANGING
from linter.matching.slips import slip_of_digits
from linter.matching.subject import CARRIED, named_just_before, of_subject
from linter.matching.surroundings import Around
from linter.model.library import Fact, Value
from linter.text.numbers import Figure
from linter.text.stems import root
from linter.text.values import comparable, same_value

SUMS = ("money", "rate")
"""The kinds of figure that are sums."""
BESIDE = 3
"""Words between a figure and its subject at the most, for the subject to stand beside it."""
_IN_CLAUSE = 8
"""The same for a sum that can hardly be another's."""
_IN_SENTENCE = 20
"""Words at the most to a sum of which it is said that "that costs" so much."""
_TELLING = 3
"""Digits, without the zeros at the end, by which a sum is told from others: £2,350, and not £2,000."""
_DENYING = frozenset("not cannot never no".split())
_AMOUNTS = frozenset("how much value amount worth cost price fee rate sum charge payment total current".split())
_OF_IT = frozenset("value rate price fee ceiling cap maximum limit budget".split())
_ITS_OWN = frozenset("size worth total amount cost".split())
"""What is only the thing's own where it is said to be "its"."""
_A_LITTLE = frozenset("a little bit shade just".split())
_AMOUNTING = frozenset("is are costs cost worth will at stands stood comes to amounts now currently set pays".split())


def beside_its_subject(reading: Reading, figure: Figure, fact: Fact, references: Iterable[Reference]) -> bool:
    """Whether a sum that was the fact's, or is a slip for it, stands beside one of `references` to its subject.

    So does one with the bound of the fact, "The Grant *pays up to* £7,500", with nothing but such verbs between.
    """
    if figure.kind not in SUMS:
        return False
    known = of_some_version(figure, fact)
    slip = not known and _slip(reading, figure, fact)
    bounded = any(figure.qualifier == version.qualifier == "up-to" for version in fact.versions) and _ends(
        reading, figure
    )
    plainly = not known and _stated_in_kind(reading, figure, fact)
    if (
        not known
        and not plainly
        and not (slip and _slip_of_none_else(reading, figure, fact))
        and not (bounded and _only_sum(reading, figure, fact))
    ):
        return _is_so_much(reading, figure, fact, references)
    reach = BESIDE + 1 if figure.kind == "rate" else 1
    if (
        known
        and (
            _telling(figure)
            or _given(reading, figure)
            or _bounded_alike(figure, fact)
            or told_the_most(reading, figure, fact)
        )
        and _DENYING.isdisjoint(_just_before(reading, figure))
    ):
        reach = _IN_CLAUSE  # "Because you qualify for the Bursary, you will get £2,350"
    norm, sentence = reading.words.norm, reading.sentence_at(figure.first)
    for reference in references:
        if reference.what != "own" or reading.sentence_at(reference.first) != sentence:
            continue
        between = norm[reference.last : figure.outer_first]
        if between == ["has", "been"] and slip:
            return True  # "since April a stamp *has been* £1.87"
        sums = (other for other in reading.figures_in(reference.last, figure.outer_first) if other.kind in SUMS)
        if known and 0 < len(between) <= _IN_SENTENCE and _said_of_that(reading, figure) and not any(sums):
            return True
        if reference.last <= figure.outer_first and between and _PAYING.issuperset(between):
            if known or slip or bounded or _AMOUNTING.issuperset(between):
                return True
        if plainly and not between and reference.last == figure.outer_first and _ends(reading, figure):
            return True  # "respite workers are paid £12.55 an hour *and apprentices* £8.40 an hour"
        if not (known or slip):
            continue
        if 0 <= figure.outer_first - reference.last <= reach or 0 <= reference.first - figure.last <= 1:
            return True
        if (between and _grown_to(reading, reference.last, figure)) or _paid_from(reading, figure, reference):
            return True
        into = norm[figure.last : reference.first]
        if into and len(into) <= _INTO and _INTO_IT.issuperset(into) and not {*into} <= _ARTICLES:
            return True
    return False


def _said_of_that(reading: Reading, figure: Figure) -> bool:
    """Whether a clause says back what a sum is of: "The Roll is separate, with a form of its own, *and that costs* £82 a year"."""
    before = reading.words.norm[max(0, figure.outer_first - 3) : figure.outer_first]
    if before[-1:] and before[-1] in ("you", "them", "us", "at", "to", "just", "only", "now", "still"):
        before = before[:-1]
    return before[-2:-1] != [] and before[-2] in _THAT and before[-1] in _COSTING


_THAT = frozenset("it that this which".split())
_COSTING = frozenset("costs cost is comes stands pays".split())


def _grown_to(reading: Reading, first: int, figure: Figure) -> bool:
    """Whether words from `first` to a sum only say that it became that: "the levy *went up in April from* £170 *to* £176.10"."""
    norm = reading.words.norm
    passed = {
        at
        for other in reading.figures_in(first, figure.first)
        if other.date or norm[other.outer_first - 1] == "from"
        for at in range(other.outer_first, other.outer_last)
    }
    told = [norm[at] for at in range(first, figure.outer_first) if at not in passed]
    return bool(told) and told[-1] == "to" and all(word in _GROWING or root(word) in CHANGING for word in told)


def _paid_from(reading: Reading, figure: Figure, reference: Reference) -> bool:
    """Whether a sum is said to be paid out of what follows: "£7,800 of the price *will be met from the* Grant"."""
    norm, words = reading.words.norm, reading.words
    at = reference.first
    if not figure.last < at <= figure.last + _PAID or any(words.mark(i) for i in range(figure.last, at + 1)):
        return False
    if any(other.kind in SUMS for other in reading.figures_in(figure.last, at)):
        return False
    lead = [word for word in norm[figure.last : at] if word not in _ARTICLES]
    return any(
        tuple(lead[-len(by) :]) == by
        and not _PAID_BY.isdisjoint([*norm[max(0, figure.outer_first - 3) : figure.outer_first], *lead])
        for by in _OUT_OF
    )


_GROWING = frozenset("went gone has have is was now been up down in on by from to last this at again".split())
_PAID = 14
"""Words at the most between a sum and what pays it."""
_PAID_BY = frozenset(
    "met paid covered funded given provided contributed borne claimed refunded reimbursed come comes received".split()
)
_OUT_OF = (("from",), ("by",), ("under",), ("through",), ("out", "of"), ("by", "way", "of"), ("by", "means", "of"))


def _is_so_much(reading: Reading, figure: Figure, fact: Fact, references: Iterable[Reference]) -> bool:
    """Whether so much is said to be the whole of the subject, which has no other sums: "the Fund, *which stands at* £69m,"."""
    if not _ends(reading, figure) or not _only_sum(reading, figure, fact):
        return False
    norm = reading.words.norm
    return any(own.what == "own" and tuple(norm[own.last : figure.outer_first]) in _BEING for own in references)


_BEING = frozenset(
    (*which, *now, *verb)
    for which in ((), ("which",), ("that",))
    for now in ((), ("now",), ("currently",))
    for verb in (("stands", "at"), ("totals",), ("is", "worth"), ("amounts", "to"), ("comes", "to"))
)


def _stated_in_kind(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a rate is for the time that the fact's is for, and not far from it: "The Bursary *is £125 a week*"."""
    if figure.kind != "rate" or not _only_sum(reading, figure, fact):
        return False
    alike = [
        version.value for version in fact.versions if (version.value.kind, version.value.unit) == ("rate", figure.unit)
    ]
    return any(value.amount < _TIMES * figure.amount and figure.amount < _TIMES * value.amount for value in alike)


_TIMES = 3


def _ends(reading: Reading, figure: Figure) -> bool:
    """Whether a sum ends its clause, or what follows is no thing of its own that it is for."""
    norm, at = reading.words.norm, figure.outer_last
    if at >= len(norm) or reading.words.mark(at) or norm[at] in ("and", "or", "to", "in", "from", "if", "when", "per"):
        return True
    return norm[at] in ("towards", "for") and reading.names(at + 1, at + 4)


def said_of_it(
    reading: Reading,
    figure: Figure,
    fact: Fact,
    references: list[Reference],
    ours: frozenset[int],
    rest: Around | None,
) -> bool:
    """Whether a sum is said of the fact's subject, named before, and is its only one: "The rate is 38p", "Value: £165".

    A sum that can hardly be another's needs no such words: "Care Worker Minimum … £12.75 an hour".

    `ours` are the words that name the subject or its measure. Raises `AsksLetter` as `of_subject` does.
    """
    from linter.matching.paid_by import for_another

    if figure.kind not in SUMS or not (said_back(reading, figure) or _known(reading, figure, fact)):
        return False
    if for_another(reading, figure, ours):
        return False
    if not _only_sum(reading, figure, fact) and not _its_alone(reading, figure, fact):
        return False
    if _bounded_alike(figure, fact) and _paid_by_it(reading, figure, references):
        return True
    if of_subject(reading, figure, references, ours, rest) != CARRIED:
        return False
    if _known(reading, figure, fact):
        return True
    if _how_much(reading, figure) and of_some_version(figure, fact):
        return True
    return _labelled(reading, figure) or named_just_before(reading, figure, references, rest)


def _paid_by_it(reading: Reading, figure: Figure, references: Sequence[Reference]) -> bool:
    """Whether the sentence before is about the subject alone, and this one says what is paid: "*A skipper may be paid* up to £6,500"."""
    number = reading.sentence_at(figure.first)
    near = [each for each in references if 0 <= number - reading.sentence_at(each.first) <= 1]
    same = number > 0 and reading.sentences[number].block == reading.sentences[number - 1].block
    paid = _before(reading, figure)[-_HANDED:]
    alone = bool(near) and all(each.what == "own" for each in near)
    return same and alone and not _HANDED_OUT.isdisjoint(paid) and not _MAY.isdisjoint(paid)


_HANDED = 6
"""Words before a sum among which it is said that it is paid."""
_MAY = frozenset("may can will".split())
_HANDED_OUT = frozenset("paid pay receive get claim have given granted offered awarded".split())


def _how_much(reading: Reading, figure: Figure) -> bool:
    """Whether a sum answers a question: "How much is it? *It is £850.*"."""
    number = reading.sentence_at(figure.first)
    asked = reading.sentences[max(0, number - 1)]
    return number > 0 and asked.question and "how much" in " ".join(reading.words.norm[asked.first : asked.last])


def _known(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a sum is one that the fact has or had, and can hardly be another's: by its digits, its bound or its period."""
    if not of_some_version(figure, fact):
        return False
    if figure.kind == "rate" or figure.amount >= _MILLION or _telling(figure) or _bounded_alike(figure, fact):
        return True
    return told_the_most(reading, figure, fact)


def told_the_most(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a sum is told as the most, of a fact that is the most: "*The most* that the Fund will give is £60,000"."""
    from linter.matching.cases import BOUNDED

    most = any(version.qualifier == "up-to" for version in fact.versions)
    return most and not BOUNDED.isdisjoint(_before(reading, figure))


def goes_back(reading: Reading, figure: Figure) -> bool:
    """Whether what a sum is of may be named before it, wherever that is: see `said_of_it`."""
    return figure.kind in SUMS and said_back(reading, figure)


def may_be_of(reading: Reading, sums: Iterable[Figure], fact: Fact) -> bool:
    """Whether one of `sums` can hardly be another fact's, so that its subject may be named before it, wherever that is."""
    return any(_known(reading, figure, fact) for figure in sums)


_MILLION = 1_000_000


def said_back(reading: Reading, figure: Figure) -> bool:
    """Whether a sum may be said of what was named before, by the words of its sentence: "The rate is", "Value:"."""
    before = _before(reading, figure)
    if tuple(before[:2]) in _NOWADAYS:
        before = before[2:]
    of_it = _OF_IT if before[:1] == ["the"] else _OF_IT | _ITS_OWN if before[:1] == ["its"] else frozenset[str]()
    topic = 2 if of_it & set(before[1:2]) else int(before[:1] in (["it"], ["this"]))
    rest = [word for word in before[topic:] if word not in _A_LITTLE]
    told = topic > 0 and 0 < len(rest) <= 3 and set(rest) <= _AMOUNTING
    if _of_it(before):
        return True
    apposed = topic == 2 and not rest and "," in "".join(map(reading.words.gap, range(figure.first - 4, figure.first)))
    return told or apposed or _labelled(reading, figure)


def _of_it(before: list[str]) -> bool:
    """Whether words before a sum say that it is what is paid "for it": "*The standard fare for it is* £46.50"."""
    at = next((at for at in range(2, min(len(before) - 1, _TO_IT)) if before[at + 1] == "it"), 0)
    told = before[at + 2 :] if at and before[0] == "the" and before[at] in ("for", "of") else []
    return bool(told) and _AMOUNTING.issuperset(told)


_TO_IT = 5
_NOWADAYS = (
    ("this", "year"),
    ("this", "month"),
    ("this", "winter"),
    ("this", "season"),
    ("at", "present"),
    ("even", "so"),
)


def _labelled(reading: Reading, figure: Figure) -> bool:
    before = _before(reading, figure)
    return (
        bool(before)
        and set(before) <= _AMOUNTS
        and (reading.words.mark(figure.outer_first)[:1] in (":", "|") or "\t" in reading.words.gap(figure.outer_first))
    )


def _before(reading: Reading, figure: Figure) -> list[str]:
    """The words of its sentence before a figure."""
    first = reading.sentences[reading.sentence_at(figure.first)].first
    return reading.words.norm[first : figure.outer_first]


def _only_sum(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether no other fact of the same subject has sums such as `figure`."""
    others = of_same_subject(reading, fact)
    return not any(_alike(figure, version.value) for other in others for version in other.versions)


def _alike(figure: Figure, value: Value) -> bool:
    """Whether a sum may be told for a value: of its kind, and not of another size altogether."""
    small, large = sorted((abs(figure.amount), abs(value.amount)))
    return comparable(figure, value) and large <= _APART * small


_APART = 10_000


def _its_alone(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a sum so large that it can hardly be another's is what "it" has, and no other fact has it: "It has £120 million to spend"."""
    said = _before(reading, figure)[:2] in (["it", "has"], ["it", "is"], ["it", "had"])
    if figure.kind != "money" or figure.amount < _MILLION or not said or not _known(reading, figure, fact):
        return False
    others = [v.value for other in reading.index.library.facts if other is not fact for v in other.versions]
    return not any(same_value(figure, value) for value in others)


def _slip(reading: Reading, figure: Figure, fact: Fact) -> bool:
    written = reading.words_at(figure.first, figure.last)
    current = current_version(reading, fact)
    return current is not None and slip_of_digits(figure, written, current.value)


def _slip_of_none_else(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether no other fact of the subject has the sum, or one for which it may be a slip."""
    others = of_same_subject(reading, fact)
    return not any(of_some_version(figure, other) or _slip(reading, figure, other) for other in others)


def _bounded_alike(figure: Figure, fact: Fact) -> bool:
    """Whether a sum has the bound, too, that it had when it was approved: "up to £8,000"."""
    return figure.qualifier != "exact" and any(
        same_value(figure, version.value) and figure.qualifier == version.qualifier for version in fact.versions
    )


def _given(reading: Reading, figure: Figure) -> bool:
    """Whether the words before a sum say that it is paid: "Under the Bursary you will *receive* £2,400"."""
    return not _GIVING.isdisjoint(_just_before(reading, figure))


def _just_before(reading: Reading, figure: Figure) -> list[str]:
    return reading.words.norm[max(0, figure.outer_first - 3) : figure.outer_first]


_GIVING = frozenset("receive receives get gets pays paid gives provides offers awards".split())
_ARTICLES = frozenset("the our this a an".split())
_INTO_IT = _ARTICLES | frozenset(
    "under from through into via towards to year in each at its disposal hand behind it spend is are has been being going goes invested spent".split()
)
"""Words between a sum and what it comes from or goes to: "more than £186 million *this year through the* Subsidy"."""
_INTO = 5
_PAYING = _GIVING | frozenset(
    "which that stands stood at totals totalling amounting amounts to comes of is are worth pay can may will covers contributes gives grants now currently".split()
)


def _telling(figure: Figure) -> bool:
    return figure.amount != int(figure.amount) or len(str(int(figure.amount)).rstrip("0")) >= _TELLING
