"""Whether a figure that is bound to a fact may be meant for it: the firmer it is bound, the farther off it may be.

A time told in other words than the library's is nearer to the fact's, and counted as that is; what somebody is said to
*have* for something may be farther off: "it *has* 7 working days *to let us know*", of 3.
"""

from __future__ import annotations

from linter.matching.fact_values import current_version, of_some_version
from linter.matching.in_names import a_few_of_them
from linter.matching.owning import IN_OTHER_WORDS, Strength
from linter.matching.reading import Reading
from linter.matching.slips import Hold, counts_alike, may_be_rate, meant_for, within
from linter.matching.stated import FIRM
from linter.matching.subject import CARRIED
from linter.model.library import Fact
from linter.text.numbers import Figure


def is_meant(reading: Reading, figure: Figure, fact: Fact, strength: Strength) -> bool:
    """Whether the figure is a value that the fact has or had, or may be a slip for the one in force."""
    current = current_version(reading, fact)
    if current is None or of_some_version(figure, fact):
        return True
    hold = _hold(reading, figure, fact, strength)
    written = reading.words_at(figure.first, figure.last)
    if (figure.kind, current.value.kind) == ("money", "rate") and not may_be_rate(figure, written, current.value):
        return False  # "the present sum, *£148*", where an hour is paid £34.50
    if hold == "likened" and figure.kind == "duration":
        from linter.matching.cases import time_allowed

        if _of_some_alone(reading, figure, fact) or not counts_alike(written, current.value):
            return False
        if within(figure, current.value, _GIVEN) and time_allowed(reading, figure):
            return True
    return meant_for(figure, written, current.value, lambda: reading.index.library.facts, hold)


_GIVEN = 3
"""How many times as long or as short a time may be that somebody is said to have for something."""


def _hold(reading: Reading, figure: Figure, fact: Fact, strength: Strength) -> Hold:
    """How a figure is held by its fact: firmly beside its measure, but not where it may be of some.

    "At twelve test centres", and in a council's own table "Potholes filled: 8,412".
    """
    if strength[-1] <= -CARRIED:
        return "carried"
    if strength[0] == 1 and strength[5] == IN_OTHER_WORDS:
        return "likened"
    lead, mark = reading.words.norm[figure.outer_first - 1], reading.words.gap(figure.outer_first)
    some = figure.kind == "number" and (lead in _AMONG or not {":", "\t"}.isdisjoint(mark))
    some = some or a_few_of_them(reading, figure, fact)
    return "firm" if strength[4] == FIRM and not some else "near"


_AMONG = frozenset("at in across among between through near with to".split())


def _of_some_alone(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether the subject is narrowed to some of its sort: "a stray dog *that has bitten somebody* is looked after for"."""
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)]
    subjects = reading.mentions_in("fact", fact.id, "subject", sentence.first, figure.outer_first)
    return any(
        norm[each.last] in ("that", "which", "who")
        and not reading.words.mark(each.last)
        and not (norm[each.first - 1] == "the" and norm[each.last + 1] in _WHOEVER)
        for each in subjects
    )


_WHOEVER = frozenset("i we you he she they".split())
"""Who does what the one thing is told by that is meant: "*the* certificate that *he gives you*"."""
