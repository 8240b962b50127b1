"""How firmly a thing is to be done, in a sentence that was recast: "every unit *may be tested*" for "must be tested".

Where clauses changed places, or who does it became by whom it is done, alignment cannot tell what stands for what. But
the verb that a modal governs is there in any order: each verb of an approved sentence must be told as firmly as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.matching.changes import Change
from linter.matching.fingerprints import Skeleton, is_slot
from linter.matching.light import LIGHT
from linter.matching.passages import AUXILIARIES, Match
from linter.matching.rewording import JOINTS
from linter.model.frozen import frozen
from linter.text.stems import root

_FORCES = {
    "must": "must",
    "shall": "must",
    "may": "may",
    "can": "may",
    "should": "ought",
    "ought": "ought",
    "need": "must",
    "needs": "must",
    "has": "must",
    "have": "must",
}
_TO = frozenset("need needs has have ought".split())
"""Those that are modals with "to" alone."""
_IS = frozenset("is are be".split())
_PARTICIPLES = {
    word: force
    for force, words in (
        ("must", "required obliged bound"),
        ("ought", "encouraged advised recommended urged invited"),
        ("may", "allowed permitted free entitled able"),
        ("forbid", "forbidden prohibited"),
    )
    for word in words.split()
}
"""What one is, to do a thing: "are *encouraged to* dismount"."""
_DENIED = {"must": "forbid", "may": "forbid", "ought": "dissuade"}
_FREED = {"must": "free", "may": "forbid", "ought": "free"}
"""What a force is where it is not so at all: "is *not* required to", "*no* newsroom has to"."""
_NOBODY = frozenset("no nothing nobody none neither nor".split())
_NOT = frozenset("not never neither".split())
_NEVER = frozenset(("never", "neither"))
_OVER = frozenset(
    "not never neither to be been also then only always still first either both therefore however even".split()
)
_JOINING = frozenset("and but while whereas although though because so".split())
_COORDINATING = frozenset("or nor and".split())
_GIVEN = frozenset("if when where whenever once".split())
_EXCEPTING = frozenset(
    "only alone unless until till before without except excepted other else solely exclusively apart save after more less".split()
)
"""With these what is forbidden may be what is allowed: "may begin *only* when" is "must not begin *until*"."""
_SPARING = frozenset("unless except only alone save apart other else".split())
"""With these what need not be is what must be of the others."""
_APART = frozenset(
    (one, other)
    for pair in (
        "must may",
        "must ought",
        "must free",
        "must forbid",
        "may forbid",
        "forbid free",
        "forbid ought",
        "forbid dissuade",
    )
    for one, other in (pair.split(), pair.split()[::-1])
)
_NO_VERBS = LIGHT - frozenset("order put make take do get".split())
_MOSTLY = 0.8
"""The share of a clause's words that must be in the letter's sentences for it to be told there."""
_CONTENT = 3
"""Words in the shortest clause that can be known again wherever it stands."""
_REACH = 5
"""Words at the most from a modal to its verb."""


@frozen
class _Told:
    """Symbols `at` to `end` tell how firmly the verb of this root is to be done; its clause is symbols `first` to `last`."""

    verb: str
    force: str
    at: int
    end: int
    first: int
    last: int


def told_otherwise(unit: Skeleton, rivals: Sequence[Skeleton], letter: Skeleton, match: Match) -> Iterator[Change]:
    """What of a unit is told more or less firmly in the sentences of a match and beside it.

    `rivals` are the other approved sentences that the same words may render: as firm as in one of them is right.
    """
    here = list(_told(unit, 0, len(unit.symbols)))
    begin, end = _around(letter, match) if here else (0, 0)
    there = list(_told(letter, begin, end))
    also = {(told.verb, told.force) for rival in rivals for told in _told(rival, 0, len(rival.symbols))}
    for told in here:
        forces = {other.force for other in here if _one(other.verb, told.verb)}
        found = [other for other in there if _one(other.verb, told.verb)]
        if len(forces) > 1 or len({other.force for other in found}) != 1:
            continue
        other = found[0]
        if (told.force, other.force) not in _APART or (told.verb, other.force) in also:
            continue
        if _same(unit, told, letter, other, (begin, end)) and not _excepted(unit, told, letter, other):
            approved = " ".join(unit.symbols[told.at : told.end])
            yield Change("modal", other.at, other.end, approved, " ".join(letter.symbols[other.at : other.end]))
            return


def _one(verb: str, other: str) -> bool:
    """Whether two roots are of one verb: "ref" of "refer", "refer" of "referred"."""
    shorter, longer = sorted((verb, other), key=len)
    return longer.startswith(shorter) and len(shorter) > 2 and len(longer) - len(shorter) <= 2


def _around(letter: Skeleton, match: Match) -> tuple[int, int]:
    """The symbols of the sentences of a match and of the one on each side of them."""
    begin, _ = _sentence(letter, match.first, (max(0, match.first - _FAR), match.last))
    begin, _ = _sentence(letter, max(0, begin - 1), (max(0, match.first - _FAR), match.last))
    most = min(len(letter.symbols), match.last + _FAR)
    _, end = _sentence(letter, match.last - 1, (match.first, most))
    _, end = _sentence(letter, min(end, len(letter.symbols) - 1), (match.first, most))
    return begin, end


_FAR = 80
"""Symbols before and after a match at the most that belong to its sentences and the one on each side."""


def _told(shape: Skeleton, begin: int, end: int) -> Iterator[_Told]:
    """The verbs that modals govern among symbols `begin` to `end`, with those that are joined to them."""
    symbols = shape.symbols
    for at in range(begin, end):
        found = _modal(symbols, at, end)
        if not found:
            continue
        force, after = found
        first, last = _clause(shape, at, after, begin, end)
        if "whether" in symbols[first:at]:
            continue
        no = next((here for here in range(at - 1, first - 1, -1) if symbols[here] in _NOBODY), None)
        if no is not None and _of_subject(symbols, no, at):
            if no > first and symbols[no - 1] in _LED:
                continue  # "in *no* case may"
            force = _FREED.get(force, "") if symbols[at] not in ("must", "shall") else "forbid"
        elif "not" in symbols[first:at] and "not" not in symbols[max(first, at - 2) : at]:
            continue  # "*not* every owner may"
        for verb in _verbs(symbols, after, last):
            yield _Told(root(symbols[verb]), force, at, verb + 1, first, last)


def _of_subject(symbols: Sequence[str], no: int, at: int) -> bool:
    """Whether "no" is said of the subject of the modal at `at`: not in "where there is *no* risk everyone must"."""
    between = symbols[no + 1 : at - 1 if symbols[at] == "be" else at]  # "*no* farmer *will* be required to"
    return (
        AUXILIARIES.isdisjoint(between) and _ALL.isdisjoint(between) and (not no or symbols[no - 1] not in AUXILIARIES)
    )


_ALL = frozenset("every everyone everybody each all".split())
_LED = frozenset("in under at to of by for with on from".split())


def _modal(symbols: Sequence[str], at: int, end: int) -> tuple[str, int] | None:
    """How firmly the words from symbol `at` on say that a thing is to be done, and where the verb may begin."""
    word, following = symbols[at], symbols[at + 1 : min(end, at + 3)]
    denied = at > 0 and symbols[at - 1] in _NOT
    if word in _IS:
        near = next((here for here in range(at + 1, min(end, at + 4)) if symbols[here] in _PARTICIPLES), None)
        if near is None or symbols[near + 1 : near + 2] != ("to",):
            return None
        force = _PARTICIPLES[symbols[near]]
        denied = not _NOT.isdisjoint((*symbols[at:near], *symbols[max(0, at - 1) : at]))
        return (_FREED.get(force, "may") if denied else force), near + 2
    force = _FORCES.get(word, "")
    if not force:
        return None
    if word in ("need", "needs") and following[:1] == ("not",):
        return "free", at + 2
    if word in _TO:
        if following[:1] != ("to",) or (
            at > 0 and symbols[at - 1] in ("may", "will", "would", "might", "could", "should")
        ):
            return None
        return (_FREED[force] if denied else force), at + 2
    if not _NOT.isdisjoint(following[:1]) or not _NEVER.isdisjoint(following[1:2]):
        return _DENIED[force], at + 2
    if symbols[at + 1 : at + 3] in (("have", "to"), ("need", "to")):
        return None  # "may have to"
    return force, at + 1


def _verbs(symbols: Sequence[str], after: int, last: int) -> Iterator[int]:
    """Where the verb stands that is governed from symbol `after` on, and those that are joined to it."""
    verb = next((at for at in range(after, min(last, after + _REACH)) if not _passed(symbols[at])), None)
    if verb is None or symbols[verb] in AUXILIARIES | JOINTS or is_slot(symbols[verb]):
        return
    yield verb
    for at in range(verb + 1, last - 1):
        if symbols[at] in _COORDINATING:
            joined = next((here for here in range(at + 1, min(last, at + 3)) if not _passed(symbols[here])), None)
            if joined is not None and symbols[joined] not in _NO_VERBS and not is_slot(symbols[joined]):
                yield joined


def _passed(word: str) -> bool:
    return word in _OVER or (word.endswith("ly") and len(word) > 4)


def _clause(shape: Skeleton, at: int, after: int, begin: int, end: int) -> tuple[int, int]:
    """The clause of a modal: from what joins it or the sentence's beginning to the next."""
    stops = shape.breaks | shape.pauses
    first, begin, end = at, max(begin, at - _FAR), min(end, after + _FAR)
    while first > begin and first not in stops and not _joins(shape.symbols, first - 1):
        first -= 1
    last = after
    while last < end and last not in stops and not _begins_another(shape.symbols, last, end):
        last += 1
    return first, last


