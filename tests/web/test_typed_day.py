"""A day in three boxes: read as people mean it, or said what is wrong."""

from __future__ import annotations

from datetime import date

import pytest

from linter.web.typed_day import of, read


def typed(day: str, month: str, year: str) -> dict[str, str]:
    return {"on-day": day, "on-month": month, "on-year": year}


@pytest.mark.parametrize("month", ["3", "03", " 3 ", "March", "march", "MAR"])
def test_a_month_is_a_number_or_a_name(month: str) -> None:
    assert read(typed("13", month, "2025"), "on", "The date").value == date(2025, 3, 13)


@pytest.mark.parametrize(
    ("boxes", "error", "wrong"),
    [
        (("", "", ""), "Enter the date", ("day", "month", "year")),
        (("13", "", "2025"), "The date must include a month", ("month",)),
        (("", "3", ""), "The date must include a day and year", ("day", "year")),
        (("31", "2", "2025"), "The date must be a real date, such as 13 3 2025", ("day", "month", "year")),
        (("x", "y", "z"), "The date must be a real date, such as 13 3 2025", ("day", "month", "year")),
        (
            ("1", "1", "99999999999999999999"),
            "The date must be a real date, such as 13 3 2025",
            ("day", "month", "year"),
        ),
        (("1", "0", "2025"), "The date must be a real date, such as 13 3 2025", ("day", "month", "year")),
        (("13", "3", "25"), "The date must be 1900 or later", ("year",)),
    ],
)
def test_what_is_no_day_is_said(boxes: tuple[str, str, str], error: str, wrong: tuple[str, ...]) -> None:
    found = read(typed(*boxes), "on", "The date")
    assert (found.value, found.error, found.wrong) == (None, error, wrong)


def test_a_day_fills_the_boxes_that_give_it() -> None:
    shown = of(date(2025, 3, 13))
    assert read(typed(shown.day, shown.month, shown.year), "on", "The date").value == shown.value
