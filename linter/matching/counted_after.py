"""The number told of a list after its name: "the regions, *six* in all", "the regions number *six*", "Regions: *6*"."""

from __future__ import annotations

from linter.matching.reading import Reading
from linter.matching.tables import column, heading_words
from linter.text.numbers import Figure
from linter.text.words import Words

_APPOSED = 14
"""Words between a set's name and its number at the most: "the sectors to which it gives support, *nine* in number"."""
_ABOVE = 3
"""Lines above a label among which a heading may say what is counted."""
_LABEL = 3
"""Words before a name at the most in a cell that asks for its number: "*The total number of* regions"."""
HEDGES = frozenset("now still currently today just only exactly precisely also themselves presently".split())
_WHOLE = (
    ("in", "all"),
    ("in", "total"),
    ("in", "number"),
    ("in", "full"),
    ("of", "them"),
    ("all", "told"),
    ("altogether",),
    ("at", "present"),
    ("at", "the", "moment"),
    ("today",),
    ("now",),
    ("currently",),
    ("strong",),
    ("in", "law"),
    ("by", "law"),
    ("in", "force"),
    ("on", "the", "list"),
    ("on", "our", "list"),
    ("on", "the", "register"),
    ("to", "be", "precise"),
    ("to", "be", "exact"),
)
_TELLING = frozenset("all total number altogether told them precise exact".split())
"""Of those, what a number that stands beside a name must have to count it."""
_GOES_ON = frozenset("and but so which each while as because although since or not up down".split())
_NUMBERING = frozenset("number numbers numbering total totals totalling".split())
_IS = (
    ("are",),
    ("remain",),
    ("stand", "at"),
    ("remain", "at"),
    ("come", "to"),
    ("comes", "to"),
    ("coming", "to"),
    ("amount", "to"),
    ("amounts", "to"),
    ("add", "up", "to"),
    ("run", "to"),
    ("make", "up"),
    ("make",),
)
"""What says of the things themselves how many they are."""
_BEING = frozenset("are make form up a an group list set".split())
"""Words between a name and its number "strong": "they form *an* eight-strong list"."""
_TALLIES = frozenset("number numbers total tally count".split())
_LISTS = frozenset("list set roll register".split())
_STANDS = frozenset("is remains stays at to be reached reaches".split())
_HOLDS = frozenset("has holds contains to".split())
_PLACING = frozenset("in at for with on near".split())
_OF = frozenset("of the our these all".split())
_SETS = frozenset("set sets list lists name names what of the group groups in our each item items".split())
"""Heads of a column of lists, beside which their numbers stand."""
_OF_OTHERS = frozenset(
    """letters questions complaints correspondence enquiries queries calls visits cases staff received page pages minutes
    replies answers mentions hours""".split()
)
"""What may be counted or told under the name of a list, by subject."""
_ASKED_FOR = frozenset("number no count total quantity".split())
COUNTING = _ASKED_FOR | frozenset("how many of the our in are there how".split())
"""The words of a label or a head that asks for a number: "How many", "Number of"."""


def told_after(reading: Reading, figure: Figure, first: int, last: int) -> bool:
    """Whether `figure`, which stands in the sentence after the list's name at words `first` to `last`, counts the list."""
    norm, words = reading.words.norm, reading.words
    between = [word for word in norm[last : figure.first] if word not in HEDGES]
    start = figure.first - (norm[figure.first - 1] == "all" and figure.first > last)
    apart = any(mark in words.gap(start) for mark in ",(–—") or words.gap(start).strip() == "-"
    told = whole(words, figure.last)
    stopped = stops(reading, figure.last + len(told))
    if told and told[-1] == "them" and not stopped:  # "six of them hospitals"
        return False
    if apart and len(between) <= _APPOSED and (not _TELLING.isdisjoint(told) or (between == ["all"] and stopped)):
        return True
    if between[-4:] == ["of", "which", "there", "are"] and len(between) <= _APPOSED:
        return True  # "the sectors of the Strategy, of which there are eight"
    if between[-1:] and between[-1] in _NUMBERING and set(between[:-1]) <= {"which", "in", "they"}:
        return True
    if told == ("strong",) and _BEING.issuperset(between):
        return True
    if stopped and not words.mark(figure.first) and (tuple(between) in _IS or _number_of(reading, first, last, figure)):
        return True
    return _labelled(reading, figure, first, last)


