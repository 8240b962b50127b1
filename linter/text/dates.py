"""Dates as they are written in British letters, read as intervals of days.

"31 March 2026", "31st March", "31/03/2026", "March 2026", "the end of March", "spring 2026", "2025-26", "2017".
Days come before months. A mention without a year keeps that open until it is compared.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from linter.model.frozen import frozen
from linter.text.remembered import Asked
from linter.text.words import Words

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
#: First and last (month, day) of a season, generous at both ends: people differ, and a letter is not wrong for it.
SEASONS = {
    "spring": ((3, 1), (6, 20)),
    "summer": ((6, 1), (9, 22)),
    "autumn": ((9, 1), (12, 20)),
    "winter": ((12, 1), (3, 20)),
}
_MAY_BE_WORDS = {"may", "march", "mar", "jan", "sep", "spring", "summer", "autumn", "winter", "dec"}
_LEADS = {"in", "by", "of", "until", "till", "from", "since", "before", "after", "during", "this", "last", "next"}
_LEADS |= {"early", "late", "mid", "the", "to", "through", "end", "coming", "and", "between", "for"}
_ORDINAL = {"st", "nd", "rd", "th"}
_PART = {"early": (1, 12), "beginning": (1, 10), "start": (1, 10), "mid": (8, 22), "middle": (8, 22), "late": (18, 31)}
_PART["end"] = (20, 31)
_YEAR_LEADS = {
    "in",
    "since",
    "by",
    "from",
    "during",
    "until",
    "of",
    "before",
    "after",
    "early",
    "late",
    "to",
    "between",
}
_NUMERIC = r"(\d{1,2})([/.])(\d{1,2})\2(\d{2}|\d{4})(?![\d/])|(\d{4})-(\d{2})-(\d{2})(?!\d)"
"""Compiled for the first figure that may be such a date."""
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


@frozen
class DateMention:
    """A date written at words `first` to `last` (half open): any day from `start` to `end`.

    With `yearless`, the years of both are arbitrary and only month and day count. `exact` is a single day.
    """

    first: int
    last: int
    start: date
    end: date
    yearless: bool = False

    @property
    def exact(self) -> bool:
        """Whether a single day is meant."""
        return self.start == self.end

    def moved(self, words: int) -> DateMention:
        """The same where so many more words stand before it."""
        return DateMention(self.first + words, self.last + words, self.start, self.end, self.yearless)

    def admits(self, day: date) -> bool:
        """Whether `day` may be the day meant."""
        start, end = self.in_year(day.year) if self.yearless else (self.start, self.end)
        if self.yearless and end < start:
            return day >= start or day <= end
        return start <= day <= end

    def in_year(self, year: int) -> tuple[date, date]:
        """The interval with its years set to `year` (29 February becomes the 28th where it must)."""
        return _day(year, self.start.month, self.start.day), _day(year, self.end.month, self.end.day)

    def last_begun(self, as_of: date) -> tuple[date, date]:
        """The interval as it began last by `as_of`: "October", said in June, is that of the year before."""
        if not self.yearless:
            return self.start, self.end
        year = as_of.year - (self.in_year(as_of.year)[0] > as_of)
        start, end = self.in_year(year)
        return start, end if start <= end else self.in_year(year + 1)[1]


def _length(year: int, month: int) -> int:
    """How many days a month has."""
    leaps = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if leaps else _LENGTHS[month - 1]


_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _day(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, _length(year, month)))


def _year(word: str) -> int | None:
    """A year written out; two digits are of this century."""
    if word.isdigit() and len(word) == 4 and word[:2] in ("18", "19", "20", "21"):
        return int(word)
    return None


_ORDINALS = {
    word: number
    for number, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
        sixteenth seventeenth eighteenth nineteenth twentieth""".split(),
        1,
    )
} | {"thirtieth": 30}
_TENS = {"twenty": 20, "thirty": 30}
_NAMES = frozenset(MONTHS) | frozenset(SEASONS)
_BEGINS = Asked[str, bool](lambda word: word in _NAMES or word[0].isdigit() or word in _ORDINALS or word in _TENS)
"""Whether a date may begin with a word."""


