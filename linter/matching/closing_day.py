"""The day by which people are told to answer what closes, in the sentence that names it or the one after it.

"Replies to the … must reach us *by 14 June*", "you have *until 14 June* to answer the …", "You ask about the …. *The closing
date was 14 June*."
"""

from __future__ import annotations

from linter.matching.carried_on import spoken_of
from linter.matching.deadlines import told_as_last
from linter.matching.near_days import only_day
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.model.library import Event
from linter.text.numbers import Figure


def closing_day(reading: Reading, event: Event, name: Mention) -> Figure | None:
    """The day told so in the sentence of a name, or in the one after it where no other thing is spoken of."""
    number = reading.sentence_at(name.first)
    own = reading.sentences[number]
    figure = only_day(reading, event, own)
    if figure:
        return figure if told_as_last(reading, own, figure, frozenset(range(name.first, name.last))) else None
    following = next(iter(reading.sentences[number + 1 : number + 2]), None)
    if following is None or following.block != own.block or following.question:
        return None
    figure = only_day(reading, event, following)
    carried = figure is not None and spoken_of(reading, name, number)
    return figure if figure and carried and told_as_last(reading, following, figure, frozenset()) else None
