"""`policyline check --record`: what a person sees of it, and what lies in the history afterwards."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Run

LETTER = "Our ref: CG0001\n\n3 March 2026\n\nDear Ms Pennywhistle,\n\nGroups can apply to the Community Gardens Fund for a grant of up to £5,000.\n"


def held(folder: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / "policyline-history.sqlite")) as connection:
        return connection.execute(query).fetchall()


def test_what_is_found_is_recorded_once(starter: Path, run: Run) -> None:
    Path("letter.txt").write_text(LETTER, encoding="utf-8")
    first = run("check", "--record", "letter.txt")
    assert first.status == 1
    assert first.err == "Recorded 1 letter in policyline-history.sqlite: 1 new, 0 changed, 0 as before.\n"
    again = run("check", "--record", "letter.txt")
    assert again.err == "Recorded 1 letter in policyline-history.sqlite: 0 new, 0 changed, 1 as before.\n"
    assert again.out == first.out == run("check", "--as-of", "letter", "letter.txt").out
    assert held(starter, "SELECT reference, day, as_of FROM letter") == [("CG0001", "2026-03-03", "2026-03-03")]
    assert sorted(held(starter, "SELECT kind FROM finding")) == [("missing-signpost",), ("outdated-fact",)]


def test_a_check_without_it_keeps_nothing(starter: Path, run: Run) -> None:
    Path("letter.txt").write_text(LETTER, encoding="utf-8")
    assert run("check", "letter.txt").status == 1
    assert not list(starter.glob("*.sqlite*"))


def test_a_letter_that_cannot_be_read_is_recorded_as_such(starter: Path, run: Run) -> None:
    Path("CG2026-0042.docx").write_bytes(b"no Word file")
    assert run("check", "--record", "CG2026-0042.docx").status == 2
    ((reference, checked, reason),) = held(starter, "SELECT reference, checked, reason FROM letter")
    assert (reference, checked, bool(reason)) == ("CG2026-0042", 0, True)


def test_it_is_the_same_from_any_folder_and_with_any_number_of_workers(
    starter: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("sent").mkdir()
    for number in range(20):
        text = LETTER.replace("Our ref: CG0001\n\n", "")
        Path(f"sent/{number}.txt").write_text(text, encoding="utf-8")
    assert "20 new" in run("check", "--record", "--workers", "2", "sent").err
    monkeypatch.chdir("sent")
    Path("policyline.toml").unlink(missing_ok=True)
    assert "0 new, 0 changed, 20 as before" in run("check", "--record", "--workers", "1", ".").err


def test_what_was_given_on_standard_input_is_recorded(starter: Path, run: Run) -> None:
    assert "1 new" in run("check", "--record", "-", stdin=LETTER.encode()).err
    assert "1 as before" in run("check", "--record", "-", stdin=LETTER.encode()).err
    assert "1 new" in run("check", "--record", "-", stdin=b"Dear Sir, another letter.\n").err
    assert "1 new" in run("check", "--record", "-", stdin=b"Dear Sir, a third letter.\n").err


def test_letters_that_are_too_old_are_not_kept_and_that_is_said(starter: Path, run: Run) -> None:
    Path("old.txt").write_text(LETTER.replace("2026", "2019"), encoding="utf-8")
    said = run("check", "--record", "old.txt").err
    assert said == (
        "Recorded 0 letters in policyline-history.sqlite: 0 new, 0 changed, 0 as before.\n"
        "1 letter is more than 400 days old, and not kept: the setting history-days says how long letters are.\n"
    )
    assert held(starter, "SELECT * FROM letter") == []
    with Path("policyline.toml").open("a", encoding="utf-8") as settings:
        settings.write("history-days = 0\n")
    assert "1 new" in run("check", "--record", "old.txt").err


def test_what_is_not_there_is_no_letter(starter: Path, run: Run) -> None:
    Path("empty").mkdir()
    for name in ("mistyped.txt", "empty"):
        assert run("check", "--record", name).status == 2
    assert held(starter, "SELECT * FROM letter") == []


def test_the_reason_of_a_suppression_is_kept_without_names(starter: Path, run: Run) -> None:
    Path("letter.txt").write_text(
        LETTER.replace("Groups", "[policyline: ignore outdated-fact because Ottoline Wagstaffe quotes it]\n\nGroups"),
        encoding="utf-8",
    )
    run("check", "--record", "letter.txt")
    assert held(starter, "SELECT reason FROM suppression") == [("[…] quotes it",)]


def test_of_a_comment_that_cannot_be_followed_no_words_are_kept(starter: Path, run: Run) -> None:
    Path("letter.txt").write_text(
        LETTER.replace("Groups", "[policyline: ignore Wagstaffe]\n\nGroups"), encoding="utf-8"
    )
    assert run("check", "--record", "letter.txt").status == 2
    assert held(starter, "SELECT reason FROM letter") == [("a comment to policyline in it cannot be followed",)]


def test_references_have_the_shape_that_the_settings_say(starter: Path, run: Run) -> None:
    with Path("policyline.toml").open("a", encoding="utf-8") as settings:
        settings.write('references = ["MC####/@##"]\n')
    Path("letter.txt").write_text(LETTER.replace("Dear", "Case MC2026/K07\n\nDear"), encoding="utf-8")
    run("check", "--record", "letter.txt")
    assert held(starter, "SELECT reference FROM letter") == [("MC2026/K07",)]


def test_a_pattern_of_references_without_a_digit_is_a_fault(starter: Path, run: Run) -> None:
    with Path("policyline.toml").open("a", encoding="utf-8") as settings:
        settings.write('references = ["TOB"]\n')
    Path("letter.txt").write_text(LETTER, encoding="utf-8")
    outcome = run("check", "--record", "letter.txt")
    assert (outcome.status, "policyline.toml:" in outcome.err, "has no # for a digit" in outcome.err) == (2, True, True)
    assert not list(starter.glob("*.sqlite*"))


@pytest.mark.parametrize(
    "more", [["--select", "facts"], ["--ignore", "facts"], ["--write-baseline", "b.json"], ["--watch"]]
)
def test_it_takes_down_all_or_nothing(starter: Path, run: Run, more: list[str]) -> None:
    outcome = run("check", "--record", *more, "letter.txt")
    assert (outcome.status, "--record takes down all" in outcome.err) == (2, True)


def test_a_history_that_cannot_be_used_is_said_in_a_sentence(starter: Path, run: Run) -> None:
    Path("letter.txt").write_text(LETTER, encoding="utf-8")
    Path("policyline-history.sqlite").write_text(
        "This is no database, whatever its name may say. " * 30, encoding="utf-8"
    )
    outcome = run("check", "--record", "letter.txt")
    assert outcome.status == 2
    assert outcome.err.startswith(str(starter / "policyline-history.sqlite"))
    assert "Traceback" not in outcome.err
