"""A clause on a named thing that says who means it to come: "the White Paper, *which we expect to be issued* shortly"."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from linter.matching.happening import Group, of_another
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.text.stems import root

_WHICH = frozenset("which that".split())
_MEANS = frozenset(
    "expect expects expecting hope hopes hoping plan plans planning intend intends intending aim aims aiming propose "
    "proposes proposing mean means meaning want wants due about going working preparing".split()
)
_WAITING = (
    ["waiting", "for"],
    ["wait", "for"],
    ["looking", "forward", "to"],
    ["look", "forward", "to"],
    ["hoping", "for"],
)
"""What one does for what is to come: "the Summit, which we are all *looking forward to*"."""
_HELPING = frozenset("am are is be now still also currently all fully very to".split())
_SUBJECTS = frozenset("we i they the our ministers officials colleagues government".split())
_TO_SEE = frozenset("be see have get bring put".split())
_PARTICLES = frozenset("it being to".split())
_EXPECTS = frozenset("expect expects expecting".split())
_TIMES = frozenset("spring summer autumn winter week weeks month months year long days".split())
_AWAITS = frozenset("waiting awaiting expecting hoping".split())
_ENDS = 5
"""Words at the most from "which" to the verb of the one who expects."""


def which_we_expect(reading: Reading, mention: Mention, end: int, happens: AbstractSet[str]) -> tuple[int, int] | None:
    """The name of `mention` and the clause after it that says that somebody expects it to happen, up to word `end`.

    `happens` are the roots of the verbs by which such a thing happens.
    """
    norm, at = reading.words.norm, mention.last
    if at >= end or norm[at] not in _WHICH or norm[at + 1 : at + 2] == [] or of_another(reading.words, mention.first):
        return None
    if norm[at + 1] not in _SUBJECTS and not reading.words.capital(at + 1):
        return None
    waits = next((on for on in range(at + 2, min(at + 2 + _ENDS, end)) if norm[on : on + 2] in _WAITING), None)
    waits = waits or next((on for on in range(at + 2, min(at + 2 + _ENDS, end)) if norm[on : on + 3] in _WAITING), None)
    if waits is not None and all(_plain(reading, on) for on in range(at + 2, waits)):
        last = waits + 2 + (norm[waits] == "looking" or norm[waits] == "look")
        return None if norm[last : last + 1] and norm[last].endswith("ing") else (mention.first, last)
    means = next((on for on in range(at + 2, min(at + 2 + _ENDS, end)) if norm[on] in _MEANS), None)
    if means is not None and norm[means] in _EXPECTS and _soon(reading, means + 1, end):
        return (mention.first, means + 1) if all(_plain(reading, on) for on in range(at + 2, means)) else None
    if means is None or norm[means + 1 : means + 2] != ["to"]:
        return None
    if not all(_plain(reading, on) for on in range(at + 2, means)):
        return None
    verb = means + 2
    while verb < end and (norm[verb] in _TO_SEE | _PARTICLES or norm[verb].endswith("ly")):
        verb += 1
    if verb >= end or root(norm[verb]) not in happens:
        return None
    return mention.first, verb + 1


def which_is_to_come(reading: Reading, mention: Mention, groups: Sequence[Group], happens: AbstractSet[str]) -> int:
    """The word up to which a clause on the name of `mention` says that it is to happen: "…, *which will be released*"; 0 if none."""
    norm, at = reading.words.norm, mention.last
    if norm[at : at + 1] not in (["which"], ["whose"]):
        return 0
    near = (group for group in groups if at < group.first <= at + _ENDS)
    group = next((group for group in near if root(norm[group.verb]) in happens or norm[group.verb] in _AWAITS), None)
    return group.verb + 1 if group and group.tense in ("future", "not-yet", "under-way") else 0


def _soon(reading: Reading, at: int, end: int) -> bool:
    """Whether a time to come follows at word `at`: "which we expect *in the autumn*", "*before long*"."""
    norm = reading.words.norm
    if (
        norm[at : at + 1] not in (["in"], ["by"], ["before"], ["this"], ["next"], ["later"], ["soon"], ["shortly"])
        or at >= end
    ):
        return False
    near = norm[at : min(at + 4, end)]
    return (
        near[0] in ("soon", "shortly", "later", "next")
        or not _TIMES.isdisjoint(near)
        or any(figure.date for figure in reading.figures_in(at, min(at + 4, end)))
    )


def _plain(reading: Reading, at: int) -> bool:
    """Whether word `at` may stand between a subject and its verb, or belong to the subject: "the *Secretary of State now* hopes"."""
    word = reading.words.norm[at]
    return word in _HELPING or word in _SUBJECTS or word == "of" or word.endswith("ly") or reading.words.capital(at)