def _joins(symbols: Sequence[str], at: int) -> bool:
    """Whether a symbol joins a clause: one with a verb before it, or with a subject of its own after it."""
    if symbols[at] not in _JOINING:
        return False
    return symbols[at + 1] in _SUBJECTS or not AUXILIARIES.isdisjoint(symbols[max(0, at - _CLAUSE) : at])


_SUBJECTS = frozenset("no every each any all only nobody anyone it they he she we you".split())
_CLAUSE = 25
"""Words before what joins a clause, among which the verb of the one before it stands."""


def _begins_another(symbols: Sequence[str], at: int, end: int) -> bool:
    """Whether a word begins another clause, with a verb of its own: "*and* no bank *will* be closed", "*which are* for"."""
    if symbols[at] == "which":
        return symbols[at + 1 : at + 2] != () and symbols[at + 1] in AUXILIARIES
    if symbols[at] not in _JOINING:
        return False
    near = range(at + 1, min(end, at + _NEXT))
    verb = next((here for here in near if symbols[here] in AUXILIARIES or symbols[here] in _JOINING), None)
    return verb is not None and symbols[verb] in AUXILIARIES


_NEXT = 12
"""Words of a clause at the most among which its verb stands."""


def _said(symbols: Sequence[str]) -> set[str]:
    """The roots of the words that say something."""
    return {root(word) for word in symbols if word not in LIGHT and not is_slot(word)}


