"""How a passage departs from the approved sentence that it renders: what it changes in its meaning.

What the words that alignment leaves unequal do by themselves is `linter.matching.drift`'s affair. Here they stand in their
paragraph, where figures, names and questions are known, and beside the other sentences that the passage may render.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from linter.matching.changes import Change
from linter.matching.conditions import rule_whole
from linter.matching.modifiers import added_around
from linter.matching.naming import phrase_stems
from linter.matching.paragraphs import Paragraph
from linter.matching.passages import Match
from linter.matching.renderings import carried, unchanged
from linter.matching.slots import bounds_put_in, changed_figures, members_exchanged, of_another_day, several_for_one
from linter.model.library import Event, Fact

RECOGNISABLE = 0.6
"""How much of the sentence in force must be there for a change to it to be called drift."""
SHORTEST = 5
"""Words in the shortest sentence whose drift is judged."""
_REARRANGED = 0.85
"""So much of it, wherever in the letter's sentence it stands, is that sentence with its halves in another order."""
_WHOLE = 0.9
"""So much of an approved sentence is a rendering of it whatever else the letter's sentence says."""


def departure(reading: Paragraph, rivals: Sequence[Match]) -> tuple[Match, list[Change]] | None:
    """The one of `rivals`, sentences in force that a passage may render, that it changes, with what of its meaning; None if none."""
    closest = max(rivals, key=lambda rival: rival.score, default=None)
    if closest is None or (not closest.differences and _changes(reading, closest) == []):
        return None  # it is there word for word, as most are
    each = {rival.rendering: rival for rival in rivals}
    changed = {rendering: _changes(reading, rival) for rendering, rival in each.items()}
    judged = [(rival, found) for rival in rivals if (found := changed[rival.rendering]) is not None]
    if judged:
        match, changes = min(judged, key=lambda each: (len(each[1]), -each[0].score))
        if not changes:
            match, _ = max(judged, key=lambda each: each[0].score)
            changes = _replaced(reading, match, [rival for rival, _ in judged])
    else:
        match, changes = closest, _exchanged(reading, closest, rivals)
    if not changes:
        match, changes = closest, _recast(reading, closest, rivals)
    return (match, changes) if changes else None


def rearranged(reading: Paragraph, match: Match) -> bool:
    """Whether an approved sentence is there with its halves in another order."""
    return carried(reading.index.units[match.unit], reading.skeleton, match) >= _REARRANGED


def _changes(reading: Paragraph, match: Match) -> list[Change] | None:
    """What of an approved sentence's meaning is changed, if a match renders it; None where it does not."""
    unit = reading.index.units[match.unit]
    turned = rearranged(reading, match)
    whole = match.coverage >= RECOGNISABLE or turned or rule_whole(unit.skeleton.symbols, match)
    if not whole or len(unit.skeleton.symbols) < SHORTEST:
        return None
    found = [] if unchanged(reading.skeleton, match) else _meaning_changes(reading, match)
    alike = (_asked, _called_otherwise, _one, _unconnected)
    changes = [change for change in found if not any(told_alike(reading, change) for told_alike in alike)]
    if any(change.sort == "agent" for change in changes) and of_another_day(reading, match):
        return None  # "The *Life Sciences Plan* was published on *16 July*" is another paper's
    for changed in (changed_figures, several_for_one, bounds_put_in, members_exchanged):
        changes += changed(reading, match)
    changes += added_around(reading, match) if not changes else ()
    rendered = match.coverage >= _WHOLE or reading.renders(match)
    if rendered and not (turned and match.coverage < RECOGNISABLE):
        return changes
    # where halves changed places, what stands for what is not known: opposites alone tell
    opposites = [change for change in changes if turned and change.sort == "antonym"]
    return opposites or [change for change in changes if _rendered_beside(reading, change)] or None


def _meaning_changes(reading: Paragraph, match: Match) -> list[Change]:
    from linter.matching.drift import meaning_changes

    return meaning_changes(reading.index.units[match.unit], reading.skeleton, reading.capitals, match)


def _replaced(reading: Paragraph, match: Match, rivals: Sequence[Match]) -> list[Change]:
    """The word of the closest sentence that another replaces, where that is no word of a rival either."""
    from linter.matching.drift import word_replaced

    unit = reading.index.units[match.unit]
    change = word_replaced(unit, reading.skeleton, reading.capitals, match)
    return _no_rivals(reading, change, rivals) if change else _exchanged(reading, match, rivals)


def _exchanged(reading: Paragraph, match: Match, rivals: Sequence[Match]) -> list[Change]:
    """The same of a sentence that was put in another order."""
    from linter.matching.exchanged import exchanged

    unit = reading.index.units[match.unit]
    first, last = _around(reading, match)
    change = exchanged(unit, reading.skeleton, reading.capitals, (first, last))
    if change is None and match.coverage < _IN_TWO:
        change = _exchanged_beside(reading, match, (first, last))
    return _no_rivals(reading, change, rivals) if change else []


