"""Whether a question asks for all members of a list, or for some: "*Which* industries *are there* in the sector?".

"Which regions did you visit?", "which regions near you" ask for some of them, and what answers that is not the whole list.
"""

from __future__ import annotations

from linter.matching.phrases import Mention
from linter.matching.reading import Reading

_ASKING = frozenset("which what whichever".split())
_JOINING = frozenset("in on of for under within to from with".split())
_WHOLLY = _JOINING | frozenset(
    """are is there the its our this that does do have has contain comprise include list name recognise exist make up
        altogether all now currently today at present moment then exactly""".split()
)
"""Words that ask for all, beside the name of what has the members."""
_HAVING = frozenset("have has contain comprise include list name recognise".split())


def asks_for_some(reading: Reading, name: Mention) -> bool:
    """Whether the list's name stands in a question that asks for some of the members."""
    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(name.first)]
    if name.first == sentence.first or norm[name.first - 1] not in _ASKING:
        return False
    head = next((at for at in range(name.first, name.last) if norm[at] in _JOINING), name.last)
    if not norm[head - 1].endswith("s"):
        return False
    of_it = [m for m in reading.mentions["items"][name.key.entry] if m.key.role in ("subject", "owner")]
    known = {at for mention in of_it for at in range(mention.first, mention.last)}
    marks = (at for at in range(name.last + 1, sentence.last) if reading.words.mark(at))
    end = next(marks, sentence.last)
    told = {norm[at] for at in range(name.last, end) if at not in known}
    there = "there" in told or "exist" in told or (bool(known) and not _HAVING.isdisjoint(told))
    return not (there and _WHOLLY.issuperset(told))
