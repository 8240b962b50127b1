"""Reports for people: golden pictures at both widths, and what must hold whatever the screen."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from linter.model.finding import Report
from linter.renderers import names, renderer
from linter.renderers.text import render
from linter.showing.view import View
from tests.renderers.reports import clean, faulty, unread

GOLDEN = Path(__file__).parent / "golden"
WHY = {"facts": "A figure that is out of date misinforms the person who wrote in."}


def rendered(*reports: Report, view: View | None = None) -> str:
    return "".join(render(reports, view or View(why=WHY)))


@pytest.mark.parametrize(
    ("name", "view"),
    [
        ("80-columns", View(width=80, why=WHY)),
        ("120-columns", View(width=120, why=WHY)),
        ("ascii", View(width=80, encoding="ascii", why=WHY)),
        ("quiet", View(verbosity=-1, why=WHY)),
        ("verbose", View(verbosity=1, why=WHY)),
    ],
)
def test_the_picture(name: str, view: View, request: pytest.FixtureRequest) -> None:
    shown = rendered(faulty(), clean(), unread(), view=view)
    file = GOLDEN / f"{name}.txt"
    if request.config.getoption("--update"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [40, 66, 80, 120, 200])
@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_no_row_is_too_wide_and_every_character_can_be_shown(width: int, encoding: str) -> None:
    shown = rendered(faulty("a.txt"), clean("b.txt"), unread("c.docx"), view=View(width=width, encoding=encoding))
    shown.encode(encoding)
    too_wide = [row for row in shown.splitlines() if len(row) > width and "✗" not in row and "error  " not in row]
    assert [row for row in too_wide if not row.startswith(("▲", "•", "!", "*", "For more"))] == []


def test_colour_changes_no_word() -> None:
    plain = rendered(faulty(), clean(), unread())
    coloured = rendered(faulty(), clean(), unread(), view=View(why=WHY, colour=True))
    without_marks = [row for row in plain.splitlines() if not re.fullmatch(r"[ ^+~]+", row)]
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured).splitlines() == without_marks


def test_a_letter_cannot_send_the_terminal_anything() -> None:
    for colour in (False, True):
        shown = rendered(faulty(), view=View(colour=colour))
        assert "\x1b[31m[bold]" not in shown
        assert "␛[31m[bold]all[/bold]" in re.sub(r"\x1b\[[\d;]*m", "", shown)


def test_both_sides_are_shown_with_their_authority() -> None:
    shown = rendered(faulty())
    for words in ("2,800", "over 3000 responses", "version 2, since 23 December 2024", "strategy@example.gov.uk"):
        assert words in shown
    assert "letter of 23 December 2024" in shown


def test_why_is_said_once_a_letter() -> None:
    twice = faulty()
    shown = rendered(Report(twice.path, twice.as_of, True, (twice.findings[0],) * 2, None, "", twice.text))
    assert shown.count("misinforms") == 1


def test_a_document_that_is_not_plain_text_is_placed_by_its_own_parts() -> None:
    shown = rendered(faulty("letter.docx"))
    assert "wrong-fact  paragraph 1\n" in shown
    assert "line 3, column" not in shown


def test_the_summary_counts_what_was_and_was_not_checked() -> None:
    assert "2 letters checked: 1 error, 1 warning, 1 note in 1 of them." in rendered(faulty(), clean(), unread())
    assert "1 letter could not be checked: letters/locked.docx." in rendered(faulty(), clean(), unread())
    assert rendered(clean()).endswith("1 letter checked: nothing found.\n")
    assert "checked: nothing found" not in rendered(unread())


def test_clean_letters_of_a_long_run_are_only_counted() -> None:
    shown = rendered(clean("a.txt"), clean("b.txt"), view=View(list_clean=False))
    assert shown == "2 letters checked: nothing found.\n"


def test_quiet_says_nothing_of_a_clean_letter() -> None:
    assert rendered(clean(), view=View(verbosity=-1)) == ""


def test_every_file_here_is_a_renderer() -> None:
    assert {"json", "text"} <= set(names())
    assert all(callable(renderer(name)) for name in names())
    with pytest.raises(KeyError):
        renderer("nothing")


def test_what_must_no_longer_be_said_has_no_other_side() -> None:
    report = faulty()
    withdrawn = replace(report.findings[2], approved=replace(report.findings[2].approved, text=""), fix=None)
    shown = rendered(replace(report, findings=(withdrawn,)))
    assert "approved  nothing: it must no longer be said\n" in shown
    assert "to do     Take the statement out" in shown
    assert "^" not in shown
