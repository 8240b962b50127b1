"""Things counted by what was done with them, which "so far" says as well: "the Strategy *has given us* seven plans *to date*"."""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.naming import Reference
from linter.matching.reading import Reading
from linter.matching.subject import of_subject
from linter.matching.surroundings import Around
from linter.text.numbers import Figure

_NOW = (("so", "far"), ("to", "date"), ("by", "now"), ("in", "print"), ("already", "in", "print"), ("already",))
_WE = (("we", "have"), ("we", "now", "have"), ("there", "are"), ("there", "are", "now"), ("there", "have", "been"))
_GIVEN = frozenset("given brought yielded produced borne delivered seen".split())
_GIVING = _GIVEN | frozenset("has have us already now so far by to date the country britain".split())
_VERB = 7
"""Words at the most from what has given so many to their number."""


def done_so_far(
    reading: Reading,
    figure: Figure,
    wordings: Sequence[str],
    measured: frozenset[int],
    references: Sequence[Reference],
    ours: frozenset[int],
    rest: Around | None,
) -> bool:
    """Whether so many of the things that the fact counts are told to be there so far, by the subject or of it.

    `wordings` are those of the measure, one of which counts what was done ("publishing of plans"); `measured` are the
    words of it that stand in the letter. What a person has so far is theirs: "*you have read* seven plans to date".
    """
    if figure.kind != "number" or not any(words.partition(" ")[0].endswith("ing") for words in wordings):
        return False
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)]
    after = figure.outer_last
    while after in measured:
        after += 1
    if after == figure.outer_last:
        return False
    for each in references:
        between = norm[each.last : figure.outer_first]
        if each.what == "own" and 0 < len(between) <= _VERB and not _GIVEN.isdisjoint(between):
            return _GIVING.issuperset(between)
    now = any(tuple(norm[after : after + len(words)]) == words for words in _NOW)
    lead = tuple(norm[sentence.first : figure.outer_first])
    told = any(lead[-len(words) :] == words for words in _WE) or lead[-1:] == ("with",) or not lead
    return now and told and of_subject(reading, figure, references, ours, rest) is not None
