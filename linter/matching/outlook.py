"""Words that look forward to a named thing, or back on it, without a verb that says when it happens.

Forward: "the forthcoming …", "we await the outcome of …", "ahead of …", "… is in its final stages", "you can still
respond to …". Back: "since the publication of …".
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from linter.matching.happening import NOMINAL, Group, governed
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.text.clauses import LEAD, conjunctions
from linter.text.stems import root

_COMING = frozenset("forthcoming upcoming planned awaited imminent coming future pending expected proposed".split())
_AWAITING = frozenset("await awaits awaiting awaited anticipate anticipating foreshadow prejudge preempt empt".split())
_AHEAD_OF = frozenset(
    tuple(pair.split())
    for pair in (
        "subject to,matter for,ahead of,advance of,up to,prior to,forward to,pending the,wait for,waiting for,wait on,waiting on,working towards,"
        "work towards,progress towards,until the,till the,until after,speculate on,speculate about"
    ).split(",")
)
_AROUND = (
    frozenset(
        """the a our its this of outcomes results conclusions full final new modern uk s details contents content announcement
        announcements advance ahead up to run in for after version text decisions""".split()
    )
    | _COMING
    | _AWAITING
    | NOMINAL
)
"""Words that may stand between what looks forward and the name."""
_HELD = frozenset("had have has we they was were i been is are be he she you government".split())
_BEFORE_NOW = frozenset("was were had did".split())
_GETTING = frozenset("have see receive get".split())
_OUTSTANDING = frozenset(
    """awaiting underway ongoing due expected scheduled planned awaited forthcoming imminent pending upcoming
    outstanding""".split()
)
_STATES = frozenset(
    tuple(phrase.split())
    for phrase in (
        "under way,in progress,in preparation,in draft,in train,in the pipeline,in its final stages,in the final stages,"
        "in its closing stages,on its way,on the way,still to come,yet to come,nearing completion,close to completion,"
        "near completion,not far off,around the corner,just around the corner,some way off,some time off,some time away,"
        "under development,a few weeks away,a few weeks off,some weeks away,some weeks off,weeks away,weeks off,months away,"
        "months off,some months off,some months away"
    ).split(",")
)
_LINKS = frozenset("is are still now currently remains remain not yet which that being almost".split())
_SOON = frozenset(("next", when) for when in "month week year spring summer autumn".split()) | {
    ("later", "this"),
    ("early", "next"),
    ("late", "next"),
}
_AVAILABLE = frozenset(
    "available ready out complete completed finalised public live known final concluded over".split()
)
_ALREADY = frozenset("open live law force effect service".split())
"""States in which a thing is once it has happened, where its own verbs say so: "open", "go *live*"."""
_CLOSING = {root(verb) for verb in "close end conclude finish expire".split()}
_ANSWERING = {root(verb) for verb in "respond reply contribute participate comment submit take".split()}
_STILL_MAY = frozenset("can may please still welcome invite encourage urge able".split())
_REACH = 7
"""Words between what looks forward and the name at the most."""


def looks_ahead(
    reading: Reading,
    mention: Mention,
    groups: list[Group],
    start: int,
    happens: AbstractSet[str],
    verbs: tuple[str, ...],
) -> tuple[int, int] | None:
    """The words that look forward to the thing of `mention`, if there are any; the sentence begins at word `start`.

    `happens` are the roots of the verbs by which such a thing happens, `verbs` the event's own.
    """
    before = _before(reading, mention, groups, start)
    return before or _after(reading, mention, start, happens, closes=_closes(verbs))


def _before(reading: Reading, mention: Mention, groups: list[Group], start: int) -> tuple[int, int] | None:
    norm = reading.words.norm
    for at in range(mention.first - 1, max(start - 1, mention.first - _REACH), -1):
        word = norm[at]
        held = _BEFORE_NOW & set(norm[max(start, at - 3) : at])
        if word in _COMING and mention.first - at <= 2 and not _told(norm, at, groups):
            return at, mention.last
        if word in _AWAITING and not held:
            return at, mention.last
        if word in _GETTING and {"until", "till"} & set(norm[max(start, at - 4) : at]):
            return at, mention.last
        if at > start and (norm[at - 1], word) in _AHEAD_OF and not _in_the_past(reading, mention, groups):
            return at - 1, mention.last
        if word not in _AROUND:
            return None
    return None


def _told(norm: list[str], at: int, groups: list[Group]) -> bool:
    """Whether "planned" is a verb or told of the past: "we have planned", "the long awaited"."""
    if at and (norm[at - 1] in _HELD or norm[at - 1] in ("long", "much", "eagerly", "previously", "then")):
        return True
    return any(group.verb == at and group.tense == "past" for group in groups)


def _in_the_past(reading: Reading, mention: Mention, groups: list[Group]) -> bool:
    sentence = reading.sentences[reading.sentence_at(mention.first)]
    return bool(_BEFORE_NOW & set(reading.words.norm[sentence.first : sentence.last])) or any(
        group.tense == "past" and group.first == group.verb for group in groups
    )


def _after(
    reading: Reading, mention: Mention, start: int, happens: AbstractSet[str], *, closes: bool
) -> tuple[int, int] | None:
    norm = reading.words.norm
    end = reading.sentences[reading.sentence_at(mention.first)].last
    if governed(reading.words, mention.first) is None and tuple(norm[mention.last : mention.last + 2]) in _SOON:
        return mention.first, mention.last + 2
    once = conjunctions(norm, max(start, mention.first - LEAD), mention.first)
    for at in range(mention.last, min(mention.last + 5, end)):
        word = norm[at]
        if word in _OUTSTANDING:
            return None if _leads_elsewhere(norm, at, happens) else (mention.first, at + 1)
        if closes and word in ("open", "running") and at > mention.last:
            return mention.first, at + 1
        if word == "known" and "yet" in norm[mention.last : at]:
            return mention.first, at + 1
        if once and word in _AVAILABLE and at > mention.last:
            return mention.first, at + 1
        state = next((size for size in (2, 3, 4) if tuple(norm[at : at + size]) in _STATES), 0)
        if state and at > mention.last:
            return mention.first, at + state
        if word not in _LINKS:
            return None
    return None


def _leads_elsewhere(norm: list[str], at: int, happens: AbstractSet[str]) -> bool:
    """Whether what is expected is an effect and not the thing: "is expected to bring investment"."""
    if norm[at + 1 : at + 2] != ["to"]:
        return False
    verb = at + 2 + (norm[at + 2 : at + 3] == ["be"])
    return bool(norm[verb : verb + 1]) and root(norm[verb]) not in happens


def looks_back(
    reading: Reading, mention: Mention, groups: list[Group], start: int, verbs: tuple[str, ...]
) -> tuple[int, int] | None:
    """The words that look back on the thing of `mention`: "Since the publication of …, we have", "… is now open".

    `verbs` are those by which it happens.
    """
    norm = reading.words.norm
    words = {word for verb in verbs for word in verb.split()}
    states = words & _ALREADY | ({"out"} if words & {"publish", "release", "launch"} else set())
    for at in range(mention.last, min(mention.last + 4, len(norm))):
        if (
            norm[at] in states
            and at > mention.last
            and not conjunctions(norm, max(start, mention.first - LEAD), mention.first)
        ):
            return mention.first, at + 1
        if norm[at] not in ("is", "are", "now", "already", "at", "last", "in"):
            break
    for at in range(mention.first - 1, max(start - 1, mention.first - _REACH), -1):
        if norm[at] in ("published", "launched", "announced", "released") and norm[at - 1] in (
            "recently",
            "newly",
            "just",
        ):
            return at - 1, mention.last
        if norm[at] in ("since", "following"):
            told = [group.tense for group in groups if group.first > mention.last]
            if {"has", "have", "had"} & set(norm[mention.last : mention.last + 4]):
                told.insert(0, "past")
            return (at, mention.last) if "past" in told and told[0] != "future" else None
        if norm[at] not in _AROUND:
            return None
    return None


def _closes(verbs: tuple[str, ...]) -> bool:
    """Whether the event is the end of something that was open."""
    return bool({root(verb.split()[0]) for verb in verbs} & _CLOSING)


def taking_part(reading: Reading, verbs: tuple[str, ...], mention: Mention, start: int) -> tuple[int, int] | None:
    """ "You can still respond to the …": wrong once what people could take part in has closed (one of `verbs`)."""
    norm = reading.words.norm
    if not _closes(verbs):
        return None
    for at in range(mention.first - 1, max(start - 1, mention.first - _REACH + 1), -1):
        if root(norm[at]) in _ANSWERING:
            before = set(norm[max(start, at - 6) : at])
            open_now = before & _STILL_MAY and not before & {"was", "were", "had", "not", "could", "no"}
            return (at, mention.last) if open_now and norm[at + 1] in ("to", "in", "on", "part") else None
    return None
