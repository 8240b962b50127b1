"""Other words for a measure: by the sort of its time, and not by a word that only names its subject."""

from linter.matching.time_words import other_wordings


def words(measure: tuple[str, ...], subject: tuple[str, ...], kind: str) -> list[set[str]]:
    return [set(part) for wording in other_wordings(measure, subject, kind) for part in wording]


def test_what_is_valid_so_long_is_good_for_it_and_runs() -> None:
    (told,) = words(("valid", "expire"), ("travel pass",), "duration")
    assert {"good for", "runs for"} <= told


def test_notice_needs_both_that_it_is_told_and_that_it_is_ahead() -> None:
    ahead, told = words(("notice", "notice period"), ("timetable",), "duration")
    assert "in advance" in ahead
    assert "announce" in told


def test_a_closing_day_and_a_time_have_words_of_their_own() -> None:
    told, forms, until = words(("closing date",), ("Grant",), "date")
    assert "shuts" in told
    assert "need your form" in forms
    assert "by" in until
    assert not words(("closing date",), ("Grant",), "duration")


def test_a_word_of_the_subject_within_a_measure_tells_no_sort() -> None:
    assert words(("hearing", "appeal hearing"), ("appeal",), "duration") == []
    assert words(("appeal",), ("appeal", "penalty"), "duration")