def read_dates(words: Words) -> list[DateMention]:
    """All dates in `words`, in order, none overlapping another."""
    found: list[DateMention] = []
    norm = words.norm
    resume = 0
    for index in [at for at, begins in enumerate(map(_BEGINS.__getitem__, norm)) if begins]:
        if index < resume:
            continue
        word = norm[index]
        mention = None
        if word[0].isdigit():
            mention = (
                _numeric(words, index)
                or _day_first(words, index)
                or _day_and_month(words, index)
                or _years(words, index)
            )
        elif word in _ORDINALS or word in _TENS:
            mention = _day_first(words, index)
        elif word in MONTHS:
            mention = _month_first(words, index)
        elif word in SEASONS:
            mention = _season(words, index)
        if mention:
            found.append(mention)
            resume = mention.last
    return found


def _numeric(words: Words, index: int) -> DateMention | None:
    begin = words.start[index]
    if words.norm[index].count(".") == 0 and words.text[words.end[index] : words.end[index] + 1] not in ("/", "-"):
        return None
    match = re.compile(_NUMERIC).match(words.text, begin)
    if not match or (begin and words.text[begin - 1] in "/.-"):
        return None
    try:
        if match[5]:
            day = date(int(match[5]), int(match[6]), int(match[7]))
        else:
            year = int(match[4]) + (2000 if len(match[4]) == 2 else 0)
            day = date(year, int(match[3]), int(match[1]))
    except ValueError:
        return None
    last = index
    while last < len(words) and words.end[last] <= match.end():
        last += 1
    return DateMention(index, last, day, day) if last > index else None


def _day_and_month(words: Words, index: int) -> DateMention | None:
    """ "on 6/4": a day and a month in figures, only after a preposition."""
    norm = words.norm
    if index == 0 or norm[index - 1] not in ("on", "from", "by", "until", "till") or index + 1 >= len(norm):
        return None
    if words.gap(index + 1) != "/" or not norm[index].isdigit() or not norm[index + 1].isdigit():
        return None
    day, month = int(norm[index]), int(norm[index + 1])
    if not 1 <= month <= 12 or not 1 <= day <= _length(2024, month):
        return None
    when = date(2024, month, day)
    return DateMention(index, index + 2, when, when, yearless=True)


def _day_first(words: Words, index: int) -> DateMention | None:
    """ "31 March 2026", "31st of March", "the thirty-first of March"; "5-9 May" gives the last day's date."""
    norm = words.norm
    number, at = _in_words(norm, index)
    if number and at < len(norm) and not words.capital(at):
        return None
    if not number:
        if not norm[index].isdigit() or len(norm[index]) > 2 or not 1 <= int(norm[index]) <= 31:
            return None
        number, at = int(norm[index]), index + 1
        if at < len(norm) and norm[at] in _ORDINAL and not words.gap(at):
            at += 1
        if at < len(norm) and norm[at] == "of":
            at += 1
    if at >= len(norm) or norm[at] not in MONTHS or len(words.mark(at).strip(".")) > 0:
        return None
    month = MONTHS[norm[at]]
    at += 1
    year, at = _year_after(words, at)
    if number > _length(year or 2024, month):
        return None
    day = date(year or 2024, month, number)
    return DateMention(index, at, day, day, yearless=year is None)


def _in_words(norm: Sequence[str], index: int) -> tuple[int, int]:
    """The day of the month that words from `index` tell before "of", and the word after that; 0 if they tell none."""
    tens = _TENS.get(norm[index], 0)
    at = index + 1 if tens else index
    number = _ORDINALS.get(norm[at], 0) if at < len(norm) else 0
    if not number or (tens and number > 9) or tens + number > 31 or norm[at + 1 : at + 2] != ["of"]:
        return 0, index
    return tens + number, at + 2


def _year_after(words: Words, at: int) -> tuple[int | None, int]:
    """The year that follows at word `at`, and the word after it."""
    if at < len(words) and words.mark(at) in ("", ",", "'", "’"):
        year = _year(words.norm[at])
        if year:
            return year, at + 1
        if words.norm[at] in ("this", "last", "next") and at + 1 < len(words) and words.norm[at + 1] == "year":
            return None, at
        raw = words.text[words.start[at] - 1 : words.start[at]]
        if raw in "'’" and raw and words.norm[at].isdigit() and len(words.norm[at]) == 2:
            return 2000 + int(words.norm[at]), at + 1
    return None, at


