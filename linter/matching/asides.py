"""What a sentence says by the way, between two commas: "the fund, *I should remind you*, is £120 million"."""

from __future__ import annotations

from linter.matching.reading import Reading

_BY_THE_WAY = frozenset("i we you as which it of if though although now since when once with together".split())
_AS_A_RULE = {("on", "average"), ("from", "start"), ("as", "a"), ("all", "told"), ("in", "practice"), ("in", "all")}
_GOES_ON = frozenset("now is was has stands stood remains must will came comes amounted amounts totalled".split())
"""Verbs with which a sentence goes on after an aside that has commas of its own."""


def aside(reading: Reading, first: int, last: int) -> range:
    """The words between two commas that say something by the way: "the fund, I should remind you, is £120 million"."""
    commas = [at for at in range(first, last + 1) if "," in reading.words.gap(at)]
    if len(commas) < 2 or (len(commas) > 2 and reading.words.norm[commas[-1]] not in _GOES_ON):
        return range(0)
    opening = reading.words.norm[commas[0] : commas[0] + 2]
    related = opening[1:] in (["which"], ["whom"])  # "about which you also ask"
    said = tuple(opening) in _AS_A_RULE
    done = opening[0].endswith("ed") and len(commas) == 2 and reading.words.norm[commas[1]] in _GOES_ON
    if opening[0] not in _BY_THE_WAY and opening != ["and", "not"] and not (related or done or said):
        return range(0)
    return range(commas[0], commas[-1])
