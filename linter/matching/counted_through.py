"""Numbers told of all of a list's members, and those told of some, by what is done with them.

"The inspector *works through* five checks", "*seven is the number of* sectors"; but "you have five checks *still to do*",
"a shop that *sells* four classes", "two stores *within reach of you*".
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.reading import Reading
from linter.text.numbers import Figure
from linter.text.tense import PAST_FORMS

_GOES = frozenset("works work goes go takes take runs run leads lead walks walk passes pass put puts".split())
_YET = frozenset("still again more yet another already first".split())
_MAY = frozenset("may might could can would if".split())
_REACH = 6
_LEFT = frozenset("still left remaining outstanding yet ahead".split())
_NEAR = frozenset("reach you us distance".split())
_OWN = frozenset(
    """sell sells stock stocks offer offers teach teaches licensed registered approved qualified insured cleared allowed
    entitled permitted completed finished hold holds""".split()
)
"""What is done with those that are somebody's: "your shop *sells* four classes"."""


def number_of(reading: Reading, figure: Figure, first: int, last: int) -> bool:
    """Whether a number leads what it is the number of: "*Seven* is the number of regions", "*Seven* is how many regions there are"."""
    norm, at = reading.words.norm, figure.outer_first
    if at > reading.sentences[reading.sentence_at(at)].first and not reading.words.mark(at):
        return False  # "you thought that *eight* is the number"
    between = tuple(norm[figure.last : first])
    asked = between == ("is", "how", "many") and tuple(norm[last : last + 2]) == ("there", "are")
    told = [word for word in between if word not in ("the", "our", "total")]
    return asked or told in (["is", "number", "of"], ["that", "is", "number", "of"], ["is", "of"])


def goes_through(norm: Sequence[str], first: int, figure: Figure, last: int, end: int) -> bool:
    """Whether all are gone through in a sentence of words `first` to `end`: "the inspector *works through* five checks"."""
    lead = norm[max(first, figure.outer_first - _REACH) : figure.outer_first]
    if (
        lead[-1:] != ["through"]
        or not _MAY.isdisjoint(lead)
        or _GOES.isdisjoint(lead)
        or not _YET.isdisjoint((*lead, *norm[last : last + 2]))
    ):
        return False
    return norm[last : last + 1] != ["of"] and last <= end


def of_some(reading: Reading, figure: Figure, last: int) -> bool:
    """Whether those are counted that are left, near, or somebody's own: "two stores *within reach*", "the shop *sells* four"."""
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)]
    after = norm[last : min(sentence.last, last + 3)]
    if not _LEFT.isdisjoint(after) or (after[:2] == ["to", "go"] and (not after[2:] or reading.words.mark(last + 2))):
        return True
    if after[:1] in (["within"], ["near"]) and not _NEAR.isdisjoint(norm[last + 1 : last + 4]):
        return True
    lead = norm[sentence.first : figure.outer_first]
    done = lead[-1:] if lead[-1:] != ["for"] else lead[-2:-1]
    if lead[-1:] == ["through"] and not (PAST_FORMS | _MAY).isdisjoint(lead[-_REACH:]):
        return True  # "our engineer *took you through* four steps"
    return bool(done) and done[0] in _OWN and len(lead) <= _REACH and lead[0] not in ("we", "there")
