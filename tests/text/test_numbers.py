"""The grammar of figures, as a table: what is written, and the kind, amount, unit and qualifier that it means."""

from decimal import Decimal

import pytest

from linter.text.numbers import Figure, read_figures
from linter.text.words import read_words


def figures(text: str) -> list[Figure]:
    return read_figures(read_words(text))


def meant(text: str) -> list[tuple[str, Decimal, str]]:
    return [(figure.kind, figure.amount.normalize(), figure.unit) for figure in figures(text)]


NUMBERS = {
    "one point three million": "1300000",
    "two point seven five billion": "2750000000",
    "three point five": "3.5",
    "3000 responses": "3000",
    "3,000 responses": "3000",
    "3 000 responses": "3000",
    "3\u00a0000 responses": "3000",
    "3\u2009000 responses": "3000",
    "3\u202f000 responses": "3000",
    "27,000,000 people": "27000000",
    "three thousand responses": "3000",
    "Three Thousand responses": "3000",
    "THREE THOUSAND responses": "3000",
    "three-thousand responses": "3000",
    "two thousand eight hundred responses": "2800",
    "two thousand, eight hundred responses": "2800",
    "two hundred and fifty-nine responses": "259",
    "two hundred fifty nine responses": "259",
    "three thousand two hundred and fifty-nine": "3259",
    "twenty-one bodies": "21",
    "nineteen bodies": "19",
    "a hundred bodies": "100",
    "one hundred bodies": "100",
    "a thousand bodies": "1000",
    "twelve hundred bodies": "1200",
    "a dozen bodies": "12",
    "two dozen bodies": "24",
    "half a million people": "500000",
    "a quarter of a million people": "250000",
    "three quarters of a million people": "750000",
    "one and a half million people": "1500000",
    "two and a half thousand people": "2500",
    "1.2 million people": "1200000",
    "1.2m people": "1200000",
    "3k responses": "3000",
    "3K responses": "3000",
    "1.5 thousand": "1500",
    "2.75 billion": "2750000000",
    "3 thousand responses": "3000",
    "3OOO responses": "3000",
    "0.5 of the total": "0.5",
}


@pytest.mark.parametrize(("text", "amount"), NUMBERS.items())
def test_a_number_is_its_amount(text: str, amount: str) -> None:
    assert meant(text)[0] == ("number", Decimal(amount).normalize(), "")


OTHERS = [
    ("£27.8bn", "money", "27800000000", "GBP"),
    ("£27.8 bn", "money", "27800000000", "GBP"),
    ("£27.8 billion", "money", "27800000000", "GBP"),
    ("£27.8-billion", "money", "27800000000", "GBP"),
    ("£27,800 million", "money", "27800000000", "GBP"),
    ("£27,800m", "money", "27800000000", "GBP"),
    ("£27,800,000,000", "money", "27800000000", "GBP"),
    ("27.8 billion pounds", "money", "27800000000", "GBP"),
    ("27.8bn pounds", "money", "27800000000", "GBP"),
    ("£\u00a027.8 billion", "money", "27800000000", "GBP"),
    ("£120m", "money", "120000000", "GBP"),
    ("one hundred and twenty million pounds", "money", "120000000", "GBP"),
    ("£500", "money", "500", "GBP"),
    ("£5k", "money", "5000", "GBP"),
    ("£12.50", "money", "12.5", "GBP"),
    ("five hundred pounds", "money", "500", "GBP"),
    ("45p", "money", "0.45", "GBP"),
    ("45 pence", "money", "0.45", "GBP"),
    ("eighty-eight pounds and fifteen pence", "money", "88.15", "GBP"),
    ("$4 million", "money", "4000000", "USD"),
    ("€4 million", "money", "4000000", "EUR"),
    ("60%", "percentage", "60", "%"),
    ("60 %", "percentage", "60", "%"),
    ("60 per cent", "percentage", "60", "%"),
    ("60 percent", "percentage", "60", "%"),
    ("60-per-cent", "percentage", "60", "%"),
    ("sixty per cent", "percentage", "60", "%"),
    ("2.5 per cent", "percentage", "2.5", "%"),
    ("one in five applicants", "percentage", "20", "%"),
    ("12 weeks", "duration", "84", "day"),
    ("twelve weeks", "duration", "84", "day"),
    ("12-week", "duration", "84", "day"),
    ("28 days", "duration", "28", "day"),
    ("28 working days", "duration", "28", "working day"),
    ("28 business days", "duration", "28", "working day"),
    ("18 months", "duration", "18", "month"),
    ("ten years", "duration", "120", "month"),
    ("48 hours", "duration", "48", "hour"),
    ("a fortnight", "duration", "14", "day"),
    ("a year and a half", "duration", "18", "month"),
    ("two years and a half", "duration", "30", "month"),
    ("half a year", "duration", "6", "month"),
    ("half an hour", "duration", "30", "minute"),
    ("three quarters of an hour", "duration", "45", "minute"),
    ("an hour and a half", "duration", "1.5", "hour"),
    ("within a month", "duration", "1", "month"),
    ("told a week ahead", "duration", "7", "day"),
    ("£12.21 an hour", "rate", "12.21", "GBP/hour"),
    ("£12.21 per hour", "rate", "12.21", "GBP/hour"),
    ("£12.21/hour", "rate", "12.21", "GBP/hour"),
    ("£12.21 each week", "rate", "12.21", "GBP/week"),
    ("£25,000 a year", "rate", "25000", "GBP/year"),
    ("£25,000 per annum", "rate", "25000", "GBP/year"),
    ("45p per mile", "rate", "0.45", "GBP/mile"),
    ("hundreds of thousands of businesses", "magnitude", "5", ""),
    ("thousands of businesses", "magnitude", "3", ""),
    ("tens of thousands of businesses", "magnitude", "4", ""),
    ("millions of people", "magnitude", "6", ""),
    ("dozens of groups", "magnitude", "1", ""),
    ("several thousand people", "magnitude", "3", ""),
    ("a few hundred people", "magnitude", "2", ""),
]


