"""A phrase whose two ends a clause parts: "waste by rail" in "the *waste* has gone *by rail*", "*damage* done *to your car*".

The thing and what is said of its place or matter are the phrase's; between them stand only a verb, its auxiliaries and who does it.
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.text.stems import IRREGULAR, stem, stems
from linter.text.tense import PAST_FORMS

_BY = frozenset("by at in on about from against with to out for".split())
_ARTICLES = frozenset("a an the your my our his her their its this that these those any every each".split())
_HELPING = frozenset(
    "which that who is are was were be been being has have had will shall to do does did now also all both still just "
    "since then again often always you we they he she it i".split()
)
_NOT = frozenset(
    "not never no neither nor without nobody none cannot hardly may might could would should can if".split()
)
_DONE = frozenset("done given taken seen shown borne begun gone spread known lost found".split())
_LONGEST = 2
_GAP = 5
"""Words at the most between the two ends."""


def ends(phrase: str) -> tuple[str, tuple[str, ...]] | None:
    """The thing in `phrase`, and the stems of the rest, without its articles; None if it is not of that form.

    >>> ends("damage to your car")
    ('damage', ('to', 'car'))
    """
    words = phrase.lower().split()
    at = next((at for at, word in enumerate(words) if word in _BY), 0)
    if not 0 < at <= _LONGEST or at + 1 == len(words) or not all(word.isalpha() for word in words):
        return None
    if words[at - 1] in _HELPING | _NOT or words[at - 1].endswith(("ed", "ing")) or words[0] in _HELPING | _NOT:
        return None
    return " ".join(words[:at]), tuple(stems(word for word in words[at:] if word not in _ARTICLES))


def parted(norm: Sequence[str], thing: tuple[int, int], end: int, rest: Sequence[str]) -> tuple[int, int]:
    """From the thing at words `thing` to the `rest` of its phrase, if a clause leads to it before word `end`; (0, 0) if not."""
    first, at = thing
    verb = False
    while at < min(end, thing[1] + _GAP) and norm[at] not in _BY - {"to"}:
        word = norm[at]
        if word == rest[0] and at > thing[1]:
            break
        if word in _NOT:
            return (0, 0)
        acts = _verb(word) or (at == thing[1] and word.endswith("s") and not word.endswith("ss"))
        verb = verb or acts
        if not (acts or word in _HELPING or word.endswith("ly")):
            return (0, 0)
        at += 1
    if not verb or (first and norm[first - 1] in _NOT):
        return (0, 0)
    told, last, led = 0, at, False
    while last < end and told < len(rest):
        if norm[last] in _ARTICLES:
            led = True
        elif stem(norm[last]) == rest[told]:
            told, led = told + 1, False
        elif not led or last + 1 == end or stem(norm[last + 1]) != rest[told]:  # "in your *kitchen* wall"
            return (0, 0)
        else:
            led = False
        last += 1
    return (first, last) if told == len(rest) else (0, 0)


def _verb(word: str) -> bool:
    """Whether a word is likely to be a verb in a clause on a thing: "went", "travelled", "moves"; not an auxiliary."""
    if word in _HELPING:
        return word in ("is", "are", "was", "were", "been")
    return (
        word in _DONE
        or word in IRREGULAR
        or word in PAST_FORMS
        or word.endswith(("ed", "ing"))
        or (word.endswith("es") and len(word) > 3)
    )


def sort_of(phrase: str) -> tuple[str, str] | None:
    """The thing and its sort in a phrase of two nouns, of which the first may be said of the second: "scam text", "a *text* is a *scam*"."""
    words = phrase.split()
    if (
        len(words) != 2
        or not all(word.isalpha() and word.islower() for word in words)
        or {*words} & (_BY | _HELPING | _NOT)
    ):
        return None
    return words[1], stem(words[0])


def said_to_be(norm: Sequence[str], thing: tuple[int, int], end: int, sort: str) -> tuple[int, int]:
    """From the thing at words `thing` to what it is said to be, a `sort`, before word `end`; (0, 0) if it is not said."""
    stop = min(end, thing[1] + _SAID)
    for at in range(thing[1], stop):
        if norm[at] in _NOT:
            return (0, 0)
        if norm[at] in ("is", "was", "are", "were", "looks", "sounds"):
            found = at + 1
            while found < end and (norm[found] in ("a", "an", "all", "both", "like") or norm[found].endswith("ly")):
                found += 1
            if found > at + 1 and found < end and stem(norm[found]) == sort:
                return thing[0], found + 1
    return (0, 0)


_SAID = 14
"""Words at the most from a thing to what it is said to be."""
