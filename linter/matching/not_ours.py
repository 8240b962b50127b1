"""Whether a figure is told of what is no affair of ours, or of one and another who each have their own.

"Kitchen scales, *which are not our concern*: they are guaranteed for 30 months", "*One* maker gives 30 months *and another* ten years".
"""

from __future__ import annotations

from linter.matching.reading import Reading
from linter.text.numbers import Figure

_DISOWNED = tuple(
    tuple(phrase.split())
    for phrase in (
        "not our concern,not our business,not our affair,no concern of ours,no business of ours,no affair of ours,"
        "none of our business,none of our concern,nothing to do with us,nothing to do with this department,outside our remit,"
        "not within our remit,not in our remit,beyond our remit"
    ).split(",")
)
_ONE_OF = frozenset("our the your this these those my".split())


def not_ours(reading: Reading, figure: Figure) -> bool:
    """Whether the sentence of `figure` says so, before it, of what it is told of."""
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)]
    lead = norm[sentence.first : figure.outer_first]
    said = (tuple(lead[at : at + len(way)]) == way for way in _DISOWNED for at in range(len(lead)))
    return any(said) or _one_and_another(reading, figure, sentence.first, sentence.last)


def _one_and_another(reading: Reading, figure: Figure, first: int, last: int) -> bool:
    """Whether two of many each have a figure of their own: "*one* maker … 30 months and *another* … ten years"."""
    norm, words = reading.words.norm, reading.words
    ones = (
        at for at in range(first, figure.outer_first) if norm[at] == "one" and norm[at + 1] not in ("of", "another")
    )
    one = next((at for at in ones if at == first or words.mark(at) or norm[at - 1] in ("that", "and", "but")), None)
    others = [at for at in range(first, last) if norm[at] == "another"]
    if one is None or not others or norm[one + 1] in _ONE_OF:
        return False
    kinds = [other for other in reading.figures_in(one, last) if other.kind == figure.kind]
    apart = [other for other in kinds if other.first > others[-1]]
    return bool(apart) and len(kinds) > len(apart) and one < figure.outer_first and others[-1] > one
