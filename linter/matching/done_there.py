"""What is done elsewhere, by people who are not ours: "Ministers *there* are considering the responses"."""

from __future__ import annotations

from linter.matching.happening import Group
from linter.matching.reading import Reading

_BY = 5
"""Words at the most from a passive verb to "there" or to the body that it is done by: "are being considered *by officials there*"."""
_NO_PEOPLE = frozenset("is are was were be been from and or but that which who in to not of if as here over up".split())
"""Before a "there" that is nobody's place: "and *there* are"."""
_THAT = frozenset("that another other".split())
_PLACES = frozenset("department departments ministry agency council government office authority regulator".split())


def done_there(reading: Reading, group: Group, first: int) -> bool:
    """Whether a verb, in a sentence from word `first` on, tells what is done elsewhere.

    "Colleagues *there* are analysing", "*that Department* is considering", "officials *in that Department* are",
    "are being considered *there*": a drafter who says so of a place speaks of another than his own.
    """
    norm, subject = reading.words.norm, group.first - 1
    if subject > first and not reading.words.mark(group.first):
        if norm[subject] == "there" and norm[subject - 1] not in _NO_PEOPLE and not reading.words.mark(subject):
            return True
        if norm[subject] in _PLACES and norm[subject - 1] in _THAT:
            return True
    if not group.passive:
        return False
    after = range(group.verb + 1, min(group.verb + 1 + _BY, len(norm)))
    end = next(
        (at for at in after if reading.words.mark(at) or reading.sentence_at(at) != reading.sentence_at(group.verb)),
        after.stop,
    )
    said = norm[group.verb + 1 : end]
    if said[:1] == ["there"] or (said[:1] == ["by"] and said[-1:] == ["there"]):
        return True
    return any(word in _THAT and place in _PLACES for word, place in zip(said, said[1:], strict=False))
