"""Whether a letter waits until somebody gives a named thing out: "Nobody can say *until the Chancellor presents the Review*".

What is presented, tabled or put on happens then, as what is published does; but only where a clause says until when, or when
first: "the Department presents the Review's figures", "as the council delivers the Plan" look forward to nothing.
"""

from __future__ import annotations

from linter.matching.happening import words_before
from linter.matching.lasting import begins, comes_out, gathers
from linter.matching.phrases import Mention
from linter.matching.reading import Reading

_UNTIL = frozenset("until till before once when after".split())
_PAPERS = {
    "present": (),
    "table": (),
    "lay": (),
    "bring": ("forward", "out"),
    "put": ("out", "forward"),
    "hand": ("down",),
}
_THINGS = {"switch": ("on",), "turn": ("on",), "roll": ("out",), "open": ("up",), "present": ()}
_GATHERINGS = {"stage": (), "host": (), "put": ("on",)}
_FORMS = {
    "lay": ("lays", "laid"),
    "put": ("puts", "put"),
    "bring": ("brings", "brought"),
}
"""Verbs that are not regular: those who do it now, and what was done."""
_HAS = frozenset("has have".split())
_RISES = (("stands", "up", "to"), ("stand", "up", "to"), ("rises", "to"), ("gets", "up", "to"), ("is", "ready", "to"))
_GONE_BY = frozenset("had was were did could would".split())
_AFTER = frozenset("to in on at next later this and but or so because if".split())
"""Words with which a clause goes on after the whole of the thing's name."""
_ANY = frozenset("a an any each every another".split())
_WHO = 6
"""Words at the most that say who gives it."""


def until_given(reading: Reading, name: Mention, start: int, verbs: tuple[str, ...]) -> tuple[int, int] | None:
    """The words that do, in a sentence from word `start` on the thing of `name`, which happens by `verbs`."""
    words, norm = reading.words, reading.words.norm
    ways = _ways(verbs)
    end = reading.sentences[reading.sentence_at(name.first)].last
    if not ways or not _GONE_BY.isdisjoint(norm[start:end]):
        return None
    at = words_before(words, name.first)
    if at >= start and norm[at] in _UNTIL:
        return _passive(reading, (at, name.last), end, ways)
    whole = name.last >= end or words.mark(name.last) or norm[name.last] in _AFTER
    verb = at - 1 if at > start and any(norm[at] in particles for particles in ways.values()) else at
    particle = norm[at : at + (verb < at)]
    if not whole or verb <= start or not (did := _did(norm, verb, particle, ways)):
        return None
    until = next((i for i in range(did - 1, max(start - 1, did - 2 - _WHO), -1) if norm[i] in _UNTIL), None)
    if until is None or until + 1 >= did or not _ANY.isdisjoint(norm[until : name.first]):
        return None
    if any(words.mark(i) for i in range(until + 1, name.first)):
        return None
    return until, name.last


def _ways(verbs: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The verbs with which somebody gives such a thing out, each with the words of which one goes with it, if any does."""
    ways: dict[str, tuple[str, ...]] = {}
    for told, sort in ((comes_out(verbs), _PAPERS), (begins(verbs), _THINGS), (gathers(verbs), _GATHERINGS)):
        for verb, particles in sort.items() if told else ():
            ways[verb] = (*ways.get(verb, ()), *particles)
    return ways


def _did(norm: list[str], verb: int, particle: list[str], ways: dict[str, tuple[str, ...]]) -> int:
    """Where what somebody does begins, by its verb and the word that goes with it: "*presents*", "*has put* on"; 0 if nowhere."""
    for way, particles in ways.items():
        if bool(particle) != bool(particles) or not {*particle} <= {*particles}:
            continue
        now, done = _FORMS.get(way, (way + ("es" if way.endswith("ch") else "s"), way.removesuffix("e") + "ed"))
        if norm[verb] in (now, way) and norm[verb - 1] != "to":
            return verb
        if norm[verb] == done and norm[verb - 1] in _HAS:
            return verb - 1
        rises = next((len(lead) for lead in _RISES if tuple(norm[verb - len(lead) : verb]) == lead), 0)
        if norm[verb] == way and rises:
            return verb - rises
    return 0


def _passive(
    reading: Reading, place: tuple[int, int], end: int, ways: dict[str, tuple[str, ...]]
) -> tuple[int, int] | None:
    """ "Until the Review *is presented*", "once the Review *has been tabled*"."""
    norm, (until, at) = reading.words.norm, place
    is_done = at + 1 if norm[at : at + 1] == ["is"] else at + 2 if norm[at : at + 2] == ["has", "been"] else end
    if is_done >= end:
        return None
    for way, particles in ways.items():
        _, done = _FORMS.get(way, ("", way.removesuffix("e") + "ed"))
        last = is_done + 1 + bool(particles)
        if norm[is_done] == done and (not particles or norm[is_done + 1 : last] in [[each] for each in particles]):
            return until, last
    return None
