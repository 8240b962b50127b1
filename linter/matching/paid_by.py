"""Whether a sum that is told in other words than the library's is told of its subject, and not of what somebody else asks.

"You pay us £64 for a Poolside Licence"; not "your plumber asks for £64", nor "the club gets £64, *and* has a Poolside Licence".
"""

from __future__ import annotations

from collections.abc import Iterable

from linter.matching.naming import Reference
from linter.matching.otherwise import PLAIN_TOPICS
from linter.matching.reading import Reading
from linter.text.amounts import DURATIONS
from linter.text.numbers import Figure
from linter.text.stems import root

_ANOTHER_CLAUSE = frozenset("and but which who whose than before while although because".split())
"""Words after a sum with which another thing is told."""
_IT = frozenset(("it", "one"))
_SOMEBODYS = frozenset("a an my our your his her their another".split())
_ASKING = frozenset("ask asks asked asking charge charges charged want wants wanted take takes took make makes".split())
_TRADES = frozenset(
    """shop store farm farmer firm company builder plumber electrician roofer landlord landlady hotel taxi driver bank garage
    dealer dealership club contractor solicitor lawyer accountant surveyor architect agent agency supplier installer vet dentist
    chemist seller publisher trader museum school college university church charity museum society""".split()
)
"""Those who ask for money on their own account, or get it."""
_WHOSE = 6
"""Words at the most from the beginning of a clause to what its subject does."""
_SOURCES = frozenset("from by".split())
_OURSELVES = frozenset("us department government ministry office treasury agency state".split())
_PURPOSES = frozenset("for of".split())
DETERMINERS = frozenset("the a an my your his her its our their one some this that every each".split())
_PLAIN = PLAIN_TOPICS - frozenset("latest final overall same short current new first second".split())
_NAMED_WITHIN = 12
"""Words among which the subject or its measure is named after a sum that is its own."""
_DONE_WITHIN = 4
"""Words after a verb among which "it" or "one" tells that it is done to what was named before."""
_EACH = frozenset("each every some one".split())
_GOAL = frozenset("any anyone anybody those people everyone help".split())


def told_of_it(
    reading: Reading, figure: Figure, references: Iterable[Reference], ours: frozenset[int], *, known: bool
) -> bool:
    """Whether a sum in other words is told of what one of `references` names; from the sentence before only where it is `known`.

    `ours` are the words that name the subject or its measure.
    """
    number = reading.sentence_at(figure.first)
    if _anothers(reading, figure, reading.sentences[number].first) or for_another(reading, figure, ours):
        return False
    if _another_costs(reading, figure, ours):
        return False
    own = [each for each in references if each.what == "own"]
    if into_another(reading, figure, frozenset(at for each in own for at in range(each.first, each.last))):
        return False
    here = [each for each in own if reading.sentence_at(each.first) == number]
    before = [each for each in here if each.last <= figure.outer_first]
    if before:
        return not _of_one_that(reading, before[-1].last, figure.outer_first)
    if here:
        return _ANOTHER_CLAUSE.isdisjoint(reading.words.norm[figure.outer_last : here[0].first])
    said_back = not _IT.isdisjoint(reading.words.norm[figure.outer_last : figure.outer_last + 2])
    near = (each for each in own if reading.blocks[each.first] == reading.blocks[figure.first])
    return (known or said_back) and any(reading.sentence_at(each.first) == number - 1 for each in near)


def into_another(reading: Reading, figure: Figure, ours: frozenset[int]) -> bool:
    """Whether it is told what a sum goes into, and that is another thing: "the Fund has put £300 million *into new boats*"."""
    norm, last = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)].last
    near = range(figure.outer_last, min(last, figure.outer_last + _TO_INTO))
    into = next((at for at in near if norm[at] == "into"), None)
    return figure.kind == "money" and into is not None and ours.isdisjoint(range(into, into + _DONE_WITHIN + 1))


_TO_INTO = 7
"""Words after a sum among which it is said where it goes: "£300 million *has now been put into*"."""


def _of_one_that(reading: Reading, first: int, last: int) -> bool:
    """Whether words `first` to `last` turn to somebody who does it: "the Programme was welcomed by *a port that spent* £86m"."""
    norm = reading.words.norm
    return any(
        norm[at] in ("that", "who", "which") and norm[at - 2] in _SOMEBODYS and not reading.words.mark(at)
        for at in range(first + 2, last)
    )


def _anothers(reading: Reading, figure: Figure, first: int) -> bool:
    """Whether the clause of a sum begins with somebody else: "*your plumber asked for* £1,100", "*the shop will charge* £12"."""
    norm, words = reading.words.norm, reading.words
    begin = next(
        (
            at
            for at in range(figure.outer_first - 1, first, -1)
            if words.mark(at).strip("-‑’'") or norm[at - 1] in ("and", "but")
        ),
        first,
    )
    lead = norm[begin : min(begin + _WHOSE, figure.outer_first)]
    asks = next((at for at, word in enumerate(lead) if word in _ASKING), None)
    if asks is None or lead[0] not in _SOMEBODYS | {"the"}:
        return False
    who = lead[1:asks]
    return lead[0] in ("my", "our", "your", "his", "her") or not _TRADES.isdisjoint(who)


def _another_costs(reading: Reading, figure: Figure, ours: frozenset[int]) -> bool:
    """Whether the verb right before a sum says what another thing costs: "a will, and *a certified copy costs* £23"."""
    at = figure.outer_first - 1
    if root(reading.words.norm[at]) != "cost":
        return False
    return at - 1 not in ours and reading.words.norm[at - 1] not in _SAID_OF_IT


_SAID_OF_IT = frozenset(
    "it this that these those they one each which what will would can may must should to now currently still only".split()
)
"""Words before "costs" that leave open what does."""


def for_another(reading: Reading, figure: Figure, ours: frozenset[int]) -> bool:
    """Whether it is told what else a figure is of: "£275 *for the train*", "£3,000 *to put the windows back*", "50% *of a roof*"."""
    words, norm, at = reading.words, reading.words.norm, figure.outer_last
    if norm[at : at + 1] == ["or"]:
        at += 2  # "or so"
    if at + 1 >= len(norm) or words.mark(at) or reading.blocks[at] != reading.blocks[figure.first]:
        return False
    near = range(at + 1, min(at + _NAMED_WITHIN, len(norm)))
    if not ours.isdisjoint(near) or reading.names(at + 1, near.stop):
        return False
    if norm[at] in _SOURCES:  # "from *the lottery*", and not "from us", "by card"
        from_us = not _OURSELVES.isdisjoint(norm[at + 1 : at + 3])
        return not from_us and (norm[at + 1] in DETERMINERS or words.capital(at + 1))
    if norm[at] == "to" and norm[at + 1] not in _GOAL:
        doing = range(at + 2, min(at + 2 + _DONE_WITHIN, len(norm)))
        return not words.mark(at + 2) and _IT.isdisjoint(norm[word] for word in doing)  # "£2,800 *to put in for one*"
    if norm[at] not in _PURPOSES or norm[at + 1] not in DETERMINERS - _EACH:
        return False
    if figure.kind == "duration" and norm[at + 2 : at + 3] != [] and norm[at + 2] in DURATIONS:
        return False  # "44 weeks *of the year*"
    return _PLAIN.isdisjoint(norm[at + 2 : at + 5])
