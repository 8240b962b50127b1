from datetime import date

from tests.care.checks.conftest import Found, line


def reviewed(by: str) -> str:
    return line("a", "We will write to every boat yard.").replace("owner:", f"review_by: {by}\nowner:")


def test_past_the_day(found: Found) -> None:
    [said] = found(reviewed("2026-02-28"))
    assert said == "warning 4:12 “About a” was to be reviewed by 28 February 2026: review it, and set the next day"


def test_close_to_the_day(found: Found) -> None:
    assert found(reviewed("2026-03-31"), day=date(2026, 3, 1)) == [
        "note 4:12 “About a” is to be reviewed by 31 March 2026"
    ]


def test_left_alone(found: Found) -> None:
    assert found(reviewed("2026-04-01"), line("b", "Nobody reviews this one.")) == []
