"""Values as a library writes them, and whether a figure of a letter states one."""

from datetime import date
from decimal import Decimal

import pytest

from linter.text.numbers import read_figures
from linter.text.values import contains_value, parse_value, same_value
from linter.text.words import read_words


@pytest.mark.parametrize(
    ("text", "kind", "amount", "unit"),
    [
        ("3000", "number", "3000", ""),
        ("3,000", "number", "3000", ""),
        ("three thousand", "number", "3000", ""),
        ("1.2 million", "number", "1200000", ""),
        ("£27.8bn", "money", "27800000000", "GBP"),
        ("£500", "money", "500", "GBP"),
        ("60%", "percentage", "60", "%"),
        ("60 per cent", "percentage", "60", "%"),
        ("12 weeks", "duration", "84", "day"),
        ("18 months", "duration", "18", "month"),
        ("28 working days", "duration", "28", "working day"),
        ("£12.21 an hour", "rate", "12.21", "GBP/hour"),
        ("45p per mile", "rate", "0.45", "GBP/mile"),
        ("14.2p per manuscript", "rate", "0.142", "GBP/manuscript"),
        ("hundreds of thousands", "magnitude", "5", ""),
        ("dozens", "magnitude", "1", ""),
    ],
)
def test_a_value_is_read_as_a_letter_is(text: str, kind: str, amount: str, unit: str) -> None:
    value = parse_value(text)
    assert (value.kind, value.amount, value.unit) == (kind, Decimal(amount), unit)
    assert value.text == text


def test_a_date_is_one_day() -> None:
    assert parse_value("31 March 2026").day == date(2026, 3, 31)


@pytest.mark.parametrize(
    "text", ["", "many", "3000 and 259", "March 2026", "31 March", "about the year", "3000 sectors"]
)
def test_what_is_not_one_value_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match="write"):
        parse_value(text)


def test_a_value_of_another_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="is a number, not a money"):
        parse_value("3000", "money")


@pytest.mark.parametrize(
    ("value", "same", "other"),
    [
        ("3000", "over three thousand responses", "3,001 responses"),
        ("£27.8 billion", "£27,800m", "£27.9bn"),
        ("60%", "sixty per cent", "6%"),
        ("12 weeks", "84 days", "12 months"),
        ("28 working days", "28 working days", "28 days"),
        ("90 minutes", "an hour and a half", "an hour and a quarter"),
        ("£12.21 an hour", "£12.21", "£12.22 an hour"),
        ("31 March 2026", "the end of March", "30 March 2026"),
        ("hundreds of thousands", "hundreds of thousands of firms", "thousands of firms"),
        ("3000", "3k", "£3000"),
    ],
)
def test_a_figure_states_a_value(value: str, same: str, other: str) -> None:
    (figure,) = read_figures(read_words(f"by {same}"))
    assert same_value(figure, parse_value(value))
    assert not contains_value(f"by {other}", parse_value(value))
