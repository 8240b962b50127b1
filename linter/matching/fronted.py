"""What stands before the name that its sentence is about, and says when the thing happens.

"*Published last week,* the Strategy …", "*having been published,* the Strategy …", "*still to come is* the Strategy".
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from linter.matching.happening import words_before
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.text.numbers import Figure
from linter.text.stems import root

_JUST = frozenset("having been now newly recently first just finally already".split())
_LEAD = 8
"""Words at the most before the name."""
_OPENING = frozenset("also next now and".split())
_DUE = frozenset("due expected awaited forthcoming imminent pending scheduled planned".split())
_TO_COME = (["still", "to", "come"], ["yet", "to", "come"], ["yet", "to", "appear"])
_COMING = (["coming", "soon"], ["coming", "next"], ["coming", "up"], ["coming", "shortly"])


def fronted_past(reading: Reading, name: Mention, start: int, happens: AbstractSet[str]) -> tuple[int, int] | None:
    """The words that tell, before the name, that it has happened; the sentence begins at word `start`."""
    norm, begin = reading.words.norm, words_before(reading.words, name.first) + 1
    if not start < begin <= start + _LEAD or "," not in reading.words.gap(begin):
        return None
    verb = next((at for at in range(start, begin) if norm[at] not in _JUST), begin)
    if verb == begin or root(norm[verb]) not in happens or not norm[verb].endswith(("ed", "en", "un")):
        return None
    return None if any(to_come(reading, figure) for figure in reading.figures_in(verb, begin)) else (start, name.last)


def to_come(reading: Reading, figure: Figure) -> bool:
    """Whether a figure is a day that is still to come."""
    if figure.date is None:
        return False
    start = figure.date.in_year(reading.as_of.year)[0] if figure.date.yearless else figure.date.start
    return start > reading.as_of


def inverted(norm: list[str], name: Mention, at: int, start: int) -> tuple[int, int] | None:
    """ "*Still to come is* the Strategy": the verb is word `at`, right before the name and its article."""
    if at <= start or norm[at] not in ("is", "are") or at > start + _LEAD:
        return None
    lead = norm[start:at]
    lead = lead[1:] if lead[0] in _OPENING else lead
    said = lead[:1] and (lead[0] in _DUE or lead[:3] in _TO_COME or lead[:2] in _COMING)
    return (start, name.last) if said else None
