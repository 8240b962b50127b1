"""Whether a sum that is told in other words than the library's is told of its subject, and not of what somebody else asks.

"You pay us £64 for a Poolside Licence"; not "your plumber asks for £64", nor "the club gets £64, *and* has a Poolside Licence".
"""

from __future__ import annotations

from collections.abc import Iterable

from linter.matching.naming import Reference
from linter.matching.reading import Reading
from linter.text.numbers import Figure

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


def told_of_it(reading: Reading, figure: Figure, references: Iterable[Reference], *, known: bool) -> bool:
    """Whether a sum in other words is told of what one of `references` names; from the sentence before only where it is `known`."""
    number = reading.sentence_at(figure.first)
    if _anothers(reading, figure, reading.sentences[number].first):
        return False
    own = [each for each in references if each.what == "own"]
    here = [each for each in own if reading.sentence_at(each.first) == number]
    if any(each.last <= figure.outer_first for each in here):
        return True
    if here:
        return _ANOTHER_CLAUSE.isdisjoint(reading.words.norm[figure.outer_last : here[0].first])
    said_back = not _IT.isdisjoint(reading.words.norm[figure.outer_last : figure.outer_last + 2])
    near = (each for each in own if reading.blocks[each.first] == reading.blocks[figure.first])
    return (known or said_back) and any(reading.sentence_at(each.first) == number - 1 for each in near)


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
