"""Whether a letter promises a paper to people who have it as soon as it is published.

"We shall have the Strategy in a matter of weeks", "we aim to get the Strategy out by July", "*by July* councils will have
the Strategy"; not "we shall have the Strategy in mind".
"""

from __future__ import annotations

from linter.matching.happening import words_before
from linter.matching.lasting import publishes, starts
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.still_to_come import UNITS

_HAVING = frozenset("have get receive see".split())
_WILL = frozenset("will shall".split())
_MEANING = frozenset(
    "hope hopes hoping aim aims aiming expect expects expecting plan plans planning intend due".split()
)
_THEN = frozenset("would could might was were had".split())
_DONE = frozenset("out ready published finished printed completed".split())
_GOING = (("ready",), ("live",), ("going",), ("up", "and", "running"), ("off", "the", "ground"))
_HANDS = frozenset("hands inboxes shops".split())
_THINGS = frozenset("report response conclusions findings recommendations".split())
_WHEN = frozenset("soon shortly next later within".split())
_LEAD = 6
"""Words at the most before "have" that say that it is to come."""


def soon_to_hand(reading: Reading, name: Mention, start: int, verbs: tuple[str, ...]) -> tuple[int, int] | None:
    """The words that do, in a sentence from word `start` on the paper of `name`, which comes out by `verbs`."""
    norm, at = reading.words.norm, words_before(reading.words, name.first)
    if starts(verbs) and at > start and norm[at] in ("get", "have") and norm[at - 1] == "to":
        ready = tuple(norm[name.last : name.last + 1]) in _GOING or tuple(norm[name.last : name.last + 3]) in _GOING
        again = norm[name.last + 1 : name.last + 2] in (["for"], ["again"])
        return (at, name.last + 1) if ready and not again and _THEN.isdisjoint(norm[start:at]) else None
    if not publishes(verbs) and "report" not in verbs:
        return None
    if at <= start or norm[at] not in _HAVING or not _to_come(norm[max(start, at - _LEAD) : at]):
        return None
    end = reading.sentences[reading.sentence_at(name.first)].last
    last = name.last + (_THINGS.isdisjoint(norm[name.last : name.last + 1]) is False)
    if last >= end or reading.words.mark(last):
        early = any(figure.date and norm[figure.first - 1] in ("by", "in") for figure in reading.figures_in(start, at))
        return (at, last) if early else None
    return (at, last) if _then(reading, last, end) else None


def _to_come(lead: list[str]) -> bool:
    return _THEN.isdisjoint(lead) and (
        not _WILL.isdisjoint(lead) or (lead[-1:] == ["to"] and bool(_MEANING & set(lead)))
    )


def _then(reading: Reading, at: int, end: int) -> bool:
    """Whether the words from word `at` say when, or that it is there then: "out", "in their hands", "in a few weeks"."""
    norm = reading.words.norm
    near = norm[at : min(end, at + 6)]
    if near[0] in _DONE:
        return near[1:2] != ["to"]
    if near[:2] == ["to", "read"] or (near[0] == "in" and not _HANDS.isdisjoint(near[1:3])):
        return True
    dated = any(figure.date for figure in reading.figures_in(at, min(end, at + 5)))
    return near[0] in _WHEN or (near[0] in ("in", "by", "before", "this") and (dated or not UNITS.isdisjoint(near)))
