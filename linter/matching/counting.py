"""The number stated for a list, and whether it counts the whole: "seven growth-driving sectors", "nine in number"."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from itertools import pairwise

from linter.matching.phrases import Mention
from linter.matching.picking import REST
from linter.matching.reading import Reading
from linter.matching.standing import standing
from linter.text.numbers import Figure
from linter.text.stems import stem
from linter.text.tense import PAST_FORMS

_APPOSED = 14
"""Words between a set's name and its number at the most: "the sectors to which it gives support, *nine* in number"."""


_HAVING = frozenset(
    """has have goes go passes pass through is are made up of consists consist comprises comprise contains contain divided
    split into falls runs to rests on stands""".split()
)
_HAVING_REACH = 8
_OF_THEM = frozenset("of the our its these".split())
_THERE_ARE = frozenset("a there are we have now at present".split())
_SHORT = 5
"""Words of an answer up to its number at the most."""
_OTHERS = frozenset("new proposed planned possible potential such".split())
_PLAIN = frozenset("main key distinct separate successive different formal equal".split())
_LEFT = frozenset("left remaining ahead still yet to more".split())
"""What makes the members counted those that remain: "it has three stages *to go*"."""
_NOT_ONE = frozenset("of and or to in for the from with are were is was".split())
"""Words between a number and a list's name with which it counts something else: "three of the ten *are* towns of ours"."""
_LONG_AGO = 180
"""Days after which a dated number is one of another time."""
_TO_NUMBER = (
    ["of", "which", "there", "are"],
    ["number"],
    ["numbers"],
    ["total"],
    ["in", "number"],
    ["which", "number"],
)


def stated(reading: Reading, first: int, last: int) -> Figure | None:
    """The figure that counts the list named at words `first` to `last`, unless it counts a part or a rest of it."""
    norm = reading.words.norm
    for figure in reading.figures_in(max(0, first - 5), last + _APPOSED):
        if figure.kind != "number" or figure.upper is not None or figure.amount != int(figure.amount):
            continue
        if figure.last <= first:
            between = norm[figure.last : first]
            every = norm[max(0, figure.first - 1) : figure.first] == ["all"] and _OF_THEM.issuperset(between)
            if (REST | _OTHERS) & set(between):
                continue
            if not every and any(word in _NOT_ONE for word in between):
                continue
            if any(reading.words.mark(at).strip("-‑–*_'‘\"“") for at in range(figure.last, first + 1)):
                continue
            begin = reading.sentences[reading.sentence_at(figure.first)].first
            before = set(norm[max(begin, figure.first - 2) : figure.first])
            if before & (REST | {"over"}) or figure.qualifier != "exact":
                continue
            if reading.blocks[figure.first] != reading.blocks[first]:
                continue
            return figure
        same = reading.sentence_at(figure.first) == reading.sentence_at(first)
        if same and figure.qualifier == "exact" and _told_after(reading, figure, first, last):
            return figure
    return _answered(reading, first)


def _told_after(reading: Reading, figure: Figure, first: int, last: int) -> bool:
    """Whether a figure after the list's name counts it: "… regions, six in all", "the number of regions is six"."""
    norm, words = reading.words.norm, reading.words
    following = norm[figure.last : figure.last + 2]
    whole = following[:1] == ["altogether"] or following in (["in", "number"], ["in", "all"], ["in", "total"])
    between = [word for word in norm[last : figure.first] if word not in ("now", "still", "currently")]
    if (whole and "," in words.gap(figure.first)) or between in _TO_NUMBER:
        return True
    if between[-4:] == ["of", "which", "there", "are"] and len(between) <= _APPOSED:
        return True  # "the sectors of the Strategy, of which there are eight"
    if between == ["are"]:
        return whole
    if between == ["is"]:
        return "number" in norm[max(0, first - 3) : first]
    ends = figure.last >= len(words) or reading.blocks[figure.last] != reading.blocks[figure.first]
    spelt = not norm[figure.first][0].isdigit() and words.gap(figure.last).strip()[:1] in tuple(".;)")
    gap = words.gap(figure.first)
    if "(" in gap and not norm[figure.first][0].isdigit():
        return not between and words.gap(figure.last).startswith(")")
    return not between and (":" in gap or gap.strip() in ("–", "—", "-")) and (spelt or ends)


