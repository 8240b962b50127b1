"""The days that a report is of, and those it is set beside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from linter.showing.days import in_words

_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    def covers(self, day: date) -> bool:
        """Whether `day` is one of them."""
        return self.first <= day <= self.last

    @property
    def days(self) -> int:
        """How many they are."""
        return (self.last - self.first).days + 1

    @property
    def is_week(self) -> bool:
        """Whether they are one week from Monday to Sunday."""
        return self.days == 7 and self.first.weekday() == 0

    @property
    def before(self) -> Period:
        """As many days just before."""
        return Period(self.first - timedelta(days=self.days), self.first - _DAY)

    @property
    def name(self) -> str:
        """A short name for files: 2026-W10, or 2026-03-01-to-2026-03-31."""
        if self.is_week:
            year, week, _ = self.first.isocalendar()
            return f"{year}-W{week:02d}"
        return f"{self.first}-to-{self.last}"

    @property
    def said(self) -> str:
        """In words: "2 to 8 March 2026"."""
        if self.first == self.last:
            return in_words(self.last)
        first = in_words(self.first)
        if self.first.year == self.last.year:
            first = first.rpartition(" ")[0]
            if self.first.month == self.last.month:
                first = first.partition(" ")[0]
        return f"{first} to {in_words(self.last)}"

    @property
    def just_before(self) -> str:
        """What the days before are called."""
        if self.is_week:
            return "the week before"
        return "the day before" if self.days == 1 else f"the {self.days} days before"

    def at_least(self, weeks: int) -> Period:
        """These days, and as many before them as make so many weeks."""
        return Period(min(self.first, self.last - weeks * _WEEK + _DAY), self.last)

    def weeks(self, number: int) -> Iterator[Period]:
        """So many weeks that end with the last day, oldest first."""
        for back in reversed(range(number)):
            last = self.last - back * _WEEK
            yield Period(last - _WEEK + _DAY, last)


def last_week(day: date) -> Period:
    """The last whole week, Monday to Sunday, before `day`."""
    sunday = day - timedelta(days=day.weekday() + 1)
    return Period(sunday - timedelta(days=6), sunday)


def week(name: str) -> Period:
    """The week called so in ISO 8601: 2026-W10. Raises ValueError."""
    year, _, number = name.upper().partition("-W")
    first = date.fromisocalendar(int(year), int(number), 1)
    return Period(first, first + timedelta(days=6))
