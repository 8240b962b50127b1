"""Windows that are open until an event, and what is in force from it."""

from datetime import date

import pytest

from tests.libraries import invented, starter, told

CARE, WIPES, PAPER = "Time to Care consultation", "ban on plastic wet wipes", "Green Paper consultation"
DAYS = {
    CARE: ("pay", date(2026, 2, 1), date(2026, 3, 1)),
    WIPES: ("water", date(2026, 4, 1), date(2026, 6, 12)),
    "Bottle Return Scheme": ("water", date(2026, 9, 20), date(2026, 10, 20)),
    "Tolcarne Inquiry": ("rail", date(2026, 6, 25), date(2026, 8, 20)),
    PAPER: ("", date(2024, 11, 20), date(2025, 2, 1)),
}


def _kinds(text: str, *, after: bool) -> list[str]:
    library, before, later = next(days for name, days in DAYS.items() if name in text)
    return [kind for kind, _ in told(text, invented(library) if library else starter(), later if after else before)]


@pytest.mark.parametrize(
    "text",
    [
        f"The {CARE} runs until 20 February 2026.",
        f"The {CARE} remains open.",
        f"You have until 20 February to respond to the {CARE}.",
        f"The deadline for responses to the {PAPER} is 24 November 2024.",
        "The Tolcarne Inquiry continues its work.",
        "The Tolcarne Inquiry is still taking evidence.",
        f"The {WIPES} will be in force from 18 May 2026.",
    ],
)
def test_what_lasts_until_the_event_is_over_after_it(text: str) -> None:
    assert _kinds(text, after=False) == []
    assert _kinds(text, after=True) == ["stale-tense"]


@pytest.mark.parametrize(
    "text",
    [f"The {CARE} is now closed.", "The Bottle Return Scheme is up and running.", f"The {WIPES} is now in force."],
)
def test_what_the_event_begins_has_not_begun_before_it(text: str) -> None:
    assert _kinds(text, after=False) == ["stale-tense"]
    assert _kinds(text, after=True) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (f"The {CARE} ran until {{}} 2026.", "20 February", "22 February"),
        (f"The {WIPES} has been in force since {{}} 2026.", "18 May", "17 May"),
        (f"The closing date for the {PAPER} was {{}} 2024.", "24 November", "25 November"),
        (f"The deadline for responses to the {PAPER} was {{}} 2024.", "24 November", "25 November"),
    ],
)
def test_the_day_that_it_lasts_to_or_from(text: str, right: str, wrong: str) -> None:
    assert _kinds(text.format(right), after=True) == []
    assert _kinds(text.format(wrong), after=True) == ["wrong-fact"]


@pytest.mark.parametrize(
    "text",
    [
        f"The {CARE} runs to forty pages.",
        f"The {CARE} was open until 20 February 2026.",
        f"The {WIPES} has been in force for a month.",
        f"The {WIPES} will be in force throughout the United Kingdom.",
    ],
)
def test_what_is_said_of_it_afterwards(text: str) -> None:
    assert _kinds(text, after=True) == []
