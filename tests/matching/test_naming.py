"""Names: the library's own thing, another one named alike, or the one spoken of before."""

import pytest

from linter.matching.naming import names_own, phrase_stems, references
from tests.libraries import starter
from tests.matching.readings import reading

ALIASES = [phrase_stems(name) for name in ("Industrial Strategy", "Spending Review", "Spending Review 2025")]


def own(text: str, event: str) -> list[bool]:
    read = reading(text, starter())
    years = frozenset({2025})
    mentions = [m for m in read.mentions.get("tense", {}).get(event, ()) if m.key.role == "name"]
    return [names_own(read, mention, ALIASES, years) for mention in mentions]


@pytest.mark.parametrize(
    "text",
    [
        "The Spending Review will conclude.",
        "At our Spending Review we will say more.",
        "The multi-year Spending Review will conclude.",
        "The Government's Spending Review will conclude.",
        "The upcoming Spending Review will conclude.",
        "The 2025 Spending Review will conclude.",
        "HM Treasury's Spending Review will conclude.",
        "SPENDING REVIEW",
        "13 March 2024\n\nSpending Review",
    ],
)
def test_the_librarys_own(text: str) -> None:
    assert all(own(text, "spending-review-2025"))
    assert own(text, "spending-review-2025")


@pytest.mark.parametrize(
    "text",
    [
        "The 2021 Spending Review set it out.",
        "The Spending Review of 2021 set it out.",
        "The Spending Review 2021 set it out.",
        "The next Spending Review will conclude in 2027.",
        "The last Spending Review set it out.",
        "The Scottish Spending Review will conclude.",
        "The Welsh Government's own Spending Review will conclude.",
        "A separate Spending Review was held.",
        "The previous Spending Review was held.",
    ],
)
def test_another_thing_named_alike(text: str) -> None:
    assert own(text, "spending-review-2025")
    assert not any(own(text, "spending-review-2025"))


def said(text: str) -> list[str]:
    """What each reference to a consultation is."""
    read = reading(text, starter())
    mentions = [m for m in read.mentions.get("fact", {}).get("responses", ()) if m.key.role == "subject"]
    aliases = [
        phrase_stems(name) for name in ("Green Paper consultation", "Industrial Strategy consultation", "Green Paper")
    ]
    return [reference.what for reference in references(read, mentions, aliases)]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The Green Paper consultation closed.", ["own"]),
        ("The Green Paper consultation closed. The consultation went well.", ["own", "back"]),
        ("The Green Paper consultation closed. Another consultation opened.", ["own", "other"]),
        ("The consultation on bus fares closed.", ["other"]),
        ("The planning consultation closed.", ["other"]),
        ("Your own consultation closed.", ["other"]),
        ("The Housing Green Paper was published.", ["other"]),
        ("Nothing of the sort.", []),
    ],
)
def test_references_to_a_subject(text: str, what: list[str]) -> None:
    assert said(text) == what
