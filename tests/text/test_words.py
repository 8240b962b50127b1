"""Folding: what noise comes to the same words, and that every word stands where it says."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.words import FIELD, LINK, Words, fold_word, read_words

PLAIN = "The Government's cross-cutting policies won't re-open the café in 3,000 places"


def norm(text: str) -> list[str]:
    return read_words(text).norm


def assert_in_place(words: Words) -> None:
    """Offsets lie in the text and are in order; a contraction is two words at one place."""
    assert len(words.norm) == len(words.start) == len(words.end)
    assert all(words.norm)
    places = list(zip(words.start, words.end, strict=True))
    assert all(0 <= begin < end <= len(words.text) for begin, end in places)
    assert all(left == right or left[1] <= right[0] for left, right in zip(places, places[1:], strict=False))


SAME = [
    PLAIN.replace("'", "’"),
    PLAIN.replace(" ", "\u00a0"),
    PLAIN.replace(" ", "\u2009"),
    PLAIN.replace(" ", "  "),
    PLAIN.replace(" ", "\t"),
    PLAIN.replace(" ", "\n"),
    PLAIN.replace(" ", "\r\n"),
    PLAIN.replace("-", "‑"),
    PLAIN.replace("-", "–"),
    PLAIN.replace("policies", "poli\u00adcies"),
    PLAIN.replace("policies", "poli\u200bcies"),
    PLAIN.replace("policies", "poli\u2060cies"),
    PLAIN.replace("policies", "poli-\ncies"),
    PLAIN.replace("policies", "poli-\r\ncies"),
    PLAIN.replace("policies", "poli\u00ad\ncies"),
    PLAIN.upper(),
    unicodedata.normalize("NFD", PLAIN),
    "\ufeff" + PLAIN,
]


@pytest.mark.parametrize("noisy", SAME, ids=ascii)
def test_noise_changes_no_word(noisy: str) -> None:
    words = read_words(noisy)
    assert words.norm == norm(PLAIN)
    assert_in_place(words)
    for word, begin, end in zip(words.norm, words.start, words.end, strict=True):
        assert word in norm(noisy[begin:end])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("won't", ["will", "not"]),
        ("can't", ["can", "not"]),
        ("cannot", ["can", "not"]),
        ("isn't", ["is", "not"]),
        ("we'll", ["we", "will"]),
        ("they’ve", ["they", "have"]),
        ("it's", ["it", "is"]),
        ("the Strategy's", ["the", "strategy"]),
        ("Digital & Technologies", ["digital", "and", "technologies"]),
        ("whilst", ["while"]),
        ("organize organized organization", ["organise", "organised", "organisation"]),
        ("size prize", ["size", "prize"]),
        ("{{ name }}", [FIELD]),
        ("«Name»", [FIELD]),
        ("[INSERT DATE]", [FIELD]),
        ("[NAME]", [FIELD]),
        ("[the sector]", ["the", "sector"]),
        ("https://www.gov.uk/3000", [LINK]),
        ("name@example.gov.uk", [LINK]),
        ("www.gov.uk", [LINK]),
        ("gov.uk/industry", [LINK]),
        ("£27.8bn", ["£", "27.8", "bn"]),
        ("3,000.", ["3,000"]),
        ("end. Next", ["end", "next"]),
        ("", []),
        ("… – — •", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert norm(text) == words


def test_a_word_broken_at_a_line_end_is_whole_unless_both_halves_are_known() -> None:
    known = {"growth", "driving", "government"}.__contains__
    assert read_words("growth-\ndriving", known).norm == ["growth", "driving"]
    assert read_words("govern-\nment", known).norm == ["government"]
    assert read_words("growth-driving", known).norm == ["growth", "driving"]


def test_a_broken_word_stands_over_its_break() -> None:
    words = read_words("the govern-\nment says")
    assert words.text[words.start[1] : words.end[1]] == "govern-\nment"


def test_gaps_and_words_are_the_whole_text() -> None:
    text = "  One, two – three. "
    words = read_words(text)
    whole = "".join(words.gap(index) + text[words.start[index] : words.end[index]] for index in range(len(words)))
    assert whole + words.gap(len(words)) == text


@given(st.text(max_size=200))
def test_any_text_has_its_words_in_place(text: str) -> None:
    words = read_words(text)
    assert_in_place(words)


@given(st.text(alphabet="abE é’'-\n\r\t1,.£&{}[]@/\u00ad\u200b\u0301ﬁ", max_size=60))
def test_the_slice_of_a_word_folds_to_it(text: str) -> None:
    words = read_words(text)
    assert_in_place(words)
    for index, word in enumerate(words.norm):
        if word not in (FIELD, LINK):
            assert word in norm(text[words.start[index] : words.end[index]])


@given(st.text(alphabet=st.characters(categories=("Ll", "Lu")), min_size=1, max_size=12))
def test_folding_twice_is_folding_once(word: str) -> None:
    assert fold_word(fold_word(word)) == fold_word(word)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzéàü", min_size=1, max_size=12))
def test_composed_and_decomposed_letters_are_one_word(word: str) -> None:
    assert norm(unicodedata.normalize("NFC", word)) == norm(unicodedata.normalize("NFD", word))