def whole(words: Words, at: int) -> tuple[str, ...]:
    """The words at `at` that say that what was counted is all of them, or is so now: "in all", "of them", "at present"."""
    found: tuple[str, ...] = ()
    while end := next((end for end in _WHOLE if tuple(words.norm[at : at + len(end)]) == end), ()):
        found, at = found + end, at + len(end)
    return found


def stops(reading: Reading, at: int) -> bool:
    """Whether a number that ends before word `at` counts nothing that follows: "they number *six*.", "*six*, each with …"."""
    words = reading.words
    if at >= len(words) or reading.blocks[at] != reading.blocks[at - 1] or words.norm[at] in _GOES_ON:
        return True
    return bool(words.mark(at).strip("'’\"“-‑*_")) or "\t" in words.gap(at)


def _number_of(reading: Reading, first: int, last: int, figure: Figure) -> bool:
    """Whether the number of the list is told, or what a list of it runs to: "the number of regions has risen to *six*"."""
    norm = reading.words.norm
    lead = norm[max(0, first - 4) : first]
    between = [word for word in norm[last : figure.first] if word not in HEDGES]
    if not between or len(between) > _APPOSED or len(lead) < 2:
        return False
    if between[0] in _PLACING and not any(reading.names(at, at + 1) for at in range(last + 1, last + 3)):
        return False
    while lead[-1:] and lead[-1] in _OF:
        lead.pop()
    if lead[-1:] == [] or between[-2:-1] == ["from"]:
        return False
    if lead[-1] in _LISTS:
        return between[-1] in _HOLDS
    return lead[-1] in _TALLIES and between[-1] in _STANDS


def _labelled(reading: Reading, figure: Figure, first: int, last: int) -> bool:
    """Whether the name is a label that its number stands beside: "Regions: six", "Regions (six)", "Number of regions | 6"."""
    norm, words = reading.words.norm, reading.words
    if [word for word in norm[last : figure.first] if word not in HEDGES]:
        return False
    gap, digits = words.gap(figure.first), norm[figure.first][0].isdigit()
    if "\t" in gap or "|" in gap:
        return _cell(reading, figure, first)
    ends = figure.last >= len(words) or reading.blocks[figure.last] != reading.blocks[figure.first]
    if "(" in gap:
        return not digits and words.gap(figure.last).startswith(")")
    if "\n" in gap and not gap.strip():  # the name is a line of its own
        alone = first - reading.sentences[reading.sentence_at(first)].first <= 1
        return alone and stops(reading, figure.last + len(whole(words, figure.last)))
    number = reading.sentence_at(first)
    above = reading.sentences[max(0, number - _ABOVE)].first if number else first
    if digits and not _OF_OTHERS.isdisjoint(norm[above:first]):
        return False
    spelt = not digits and words.gap(figure.last).strip()[:1] in tuple(".;()")
    return (":" in gap or gap.strip() in ("–", "—", "-", "=")) and (spelt or ends)


def _cell(reading: Reading, figure: Figure, first: int) -> bool:
    """Whether the cell of the name, or the head of the figure's column, asks for a number: "Number of regions", "How many"."""
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(first)]
    begin = max(sentence.first, first - _LABEL - 1)
    lead = [norm[at] for at in range(begin, first) if column(reading, at) == column(reading, first)]
    alone = column(reading, figure.first) - column(reading, first) == 1 and stops(reading, figure.last)
    if not alone or not COUNTING.issuperset(lead):
        return False
    head = heading_words(reading, figure)
    named = _head_of(reading, sentence.lead, column(reading, first)) if sentence.lead >= 0 else []
    if not _SETS.issuperset(named):  # "Letters about | Number"
        return not _ASKED_FOR.isdisjoint(lead)
    return not _ASKED_FOR.isdisjoint(lead) or "many" in lead or (bool(head) and COUNTING.issuperset(head))


def _head_of(reading: Reading, head: int, wanted: int) -> list[str]:
    """The words in column `wanted` of the header row, which is sentence `head`."""
    row = reading.sentences[head]
    return [reading.words.norm[at] for at in range(row.first, row.last) if column(reading, at) == wanted]
