"""Whether the words that bound a figure say something else than the approved ones: "nearly 3,000" for "over 3,000"."""

from __future__ import annotations

from linter.matching.reading import Reading
from linter.model.library import Fact, FactVersion
from linter.text.numbers import SHARE, Figure
from linter.text.stems import root

_LASTING = {root(verb) for verb in "take takes taking last lasts wait waits has have".split()}
_LEAST = frozenset("minimum least lowest threshold floor notice above over required".split())
_OWED = frozenset("must paid pay earn entitled".split())
_CAPPING = frozenset("capped limited within maximum ceiling exceeding".split())


def bound_differs(reading: Reading, figure: Figure, fact: Fact, current: FactVersion) -> bool:
    """Whether the figure, whose value is the `current` one of the fact, has another bound than it or another precision."""
    if figure.kind == "date" or figure.qualifier == current.qualifier or figure.upper is not None:
        return False
    if current.value.kind == "magnitude" or (figure.unit == SHARE and not figure.qualified):
        return False
    if figure.qualifier in _TURNED and _denied(reading, figure):
        rule = current.qualifier == "exact" and figure.kind not in ("number", "percentage")
        return not rule and current.qualifier != _TURNED[figure.qualifier]
    comparator = set(reading.words.norm[figure.outer_first : figure.first]) | set(
        reading.words.norm[figure.last : figure.outer_last]
    )
    lead = reading.words.norm[figure.outer_first - 1]
    lasts = root(lead) in _LASTING or lead in ("is", "are", "averages", "at", "of", "in", "for", "after")
    if figure.kind == "duration" and ((comparator & {"over"} and not lasts) or not figure.qualified):
        return False  # "spread over two weeks" bounds nothing; "takes over two weeks" does
    owed = figure.kind == "rate" and _OWED & set(
        reading.words.norm[max(0, figure.outer_first - 8) : figure.outer_first]
    )
    floor = (comparator & {"least", "minimum"} or comparator >= {"no", "less"}) and (owed or _is_floor(fact))
    if (
        current.qualifier == "exact"
        and figure.kind not in ("number", "percentage")
        and (floor or comparator & _CAPPING or (figure.qualifier == "up-to" and _at_one_time(reading, figure)))
    ):
        return False
    if not figure.qualified and reading.words.norm[figure.first - 2 : figure.first] == ["up", "to"]:
        return False  # "awards go up to £75,000" may bound, or tell of a rise
    if _crossed(reading, figure) or (not figure.qualified and _bounded_by_that(reading, figure)):
        return False
    if not figure.qualified:
        from linter.matching.cases import BOUNDED
        from linter.matching.tables import heading_words

        begin = reading.sentences[reading.sentence_at(figure.first)].first
        near = set(reading.words.norm[max(begin, figure.first - 14) : figure.last + 4]) | heading_words(reading, figure)
        bounds = current.qualifier in ("up-to", "over", "under")
        return not (bounds and (near & BOUNDED or _changed_from(reading, figure, fact)))
    return True


def _changed_from(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether it goes on from another value of the fact, which has its bound: "*the most* rises to £45,000; today it is still £30,000"."""
    from linter.matching.cases import BOUNDED
    from linter.matching.fact_values import of_some_version

    first = reading.sentences[max(0, reading.sentence_at(figure.first) - 1)].first
    return any(
        (other.qualified or not BOUNDED.isdisjoint(reading.words.norm[max(first, other.first - _FAR) : other.first]))
        and other.amount != figure.amount
        and of_some_version(other, fact)
        for other in reading.figures_in(first, figure.outer_first)
    )


def _at_one_time(reading: Reading, figure: Figure) -> bool:
    """Whether a time is one stretch, in which something may be done; not "at most 300 days *in the year*"."""
    after = reading.words.norm[figure.outer_last : figure.outer_last + 3]
    return figure.kind == "duration" and not (
        after[:1] in (["in"], ["of"], ["out"], ["each"], ["every"], ["a"]) and not _PERIODS.isdisjoint(after[1:])
    )


_PERIODS = frozenset("year week month".split())
_TURNED = {"over": "up-to", "under": "over"}
"""What is not over a bound is up to it, and what is not under it is at least that."""
_FAR = 16
"""Words at the most between a denial and its figure."""
_NEAR = 5
"""The same of one that may deny what another verb tells."""
_MAY = frozenset("may can must will shall should could would".split())
_FINITE = frozenset("is are was were has have had".split())
_NOT_AT_ALL = frozenset("no nobody none never neither".split())
_JOINS = frozenset("and but or because if so who whose which that with whom".split())


def _denied(reading: Reading, figure: Figure) -> bool:
    """Whether it is told what is never so: "*no* household *may be* charged *above 54p a day*", "*cannot* pay over £3"."""
    norm, first = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)].first
    for at in range(figure.outer_first - 1, max(first, figure.outer_first - _FAR) - 1, -1):
        if norm[at] in ("who", "which", "that") and not _NOT_AT_ALL.isdisjoint(norm[max(first, at - 3) : at]):
            return not _MAY.isdisjoint(norm[at : figure.outer_first])  # "*nobody who* works here *may* be paid less"
        if norm[at] == "not" and norm[at - 1] in _MAY and _FINITE.isdisjoint(norm[at + 1 : figure.outer_first]):
            return True  # "landlords *may not* raise a social rent by *more than 2.7%*"
        if norm[at] in _JOINS or reading.words.mark(at + 1).strip("-’'"):
            return False
        if norm[at] in _NOT_AT_ALL or (norm[at] == "not" and figure.outer_first - at <= _NEAR):
            return True
    return False


_CASES = frozenset("if should where when whenever unless anyone anything any those whose".split())


def _crossed(reading: Reading, figure: Figure) -> bool:
    """Whether a case is supposed that goes past the bound: "*should* that take the estate *past £36,000*, …"."""
    norm, first = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)].first
    return norm[figure.first - 1] in ("past", "beyond") and not _CASES.isdisjoint(norm[first : figure.outer_first])


def _bounded_by_that(reading: Reading, figure: Figure) -> bool:
    """Whether the bound is said back after the figure: "the figure is £9,500: your savings must be *less than that*"."""
    last = reading.sentences[reading.sentence_at(figure.first)].last
    after = reading.words.norm[figure.outer_last : last]
    pairs = zip(after, after[1:], strict=False)
    return any(left in ("than", "below", "under", "above", "over") and right == "that" for left, right in pairs)


def _is_floor(fact: Fact) -> bool:
    """Whether the fact is itself the least that something may be: "the minimum salary"."""
    return not _LEAST.isdisjoint(f"{fact.title} {' '.join(fact.measure)}".lower().split())