def _month_first(words: Words, index: int) -> DateMention | None:
    """ "March 2026", "the end of March", "March 31, 2026"."""
    norm, month = words.norm, MONTHS[words.norm[index]]
    if not words.capital(index):
        return None
    at = index + 1
    if at < len(norm) and norm[at].isdigit() and len(norm[at]) <= 2 and words.mark(at) == "":
        number, after = int(norm[at]), at + 1
        if after < len(norm) and norm[after] in _ORDINAL and not words.gap(after):
            after += 1
        year, after = _year_after(words, after)
        if 1 <= number <= _length(year or 2024, month) and norm[index] != "may":
            day = date(year or 2024, month, number)
            return DateMention(index, after, day, day, yearless=year is None)
    year, at = _year_after(words, at)
    if year is None and (norm[index] in _MAY_BE_WORDS or len(norm[index]) <= 4):
        if index == 0 or norm[index - 1] not in _LEADS or norm[index - 1] == "and":
            return None
    first, (low, high) = _part(words, index, year)
    base = year or 2024
    return DateMention(first, at, _day(base, month, low), _day(base, month, high), yearless=year is None)


def _part(words: Words, index: int, year: int | None) -> tuple[int, tuple[int, int]]:
    """Which days of the month before word `index` are meant: "the end of", "early", "mid-"."""
    norm = words.norm
    if index and norm[index - 1] in _PART:
        return index - 1, _PART[norm[index - 1]]
    if index > 1 and norm[index - 1] == "of" and norm[index - 2] in _PART:
        return index - 2, _PART[norm[index - 2]]
    if year and index > 2 and norm[index - 2 : index] == ["day", "of"] and norm[index - 3] in _END_DAYS:
        return index - 3, _END_DAYS[norm[index - 3]]
    return index, (1, 31)


_END_DAYS = {"first": (1, 1), "last": (31, 31), "final": (31, 31)}
"""Days of a month told by their place: "the *last day of* September"."""


def _season(words: Words, index: int) -> DateMention | None:
    norm = words.norm
    year, at = _year_after(words, index + 1)
    if year is None and at < len(norm) and norm[at] == "of":
        year, after = _year_after(words, at + 1)
        at = after if year else at
    lead = norm[index - 1] if index else ""
    if year is None and lead not in _LEADS:
        return None
    if year is None and at < len(norm) and norm[at] in ("statement", "budget", "forecast", "conference", "term"):
        return None
    (low_month, low_day), (high_month, high_day) = SEASONS[norm[index]]
    base = year or 2024
    end = date(base + (high_month < low_month), high_month, high_day)
    return DateMention(index, at, date(base, low_month, low_day), end, yearless=year is None)


def _for_the_year(words: Words, index: int) -> bool:
    """Whether a number after "for" can only be a year, since no noun follows: "*for 2026* the quota is"."""
    if words.norm[index - 1] != "for":
        return False
    return (
        index + 1 >= len(words) or bool(words.mark(index + 1)) or words.norm[index + 1] in ("the", "our", "this", "its")
    )


def _years(words: Words, index: int) -> DateMention | None:
    """A year, or a financial year: "in 2017", "2025-26", "2025/26", "2025 to 2026"."""
    norm = words.norm
    year = _year(norm[index])
    if year is None or (index and words.gap(index) in ("/", "-", "") and words.start[index]):
        return None
    if index + 1 < len(norm) and words.gap(index + 1) in ("-", "–", "/", "‑"):
        following = norm[index + 1]
        if following.isdigit() and int(following) % 100 == (year + 1) % 100 and len(following) in (2, 4):
            return DateMention(index, index + 2, date(year, 4, 1), date(year + 1, 3, 31))
        if following.isdigit():
            return None
    if index and (norm[index - 1] in _YEAR_LEADS or _for_the_year(words, index)):
        if (
            index + 1 < len(norm)
            and norm[index + 1] == "to"
            and index + 2 < len(norm)
            and norm[index + 2] == str(year + 1)
        ):
            return DateMention(index, index + 3, date(year, 4, 1), date(year + 1, 3, 31))
        return DateMention(index, index + 1, date(year, 1, 1), date(year, 12, 31))
    return None
