"""Figures and lists that can be told without a person: what is not plain is left to one."""

import pytest

from linter.mining.facts import figures_of
from linter.mining.lists import lists_of


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Groups can apply to the Pond Fund for a grant of up to £7,500 towards nets.",
            ("up to £7,500", "£7,500", "up-to", "grant", ("Pond Fund",)),
        ),
        (
            "The Pond Bank has total capital of £27.8bn.",
            ("£27.8bn", "£27.8bn", "exact", "total capital", ("Pond Bank",)),
        ),
        (
            "Over 2,900 libraries have signed up to the Pond Books Offer.",
            ("Over 2,900", "2,900", "over", "library", ("Pond Books Offer",)),
        ),
        ("Water is tested at 340 sampling points.", ("340", "340", "exact", "sampling point", ())),
    ],
)
def test_a_figure_with_what_it_counts(text: str, fact: tuple[object, ...]) -> None:
    (found,) = figures_of(text).facts
    assert (found.quote, found.value, found.qualifier, found.measure, found.subject) == fact


@pytest.mark.parametrize(
    "text",
    [
        "A decision is made within 12 weeks.",
        "There are 340 ponds.",
        "The fund closes on 31 March 2026.",
        "It offers up to £40,000 to parish councils.",
    ],
)
def test_a_figure_that_could_be_of_anything_is_left_to_a_person(text: str) -> None:
    found = figures_of(text)
    assert (found.facts, len(found.unnamed)) == ((), 1)


@pytest.mark.parametrize(
    "closing",
    ["Life Sciences, and Professional and Business Services", "Life Sciences and Professional and Business Services"],
)
def test_names_that_hold_and_are_told_apart_by_the_number_stated(closing: str) -> None:
    (found,) = lists_of(
        f"The Strategy's four growth-driving sectors are: Defence, Digital and Technologies, {closing}."
    )
    assert found.introduced_by == "growth-driving sectors"
    assert found.items == ("Defence", "Digital and Technologies", "Life Sciences", "Professional and Business Services")
    assert found.complete


def test_a_list_that_names_some_is_not_the_whole() -> None:
    (found,) = lists_of("We work with local partners including Pond Watch, the Rake Society and Friends of Frogs.")
    assert (found.introduced_by, found.complete) == ("local partners", False)
    assert found.items == ("Pond Watch", "Rake Society", "Friends of Frogs")


@pytest.mark.parametrize(
    "text",
    [
        "We engage with businesses, trade unions, academia and others.",
        "The five regions are: North, South and West.",
        "The partners are Pond Watch, the Rake Society and Friends of Frogs.",
    ],
)
def test_things_without_names_or_with_the_wrong_number_are_no_list(text: str) -> None:
    assert list(lists_of(text)) == []
