"""Lists that run in a sentence: where an item ends, and that "and" may stand within one."""

from datetime import date

import pytest

from tests.libraries import invented, starter, told

SECTORS = (
    "Advanced Manufacturing, Clean Energy Industries, Creative Industries, Defence, Digital and Technologies, "
    "Financial Services, Life Sciences, and Professional and Business Services"
)
REGIONS = "North and Borders, Midshires, Severn and West, Anglia, and Capital and South"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("Defence", "Defence and Security", ("list-renamed", "Defence and Security")),
        ("Defence", "Security and Defence", ("list-renamed", "Security and Defence")),
        ("Life Sciences", "Life Sciences and Health", ("list-renamed", "Life Sciences and Health")),
        (
            "Advanced Manufacturing",
            "Advanced Manufacturing and Materials",
            ("list-renamed", "Advanced Manufacturing and Materials"),
        ),
        ("Defence", "Defence, Tourism and Leisure", ("list-extra", "Tourism and Leisure")),
    ],
)
def test_and_within_an_item(old: str, new: str, found: tuple[str, str]) -> None:
    text = f"The Industrial Strategy's eight growth-driving sectors are {SECTORS.replace(old, new)}."
    assert told(text, starter(), date(2025, 2, 10)) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"The rail regions are {REGIONS}, and each has a page.", []),
        ("The rail regions are North and Borders, Midshires, Severn and West, Capital and South, Pennine and Anglia, and each has a page.", [("list-extra", "Pennine")]),
        ("The rail regions are North and Borders, Midshires, Severn and West, Capital and South, Anglia and Pennine, and an officer goes with you.", [("list-extra", "Pennine")]),
        ("Northern Borders, Midshires, Severn and West, Anglia, and Capital and South are the five rail regions.", [("list-renamed", "Northern Borders")]),
        ("Pennine, North and Borders, Midshires, Severn and West, Anglia, and Capital and South are the rail regions.", [("list-extra", "Pennine")]),
        (f"Today, {REGIONS} are the five rail regions.", []),
        (f"Currently, {REGIONS} are the five rail regions.", []),
        (f"The rail regions, in alphabetical order, are {REGIONS}.", []),
    ],
)  # fmt: skip
def test_where_the_list_begins_and_ends(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text, invented("rail"), date(2026, 5, 25)) == found


@pytest.mark.parametrize("found", [["Rubble"], []])
def test_a_list_wrapped_after_a_semicolon(found: list[str]) -> None:
    text = (
        "Car parks are run by district councils, and I would suggest that\nyou write to yours.\n\n"
        f"The recycling streams are as follows: {''.join(word + '; ' for word in found)}Paper and card;\n"
        "Glass bottles and jars; Tins, cans and foil; Plastic pots, tubs and\n"
        "trays; Food waste and Textiles and shoes. Thank you also for the\ncopy of your newsletter."
    )
    assert [words for _, words in told(text, invented("water"), date(2026, 5, 25))] == found
