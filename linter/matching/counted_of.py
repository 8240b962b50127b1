"""The number of parts that a thing is said to have: "A licence goes through *four* stages", "the *six* sectors in the Strategy"."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.text.amounts import SMALL
from linter.text.numbers import Figure
from linter.text.stems import stem

NAMING = frozenset(
    """names name lists list covers cover sets identifies identify picks supports support backs back defines define selects
    select targets target focuses focus recognises recognise protects protect features comprises comprise contains
    contain has have specifies specify prescribes prescribe enumerates enumerate designates designate recognises recognise
    establishes establish creates create requires require singles marks down out""".split()
)
"""Verbs with what has or names the members before them, and their number after: "the Strategy *backs* six sectors"."""
_HAVING = NAMING | frozenset(
    """goes go passes pass through is are made up of consists consist divided split into falls fall runs run to rests rest
    on out stands takes in proceeds by way along rise rises now still currently today just only exactly therefore each all
    with its s the a an process matter journey same must meet satisfy clear complete undergo negotiate survive
    takes take involves involve taken done carried completed worked""".split()
)
_REACH = 8
_PLAIN = frozenset("main key distinct separate successive different formal equal".split())
_PROCESSES = frozenset("process procedure journey route path ladder system".split())
_LEFT = frozenset("left remaining ahead still yet to more".split())
"""What makes the members counted those that remain: "it has three stages *to go*"."""
_ARTICLES = frozenset("a an the every each our this s".split())
_WITHIN = frozenset("in for of under on".split())
_NAMED = frozenset("named listed identified covered supported selected chosen set out picked backed by".split())
_MAKING = frozenset("make makes made up form forms constitute complete finish to lead leads leading".split())


def had_by(reading: Reading, owner: Mention, heads: AbstractSet[str]) -> Iterator[int]:
    """The words that count the members where what they are of has them: 5 for "A licence goes through four *stages*"."""
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(owner.first)]
    to = _before(norm, sentence.first, owner.first)
    if to > sentence.first and norm[to] in _PROCESSES and reading.words.gap(to - 1) == "-":
        to -= 1  # "a six-stage process for a licence"
    elif to >= sentence.first and not _several(norm[to]):
        to = -1
    if to >= sentence.first and reading.stems[to] in heads:
        yield to  # "four stages to a licence"
    for figure in reading.figures_in(owner.last, min(sentence.last, owner.last + _REACH)):
        at = figure.last + (figure.last < sentence.last and norm[figure.last] in _PLAIN)
        joined = reading.words.gap(at) == "-"  # "a six-*stage* process"
        if at >= sentence.last or reading.stems[at] not in heads or not (joined or _several(norm[at])):
            continue
        if _HAVING.issuperset(norm[owner.last : figure.first]) and not (
            at + 1 < sentence.last and norm[at + 1] in _LEFT
        ):
            yield at


def out_of(reading: Reading, named: Mention, heads: AbstractSet[str]) -> Iterator[Figure]:
    """The number of all in "stage 4 of 6", in a sentence that names the list or what has the members."""
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(named.first)]
    for at in range(sentence.first, sentence.last - 3):
        numbered = norm[at + 1] in SMALL or norm[at + 1].isdigit()
        if reading.stems[at] in heads and numbered and norm[at + 2] == "of":
            yield from (figure for figure in reading.figures_in(at + 3, at + 4) if figure.kind == "number")


def _before(norm: list[str], begin: int, owner: int) -> int:
    """The word that what is said to be in or to make up an owner ends with: 1 for "four *stages* make up a licence"."""
    at = owner - 1
    while at > begin and norm[at] in _ARTICLES:
        at -= 1
    if norm[at] in _MAKING:
        while at > begin and norm[at] in _MAKING | {"that", "which", "together"}:
            at -= 1
        return at
    if norm[at] not in _WITHIN and norm[at] != "by":
        return -1
    at -= 1
    while at > begin and norm[at] in _NAMED:
        at -= 1
    return at


def _several(word: str) -> bool:
    return word.endswith("s")


def parts_of_which(reading: Reading, owner: Mention, heads: AbstractSet[str]) -> bool:
    """Whether what the members are of goes on "…, the *parts* of which are", or "…, whose *parts* are"."""
    words = [reading.stems[at] for at in range(owner.last, min(owner.last + 5, len(reading.words)))]
    of_which = words[:1] == ["the"] and words[2:4] == [stem("of"), stem("which")] and words[1] in heads
    return of_which or (words[:1] == [stem("whose")] and words[1:2] != [] and words[1] in heads)
