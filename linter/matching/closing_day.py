"""The day by which people are told to answer what closes: "replies to the … must reach us *by 14 June*", "you have *until 14 June* to answer the …"."""

from __future__ import annotations

from linter.matching.happening import words_before
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.taking_part import ANSWERING
from linter.text.numbers import Figure

_REPLIES = frozenset(
    "responses replies submissions comments views evidence applications contributions answers bids entries".split()
)
_TO_BE_IN = frozenset(
    "must should have had has to be been are were is in sent reach reached us with received made due".split()
)
_MUST = frozenset("must should had have due".split())
_HAVE = frozenset("have has had".split())
_TO = frozenset("to in for".split())


def closing_day(reading: Reading, name: Mention, start: int, end: int) -> Figure | None:
    """The day, in a sentence from word `start` to `end` on what is named."""
    norm, at = reading.words.norm, words_before(reading.words, name.first)
    if at > start and norm[at] in _TO and norm[at - 1] in _REPLIES:
        figure = next((figure for figure in reading.figures_in(name.last, end) if figure.date), None)
        between = norm[name.last : figure.first] if figure else []
        led = between[-1:] == ["by"] and not _MUST.isdisjoint(between)
        return figure if led and _TO_BE_IN.issuperset(between[:-1]) else None
    figure = next((figure for figure in reading.figures_in(start, max(start, at)) if figure.date), None)
    if (
        figure is None
        or norm[figure.first - 1] not in ("until", "till")
        or norm[figure.last : figure.last + 1] != ["to"]
    ):
        return None
    if _HAVE.isdisjoint(norm[max(start, figure.first - 3) : figure.first - 1]):
        return None
    act = norm[figure.last + 1 : figure.last + 2]
    near = at - figure.last <= 3
    return figure if near and not ANSWERING.isdisjoint(act) else None
