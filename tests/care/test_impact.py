"""Which letters carry an entry's words, and which no longer say what a changed library says."""

from datetime import date
from pathlib import Path

import pytest

from linter.care.differences import differences
from linter.care.impact import Search, bearing, concerned_by
from linter.care.past import library_at
from linter.checking.loading import load
from linter.documents.txt import read_text
from tests.care.conftest import Library

LINES = Path("lines")
DAY = date(2026, 1, 15)
OFFER = "The Harbour Loan Scheme lends up to £20,000 to small boat yards that want to replace old machinery."


def found(entry: str, letter: str) -> list[tuple[str, str, str]]:
    """What a letter carries of an entry: of which entry, as what, and the words."""
    library = load(LINES, None)[0]
    named = library.entry(entry)
    assert named
    search = Search(library, concerned_by(named, library), DAY)
    return [(place.entry, place.how, place.quote) for place in search.letter(read_text(letter)).places]


def old(letter: str) -> list[tuple[str, str]]:
    """What a letter carries that the library as it lies says no longer."""
    before, after = library_at("HEAD", LINES).library, load(LINES, None)[0]
    search = Search(before, bearing(differences(before, after)), DAY, after)
    return [(place.entry, place.quote) for place in search.letter(read_text(letter)).places]


@pytest.mark.parametrize(
    ("letter", "how"),
    [
        (f"Dear Ms Example,\n\n{OFFER}\n\nYours sincerely", "exact"),
        (OFFER.replace(" to small", "\nto  small").replace("'", "’"), "exact"),
        (OFFER.replace("old machinery", "worn-out machinery"), "changed"),
        (OFFER.replace("£20,000", "£15,000"), "changed"),
        (OFFER.replace("want to", "do not want to"), "changed"),
    ],
)
def test_a_line_quoted(library: Library, letter: str, how: str) -> None:
    [(entry, as_what, quote)] = found("loan-offer", letter)
    assert (entry, as_what) == ("loan-offer", how)
    assert quote.startswith("The Harbour Loan Scheme lends")


def test_the_words_that_differ_are_told(library: Library) -> None:
    made = load(LINES, None)[0]
    search = Search(made, ["loan-offer"], DAY)
    letter = OFFER.replace("old machinery", "worn machinery").replace("small ", "")
    [place] = search.letter(read_text(letter)).places
    assert place.says == "version 1, with changed words (“small” missing, “worn” for “old”)"


def test_a_figure_of_the_line_told_in_other_words(library: Library) -> None:
    letter = "Thank you. The Harbour Loan Scheme now offers each applicant a loan of up to £20,000."
    assert found("loan-offer", letter) == [("largest-loan", "figure", "up to £20,000")]


@pytest.mark.parametrize(
    "letter",
    [
        "Boat yards want to replace old machinery, and we understand why.",
        "The Farm Loan Scheme offers a loan of up to £20,000.",
        "We wrote to 20,000 boat yards about the Harbour Loan Scheme.",
        "The Harbour Loan Scheme has its offices in Dunsby, and £14,250 is what its new roof cost the town.",
        "The Harbour Loan Scheme has its offices in Dunsby. In the same street your brother borrowed £740 for a bicycle.",
        f"You wrote: “{OFFER}” That is somebody else's letter.",
    ],
)
def test_what_is_near_but_does_not_carry_the_line(library: Library, letter: str) -> None:
    assert found("loan-offer", letter) == []


def test_an_event_named(library: Library) -> None:
    letter = "The Harbour Review will report in 2030. The 2019 Harbour Review was another matter. We await the Harbour Review."
    places = found("harbour-review", letter)
    assert [entry for entry, *_ in places] == ["harbour-review", "harbour-review"]


def test_a_list_told_and_members_that_are_not_the_list(library: Library) -> None:
    letter = "The harbours of the scheme are Dunsby, Aldermouth, Corfleet and Brackenhaven."
    assert [how for _, how, _ in found("loan-harbours", letter)] == ["list"]
    assert found("loan-harbours", "I met the harbour masters of Dunsby and Corfleet.") == []


def test_a_word_changed_in_place_makes_only_the_old_word_old(library: Library) -> None:
    told = "We aim to tell every boat yard that applies within six weeks whether its loan has been approved."
    library.change("lines/loans.yaml", "within six weeks", "within eight weeks")
    assert old(told) == [("loan-decision", told.removesuffix("."))]
    assert old(told.replace("six", "eight")) == []
    assert old(OFFER) == []


def test_a_new_value_makes_only_the_old_value_old(library: Library) -> None:
    library.change("lines/loans.yaml", "£20,000", "£25,000")
    assert old(OFFER) == [("loan-offer", OFFER.removesuffix("."))]
    assert old(OFFER.replace("£20,000", "£25,000")) == []
    told = "Under the Harbour Loan Scheme a loan of up to £{} is possible."
    assert old(told.format("20,000")) == [("largest-loan", "up to £20,000")]
    assert old(told.format("25,000")) == []


def test_a_removed_line_is_old_wherever_it_stands(library: Library) -> None:
    text = Path("lines/loans.yaml").read_text(encoding="utf-8")
    Path("lines/loans.yaml").write_text(text.partition("---")[2], encoding="utf-8")
    assert [entry for entry, _ in old(OFFER)] == ["loan-offer"]


def test_a_new_owner_makes_nothing_old(library: Library) -> None:
    library.change("lines/loans.yaml", "owner: loans@example.gov.uk", "owner: yards@example.gov.uk")
    assert old(OFFER) == []


def test_a_longer_validity_makes_nothing_old_and_an_end_does(library: Library) -> None:
    library.change("lines/loans.yaml", "valid_from: 2024-01-01\n    source: Guidance of 1 January 2024\n    text: >-\n      The", "valid_from: 2023-01-01\n    source: Guidance of 1 January 2024\n    text: >-\n      The")  # fmt: skip
    assert old(OFFER) == []
    library.change("lines/loans.yaml", "valid_from: 2023-01-01", "valid_from: 2023-01-01\n    valid_until: 2026-03-31")
    assert "loan-offer" in [entry for entry, _ in old(OFFER)]
