"""Names told of as history, and names that only stand near such words."""

from datetime import date

import pytest

from tests.libraries import invented, starter, told

DAY = date(2026, 6, 30)
POSTAL = "Postal Services Council"


def _terms(text: str) -> list[str]:
    library = invented("connect") if POSTAL in text else starter()
    return [words for kind, words in told(text, library, DAY) if kind == "outdated-term"]


@pytest.mark.parametrize(
    "text",
    [
        "At the time, this was a matter for DLUHC.",
        "It was a matter for DLUHC at the time.",
        "Back then the decision lay with BEIS, and we had no part in it.",
        "In those days BEIS dealt with such letters.",
        "The old Postal Services Council had no such power.",
        "In the view of the former regulator, the Postal Services Council, the poles were safe.",
        "The Postal Services Council, our predecessor, kept those files.",
        "The fund was set up by BEIS.",
        "Grants made under the UK Shared Prosperity Fund will still be paid.",
        "The Department for Business and Trade took over the work of BEIS and DIT.",
        "Responsibility passed from BEIS to the Department for Business and Trade.",
        "Since the abolition of BEIS, this has been a matter for us.",
        "Some people still call us BEIS.",
        "BEIS is the old name of the Department.",
        "The UK Infrastructure Bank is now the National Wealth Fund.",
        "Sarah Jones, the last Minister for Industry, wrote to you.",
        "Since Sarah Jones stepped down as Minister for Industry, the post has been held by Chris McDonald.",
        "Is BEIS coming back?",
        "There are no plans to bring back BEIS.",
        "Nobody proposes to bring the Postal Services Council back.",
        "The Government does not intend to re-establish DLUHC.",
        "The return of BEIS is not planned.",
    ],
)
def test_history_is_left_alone(text: str) -> None:
    assert _terms(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("At the time of writing, DLUHC is dealing with this.", "DLUHC"),
        ("On the housing at the former ropery, DLUHC is the department to approach.", "DLUHC"),
        ("On late letters, the regulator is the Postal Services Council.", POSTAL),
        ("For letters that arrive late, turn to the Postal Services Council.", POSTAL),
        ("The Postal Services Council is at the old address.", POSTAL),
        ("Please return the form to BEIS.", "BEIS"),
        ("Grants are made by BEIS.", "BEIS"),
        ("It was decided last week by DLUHC.", "DLUHC"),
        ("BEIS will come back to you.", "BEIS"),
    ],
)
def test_words_that_go_with_something_else(text: str, words: str) -> None:
    assert _terms(text) == [words]