def _exchanged_beside(reading: Paragraph, match: Match, own: tuple[int, int]) -> Change | None:
    """The same of a sentence that is told in two: one of its clauses is in the sentence before, or in the next."""
    from linter.matching.exchanged import exchanged

    unit, shape = reading.index.units[match.unit], reading.skeleton
    size = len(shape.symbols)
    before = next((at for at in range(own[0] - 1, max(-1, own[0] - _FAR), -1) if at in shape.breaks), own[0])
    after = next(
        (at for at in range(own[1] + 1, min(size, own[1] + _FAR)) if at in shape.breaks), min(size, own[1] + _FAR)
    )
    for region in ((before, own[1]), (own[0], after)):
        change = exchanged(unit, shape, reading.capitals, region) if region != own else None
        if change and not own[0] <= change.first < own[1]:
            return change
    return None


_IN_TWO = 0.75
"""How much of a sentence at the most is in one of the two sentences in which it is told."""
_FAR = 60


def _no_rivals(reading: Paragraph, change: Change, rivals: Sequence[Match]) -> list[Change]:
    if _asked(reading, change):
        return []
    approved = {there for rival in rivals for _, there in rival.pairs}
    return [] if change.written and approved & {*range(change.first, change.last)} else [change]


def _around(reading: Paragraph, match: Match) -> tuple[int, int]:
    """The symbols of the letter's sentences that a match stands in."""
    shape = reading.skeleton
    begins = reading.sentences[reading.sentence_at(shape.first[match.first])]
    ends = reading.sentences[reading.sentence_at(shape.first[match.last - 1])]
    return bisect_left(shape.first, begins.first), bisect_left(shape.first, ends.last)


def _recast(reading: Paragraph, match: Match, rivals: Sequence[Match]) -> list[Change]:
    """What a sentence that was recast tells more or less firmly than the closest one."""
    from linter.matching.recast import told_otherwise

    units, shape = reading.index.units, reading.skeleton
    others = [units[rival.unit].skeleton for rival in rivals if rival.unit != match.unit]
    return [
        change
        for change in told_otherwise(units[match.unit].skeleton, others, shape, match)
        if not _asked(reading, change)
        and not reading.renders_anothers(shape.first[change.first], shape.last[change.last - 1])
    ]


def _rendered_beside(reading: Paragraph, change: Change) -> bool:
    """Whether the sentence of a change is approved wording, though the one beside it that the passage takes in is not."""
    shape = reading.skeleton
    sentence = reading.sentences[reading.sentence_at(shape.first[change.first])]
    low, high = bisect_left(shape.first, sentence.first), bisect_left(shape.first, sentence.last)
    return sum(reading.rendered[low:high]) >= _WHOLE * (high - low)


def _called_otherwise(reading: Paragraph, change: Change) -> bool:
    """Whether the same thing is called by another of its names: "the Invest 2035 consultation" for "the Green Paper"."""
    if change.sort not in ("agent", "party"):
        return False
    shape, away = reading.skeleton, set(phrase_stems(change.approved))
    if set(change.approved.split()) <= {*shape.symbols[change.first : change.last]}:
        return False  # two changed places
    first, last = shape.first[change.first], shape.last[change.last - 1]
    for mention in reading.mentions:
        entry = reading.index.entries.get(mention.key.entry)
        if mention.first < last and first < mention.last and isinstance(entry, Fact | Event):
            names = entry.subject if isinstance(entry, Fact) else entry.names
            if mention.key.role in ("subject", "name") and any(away <= set(phrase_stems(name)) for name in names):
                return True
    return False


def _unconnected(reading: Paragraph, change: Change) -> bool:
    """Whether it is only denied that one thing has to do with another: "it had *nothing to do with* the Green Paper"."""
    symbols = reading.skeleton.symbols
    near = range(max(0, change.first - 1), change.last)
    return any(symbols[at : at + 4] == ("nothing", "to", "do", "with") for at in near)


def _one(reading: Paragraph, change: Change) -> bool:
    """Whether one of a thing stands for it: "within *one* month" for "within *a* month"."""
    if change.sort != "limit" or not {"a", "an"} & {*change.approved.split()}:
        return False
    shape = reading.skeleton
    figures = list(reading.figures_in(shape.first[change.first], shape.last[change.last - 1]))
    return len(figures) == 1 and figures[0].amount == 1


def _asked(reading: Paragraph, change: Change) -> bool:
    """Whether a change stands in a question, whose answer says what is so: "Must any vehicle be scrapped? None must"."""
    return reading.sentences[reading.sentence_at(reading.skeleton.first[change.first])].question
