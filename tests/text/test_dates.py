"""Dates as they stand in British letters: the first and the last day that each may mean."""

from datetime import date

import pytest

from linter.text.dates import DateMention, read_dates
from linter.text.words import read_words


def dates(text: str) -> list[DateMention]:
    return read_dates(read_words(text))


DAYS = [
    "on 31 March 2026",
    "on 31st March 2026",
    "on the 31st of March 2026",
    "on the thirty-first of March 2026",
    "on 31 Mar 2026",
    "on 31\u00a0March\u00a02026",
    "on 31 March, 2026",
    "on March 31, 2026",
    "on March 31st 2026",
    "on Tuesday 31 March 2026",
    "on 31/03/2026",
    "on 31/3/26",
    "on 31.03.2026",
    "on 2026-03-31",
    "on 31\nMarch 2026",
]


@pytest.mark.parametrize("text", DAYS)
def test_a_day(text: str) -> None:
    (mention,) = dates(text)
    assert (mention.start, mention.end, mention.yearless, mention.exact) == (
        date(2026, 3, 31),
        date(2026, 3, 31),
        False,
        True,
    )


INTERVALS = [
    ("in March 2026", (2026, 3, 1), (2026, 3, 31)),
    ("by the end of March 2026", (2026, 3, 20), (2026, 3, 31)),
    ("in early March 2026", (2026, 3, 1), (2026, 3, 12)),
    ("in late March 2026", (2026, 3, 18), (2026, 3, 31)),
    ("in February 2024", (2024, 2, 1), (2024, 2, 29)),
    ("in February 2025", (2025, 2, 1), (2025, 2, 28)),
    ("in 2017", (2017, 1, 1), (2017, 12, 31)),
    ("in 2025-26", (2025, 4, 1), (2026, 3, 31)),
    ("in 2025/26", (2025, 4, 1), (2026, 3, 31)),
    ("in 2025–26", (2025, 4, 1), (2026, 3, 31)),
    ("in 2025 to 2026", (2025, 4, 1), (2026, 3, 31)),
    ("in spring 2025", (2025, 3, 1), (2025, 6, 20)),
    ("in the autumn of 2025", (2025, 9, 1), (2025, 12, 20)),
    ("in winter 2025", (2025, 12, 1), (2026, 3, 20)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start", "end"), INTERVALS)
def test_an_interval(text: str, start: tuple[int, int, int], end: tuple[int, int, int]) -> None:
    (mention,) = dates(text)
    assert (mention.start, mention.end) == (date(*start), date(*end))


@pytest.mark.parametrize(
    "text", ["on 31 March", "in March", "in the Spring", "by the end of March", "on 24th November"]
)
def test_without_a_year_any_year_will_do(text: str) -> None:
    (mention,) = dates(text)
    assert mention.yearless
    assert mention.admits(mention.start.replace(year=2019))
    assert mention.admits(mention.end.replace(year=2031))


def test_a_season_over_the_turn_of_the_year() -> None:
    (mention,) = dates("in the winter")
    assert mention.admits(date(2025, 12, 31))
    assert mention.admits(date(2025, 1, 1))
    assert not mention.admits(date(2025, 7, 1))


@pytest.mark.parametrize(
    "text",
    [
        "we may write",
        "May I thank you",
        "they march on",
        "a spring in its step",
        "31/02/2026",
        "13/13/2026",
        "reference 2026/0331",
        "1234-56-78",
        "1.2.3",
        "half and 3/4",
        "2025 responses",
        "the Spring Statement",
        "",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates(text) == []


def test_all_dates_in_order_and_apart() -> None:
    found = dates("Between 14 October 2024 and 24 November, and again in March 2025 and on 01/04/2025.")
    assert [mention.start for mention in found] == [
        date(2024, 10, 14),
        date(2024, 11, 24),
        date(2025, 3, 1),
        date(2025, 4, 1),
    ]
    assert all(left.last <= right.first for left, right in zip(found, found[1:], strict=False))
