"""Events in subordinate clauses: told of with "when" and "after", looked forward to with "until" and "as soon as"."""

from datetime import date

import pytest

from linter import Compiled
from tests.libraries import invented, starter, told

#: Each event: its library, a day before it and a day after it.
EVENTS = {
    "Schools White Paper": ("schools", date(2026, 6, 20), date(2026, 9, 1)),
    "ban on plastic wet wipes": ("water", date(2026, 4, 1), date(2026, 6, 12)),
    "Abbot's Fen Reservoir": ("water", date(2026, 8, 20), date(2026, 10, 20)),
    "Marlstone station": ("rail", date(2026, 2, 20), date(2026, 4, 20)),
    "Accessible Railways Summit": ("rail", date(2026, 8, 20), date(2026, 10, 20)),
    "Tolcarne Inquiry": ("rail", date(2026, 6, 25), date(2026, 8, 20)),
    "Time to Care": ("pay", date(2026, 2, 1), date(2026, 3, 1)),
    "Carers and Apprentices Bill": ("pay", date(2026, 3, 1), date(2026, 6, 26)),
    "annual uprating": ("pay", date(2026, 2, 1), date(2026, 4, 20)),
    "Applicant Guidance": ("grants", date(2025, 10, 20), date(2025, 12, 1)),
    "round two": ("grants", date(2026, 3, 22), date(2026, 5, 22)),
    "Post Office White Paper": ("connect", date(2026, 6, 12), date(2026, 10, 12)),
    "English Devolution": ("", date(2026, 3, 12), date(2026, 5, 12)),
}


def _about(text: str) -> tuple[Compiled, date, date]:
    library, before, after = next(event for name, event in EVENTS.items() if name in text)
    return invented(library) if library else starter(), before, after


def _kinds(text: str, library: Compiled, day: date) -> list[str]:
    return [kind for kind, _ in told(text, library, day)]


@pytest.mark.parametrize(
    "text",
    [
        "When the Schools White Paper was published, we wrote to every head teacher.",
        "I attach a note of what changed when the Schools White Paper was laid before Parliament.",
        "After the ban on plastic wet wipes came into force, shops cleared their shelves.",
        "With Abbot's Fen Reservoir having now opened, bills should settle.",
        "Once Marlstone station reopened, the buses were withdrawn.",
        "Many carers wrote to us after the Time to Care consultation closed.",
        "As the Post Office White Paper made clear when it was published, postmasters matter.",
        "The moment that the Applicant Guidance was issued, the telephones began to ring.",
    ],
)
def test_a_clause_that_tells_of_the_past_is_stale_before_the_event(text: str) -> None:
    library, before, after = _about(text)
    assert _kinds(text, library, before) == ["stale-tense"]
    assert _kinds(text, library, after) == []


@pytest.mark.parametrize(
    "text",
    [
        "As soon as Abbot's Fen Reservoir has opened, we will tell you.",
        "We will tell you as soon as Abbot's Fen Reservoir opens.",
        "As soon as the Schools White Paper is published, I shall send you a copy.",
        "Only once the Schools White Paper has been published can we say more.",
        "Until the Schools White Paper has been published, I am unable to say more.",
        "Once the Government response to the Time to Care consultation has been published, we will write to you.",
        "Your point will be looked at before the Carers and Apprentices Bill receives Royal Assent.",
        "The English Devolution and Community Empowerment Act will receive Royal Assent shortly.",
    ],
)
def test_a_clause_that_looks_ahead_is_stale_after_the_event(text: str) -> None:
    library, before, after = _about(text)
    assert _kinds(text, library, before) == []
    assert _kinds(text, library, date(2026, 9, 20) if "response" in text else after) == ["stale-tense"]


@pytest.mark.parametrize(
    "text",
    [
        "If Marlstone station reopened early, the buses would be withdrawn.",
        "When Marlstone station reopened, there would be two trains an hour, Ministers said.",
        "We said that when the Time to Care consultation closed we would publish a summary.",
        "You ask what will change once the Applicant Guidance has been issued.",
        "We would not want the buses withdrawn before Marlstone station reopened.",
    ],
)
def test_a_supposition_is_left_alone(text: str) -> None:
    library, before, after = _about(text)
    assert _kinds(text, library, before) == []
    assert _kinds(text, library, after) == []
