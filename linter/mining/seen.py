"""How often something was seen, when, and in letters to how many people."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

_PEOPLE = 3
"""So many people are told apart: enough to know that words are not of one correspondence."""
_STRAYS = 10
"""Of so many letters one may show a wrong date, or a figure by mistake that was right only later."""


@dataclass(slots=True)
class Seen:
    """Letters that something stands in. `first` and `last` are days, None where no letter showed its date.

    `months` counts the letters of each month, a month being the year times twelve and its number from 0.
    """

    letters: int = 0
    first: date | None = None
    last: date | None = None
    months: dict[int, int] = field(default_factory=dict)
    people: frozenset[int] = frozenset()

    def note(self, day: date | None, person: int) -> None:
        """One more letter, of this day, to this person."""
        self.letters += 1
        if len(self.people) < _PEOPLE:
            self.people |= {person}
        if day:
            self.first = min(self.first or day, day)
            self.last = max(self.last or day, day)
            month = day.year * 12 + day.month - 1
            self.months[month] = self.months.get(month, 0) + 1

    def add(self, other: Seen) -> None:
        """Take in what was seen elsewhere in other letters."""
        self.letters += other.letters
        self.people = frozenset(sorted(self.people | other.people)[:_PEOPLE])
        self.first = min(filter(None, (self.first, other.first)), default=None)
        self.last = max(filter(None, (self.last, other.last)), default=None)
        for month, letters in other.months.items():
            self.months[month] = self.months.get(month, 0) + letters

    def both(self, other: Seen, letters: int) -> Seen:
        """What is known of the letters that hold the two: so many."""
        rarer = min(self, other, key=lambda seen: seen.letters)
        return Seen(letters, rarer.first, rarer.last, dict(rarer.months), rarer.people)

    @property
    def begun(self) -> date | None:
        """The first day, or where a few strays come first the first of the month in which most begin."""
        strays = sum(self.months.values()) // _STRAYS
        for month in sorted(self.months):
            if self.months[month] > strays:
                start = date(month // 12, month % 12 + 1, 1)
                return max(start, self.first) if self.first else start
            strays -= self.months[month]
        return self.first

    def since(self, month: int) -> int:
        """How many of the letters are of this month or later."""
        return sum(letters for at, letters in self.months.items() if at >= month)
