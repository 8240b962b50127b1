"""Days that may have been meant for an event's: near it, or the same day of another month, and not another event's.

So what a letter says of a day may be told of the event in words that would not do for any other.
"""

from __future__ import annotations

from datetime import date

from linter.matching.index import day_of_year
from linter.matching.reading import Reading
from linter.model.library import Event, Fact
from linter.text.dates import DateMention
from linter.text.numbers import Figure
from linter.text.sentences import Sentence

_NEAR, _YEAR = 60, 370
"""Days between what is written and the event at the most, and where only the month is another."""


def only_day(reading: Reading, event: Event, sentence: Sentence) -> Figure | None:
    """The one day that a sentence gives, if it may have been meant for the event's, or is."""
    days = [figure for figure in reading.figures_in(sentence.first, sentence.last) if figure.date]
    if len(days) != 1 or days[0].date is None or event.on is None:
        return None
    return days[0] if may_be_meant(reading, event, event.on, days[0].date) else None


def may_be_meant(reading: Reading, event: Event, on: date, day: DateMention) -> bool:
    """Whether a day is that of the event, `on`, or near it and no other's of the library."""
    if not day.exact:
        return False
    return day.admits(on) or (_near(day, on) and not _anothers(reading, event, day))


def _near(day: DateMention, on: date) -> bool:
    written = [day.in_year(year)[0] for year in (on.year - 1, on.year, on.year + 1)] if day.yearless else [day.start]
    apart = min(abs((each - on).days) for each in written)
    return apart <= _NEAR or (apart <= _YEAR and day.start.day == on.day)


def _anothers(reading: Reading, event: Event, day: DateMention) -> bool:
    """Whether a day is another event's, or one that a fact of the library has or had."""
    alike = reading.index.dated.get(day_of_year(day.start)) or ()
    for entry in map(reading.index.entries.__getitem__, alike):
        if isinstance(entry, Event) and entry.id != event.id and entry.on and day.admits(entry.on):
            return True
        if isinstance(entry, Fact) and any(
            each.value.day and day.admits(each.value.day) for each in entry.versions if each.value.kind == "date"
        ):
            return True
    return False