def _same(unit: Skeleton, told: _Told, letter: Skeleton, other: _Told, region: tuple[int, int]) -> bool:
    """Whether the letter tells the same thing of the same: nearly all words of the clause are there, and no other subject."""
    first = told.first
    if told.at == told.first:  # "and *must not be paid*" is of whom the clause before is
        first = max(0, told.first - 2)
        while first > 0 and unit.symbols[first - 1] not in ("but", "while", "although"):
            first -= 1
    clause, everything = _said(unit.symbols[first : told.last]), _said(unit.symbols)
    near = _sentence(letter, other.at, region)
    here = _said(letter.symbols[slice(*near)])
    if len(clause) < _CONTENT:  # "anything that is found there must be reported" is known by what is beside it
        clause, here = everything, _said(letter.symbols[slice(*region)])
    if len(clause) < _CONTENT or len(clause & here) < _MOSTLY * len(clause):
        return False
    subject = letter.symbols[other.first : other.at]
    return not _said(subject) - everything


def _sentence(letter: Skeleton, at: int, region: tuple[int, int]) -> tuple[int, int]:
    """The symbols of the sentence of symbol `at`, as far as it lies in a region."""
    begin, end = at, at + 1
    while begin > region[0] and begin not in letter.breaks:
        begin -= 1
    while end < region[1] and end not in letter.breaks:
        end += 1
    return begin, end


def _excepted(unit: Skeleton, told: _Told, letter: Skeleton, other: _Told) -> bool:
    """Whether what is told otherwise may come to the same, by an exception: "may begin *only once*" for "must not begin until"."""
    here = unit.symbols[told.first : told.last]
    there = letter.symbols[other.first : other.last]
    forces = {told.force, other.force}
    excepted = not _EXCEPTING.isdisjoint(here)
    if forces == {"forbid", "may"}:
        limited = not _EXCEPTING.isdisjoint(there) and not any(
            there[at] == "only" and there[at + 1] in _GIVEN for at in range(len(there) - 1)
        )
        return excepted or limited or ("but" in there and "any" in "".join(there))
    if forces == {"must", "may"}:
        return not {"only", "alone", "solely"}.isdisjoint((*here, *there))
    return "free" in forces and not _SPARING.isdisjoint((*here, *there))