@pytest.mark.parametrize(("text", "kind", "amount", "unit"), OTHERS)
def test_a_figure_is_its_kind_amount_and_unit(text: str, kind: str, amount: str, unit: str) -> None:
    assert meant(f"It is {text}.") == [(kind, Decimal(amount).normalize(), unit)]


@pytest.mark.parametrize(
    "text", ["once a fortnight", "three visits a fortnight", "a day off", "a year of drought", "half a day", "a month"]
)
def test_what_is_no_length_of_time(text: str) -> None:
    assert not any(figure.kind == "duration" for figure in figures(f"There is {text}."))


RANGES = [
    ("3,000 to 3,500 people", "3000", "3500"),
    ("3,000-3,500 people", "3000", "3500"),
    ("3,000–3,500 people", "3000", "3500"),
    ("between 3,000 and 3,500 people", "3000", "3500"),
    ("£2 million to £3 million", "2000000", "3000000"),
    ("£2-3 million", "2000000", "3000000"),
    ("£2m–£3m", "2000000", "3000000"),
    ("16 to 25 days", "16", "25"),
]


@pytest.mark.parametrize(("text", "lower", "upper"), RANGES)
def test_a_range_has_two_ends(text: str, lower: str, upper: str) -> None:
    (figure,) = figures(text)
    assert (figure.amount, figure.upper) == (Decimal(lower), Decimal(upper))


@pytest.mark.parametrize(
    "text",
    [
        "Ref: DBT2024/04417",
        "reference TOB-2024-11842",
        "London SW1A 2DY",
        "T +44 (0) 20 7946 0011",
        "020 7946 0011",
        "call 0300 123 4567",
        "at 10:30 or 14.45.10",
        "version 2.0.1",
        "form P45A",
        "https://www.gov.uk/3000/responses",
        "mail 3000@example.org",
        "the A14 and the M25",
        "COVID19",
        "room 12/345",
        "",
        "no figure at all",
        "someone and nobody",
        "one of us",
    ],
)
def test_what_only_holds_digits_is_no_figure(text: str) -> None:
    assert [figure for figure in figures(text) if figure.amount >= 20] == []


def test_the_offsets_of_a_figure_are_its_words() -> None:
    words = read_words("We had almost 3,000 responses, and £27.8bn.")
    written = [words.text[words.start[f.first] : words.end[f.last - 1]] for f in read_figures(words)]
    outer = [words.text[words.start[f.outer_first] : words.end[f.outer_last - 1]] for f in read_figures(words)]
    assert written == ["3,000", "£27.8bn"]
    assert outer == ["almost 3,000", "£27.8bn"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("3,000 responses and 259 more", 2),
        ("8 of the 12", 2),
        ("on 3 March 2025 we had 3,000", 2),
        ("Three sectors, four plans and five places", 3),
        ("12 weeks and 3 days", 2),
        ("the year 2025-26 brought £3m", 2),
    ],
)
def test_every_figure_is_read_once(text: str, count: int) -> None:
    assert len(figures(text)) == count
