"""Days as a British letter writes them."""

from __future__ import annotations

from datetime import date

from linter.model.library import Period

_MONTHS = "January February March April May June July August September October November December".split()


def in_words(day: date) -> str:
    """ "13 March 2025", whatever the machine's locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def short(day: date) -> str:
    """ "13 Mar", where there is little room."""
    return f"{day.day} {_MONTHS[day.month - 1][:3]}"


def days(period: Period) -> str:
    """A period in words: "from 1 April 2025 until 31 March 2026"."""
    said = [f"from {in_words(period.start)}"] if period.start else []
    said += [f"until {in_words(period.end)}"] if period.end else []
    return " ".join(said) or "always"