def _answered(reading: Reading, first: int) -> Figure | None:
    """The number that answers "How many … are there?", asked of the list named at word `first`: "*Nine.*"."""
    number = reading.sentence_at(first)
    asked = reading.sentences[number]
    if not asked.question or ("how", "many") not in pairwise(reading.words.norm[asked.first : first]):
        return None
    if number + 1 >= len(reading.sentences):
        return None
    answer = reading.sentences[number + 1]
    figure = next(iter(reading.figures_in(answer.first, min(answer.last, answer.first + _SHORT))), None)
    if figure is None or figure.kind != "number" or figure.qualifier != "exact" or figure.upper is not None:
        return None
    if (
        figure.last < answer.last
        and not reading.words.mark(figure.last)
        and reading.stems[figure.last] not in reading.stems[asked.first : asked.last]
    ):
        return None
    return figure if _THERE_ARE.issuperset(reading.words.norm[answer.first : figure.first]) else None


def had_by(reading: Reading, owner: Mention, heads: AbstractSet[str]) -> int | None:
    """The word that counts the members where what they are of has them: 5 for "A licence goes through four *stages*"."""
    norm, last = reading.words.norm, reading.sentences[reading.sentence_at(owner.first)].last
    to = owner.first - 1 - (norm[owner.first - 1] in ("a", "an", "the", "every", "each"))
    if to > 0 and norm[to] in ("to", "in", "for") and reading.stems[to - 1] in heads:  # "four stages to a licence"
        return to - 1
    for figure in reading.figures_in(owner.last, min(last, owner.last + _HAVING_REACH)):
        at = figure.last + (norm[figure.last : figure.last + 1] != [] and norm[figure.last] in _PLAIN)
        if at < last and reading.stems[at] in heads and _HAVING.issuperset(norm[owner.last : figure.first]):
            return None if at + 1 < last and norm[at + 1] in _LEFT else at
    return None


def parts_of_which(reading: Reading, owner: Mention, heads: AbstractSet[str]) -> bool:
    """Whether what the members are of goes on "…, the *parts* of which are", or "…, whose *parts* are"."""
    words = [reading.stems[at] for at in range(owner.last, min(owner.last + 5, len(reading.words)))]
    of_which = words[:1] == ["the"] and words[2:4] == [stem("of"), stem("which")] and words[1] in heads
    return of_which or (words[:1] == [stem("whose")] and words[1:2] != [] and words[1] in heads)


def counts_whole(reading: Reading, figure: Figure, last: int, right: int) -> bool:
    """Whether `figure`, which counts the list named up to word `last`, is said of the whole list, and of today."""
    how = standing(reading, figure)
    if how == "past" or (how == "expected" and not _presupposed(reading, figure)) or _of_another_time(reading, figure):
        return False
    return not _some_of(reading, figure, last, right)


def _presupposed(reading: Reading, figure: Figure) -> bool:
    """Whether the number is taken as given in what is wished for: "they would like a place beside *the nine* sectors"."""
    norm, at = reading.words.norm, figure.first
    return at > 1 and norm[at - 1] in ("the", "our") and norm[at - 2] not in ("be", "become", "is", "are", "to")


def _of_another_time(reading: Reading, figure: Figure) -> bool:
    """Whether the sentence is dated well before the letter, or tells of a day to come: a number of another time."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    dates = [other.date for other in reading.figures_in(sentence.first, sentence.last) if other.date]
    coming = "will" in reading.words.norm[sentence.first : figure.first]
    return any(
        not date.yearless and ((reading.as_of - date.end).days > _LONG_AGO or (coming and date.start > reading.as_of))
        for date in dates
    )


def _some_of(reading: Reading, figure: Figure, last: int, right: int) -> bool:
    """Whether a number without an article counts some members: "Two growth-driving sectors, …, told us"."""
    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if figure.amount >= right:
        return False
    definite = figure.first > 0 and (
        norm[figure.first - 1] in ("the", "our", "these", "its", "all", "are", "into")
        or _possessive(reading, figure.first - 1)
    )
    done = norm[figure.first - 1]
    if not definite and figure.first and (done.endswith("ed") or done in PAST_FORMS):  # "You visited five hubs"
        return True
    rest = {"last", "rest", "others", "remaining", "eighth", "remainder"} & set(norm[last : sentence.last])
    return not definite and (figure.amount * 2 < right or bool(rest))


def _possessive(reading: Reading, word: int) -> bool:
    end = reading.words.end[word]
    return reading.document.text[max(0, end - 2) : end] in ("'s", "’s") or reading.document.text[end - 1 : end] in (
        "'",
        "’",
    )
