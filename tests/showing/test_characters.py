"""Nothing in a letter can move the cursor, turn a line round or break an encoding."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from linter.showing.characters import fitted, safe, width


@given(st.text())
def test_safe_text_has_no_control_format_or_surrogate_character(text: str) -> None:
    shown = safe(text)
    assert not [character for character in shown if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")]


@given(st.text(), st.sampled_from(["ascii", "latin-1", "cp1252", "utf-8"]))
def test_safe_text_fits_the_encoding(text: str, encoding: str) -> None:
    assert safe(text, encoding).encode(encoding).decode(encoding) == safe(text, encoding)


def test_an_escape_sequence_is_shown_not_sent() -> None:
    assert safe("over \x1b[31m3000\x1b[0m") == "over ␛[31m3000␛[0m"


def test_what_cannot_be_seen_is_left_out_and_every_space_is_a_space() -> None:
    assert safe("growth\u00ad-driving\u200b \u202eevil\u202c\u00a03\u2009000\tx") == "growth-driving evil 3 000 x"


def test_typography_has_a_plain_form() -> None:
    assert fitted("“over” – £3 … it’s", "ascii") == '"over" - GBP 3 ... it\'s'


def test_what_an_encoding_has_stays() -> None:
    assert fitted("£3 – “x” ✗", "cp1252") == "£3 – “x” x"


def test_wide_and_combining_characters_count_as_a_screen_counts_them() -> None:
    assert (width("abc"), width("日本"), width("e\u0301")) == (3, 4, 1)
