from datetime import date

from linter.showing.days import in_words


def test_a_day_as_a_letter_writes_it() -> None:
    assert in_words(date(2025, 3, 1)) == "1 March 2025"
