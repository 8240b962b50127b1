"""What a letter states rightly besides: an earlier or another value set beside the one in force, or contradicting it."""

from __future__ import annotations

from collections.abc import Mapping

from linter.matching.denying import denied
from linter.matching.fact_values import current_version
from linter.matching.owning import Strength
from linter.matching.reading import Reading
from linter.matching.slips import digits_crossed
from linter.matching.stretch import Stretch
from linter.matching.subject import CARRIED
from linter.model.frozen import frozen
from linter.model.library import Fact, FactVersion
from linter.text.numbers import Figure
from linter.text.values import same_value

Bound = Mapping[int, tuple[Strength, Fact]]
"""What the figures of a letter are bound to, by their first words, and how strongly."""
FIRM = 3
"""How firmly a measure stands that is right beside its figure."""
_ON_A_LINE = 80
"""Code points of a row or a line of a list at the most."""
_STAGES = 2
"""Counts in a sentence that tells the total, above which the others are its stages: "900 …, 2,750 …, and over 5,200"."""


@frozen
class InForce:
    """How a block states the value in force of a fact: in which sentence `first`, and whether `named` its subject for it."""

    first: int
    named: bool


Stated = Mapping[tuple[int, str], InForce]
"""What blocks of a letter state of facts, by block and by fact."""


def right(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a figure has the fact's value in force."""
    current = current_version(reading, fact)
    return current is not None and same_value(figure, current.value)


def smaller(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a count is less than the whole that is approved, and may be a part of it."""
    current = current_version(reading, fact)
    return bool(current and current.value.kind == figure.kind == "number" and figure.amount < current.value.amount)


def said_twice(reading: Reading, figure: Figure, fact: Fact, strength: Strength) -> bool:
    """Whether what the letter states rightly is stated again, and wrongly: as in "over 3,000 … over 2,800", "1,846 … 1,864"."""
    current = current_version(reading, fact)
    if current is None:
        return False
    if figure.qualified and figure.qualifier == current.qualifier != "exact" and -strength[-1] < CARRIED:
        return True
    return digits_crossed(reading.words_at(figure.first, figure.last), current.value.text)


def values_in_force(reading: Reading, bound: Bound) -> Stated:
    """Which values in force the figures of `reading` have that are `bound` to their facts."""
    found: dict[tuple[int, str], InForce] = {}
    for figure in reading.figures:
        if figure.first not in bound:
            continue
        strength, fact = bound[figure.first]
        current = current_version(reading, fact)
        if current and _is_right(bound, figure, fact, current) and not denied(reading, figure):
            key = reading.blocks[figure.first], fact.id
            before = found.get(key, InForce(reading.sentence_at(figure.first), named=False))
            found[key] = InForce(before.first, before.named or -strength[-1] < CARRIED)
    return found


def set_beside(reading: Reading, bound: Bound, stated: Stated, figure: Figure, fact: Fact) -> bool:
    """Whether an earlier value stands in one sentence with the one in force, or on a line of its own next to it.

    "Round two: £3m / Round one: £2.5m", "8.1% there, against 6.8% in England". So do the stages of a total: "900 in the
    first week, 2,750 by Christmas and over 5,200 by the close".
    """
    current = current_version(reading, fact)
    if current is None or same_value(figure, current.value):
        return False
    from linter.matching.its_time import earlier_version

    if earlier_version(figure, fact, current):
        return _had_been(reading, figure, current) or _before_or_on_the_next_line(reading, stated, figure, fact)
    around = reading.sentences[reading.sentence_at(figure.first)]
    here = reading.figures_in(around.first, around.last)
    counts = [each for each in here if each.kind == "number"]
    ours = [other for other in counts if other.first not in bound or bound[other.first][1].id == fact.id]
    total = any(same_value(other, current.value) for other in ours)
    stages = total and smaller(reading, figure, fact) and len(counts) > _STAGES
    return stages or any(
        (_is_right(bound, other, fact, current) and not denied(reading, other))
        or _compared(reading, figure, other, current)
        for other in here
    )


def _compared(reading: Reading, figure: Figure, other: Figure, current: FactVersion) -> bool:
    """Whether the value in force is what a figure is set against: "21 weeks here, *against* a national figure of 14 weeks"."""
    between = reading.words.norm[figure.outer_last : other.outer_first]
    return same_value(other, current.value) and not _AGAINST.isdisjoint(between) and len(between) <= _COMPARED


_AGAINST = frozenset("against compared beside than".split())
_COMPARED = 12
"""Words at the most between a figure and what it is compared with."""


def _had_been(reading: Reading, figure: Figure, current: FactVersion) -> bool:
    """Whether the value in force follows in the sentence what had been: "five *had been* published; there are now *seven*"."""
    norm, last = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)].last
    first = reading.sentences[reading.sentence_at(figure.first)].first
    return any(
        same_value(other, current.value) and "had" in norm[first : other.first]
        for other in reading.figures_in(figure.outer_last, last)
    )


def _before_or_on_the_next_line(reading: Reading, stated: Stated, figure: Figure, fact: Fact) -> bool:
    """Whether the value in force is given earlier in the paragraph, later by its subject's name, or on the next line."""
    block = reading.blocks[figure.first]
    here = stated.get((block, fact.id))
    if here and (here.first <= reading.sentence_at(figure.first) or here.named):
        return True
    return on_a_line(reading, block) and any(
        (at, fact.id) in stated and on_a_line(reading, at) for at in (block - 1, block + 1)
    )


def label(reading: Reading, figure: Figure) -> str:
    """The words of a line that stand before a figure and its colon: "storage charge" in "Storage charge: £18 a day"; or ""."""
    if not {":", "\t"} & set(reading.words.gap(figure.outer_first)):
        return ""
    first = reading.sentences[reading.sentence_at(figure.first)].first
    words = reading.words.norm[first : figure.outer_first]
    return " ".join(words) if len(words) <= _LABEL else ""


_LABEL = 6
"""Words of a line's label at the most."""


def _is_right(bound: Bound, figure: Figure, fact: Fact, current: FactVersion) -> bool:
    """Whether a figure is bound to the fact, and has its value in force."""
    if figure.first not in bound or bound[figure.first][1].id != fact.id or (figure.date and not figure.date.exact):
        return False
    return same_value(figure, current.value)


def on_a_line(reading: Stretch, block: int) -> bool:
    """Whether a block is as short as a row or a line of a list."""
    span = reading.document.blocks[block].span
    return span.end - span.start <= _ON_A_LINE
