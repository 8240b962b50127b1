"""A post called by its office alone beside a name: "the *Chief Executive*, Martin Haddow", "as *Secretary of State*"."""

from __future__ import annotations

import re

from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.text.tense import IRREGULAR_PAST, PAST_FORMS

_OF = re.compile(r"\s+(?:of(?! State)|for|at|to|in)\s+")
_BETWEEN = frozenset("the our mr mrs ms dr sir dame rt hon mp who is as".split())
_BEFORE = frozenset("the our as is".split())
_GOES_ON = frozenset("of for at in to with designate emeritus elect there here".split())
_BESIDE = 4
"""Words at the most between a name and its office."""


def office(title: str) -> str:
    """The office in a post's title: "Chief Executive" of "Chief Executive of the Passports Agency"; "" if it is no more."""
    short = _OF.split(title, maxsplit=1)[0]
    return short if short != title else ""


def beside(reading: Reading, name: Mention, office: Mention) -> bool:
    """Whether an office stands beside a name as what it is the name of, and is not another's: "the Policing Minister"."""
    first, second = sorted((name, office))
    words = reading.words
    between = words.norm[first.last : second.first]
    if first.last > second.first or len(between) > _BESIDE or not _BETWEEN.issuperset(between):
        return False
    gaps = "".join(words.gap(at) for at in range(first.last, second.first + 1))
    if any(mark in gaps for mark in ".!?;:") or gaps.count("\n") > 1:
        return False
    after = words.norm[second.last : second.last + 1]
    if (
        {"who", "as"} & set(between)
        and "is" not in between
        and after
        and (after[0].endswith("ed") or after[0] in IRREGULAR_PAST)
    ):
        return False  # "X, who as Minister worked with you"
    if "\n" in gaps and (first is office or between):
        return False
    return _stands_alone(reading, office, name)


def _stands_alone(reading: Reading, office: Mention, name: Mention) -> bool:
    words = reading.words
    after, before = office.last, office.first - 1
    if after < len(words) and reading.blocks[after] == reading.blocks[office.first] and after != name.first:
        if not words.mark(after) and "\n" not in words.gap(after) and words.norm[after] in _GOES_ON:
            return False
        if (
            words.gap(after) == " "
            and words.capital(after)
            and words.norm[after] not in ("the", "mr", "rt", "dr", "sir")
        ):
            return False
    if before < 0 or reading.blocks[before] != reading.blocks[office.first]:
        return True
    return words.norm[before] in _BEFORE or bool(words.mark(office.first)) or "\n" in words.gap(office.first)


def acts_as(reading: Reading, name: Mention, title: Mention) -> bool:
    """Whether somebody does something now by virtue of an office: "Mr X visits us on Friday *in his capacity as* Minister"."""
    words = reading.words.norm[name.last : title.first]
    if reading.sentence_at(name.last - 1) != reading.sentence_at(title.first) or not 4 <= len(words) <= _BY_VIRTUE:
        return False
    by = words[-4:-1] if words[-1] == "as" else words[-5:-2] if words[-2:] in (["as", "the"], ["as", "our"]) else []
    if by[:1] != ["in"] or by[1] not in _HIS or by[2] not in _CAPACITIES or words[0] in ("and", "or", "to"):
        return False
    between = range(name.last, title.first)
    if any(reading.words.mark(at) or (at > name.last and _may_be_whose(reading, at)) for at in between):
        return False  # "X opens it *and Y* judges the cakes in her capacity as Minister"
    return not any(word in PAST_FORMS or word.endswith("ed") or word in ("was", "were", "had", "not") for word in words)


def _may_be_whose(reading: Reading, at: int) -> bool:
    """Whether another person may be named at word `at`, after a verb or "and"."""
    before = reading.words.norm[at - 1]
    return reading.words.capital(at) and (before in ("and", "with") or before.endswith("s"))


_HIS = frozenset("his her their".split())
_CAPACITIES = frozenset("capacity role position office duties".split())
_BY_VIRTUE = 20
"""Words between somebody's name and the office that he does something by, at the most."""
