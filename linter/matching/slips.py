"""Whether a figure that is no value of a fact may still be meant for it, or is so far off that something else is meant.

A drafter who gets an approved figure wrong swaps digits, drops one, slips by a power of ten, misremembers by a third, or
takes another fact's value. The farther off a figure is, the more firmly it has to be bound to its subject; right beside
its measure it may be any.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from linter.model.library import Fact, Value
from linter.text.numbers import Figure
from linter.text.values import same_value

Hold = Literal["carried", "likened", "near", "firm"]
"""How a figure is held by its fact: its subject carried over from before, its measure told in other words than the
library's, its measure in its clause, or right beside it."""
_MOST = {"carried": 2, "likened": 2, "near": 20}
"""How many times as large or as small a figure may be that is not held firmly."""
_SIZE = 20
"""How many times as large or as small a figure may be in which a digit slipped."""
_SLIPS_OF_SIZE = frozenset((0, 1, 2, 3, 6, 9))
"""Powers of ten by which a figure with the right digits may be wrong: the point slipped, or a scale was left out."""
_YEAR, _SEASON = 366, 62
"""In days: how far off a date may be whose subject is carried over, and one that is told in other words."""


def meant_for(figure: Figure, written: str, value: Value, facts: Callable[[], Iterable[Fact]], hold: Hold) -> bool:
    """Whether `figure`, written so, may be a slip for `value`; `facts` gives those of the library it may be crossed with."""
    if figure.kind != value.kind or figure.kind == "magnitude":
        return figure.kind != "date"
    if figure.date and value.day:
        near = abs((figure.date.start - value.day).days) <= (_SEASON if hold == "likened" else _YEAR)
        return (
            hold not in ("carried", "likened")
            or near
            or figure.date.yearless
            or (figure.date.start.month, figure.date.start.day) == (value.day.month, value.day.day)
        )
    small, large = sorted((abs(figure.amount), abs(value.amount)))
    if hold == "firm" or large <= _MOST[hold] * small:
        return True
    if _digit_slipped(figure, written, value):
        return True
    return hold != "likened" and any(same_value(figure, version.value) for fact in facts() for version in fact.versions)


def within(figure: Figure, value: Value, times: int) -> bool:
    """Whether a figure is at most so many times as large or as small as `value`."""
    small, large = sorted((abs(figure.amount), abs(value.amount)))
    return large <= times * small


def counts_alike(written: str, value: Value) -> bool:
    """Whether a time, written so, is counted in what the value is: working days in working days, and weeks in weeks."""
    return _counted_in(written) == _counted_in(value.text)


def _counted_in(text: str) -> str:
    unit = text.lower().replace("-", " ").split()[-1].rstrip("s")
    return f"working {unit}" if "working" in text.lower() else unit


def near_a_sum(figure: Figure, written: str, values: Iterable[Value], current: Value) -> bool:
    """Whether a sum, written so, is one of the `values` that a fact has had, or so near to the one in force as a slip is."""
    if any(same_value(figure, value) for value in values):
        return True
    small, large = sorted((abs(figure.amount), abs(current.amount)))
    return 2 * large <= 3 * small or (slip_of_digits(figure, written, current) and large <= 2 * small)


def may_be_rate(figure: Figure, written: str, value: Value) -> bool:
    """Whether a sum with no word for what it is paid by may be meant for the rate `value`: of its size, or its digits."""
    small, large = sorted((abs(figure.amount), abs(value.amount)))
    return large <= _MOST["carried"] * small or slip_of_digits(figure, written, value)


def slip_of_digits(figure: Figure, written: str, value: Value) -> bool:
    """Whether a figure, written so, has the digits of `value`, but for a slip."""
    crossed = digits_crossed(written, value.text) and _of_a_size(figure, value)
    return crossed or _digit_slipped(figure, written, value)


def _digit_slipped(figure: Figure, written: str, value: Value) -> bool:
    """Whether a digit slipped, or the size did, but not both: "£1.84 million" for £184 million, and not "£12.40"."""
    left, right = _digits(written), _digits(value.text)
    if not left or left != right or not (figure.amount and value.amount):
        return _of_a_size(figure, value) and _alike(left, right)
    return abs((figure.amount / value.amount).normalize().adjusted()) in _SLIPS_OF_SIZE


def _of_a_size(figure: Figure, value: Value) -> bool:
    small, large = sorted((abs(figure.amount), abs(value.amount)))
    return large <= _SIZE * small


def digits_crossed(written: str, right: str) -> bool:
    """Whether two figures have the same digits in another order."""
    left, other = _all_digits(written), _all_digits(right)
    return left != other and len(left) > 1 and sorted(left) == sorted(other)


def _all_digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())


def _digits(text: str) -> str:
    return _all_digits(text).strip("0")


def _alike(left: str, right: str) -> bool:
    """Whether two strings of digits are one but for a slip: the same but for zeros, a digit changed or two swapped."""
    from rapidfuzz.distance import DamerauLevenshtein

    if not left or not right:
        return False
    if left == right or (len(left) > 1 and sorted(left) == sorted(right)):
        return True
    return min(len(left), len(right)) > 2 and DamerauLevenshtein.distance(left, right) <= 1
