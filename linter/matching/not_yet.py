"""What denies that a thing is there: "… is *not out yet*", "*there is no* Strategy *yet*", "you will have to *wait a little for* …"."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from linter.matching.happening import words_before
from linter.matching.lasting import begun_states, publishes
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.text.stems import root

_BEING = frozenset("is are still at all just now currently".split())
_MADE = frozenset("finished complete completed ready final finalised done here written".split())
"""What a paper is once it can come out."""
_YET = (("yet",), ("just", "yet"), ("quite", "yet"), ("as", "yet"), ("so", "far"), ("at", "present"), ("to", "date"))
_WAITING = frozenset("wait waiting".split())
_A_WHILE = frozenset(
    """a an the little while bit short longer some time more few couple of another just weeks week days months moment
    still""".split()
)
_STILL = frozenset("yet still".split())
_WAIT = 6
"""Words from "wait" to "for" at the most: "wait *a few more weeks* for"."""
_JOINING = frozenset("and but so that as because since though although while whereas afraid sorry".split())
_SUPPOSING = frozenset("if unless whether when until till because was were had did".split())


def not_yet(
    reading: Reading, name: Mention, start: int, happens: AbstractSet[str], verbs: tuple[str, ...]
) -> tuple[int, int] | None:
    """The words about the name that say so; the sentence begins at word `start`.

    `happens` are the roots of the verbs by which such a thing happens, `verbs` the event's own.
    """
    norm = reading.words.norm
    lead = norm[start : name.first]
    end = reading.sentences[reading.sentence_at(name.first)].last
    if _there_is_none(norm, name, start) or not _SUPPOSING.isdisjoint(lead):
        return (name.first, min(end, name.last + 1)) if _there_is_none(norm, name, start) else None
    if norm[name.first] in _DONE_AND_THING and (done := _to_be_done(norm, name.first, start)):
        return done, name.last
    if waiting := _waiting(reading, name, start):
        return waiting, name.last
    before = words_before(reading.words, name.first)
    if before >= start and not reading.words.mark(before + 1) and norm[before] not in _JOINING:
        return None  # "the towpath *through* the Tunnel is not open yet"
    at = name.last
    if norm[at : at + 1] not in (["is"], ["are"]):
        return None
    denied = next((i for i in range(at + 1, min(at + 4, end)) if norm[i] == "not"), 0)
    if not denied or not _BEING.issuperset(norm[at:denied]):
        return None
    state = denied + 1 + (norm[denied + 1 : denied + 2] == ["quite"])
    there = norm[state : state + 1]
    if not there or there[0] not in begun_states(verbs) | (_MADE if publishes(verbs) else set()):
        if not there or root(there[0]) not in happens or not there[0].endswith(("ed", "n", "t")):
            return None
    return (name.first, state + 1) if _yet(norm[state + 1 : min(state + 3, end)]) else None


def _to_be_done(norm: Sequence[str], first: int, start: int) -> int:
    """Where a name that is a verb as well is told as what is to be done: "we *will* reply to the Consultation"; 0 if it is not."""
    lead = norm[max(start, first - 2) : first]
    will = (
        first - 1
        if lead[-1:] in (["will"], ["shall"])
        else first - 2
        if lead[1:] == ["to"] and lead[0] in _AHEAD
        else 0
    )
    return will if will > start and norm[will - 1] not in ("you", "they") else 0


_DONE_AND_THING = frozenset("reply answer report review".split())
_AHEAD = frozenset("yet still going hope plan intend expect due aim".split())


def _yet(after: Sequence[str]) -> bool:
    return any(tuple(after[: len(words)]) == words for words in _YET)


def _there_is_none(norm: Sequence[str], name: Mention, start: int) -> bool:
    """Whether it is said that "*there is no* … *yet*", or "*as yet*"."""
    begin = max(start, name.first - 5)
    lead = [word for word in norm[begin : name.first] if word not in ("as", "yet", "still")]
    return lead[-3:] == ["there", "is", "no"] and (
        _yet(norm[name.last : name.last + 2])
        or not _STILL.isdisjoint(norm[begin : name.first])
        or (norm[name.last : name.last + 1] == ["to"] and "yet" in norm[name.last : name.last + 7])
    )


def _waiting(reading: Reading, name: Mention, start: int) -> int | None:
    """Where one is told to "*wait a little while for*" the thing."""
    norm, at = reading.words.norm, words_before(reading.words, name.first)
    if at < start or norm[at : at + 1] != ["for"]:
        return None
    wait = next((i for i in range(at - 1, max(start - 1, at - _WAIT - 1), -1) if norm[i] not in _A_WHILE), -1)
    return wait if wait >= start and norm[wait] in _WAITING and wait < at - 1 else None
