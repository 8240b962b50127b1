"""Figures of a passage as facts of a line: only where it is plain what each counts, and of what."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from linter.mining.phrases import measure, names, party
from linter.text.numbers import Figure, read_figures
from linter.text.values import contains_value, parse_value
from linter.text.words import Words, read_words

_SUBJECTS = 2


@dataclass(frozen=True, slots=True)
class FoundFact:
    """A figure with what it is; all but `quote` and `value` are phrases as the library's format has them."""

    quote: str
    value: str
    qualifier: str
    measure: str
    subject: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """The facts of a passage, and the figures of which a person must say what they are."""

    facts: tuple[FoundFact, ...]
    unnamed: tuple[str, ...]


def figures_of(text: str) -> Figures:
    """What of the figures in `text` can be told without a person."""
    words = read_words(text)
    facts: list[FoundFact] = []
    unnamed: list[str] = []
    for figure in read_figures(words):
        found = _fact(text, words, figure, {other.measure for other in facts})
        if found:
            facts.append(found)
        else:
            unnamed.append(_written(words, figure.outer_first, figure.outer_last))
    return Figures(tuple(facts), tuple(dict.fromkeys(unnamed)))


def _fact(text: str, words: Words, figure: Figure, taken: Collection[str]) -> FoundFact | None:
    counted = measure(words, figure)
    if counted in taken:
        counted = party(words, figure)
    value = _written(words, figure.first, figure.last)
    if not counted or counted in taken or figure.amount == 0:
        return None
    subject = tuple(dict.fromkeys(_subjects(words, figure, counted)))[:_SUBJECTS]
    if not subject and " " not in counted:
        return None  # "12 weeks", "90 miles": anything may have as many
    try:
        parsed = parse_value(value)
    except ValueError:
        return None
    quote = _quote(text, words, figure)
    stated = read_figures(read_words(quote))
    if len(stated) != 1 or not contains_value(quote, parsed):
        return None
    return FoundFact(quote, value, stated[0].qualifier, counted, subject)


def _subjects(words: Words, figure: Figure, counted: str) -> Iterator[str]:
    """The names before the figure, nearest first; or the first after it, which may be one of a list of its things."""
    before = list(names(words, 0, figure.outer_first))
    for name in reversed(before) if before else list(names(words, figure.outer_last, len(words)))[:1]:
        if name.lower() not in counted.lower():
            yield name


def _quote(text: str, words: Words, figure: Figure) -> str:
    """Words around the figure that stand in the text once; "" where none do."""
    for last in range(figure.outer_last, min(figure.outer_last + 4, len(words)) + 1):
        quote = _written(words, figure.outer_first, last)
        if text.count(quote) == 1:
            return quote
    return ""


def _written(words: Words, first: int, last: int) -> str:
    return words.text[words.start[first] : words.end[last - 1]]
