"""A phrase whose two ends a clause parts, and a thing that is said to be what the phrase calls it."""

import pytest

from linter.matching.spread import ends, parted, said_to_be, sort_of
from linter.matching.trigger_forms import forms


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("the waste has gone by rail", (1, 6)),
        ("the waste travels by rail", (1, 5)),
        ("the waste will not go by rail", (0, 0)),
        ("the waste and the spoil go by rail", (0, 0)),
    ],
)
def test_a_clause_parts_the_two_ends(sentence: str, found: tuple[int, int]) -> None:
    apart = ends("waste by rail")
    assert apart == ("waste", ("by", "rail"))
    norm = sentence.split()
    assert parted(norm, (1, 2), len(norm), apart[1]) == found


def test_a_thing_is_said_to_be_of_a_sort() -> None:
    assert sort_of("scam text") == ("text", "scam")
    norm = "the text that you had is clearly a scam".split()
    assert said_to_be(norm, (1, 2), len(norm), "scam") == (1, 9)
    norm = "the text is not a scam".split()
    assert said_to_be(norm, (1, 2), len(norm), "scam") == (0, 0)


@pytest.mark.parametrize(
    ("trigger", "wording"),
    [
        ("complain about an instructor", "complained about my instructor"),
        ("complaint against an instructor", "complaint against instructor"),
        ("unable to obtain your medicine", "could not obtain her medicine"),
        ("mooring arrears", "arrears on your mooring"),
        ("retune", "retuned"),
    ],
)
def test_a_trigger_has_other_forms(trigger: str, wording: str) -> None:
    assert wording in forms(trigger, ("retune", "retuning"))
