"""Figures that belong to names in turn: "Rate A and Rate B are £8.40 and £12.55 an hour *respectively*"."""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.phrases import Mention, longest
from linter.matching.reading import Reading, once
from linter.text.numbers import Figure

_SUMS = {"rate": "money"}
"""A rate whose period is said once for all stands as a sum."""


def its_turn(reading: Reading, figure: Figure, names: Sequence[Mention]) -> bool | None:
    """Whether the figure's turn is that of one of `names`; None where figures and names are not told in turn."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if "respectively" not in reading.words.norm[sentence.first : sentence.last]:
        return None
    figures = [f for f in reading.figures_in(sentence.first, sentence.last) if _sort(f) == _sort(figure)]
    named = [name for name in _named(reading) if sentence.first <= name.first < figures[0].outer_first]
    if len(figures) != len(named) or len(figures) < 2:
        return None
    turn = named[figures.index(figure)]
    return any(name.first < turn.last and turn.first < name.last for name in names)


def _sort(figure: Figure) -> str:
    return _SUMS.get(figure.kind, figure.kind)


@once
def _named(reading: Reading) -> list[Mention]:
    """What names the subjects of facts, the longest name for each place."""
    facts = reading.mentions.get("fact", {}).values()
    return longest(mention for mentions in facts for mention in mentions if mention.key.role == "subject")
