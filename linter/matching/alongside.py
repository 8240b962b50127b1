"""A member that is told of first, as one of a list whose others are then set beside it.

"Dunmere is, and will stay, *one of our districts, alongside* Alder, Cressford and …"; "We have Severn Vale, and
*alongside it the other regions*: …". The others and it are the whole list.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from linter.matching.phrases import Mention
from linter.matching.reading import Reading

_BESIDE = frozenset("alongside along together besides beside like as".split())
_LEADING = _BESIDE | frozenset("with well it this that the our other others and namely are which".split())
_ONE = frozenset("one a an another".split())
_BACK = frozenset("it this that".split())
_TO_NAME = 5
"""Words at the most from "one" to the list's name: "one of our seven districts"."""


def told_first(reading: Reading, first: int, members: Sequence[Mention], names: Sequence[Mention]) -> Mention | None:
    """The member that the items from word `first` on are set beside; `names` are the mentions of the list's name."""
    number = reading.sentence_at(first)
    sentence, norm = reading.sentences[number], reading.words.norm
    name = next((each for each in reversed(names) if sentence.first <= each.first and each.last <= first), None)
    if name is None:
        return None
    lead, after = norm[sentence.first : name.first], norm[name.last : first]
    if not _LEADING.issuperset(after):
        return None
    if _BESIDE.isdisjoint(after):
        if not (_BESIDE & {"alongside", "beside", "besides"}).isdisjoint(lead[-5:]) and "other" in lead[-2:]:
            begin = name.first - next(at for at, word in enumerate(reversed(lead), 1) if word in _BESIDE)
            return _only(each for each in members if sentence.first <= each.first and each.last <= begin)
        return None
    one = next(
        (at for at in range(name.first - 1, max(sentence.first, name.first - _TO_NAME) - 1, -1) if norm[at] in _ONE),
        None,
    )
    if one is None:
        return None
    own = [each for each in members if sentence.first <= each.first and each.last <= one]
    if own or number == 0 or lead[:1] == [] or lead[0] not in _BACK:
        return _only(own)
    above = reading.sentences[number - 1]
    return _only(each for each in members if above.first <= each.first < above.last)


def _only(found: Iterable[Mention]) -> Mention | None:
    each = list(found)
    return each[0] if len(each) == 1 else None
