"""How much a thing holds, whatever that is called: "the Register … *It has* more than 12,000 *places on it*", "the map *shows* 90"."""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.naming import Reference
from linter.matching.reading import Reading
from linter.text.numbers import Figure

_HOLDS = frozenset("lists holds contains shows names records list hold contain show".split())
_HAS = frozenset("has have carries".split())
_BY_NOW = frozenset("now currently today already also still at present".split())
_INTO = frozenset("on in".split())
_IT = frozenset("it them".split())
_SAID = frozenset("it this they".split())
_ARE = frozenset("are stand listed entered shown held".split())
_THERE = (["there", "are"], ["are", "there"])
_NOUN = 3
"""Words at the most that say what is held."""
_PERIODS = frozenset("a an each every per the last this next".split())


def held(reading: Reading, figure: Figure) -> int | None:
    """The word that names, or says back, what so many are told to be in or on; None where none is."""
    norm = reading.words.norm
    verb = figure.outer_first - 1
    while verb > 0 and norm[verb] in _BY_NOW:
        verb -= 1
    where = _where(reading, figure)
    if norm[verb] in _HOLDS or (norm[verb] in _HAS and where is not None and norm[where] in _IT):
        holder = verb - 1
        while holder > 0 and norm[holder] in _BY_NOW:
            holder -= 1
        return holder if holder >= 0 and not reading.words.mark(holder + 1) else None
    opens = reading.sentences[reading.sentence_at(figure.first)].first == figure.outer_first
    return where if where is not None and (opens or norm[verb - 1 : verb + 1] in _THERE) else None


def _where(reading: Reading, figure: Figure) -> int | None:
    """The word after "on" or "in" that follows what is counted: "12,000 places *on it*", "nearly 90 names are *on it*"."""
    norm, last = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)].last
    for at in range(figure.outer_last + 1, min(figure.outer_last + _NOUN + 1, last - 1)):
        if reading.words.mark(at):
            return None
        if norm[at] in _INTO:
            return at + 1 + (norm[at + 1] == "the" and at + 2 < last)
        if norm[at] in _ARE:
            following = at + 1 + (norm[at + 1] in _ARE)
            into = following + 1 + (norm[following + 1 : following + 2] == ["the"])
            return into if norm[following] in _INTO and into < last else None
    return None


def held_by(reading: Reading, figure: Figure, references: Sequence[Reference]) -> bool:
    """Whether what so many are in or on is what one of `references` names, or what was spoken of before."""
    word = held(reading, figure)
    if word is None:
        return False
    if any(each.what == "own" and each.first <= word < each.last for each in references):
        return True
    first = reading.sentences[reading.sentence_at(figure.first)].first
    before = word > figure.last or word == first or reading.words.norm[word - 1] == "and"
    return before and reading.words.norm[word] in _SAID | _IT
