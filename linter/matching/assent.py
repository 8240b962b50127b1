"""The day on which a Bill became law, told of the assent: "They are in the … Act. *The King's assent was given on* 19 April"."""

from __future__ import annotations

from linter.matching.carried_on import spoken_of
from linter.matching.near_days import only_day
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.model.library import Event
from linter.text.dates import DAYS
from linter.text.numbers import Figure
from linter.text.sentences import Sentence

_GIVEN = DAYS | frozenset(
    """the royal king kings s his majesty her to it was is been has had given granted signified received came come got gave
    assent on in""".split()
)
_LAWS = frozenset("act acts bill bills order orders".split())
_REACH = 12
"""Words from the assent to the day at the most."""


def assent_day(reading: Reading, event: Event, name: Mention) -> Figure | None:
    """The day on which assent is said to have been given, in the sentence of a name or in the one after it."""
    number = reading.sentence_at(name.first)
    own = reading.sentences[number]
    named = range(name.first, name.last)
    figure = only_day(reading, event, own)
    if figure:
        return figure if _given(reading, own, figure, named) else None
    following = next(iter(reading.sentences[number + 1 : number + 2]), None)
    if following is None or following.block != own.block or following.question:
        return None
    figure = only_day(reading, event, following)
    carried = figure is not None and spoken_of(reading, name, number)
    return figure if figure and carried and _given(reading, following, figure, range(0)) else None


def _given(reading: Reading, sentence: Sentence, figure: Figure, named: range) -> bool:
    """Whether the words before a day say that assent was given, and to nothing else that is named."""
    norm = reading.words.norm
    begin = max(sentence.first, figure.first - _REACH)
    at = next((at for at in range(figure.first - 1, begin - 1, -1) if norm[at] == "assent"), None)
    others = (word for word in range(sentence.first, figure.first) if word not in named)
    if at is None or not _LAWS.isdisjoint(norm[word] for word in others):
        return False
    if any(map(reading.words.mark, range(at + 1, figure.first + 1))):
        return False  # "within ten days of Royal Assent, on 9 May"
    return _GIVEN.issuperset(norm[word] for word in range(at, figure.first) if word not in named)
