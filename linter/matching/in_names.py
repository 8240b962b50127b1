"""Whether a word that may measure stands for itself, or is part of a name: "Grants" in "Harbour Grants Scheme", "86,000 fuel *pumps*"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from linter.matching.phrases import Mention
from linter.matching.reading import Reading, once
from linter.model.library import Fact
from linter.text.numbers import Figure


def stands_for_itself(reading: Reading, mention: Mention) -> bool:
    """Whether the words of a measure are no part of a subject's name or of a compound, or end a name that is counted."""
    names = _subject_names(reading)
    apart = not _in_name(mention, names) or _counted_by(reading, mention, names)
    return apart and not _in_compound(reading, mention)


@once
def _subject_names(reading: Reading) -> Mapping[int, set[tuple[int, int]]]:
    """For each word, the names of facts' subjects that it is part of, as words from and to."""
    names: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for mentions in reading.mentions.get("fact", {}).values():
        for first, last, key in mentions:
            if key.role == "subject" and (reading.words.capital(last - 1) or last - first > 1):
                for word in range(first, last):
                    names[word].add((first, last))
    return names


def _in_name(mention: Mention, names: Mapping[int, set[tuple[int, int]]]) -> bool:
    """Whether a measure's word is only part of the subject's name: "Grants" in "Harbour Grants Scheme".

    `names` are the subjects' names that stand at each word.
    """
    size = mention.last - mention.first
    return any(mention.last <= last and last - first > size for first, last in names.get(mention.first, ()))


def _counted_by(reading: Reading, mention: Mention, names: Mapping[int, set[tuple[int, int]]]) -> bool:
    """Whether a measure ends a name that says what is counted: "86,000 fuel *pumps*", of "fuel pump"."""
    last = mention.last
    if reading.words.norm[last - 1] == reading.stems[last - 1]:
        return False
    counted = {
        figure.outer_last
        for figure in reading.figures_in(max(0, mention.first - _NAME), mention.first)
        if figure.kind == "number"
    }
    return any(end == last and first in counted for first, end in names.get(mention.first, ()))


_NAME = 6
"""Words at the most from a number to the measure with which the name after it ends."""


def _in_compound(reading: Reading, mention: Mention) -> bool:
    """Whether a measure's verb only begins a compound: "worker" in "the *working*-age population"."""
    norm, last = reading.words.norm, mention.last
    verb = last - mention.first == 1 and norm[last - 1].endswith("ing")
    return verb and last < len(norm) and reading.words.gap(last) in ("-", "‑")


def a_few_of_them(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a few of the things that the subject names are told of, and not how many there are: "*two Elector ID Cards* came back"."""
    few = figure.kind == "number" and not figure.qualified and figure.amount <= _FEW
    named = reading.mentions_in("fact", fact.id, "subject", figure.outer_last, figure.outer_last + _NAME)
    return few and any(each.first == figure.outer_last for each in named)


_FEW = 12
