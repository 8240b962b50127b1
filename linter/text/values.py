"""The values of the library, written as in a letter and read with the grammar of letters."""

from __future__ import annotations

from decimal import Decimal

from linter.model.library import Value
from linter.text.amounts import measure_of
from linter.text.numbers import SHARE, Figure, read_figures
from linter.text.words import Words, read_words

_KINDS = "a number, an amount of money, a percentage, a duration, a rate, a date or a magnitude in words"


def parse_value(text: str, kind: str | None = None, unit: str | None = None) -> Value:
    """The value that `text` states ("£27.8 billion", "12 weeks", "31 March 2026").

    `kind` insists on a kind; `unit` names what a bare number counts in. Raises ValueError, with a sentence for the
    library's author, when `text` is not exactly one value or is of another kind.
    """
    words = read_words(f"the {text}" if text[:1].isalpha() else text)
    figures = read_figures(words)
    if len(figures) != 1 or not _whole(words, figures[0]):
        raise ValueError(f"'{text}' is not one value: write {_KINDS}")
    figure = figures[0]
    if kind and figure.kind != kind:
        raise ValueError(f"'{text}' is a {figure.kind}, not a {kind}: change the value or its type")
    if figure.date and not figure.date.exact:
        raise ValueError(f"'{text}' is not one day: write it in full, as in 31 March 2026")
    if figure.date and figure.date.yearless:
        raise ValueError(f"'{text}' has no year: write it in full, as in 31 March 2026")
    day = figure.date.start if figure.date else None
    return Value(figure.kind, figure.amount, figure.unit or unit or "", text, day, figure.upper)


def _whole(words: Words, figure: Figure) -> bool:
    """Whether the figure is all there is, but for an article."""
    rest = [*words.norm[: figure.first], *words.norm[figure.last :]]
    return all(word in ("the", "a", "an") for word in rest)


def contains_value(quote: str, value: Value) -> bool:
    """Whether a figure in `quote` states `value`."""
    return any(same_value(figure, value) for figure in read_figures(read_words(quote)))


_SHORT_UNITS = {"hour": 60, "minute": 1}
"""Units of which many are one of the other: in minutes."""


def same_value(figure: Figure, value: Value) -> bool:
    """Whether `figure` states exactly `value`, its qualifier aside."""
    if value.kind == "date":
        return bool(figure.date and value.day and figure.date.admits(value.day))
    if value.kind == "magnitude":
        if figure.kind == "magnitude":
            return figure.amount == value.amount
        return figure.kind == "number" and value.amount <= _power(figure.amount) < value.amount + 1
    if not comparable(figure, value) or (figure.kind == value.kind == "rate" and figure.unit != value.unit):
        return False
    if figure.unit in _SHORT_UNITS and value.unit in _SHORT_UNITS and figure.upper is None and value.upper is None:
        return _near(figure.amount * _SHORT_UNITS[figure.unit], value.amount * _SHORT_UNITS[value.unit])
    if figure.upper != value.upper or (value.kind == "duration" and figure.unit.split("/")[0] != value.unit):
        return False
    if figure.unit == SHARE:
        return abs(figure.amount - value.amount) < 1  # "a third" is 33 %
    return _near(figure.amount, value.amount)


def in_round_words(figure: Figure, value: Value) -> bool:
    """Whether `figure` gives a value roundly, and not wrongly: "thousands" for 3,000, "over half" for 58 %."""
    if figure.unit == SHARE and figure.kind == value.kind:
        apart = value.amount - figure.amount
        if figure.qualifier == "over":
            return 0 < apart <= _LOOSE
        if figure.qualifier in ("almost", "under", "up-to"):
            return 0 < -apart <= _LOOSE
        return 0 < abs(apart) <= (_ROUND if figure.qualifier == "about" else _EXACT)
    return figure.kind == "magnitude" and value.kind == "number" and figure.amount == _power(value.amount)


_LOOSE, _ROUND, _EXACT = 15, 5, 2
"""How many per cent a share in words may be off: with a bound that holds, with "about", and alone."""
COMPARED: dict[str, tuple[str, ...]] = {
    "number": ("number", "magnitude"),
    "magnitude": ("magnitude", "number"),
    "money": ("money", "rate"),
    "rate": ("rate", "money", "duration"),
    "duration": ("duration", "rate"),
    "percentage": ("percentage",),
    "date": ("date",),
}
"""The kinds of figure that may be comparable with a value of each kind."""


def comparable(figure: Figure, value: Value) -> bool:
    """Whether the two could be the same thing: counts with counts, pounds with pounds, weeks with weeks.

    A sum may state a rate whose period the words around it give ("the hourly rate is £12.21"), and the other way round.
    """
    if figure.kind == value.kind == "rate" and figure.amount == value.amount:
        return True  # "£6 a day" for "£6 a week"
    if value.kind == "magnitude":
        return figure.kind in ("magnitude", "number")
    if value.kind == "number":
        measured = figure.unit in ("", measure_of(*value.unit.lower().split()) or figure.unit)
        return figure.kind == "magnitude" or (figure.kind == "number" and measured)
    if {figure.kind, value.kind} == {"money", "rate"}:
        return figure.unit.split("/")[0] == value.unit.split("/")[0]
    if {figure.kind, value.kind} == {"duration", "rate"}:
        return figure.unit.split("/")[0] == value.unit.split("/")[0]
    if figure.kind != value.kind:
        return False
    if value.kind == "duration":
        return (figure.unit in _SHORT_UNITS) == (value.unit in _SHORT_UNITS)
    return figure.unit in (value.unit, SHARE) or value.kind == "date"


_HARDLY = Decimal("0.0001")
"""The part of an amount by which two that are the same may differ."""


def _near(left: Decimal, right: Decimal) -> bool:
    return left == right or abs(left - right) <= abs(right) * _HARDLY


def _power(amount: Decimal) -> Decimal:
    return Decimal(max(len(str(int(abs(amount)))) - 1, 0))
