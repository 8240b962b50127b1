"""What a history holds of a letter, and what becomes of a letter that is recorded again."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from linter.checking.observing import Observing
from linter.history import knowing
from linter.history.retention import forget, let_go, span
from linter.history.store import History, instant
from tests.history.letters import NOON, bytes_of, contents, later, letter, record, report

RIGHT = "The total fund of the Harbour Renewal Grants Scheme is £145 million."
WRONG = "The total fund of the Harbour Renewal Grants Scheme is £120 million."
SAME = (
    "Every application is assessed against the same published criteria, and no part of the coast will be given preference "
    "over another."
)
DRIFTED = (
    "Every application is assessed against the same published criteria, Mrs Quillfeather of 4711 Gull Lane, and some part "
    "of the coast will be given preference over another."
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite"


def test_a_letter_is_kept_with_its_findings_and_its_uses(file: Path) -> None:
    assert record(file, report(letter(1, f"{WRONG}\n\n{DRIFTED}"))) == (1, 0, 0)
    (about, *rows) = contents(file)["CG00001"]
    assert about == ("CG00001", "2026-05-28", "2026-05-28", 1, "")
    findings = [row for row in rows if row[0] == "finding"]
    assert [(row[1], row[4], row[6], row[7], row[8]) for row in findings] == [
        ("outdated-fact", "fund-total", "harbour-grants@coastal.example", "paragraph 4", "£120 million"),
        ("drifted-line", "same-criteria", "harbour-grants@coastal.example", "paragraph 5", "some"),
    ]
    uses = [(row[1], row[3]) for row in rows if row[0] == "use"]
    assert ("same-criteria", "drifted") in uses
    assert ("fund-total", "named") in uses


def test_no_name_and_no_words_but_those_of_lines_are_kept(file: Path) -> None:
    record(
        file,
        report(
            letter(1, f"{WRONG}\n\n{DRIFTED}\n\nYour late husband's claim was lost."), "letter to Mrs Quillfeather.txt"
        ),
    )
    kept = bytes_of(file).lower()
    for word in (b"quillfeather", b"gull", b"husband", b"4711", b"dear", b"sincerely"):
        assert word not in kept
    with closing(sqlite3.connect(file)) as connection:
        ((written, approved),) = connection.execute(
            "SELECT written, approved FROM use WHERE state = 'drifted'"
        ).fetchall()
    assert written == (
        "Every application is assessed against the same published criteria […] of […], and some part of the coast will be "
        "given preference over another"
    )
    assert approved.startswith("Every application is assessed")


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("If you booked through an agent, please ask that agent, as operators hold no record of the payment.", True),
        ("Passengers who believe that they were overcharged can ask the operator for a refund.", True),
        ("You say that the operator has closed the ticket office at the quay without notice.", False),
        ("“The operator has closed the ticket office at the quay without notice.”", False),
    ],
)
def test_wording_that_no_line_covers_is_the_drafters_own(sentence: str, kept: bool) -> None:  # noqa: FBT001
    seen = report(letter(1, sentence), observe=Observing(passages=True)).observed
    assert seen
    assert (sentence in seen.passages) == kept


def test_a_letter_without_a_reference_is_called_by_a_number_that_says_nothing(file: Path) -> None:
    text = f"Dear Mrs Quillfeather,\n\n{WRONG}\n"
    record(file, report(text, "Quillfeather.txt"))
    ((reference, *_),) = [rows[0] for rows in contents(file).values()]
    assert str(reference).startswith("no. ")
    assert b"Quillfeather" not in bytes_of(file)
    assert record(file, report(text, "Quillfeather.txt"), paths=True) == (0, 0, 1)


def test_a_path_is_kept_where_the_settings_say_so(file: Path) -> None:
    record(file, report(f"28 May 2026\n\n{WRONG}", "sent/Quillfeather.txt"), paths=True)
    assert list(contents(file)) == ["sent/Quillfeather.txt"]


def test_passages_are_kept_only_where_they_are_asked_for(file: Path, tmp_path: Path) -> None:
    text = letter(1, f"{SAME}\n\nOur offices will be closed from Friday evening until Tuesday morning next week.")
    record(file, report(text))
    assert [row for row in contents(file)["CG00001"] if row[0] == "passage"] == []
    other = tmp_path / "other.sqlite"
    record(other, report(text, observe=Observing(passages=True)))
    assert [row for row in contents(other)["CG00001"] if row[0] == "passage"] == [
        ("passage", "Our offices will be closed from Friday evening until Tuesday morning next week.")
    ]


def test_recording_the_same_letter_again_changes_nothing(file: Path) -> None:
    reports = [report(letter(number, WRONG), f"{number}.txt") for number in range(3)]
    assert record(file, *reports) == (3, 0, 0)
    before = contents(file)
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT * FROM letter").fetchall()
    assert record(file, *reports, now=later(3)) == (0, 0, 3)
    assert contents(file) == before
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT * FROM letter").fetchall() == rows


def test_an_undated_letter_checked_on_another_day_is_the_same_letter(file: Path) -> None:
    text = "Our ref: CG00009\n\nThe total fund of the Harbour Renewal Grants Scheme is £120 million."
    early, late = date(2026, 3, 1), date(2026, 3, 20)  # the figure changed between them
    assert not report(text, as_of=early).findings
    assert report(text, as_of=late).findings
    record(file, report(text, as_of=early))
    assert record(file, report(text, as_of=late)) == (0, 0, 1)
    assert contents(file)["CG00009"][0] == ("CG00009", "2026-03-01", "2026-03-01", 1, "")


def test_a_corrected_letter_stands_in_the_place_of_what_it_was(file: Path) -> None:
    record(file, report(letter(1, WRONG)))
    assert record(file, report(letter(1, RIGHT)), now=later(1)) == (0, 1, 0)
    assert "finding" not in [row[0] for row in contents(file)["CG00001"]]


def test_a_file_that_was_moved_or_given_another_date_is_the_same_letter(file: Path) -> None:
    record(file, report(letter(1, WRONG), "drafts/a.txt"))
    assert record(file, report(letter(1, WRONG), "sent/a.txt")) == (0, 0, 1)
    assert record(file, report(letter(1, WRONG, date(2026, 5, 29)), "drafts/a.txt")) == (0, 1, 0)
    assert len(contents(file)) == 1


def test_two_letters_written_one_after_the_other_in_one_file_are_both_kept(file: Path) -> None:
    record(file, report(letter(1, WRONG), "draft.txt"), report(letter(2, RIGHT), "draft.txt"))
    assert list(contents(file)) == ["CG00001", "CG00002"]


def test_one_reference_on_two_days_is_two_letters(file: Path) -> None:
    record(file, report(letter(1, WRONG), "a.txt"), report(letter(1, RIGHT, date(2026, 5, 30)), "b.txt"))
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT reference, day FROM letter ORDER BY day").fetchall() == [
            ("CG00001", "2026-05-28"),
            ("CG00001", "2026-05-30"),
        ]


def test_suppressions_are_kept_with_their_reasons(file: Path) -> None:
    quoted = f"[policyline: ignore outdated-fact because the inquiry quotes it]\n\n{WRONG}"
    record(file, report(letter(1, quoted)))
    rows = contents(file)["CG00001"]
    assert [row[1:7] for row in rows if row[0] == "suppression"] == [
        ("outdated-fact", "facts", "fund-total", "harbour-grants@coastal.example", "the inquiry quotes it", "letter")
    ]
    assert not [row for row in rows if row[0] == "finding"]


def test_what_was_known_at_a_moment_is_known_for_ever(file: Path) -> None:
    record(file, report(letter(1, WRONG)))
    record(file, report(letter(1, RIGHT)), report(letter(2, WRONG)), now=later(2))
    week = date(2026, 5, 25), date(2026, 5, 31)
    with History(file) as history:
        then = knowing.letters(history, *week, instant(later(1)))
        now = knowing.letters(history, *week, instant(later(2)))
    assert [(each.reference, len(each.findings)) for each in then] == [("CG00001", 1)]
    assert [(each.reference, len(each.findings)) for each in now] == [("CG00001", 0), ("CG00002", 1)]


def test_what_is_too_old_is_deleted_and_leaves_no_trace(file: Path) -> None:
    record(file, report(letter(77777, WRONG)), report(letter(2, RIGHT, date(2026, 5, 31))))
    with History(file) as history:
        assert let_go(history, 365, later(360)) == 0
        assert let_go(history, 365, later(363)) == 1
        assert span(history) == (1, date(2026, 5, 31), date(2026, 5, 31))
    assert list(contents(file)) == ["CG00002"]
    assert b"CG77777" not in bytes_of(file)


def test_a_letter_can_be_forgotten(file: Path) -> None:
    record(file, report(letter(77777, WRONG)), report(letter(2, RIGHT)))
    with History(file) as history:
        assert forget(history, "CG77777", NOON) == 1
    assert list(contents(file)) == ["CG00002"]
    assert b"CG77777" not in bytes_of(file)
