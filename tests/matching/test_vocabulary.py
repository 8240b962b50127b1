"""Slips of the pen and of the scanner are read as the library's word; other words are themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.matching.vocabulary import Vocabulary

KNOWN = "consultation responses government strategy manufacturing defence business sector sectors publish published growth number"
VOCABULARY = Vocabulary(KNOWN.split())
LONG = [word for word in KNOWN.split() if len(word) >= 8]


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("consulation", "consultation"),
        ("consulltation", "consultation"),
        ("consultatoin", "consultation"),
        ("consultetion", "consultation"),
        ("goverment", "government"),
        ("governrnent", "government"),
        ("stratgey", "strategy"),
        ("manufacuring", "manufacturing"),
        ("respones", "responses"),
    ],
)
def test_a_slip_is_the_word_that_was_meant(slip: str, meant: str) -> None:
    assert VOCABULARY.correct(slip) == meant


@pytest.mark.parametrize(
    "word",
    [
        "consultation",
        "consultations",
        "government's",
        "publishes",
        "publisher",
        "grow",
        "bus",
        "sect",
        "12345",
        "",
        "x",
        "completely",
    ],
)
def test_a_word_of_its_own_stays(word: str) -> None:
    assert VOCABULARY.correct(word) == word


@given(st.sampled_from(LONG), st.data())
def test_one_letter_dropped_doubled_or_swapped_inside_a_long_word(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 3))
    for slip in (
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    ):
        assert VOCABULARY.correct(slip) == word


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=14))
def test_correcting_twice_is_correcting_once_and_the_order_of_questions_does_not_matter(word: str) -> None:
    fresh = Vocabulary(KNOWN.split())
    assert fresh.correct(word) == VOCABULARY.correct(word)
    assert VOCABULARY.correct(VOCABULARY.correct(word)) == VOCABULARY.correct(word)


def test_the_order_of_words_does_not_matter() -> None:
    turned = Vocabulary(reversed(KNOWN.split()))
    assert turned.tables == VOCABULARY.tables
    assert [turned.correct(word) for word in ("secter", "groth", "numbr")] == [
        VOCABULARY.correct(word) for word in ("secter", "groth", "numbr")
    ]
