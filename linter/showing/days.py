"""Days as a British letter writes them."""

from __future__ import annotations

from datetime import date

_MONTHS = "January February March April May June July August September October November December".split()


def in_words(day: date) -> str:
    """ "13 March 2025", whatever the machine's locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
