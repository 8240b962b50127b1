"""What is said of a thing that is there: a paper that is "*out*" or "*in print*", a service that is "*up and running*".

What follows "once", "will be" or "now that" is a state, and the states of a thing are those of its sort.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from linter.matching.happening import governed, words_before
from linter.matching.in_force import binds
from linter.matching.lasting import begins, begun_states, comes_out, ends
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.statements import becomes_law


def _phrases(phrases: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in phrases.split(","))


_ANYTHING = _phrases("with you,with us,here,ready,to hand,at hand,a reality,at last with us,finally with us")
_PAPERS = _phrases(
    "out,available,available online,available on our website,available on the website,available to download,available to read,public,in print,in the public domain,on sale,online,on our website,on the website,on gov uk,in your hands,in our hands,"
    "on your desk,on our desks,off the press,off the presses,in the shops,on the shelves,before parliament,before the house"
)
_STARTS = _phrases(
    "there,live,open,up and running,running,working,operational,in place,in use,back in use,in service,back in service,"
    "in operation,on stream,available,switched on,in being,finished,complete,completed,built"
)
_RULES = _phrases("in force,in effect,law,in place,there")
_LONGEST = 4


def being_there(norm: Sequence[str], at: int, verbs: tuple[str, ...]) -> int:
    """How many words from word `at` say that a thing that happens by `verbs` is there: 3 for "up and running"; 0 if none."""
    said = norm[at : at + _LONGEST]
    states = _states(verbs)
    return next((size for size in range(len(said), 0, -1) if tuple(said[:size]) in states), 0)


@lru_cache(maxsize=2_000)
def _states(verbs: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    if ends(verbs) or becomes_law(verbs):
        return frozenset()
    sorts = ((comes_out(verbs), _PAPERS), (begins(verbs), _STARTS), (binds(verbs), _RULES))
    return _ANYTHING.union(*(states for told, states in sorts if told))


def will_be_there(reading: Reading, name: Mention, verbs: tuple[str, ...]) -> tuple[int, int] | None:
    """ "… will be with you shortly", "… should be out in June"; not "… will be with us for years"."""
    norm, at = reading.words.norm, _second(reading, name)
    at += norm[at : at + 1] == ["which"]
    hoped = norm[at : at + 1] == ["to"] and not _HOPING.isdisjoint(norm[max(0, name.first - 3) : name.first])
    ought = norm[at : at + 2] == ["ought", "to"]
    at += ought
    told = hoped or ought or norm[at : at + 1] in (["will"], ["should"], ["shall"])
    if not told or (governed(reading.words, name.first) is not None and norm[name.first - 1] != "for"):
        return None
    be = next((i for i in range(at + 1, min(at + 5, len(norm))) if norm[i] not in _MEANWHILE), at + 1)
    if norm[be : be + 1] != ["be"]:
        return None
    state = be + 1 + (norm[be + 1 : be + 2] in (["fully"], ["finally"], ["back"]))
    size = being_there(norm, be + 1, verbs) or being_there(norm, state, verbs)
    final = begun_states(verbs) & _ONCE_FOR_ALL | ({"law"} if becomes_law(verbs) else set())
    if not size and final.isdisjoint(norm[state : state + 1]):
        return None
    end = state + max(size, 1)
    end += 2 * ("not" not in norm[at:be]) * (norm[end : end + 1] == ["for"])  # "will be ready *for use* within weeks"
    last = reading.sentences[reading.sentence_at(name.first)].last
    denied = "not" in norm[at:be] and norm[end : end + 1] == ["for"]
    goes_on = norm[end : end + 1] in (["until"], ["till"]) and "not" not in norm[at:be]
    if goes_on or (norm[state] == "available" and norm[end : end + 1] == ["in"]):
        return None  # "will be running *until* the spring", "will be available *in* Welsh"
    return (name.first, end) if end >= last or denied or norm[end] in _SOON or reading.words.mark(end) else None


def is_there(reading: Reading, name: Mention, start: int, verbs: tuple[str, ...]) -> tuple[int, int] | None:
    """ "*Now that* the Plan *is with us*", "the Plan, *out since* March", "as *you will have read in* the Plan"."""
    norm, before = reading.words.norm, words_before(reading.words, name.first)
    lead = norm[max(start, before - 4) : before + 1]
    if comes_out(verbs) and lead[-4:-2] == ["will", "have"] and lead[-2] in _READ and lead[-1] in ("in", "from"):
        return before - 3, name.last
    if size := being_there(norm, name.last, verbs):
        since = (
            norm[name.last + size : name.last + size + 1] == ["since"] and governed(reading.words, name.first) is None
        )
        return (name.first, name.last + size + 1) if since else None
    if (
        norm[before : before + 2] != ["now", "that"]
        or before < start
        or norm[name.last : name.last + 1] not in (["is"], ["are"])
    ):
        return None
    at = next(at for at in range(name.last + 1, name.last + 4) if norm[at : at + 1] not in _AT_LAST)
    size = being_there(norm, at, verbs)
    return (before, at + size) if size else None


_READ = frozenset("read seen noticed gathered learned learnt".split())
_AT_LAST = (["at"], ["last"], ["finally"], ["now"])


def _second(reading: Reading, name: Mention) -> int:
    """The word after the name, or that of a second thing said of it: "… is being tested *and should* be ready"."""
    norm, last = reading.words.norm, name.last
    end = reading.sentences[reading.sentence_at(name.first)].last
    both = (
        at for at in range(last + 1, min(last + 8, end)) if norm[at - 1] == "and" and norm[at] in ("will", "should")
    )
    whole = governed(reading.words, name.first) is None and norm[last : last + 1] in (["is"], ["has"])
    return next(both, last) if whole else last


_HOPING = frozenset("expect expects hope want like".split())
_ONCE_FOR_ALL = frozenset("live closed over".split())
_SOON = frozenset("soon shortly later next before in by within early this and until till from when once some".split())
_MEANWHILE = frozenset("soon shortly then not still only finally at last probably likely".split())
"""What may stand within "will be"."""
