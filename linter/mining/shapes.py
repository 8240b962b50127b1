"""A sentence as it is compared with others: words, and slots for figures, dates, fields, addresses and references."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from linter.matching.fingerprints import DATE_SLOT, NUMBER_SLOT, is_slot, skeleton
from linter.model.document import Span
from linter.text.numbers import Figure, read_figures
from linter.text.words import FIELD, LINK, read_words

FIELD_NAMES = {DATE_SLOT: "[DATE]", NUMBER_SLOT: "[NUMBER]", LINK: "[ADDRESS]", FIELD: "[REFERENCE]"}
"""What is written for a slot that holds something else in each letter."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A sentence that stands alone, symbol by symbol.

    `capitals` says which symbols begin with a capital, `spans` gives the code points of each in the sentence.
    `slots` are the numbers of those that are slots, `values` what each of them holds, comparable by meaning.
    """

    symbols: tuple[str, ...]
    capitals: tuple[bool, ...]
    spans: tuple[Span, ...]
    slots: tuple[int, ...]
    values: tuple[str, ...]


def shaped(text: str) -> Shape:
    """The shape of `text`."""
    words = read_words(text)
    figures = read_figures(words)
    keys = [FIELD if _is_reference(word) else word for word in words.norm]
    shape = skeleton(words, keys, figures)
    stated = {figure.outer_first: _value(figure) for figure in figures}
    slots = tuple(at for at, symbol in enumerate(shape.symbols) if is_slot(symbol))
    spans = tuple(
        Span(words.start[begin], words.end[end - 1]) for begin, end in zip(shape.first, shape.last, strict=True)
    )
    return Shape(
        shape.symbols,
        tuple(words.capital(begin) for begin in shape.first),
        spans,
        slots,
        tuple(stated.get(shape.first[at]) or text[spans[at].start : spans[at].end].lower() for at in slots),
    )


def replaced(text: str, shape: Shape, fields: Sequence[tuple[int, int, str]]) -> str:
    """`text` with symbols `first` to `last` of each of `fields` as what stands for them."""
    for first, last, name in sorted(fields, reverse=True):
        text = text[: shape.spans[first].start] + name + text[shape.spans[last - 1].end :]
    return text


def _is_reference(word: str) -> bool:
    """Whether a word is a code or a number of somebody's: it holds a digit, and no figure was read in it."""
    return word[0].isdigit() or (word.isalnum() and not word.isalpha())


def _value(figure: Figure) -> str:
    """What a figure states, the same for all ways of writing it."""
    if figure.date:
        years = not figure.date.yearless
        return " ".join(f"{day:%Y-%m-%d}" if years else f"{day:%m-%d}" for day in (figure.date.start, figure.date.end))
    upper = f" {_plain(figure.upper)}" if figure.upper is not None else ""
    return f"{figure.kind} {figure.qualifier} {_plain(figure.amount)}{upper} {figure.unit}".rstrip()


def _plain(amount: Decimal) -> str:
    return f"{amount.normalize():f}"
