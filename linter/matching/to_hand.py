"""Whether a letter gives a paper into the reader's hands, which is there only once it has been published.

"You can read the Strategy on GOV.UK", "I enclose a copy of the Strategy", "a copy of the Strategy is attached".
"""

from __future__ import annotations

from linter.matching.lasting import publishes
from linter.matching.phrases import Mention

_READING = frozenset("read see find download view access order buy consult obtain".split())
_FOUND = frozenset("read seen found downloaded viewed bought ordered".split())
_GIVING = frozenset("enclose enclosing attach attaching attached enclosed".split())
_GIVERS = frozenset("i we find am are".split())
_PLACES = frozenset("on at online here from by for in now today".split())
_COPY = frozenset("the our a an copy copies full text summary of link to with electronic printed".split())
_COMING = frozenset("will shall would once when until not never".split())
_WHO = frozenset("you people anyone everyone anybody everybody".split())
_CAN = (["can"], ["may"])


def to_hand(norm: list[str], mention: Mention, start: int, end: int, verbs: tuple[str, ...]) -> tuple[int, int] | None:
    """The words that give the paper of `mention` to the reader, in a sentence from word `start` to `end`."""
    if not publishes(verbs):
        return None
    at = mention.first - 1
    while at > start and norm[at] in _COPY:
        at -= 1
    before, following = norm[max(start, at - 1) : at], norm[mention.last : min(end, mention.last + 3)]
    if norm[at] in _GIVING and not _GIVERS.isdisjoint(before) and following[:1] in ([], ["and"], ["for"], ["which"]):
        return at, mention.last
    now = before in (["now"], ["already"])
    can = at - 1 - now
    if norm[at] in _READING and norm[can : can + 1] in _CAN and can > start - (can == start) and norm[can - 1] in _WHO:
        return (at, mention.last) if not following or following[0] in _PLACES else None
    if norm[at] == "read" and norm[at - 2 : at] in (["chance", "to"], ["opportunity", "to"], ["time", "to"]):
        had = {"had", "have"} & set(norm[max(start, at - 6) : at])
        return (at, mention.last) if had and _COMING.isdisjoint(norm[max(start, at - 8) : at]) else None
    found = norm[mention.last : min(end, mention.last + 4)]
    if found[:2] == ["can", "be"] and not _FOUND.isdisjoint(found[2:3]) and not _PLACES.isdisjoint(found[3:]):
        own = _COPY.issuperset(norm[start : mention.first]) and _COMING.isdisjoint(norm[mention.last : end])
        return (mention.first, mention.last + 3) if own else None  # "… *can be found* on our website"
    which = (
        norm[mention.last + 3 :]
        if norm[mention.last : mention.last + 3] == ["a", "copy", "of"]
        else norm[mention.last :]
    )
    if which[:1] == ["which"] and which[1:2] in (["i"], ["we"]) and not _GIVING.isdisjoint(which[2:3]):
        return mention.first, mention.last + 3 + 3 * (norm[mention.last] == "a")  # "…, a copy of which I enclose"
    copy = "copy" in norm[at + 1 : mention.first]
    if copy and following[:1] in (["is"], ["was"]) and not _GIVING.isdisjoint(following[1:]):
        return at + 1, mention.last + 2
    return None
