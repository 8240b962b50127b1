"""Whether the reader may choose among all members of a list, which is offered whole then: "whichever of our regions *you prefer*: …".

The same words can pick some out ("the regions you mentioned"); those that let the reader choose, or ask where the reader
belongs ("Tick the region *you live in*: …"), leave none away.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from linter.matching.enumerations import Enumeration
from linter.matching.phrases import Mention
from linter.matching.reading import Reading

_FREE = frozenset("whichever any".split())
_ASKING = frozenset("which what tick choose pick select circle mark state give tell name enter".split())
_LIKE = frozenset("prefer like choose want wish fancy please pick select need".split())
_LIVE = frozenset("live work belong come are farm moor study sit trade serve".split())
_IN = frozenset("in to under from at".split())
_SUIT = frozenset("suits suit".split())
_SOME = frozenset("these those two three four other".split())
_BEFORE, _MAY = 4, frozenset("would may might".split())
_SENTENCE = 12
"""Words before the name at the most among which the reader is asked."""


def left_to_choose(reading: Reading, name: Mention, found: Enumeration, current: AbstractSet[int]) -> bool:
    """Whether `found`, which leaves out one of the `current` members at the most, is what the reader chooses from."""
    norm = reading.words.norm
    first = reading.sentences[reading.sentence_at(name.first)].first
    before = norm[max(first, name.first - _BEFORE) : name.first]
    if len(current - found.members()) > 1 or not _SOME.isdisjoint(before) or found.first < name.last:
        return False
    after = [word for word in norm[name.last : name.last + _BEFORE + 1] if word not in _MAY]
    free = not _FREE.isdisjoint(before)
    if after[:1] and after[0] in _SUIT:
        return free
    if after[:1] != ["you"]:
        return False
    asked = free or not _ASKING.isdisjoint(norm[max(first, name.first - _SENTENCE) : name.first])
    chooses = after[1:2] != [] and after[1] in _LIKE and free
    return chooses or (asked and after[1:2] != [] and after[1] in _LIVE and not _IN.isdisjoint(after[2:4]))
