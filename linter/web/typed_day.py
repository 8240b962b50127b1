"""A day as people type it into three boxes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from linter.showing.days import in_words

_PARTS = ("day", "month", "year")
#: No letter is older; who writes 25 means 2025.
_FIRST = 1900
_MONTHS = [in_words(date(2000, month, 1)).split()[1].casefold() for month in range(1, 13)]


@dataclass(frozen=True, slots=True)
class TypedDay:
    """What stands in the boxes, the day that it says if it says one, and what is wrong with it, in a sentence."""

    day: str
    month: str
    year: str
    value: date | None = None
    error: str = ""
    #: The box to go to, and those that are wrong.
    wrong: tuple[str, ...] = ()


def of(day: date) -> TypedDay:
    """The boxes filled in with `day`."""
    return TypedDay(str(day.day), str(day.month), str(day.year), day)


def read(fields: Mapping[str, str], name: str, what: str) -> TypedDay:
    """The day in the boxes `name`-day, -month and -year; `what` it is begins the sentence on what is wrong."""
    boxes = [fields.get(f"{name}-{part}", "").strip()[:20] for part in _PARTS]
    day, month, year = boxes
    missing = tuple(part for part, box in zip(_PARTS, boxes, strict=True) if not box)
    if missing:
        lacks = "" if len(missing) == 3 else f" a {' and '.join(missing)}"
        sentence = f"{what} must include{lacks}" if lacks else f"Enter {what[:1].lower()}{what[1:]}"
        return TypedDay(day, month, year, None, sentence, missing)
    try:
        value = date(int(year), _month(month), int(day))
    except (ValueError, OverflowError):
        return TypedDay(day, month, year, None, f"{what} must be a real date, such as 13 3 2025", _PARTS)
    if value.year < _FIRST:
        return TypedDay(day, month, year, None, f"{what} must be {_FIRST} or later", ("year",))
    return TypedDay(day, month, year, value)


def _month(written: str) -> int:
    """The number of a month that is written as a number or a name. Raises ValueError."""
    word = written.casefold()
    return next((number for number, name in enumerate(_MONTHS, 1) if word in (name, name[:3])), 0) or int(written)
