"""Whether a figure is told of another place or year than the fact: "57% of adults in Wales", "14,200 in 2023-24, 17,900 in …"."""

from __future__ import annotations

from itertools import pairwise, product

from linter.matching.reading import Reading
from linter.matching.tables import heading_words
from linter.model.library import Fact
from linter.text.countries import COUNTRIES
from linter.text.numbers import Figure

_NATIONS = frozenset("scotland wales ireland london".split())
_TO_A_PLACE = 8
"""Words between a figure and the place it is told of at the most."""
_LOCAL = frozenset(
    "area county town city village region district borough parish ward constituency neighbourhood street".split()
)
_NO_PLACES = frozenset(
    """england english britain british great uk united kingdom parliament government whitehall westminster annex appendix
    table chapter section part phase stage round tier band schedule article question paragraph autumn spring summer winter
    budget cabinet department ministry house act bill order regulations strategy plan programme scheme fund""".split()
)
"""Words with a capital that stand after "in" and are no part of the country."""


def of_another_place(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether the figure is told of a place that the fact does not name, in its sentence or over its column."""
    return _of_a_place(reading, figure, fact) or _headed_by_a_place(reading, figure, fact)


def year_by_year(reading: Reading, figure: Figure) -> bool:
    """Whether figures are given for year after year: "14,200 awards … in 2023-24, 17,900 in 2024-25"."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    here = reading.figures_in(sentence.first, sentence.last)
    alike = [other for other in here if other.kind == figure.kind]
    years = [
        other.first
        for other in here
        if other.date and not other.date.exact and reading.words.norm[other.first - 1] in ("in", "during", "for")
    ]
    ends = [*(other.first for other in alike[1:]), sentence.last]
    dated = [any(at.last <= year < end for year in years) for at, end in zip(alike, ends, strict=True)]
    return sum(dated) > 1 and dated[alike.index(figure)]


_TURNS = (
    frozenset("spring summer autumn winter".split()),
    frozenset("first second third fourth fifth sixth".split()),
    frozenset("one two three four five six".split()),
)
"""Words by which one round or term is told from another."""


def of_another_turn(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether the sentence names another round than the fact: "the *winter* round", of the fact for the spring round."""
    title = fact.title.lower().split()
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    norm = reading.words.norm[sentence.first : sentence.last]
    for (turn, thing), turns in product(pairwise(title), _TURNS):
        if turn in turns and turn not in norm:
            if any(left in turns and right == thing for left, right in pairwise(norm)):
                return True
    return False


def _of_a_place(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a count or a share is told of a place that the fact does not name: "57% of adults *in Wales*".

    So is whatever is told after "*In your county*, …".
    """
    norm = reading.words.norm
    told = f"{fact.title} {' '.join((*fact.measure, *fact.subject))}".lower()
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    counted = figure.kind in ("number", "percentage", "magnitude")
    if norm[sentence.first] == "there" and "," in reading.words.gap(sentence.first + 1):
        return True  # "You asked about the South West. *There*, 8.1% …"
    if (
        counted
        and norm[sentence.first] in ("at", "in")
        and norm[sentence.first + 1] == "one"
        and figure.first - sentence.first < _TO_A_PLACE
    ):
        return True  # "*At one college* 58% of apprentices complete"
    if norm[sentence.first] == "in" and not _turned(reading, sentence.first, figure.first):
        if _place(reading, sentence.first + 1, told, named=counted):
            return True
    if counted and _at_ones_own(reading, sentence.first) and not _turned(reading, sentence.first, figure.first):
        return True
    if not counted:
        return False
    end = min(sentence.last, figure.outer_last + _TO_A_PLACE)
    for at in range(figure.outer_last, end - 1):
        if reading.words.mark(at).strip("-‑"):
            return False
        if norm[at] in ("which", "that") and norm[at + 1] in ("your", "his", "her"):
            return True  # "the 9,600 cases *which your district* recorded"
        if norm[at] in ("in", "across"):
            return _place(reading, at + 1, told, named=True)
        if _at_ones_own(reading, at):
            return True
    return False


def _at_ones_own(reading: Reading, at: int) -> bool:
    """Whether word `at` leads to somebody's own place: "*at your* kennels 88% of dogs are microchipped"."""
    norm = reading.words.norm
    return norm[at] == "at" and at + 2 < len(norm) and norm[at + 1] in _ONES and norm[at + 2] not in _NO_ONES


_ONES = frozenset("your his her my their".split())
_NO_ONES = frozenset(
    "request convenience disposal suggestion own age meeting expense cost most best peak height".split()
)
"""What somebody has, and is no place: "at your *request*"."""


def _turned(reading: Reading, first: int, last: int) -> bool:
    """Whether another clause begins between words `first` and `last`: "In Wales it is free, *but* …"."""
    between = reading.words.norm[first:last]
    return not {"but", "while", "whereas"}.isdisjoint(between) or any(
        ";" in reading.words.gap(at) for at in range(first, last)
    )


def _place(reading: Reading, at: int, told: str, *, named: bool) -> bool:
    """Whether word `at` begins a place that is not `told` of in the fact: "your county", or where `named`, by its name."""
    words, norm = reading.words, reading.words.norm
    if norm[at] in _ONES:
        return not _LOCAL.isdisjoint(norm[at + 1 : at + 3])
    at += norm[at] in ("the", "northern")
    if not named or at >= len(norm) or norm[at] in told or norm[at] in _NO_PLACES:
        return False
    if norm[at] in _NATIONS or norm[at] in COUNTRIES:
        return True
    written = words.text[words.start[at] : words.end[at]]
    known = reading.names(at, at + 1) and not _lists(reading, at)
    return written.istitle() and len(written) > 3 and not known and not reading.figures_in(at, at + 1)


def _lists(reading: Reading, at: int) -> bool:
    """Whether a member of a list is named at word `at`, which is one place among several."""
    listed = reading.mentions.get("items", {}).values()
    return any(mention.first == at and mention.key.role == "item" for mentions in listed for mention in mentions)


def _headed_by_a_place(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether the column of a figure is another nation's: "| Now | Wales |"."""
    told = f"{fact.title} {' '.join((*fact.measure, *fact.subject))}".lower()
    return any(word not in told for word in heading_words(reading, figure) & (_NATIONS | COUNTRIES))
