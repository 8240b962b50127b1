"""Events: every way of looking forward to what has been, and of looking back on what has not."""

from datetime import date

import pytest

from tests.libraries import grants, starter, told

BEFORE, ON, AFTER = date(2025, 3, 3), date(2025, 6, 23), date(2025, 10, 1)

AHEAD = [
    "The Industrial Strategy will be published in due course.",
    "The Industrial Strategy will be published in the summer.",
    "The Industrial Strategy will shortly be published.",
    "The Industrial Strategy is due to be published shortly.",
    "The Industrial Strategy has yet to be published.",
    "The Industrial Strategy has not yet been published.",
    "The Industrial Strategy, to be published later this year, will say more.",
    "We will publish the Industrial Strategy in due course.",
    "The Government intends to publish the Industrial Strategy.",
    "The Department is preparing to publish the Industrial Strategy.",
    "The forthcoming Industrial Strategy will say more about this.",
    "More will be said in the upcoming Industrial Strategy.",
    "We await the publication of the Industrial Strategy.",
    "When it is published, the Industrial Strategy will say more.",
    "The Industrial Strategy remains to be published.",
    "Work continues so that the Industrial Strategy can be published on time.",
    "We intend that the Industrial Strategy should be published soon.",
    "Ahead of the publication of the Industrial Strategy, we are listening.",
    "We look forward to the publication of the Industrial Strategy.",
]


@pytest.mark.parametrize("text", AHEAD)
def test_looking_forward_is_right_until_the_day_and_stale_after_it(text: str) -> None:
    assert told(text, starter(), BEFORE) == []
    assert told(text, starter(), ON) == []
    assert [kind for kind, _ in told(text, starter(), AFTER)] == ["stale-tense"]


BEHIND = [
    "The Industrial Strategy was published in June.",
    "The Industrial Strategy has been published.",
    "The Industrial Strategy has now been published.",
    "We published the Industrial Strategy last week.",
    "The Government has published the Industrial Strategy.",
    "Now that the Industrial Strategy has been published, we can say more.",
]


@pytest.mark.parametrize("text", BEHIND)
def test_looking_back_is_early_before_the_day_and_right_from_it(text: str) -> None:
    assert [kind for kind, _ in told(text, starter(), BEFORE)] == ["stale-tense"]
    assert told(text, starter(), ON) == []
    assert told(text, starter(), AFTER) == []


ALONE = [
    "Ministers said last year that the Industrial Strategy would be published in June.",
    "The Industrial Strategy was to be published alongside the Spending Review.",
    "The Industrial Strategy will be delivered over ten years.",
    "Officials worked late so that the Industrial Strategy could be published that week.",
    "The Industrial Strategy will create jobs in every region.",
    "The next Industrial Strategy Advisory Council meeting will be held in May.",
    "The previous Government's Industrial Strategy was published in 2017.",
    "The Scottish Government will publish its own industrial strategy.",
    "Wales will publish a new industrial strategy for steel.",
    "You ask when the Industrial Strategy will be published.",
    "The Industrial Strategy is published on GOV.UK.",
    "11 June 2025. Spending Review.\n23 June 2025. The Industrial Strategy is published, with five plans.\n15 July 2025. Tea.",
    "Will the Industrial Strategy be published soon?",
    "“The Industrial Strategy will be published soon,” you were told.",
]


@pytest.mark.parametrize("as_of", [BEFORE, AFTER])
@pytest.mark.parametrize("text", ALONE)
def test_left_alone_whatever_the_day(text: str, as_of: date) -> None:
    assert told(text, starter(), as_of) == []


def test_once_it_has_been_published_is_right_before_the_day() -> None:
    assert told("Once the Industrial Strategy has been published, we will write to you.", starter(), BEFORE) == []


@pytest.mark.parametrize(
    ("text", "as_of", "kinds"),
    [
        ("The Industrial Strategy was published on 23 June 2025.", AFTER, []),
        ("The Industrial Strategy was published in June 2025.", AFTER, []),
        ("The Industrial Strategy was published in the summer of 2025.", AFTER, []),
        ("The Industrial Strategy was published on 24 June 2025.", AFTER, ["wrong-fact"]),
        ("The Industrial Strategy was published in July 2025.", AFTER, ["wrong-fact"]),
        ("The Spending Review concluded on 12 June 2025.", AFTER, ["wrong-fact"]),
        ("On 23 June 2025 the Industrial Strategy was published.", AFTER, []),
        ("On 24 June 2025 the Industrial Strategy was published.", AFTER, ["wrong-fact"]),
        ("In its letter of 24 June 2025 the Industrial Strategy was published in full.", AFTER, []),
        ("On 2 July 2025 the Industrial Strategy was discussed in the House.", AFTER, []),
        ("The publication of the Industrial Strategy took place on 23 June 2025.", AFTER, []),
        ("The publication of the Industrial Strategy took place on 24 June 2025.", AFTER, ["wrong-fact"]),
        ("The Spending Review will conclude on 11 June 2025.", BEFORE, []),
        ("The Spending Review will conclude on 12 June 2025.", BEFORE, ["wrong-fact"]),
        ("The Spending Review will conclude in the Spring.", date(2024, 12, 23), []),
    ],
)
def test_the_day_that_a_letter_gives(text: str, as_of: date, kinds: list[str]) -> None:
    assert [kind for kind, _ in told(text, starter(), as_of)] == kinds


@pytest.mark.parametrize(
    ("text", "day", "kinds"),
    [
        ("Round two of the Scheme will open in April.", date(2026, 3, 1), []),
        ("Round two will open in April.", date(2026, 4, 20), []),
        ("Round two will open in April.", date(2026, 4, 21), ["stale-tense"]),
        ("Round two opened on 20 April 2026.", date(2026, 4, 20), []),
        ("Round two has opened.", date(2026, 4, 19), ["stale-tense"]),
        ("The second round has not yet opened.", date(2026, 5, 1), ["stale-tense"]),
        ("The Applicant Guidance will be issued shortly.", date(2025, 12, 1), ["stale-tense"]),
        ("The interim evaluation is expected to be published in June.", date(2026, 5, 1), []),
        ("The interim evaluation is expected to be published in June.", date(2026, 7, 1), ["stale-tense"]),
        ("The interim evaluation has been published.", date(2026, 5, 1), ["stale-tense"]),
    ],
)
def test_events_of_the_scheme(text: str, day: date, kinds: list[str]) -> None:
    assert [kind for kind, _ in told(text, grants(), day)] == kinds
