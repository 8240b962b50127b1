"""`policyline check`: every way to ask, and the exit status that comes of it."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from linter.checking.check import Observe, check_document
from linter.checking.compile import Compiled
from linter.model.document import Document
from linter.model.finding import Report
from tests.cli.conftest import Run

OLD = "Groups can apply to the Community Gardens Fund for a grant of up to £5,000 towards tools, plants and soil."
RIGHT = OLD.replace("£5,000", "£7,500")
SIGNPOST = " The guidance for applicants explains who can apply and how.\n"
CLEAN = f"Dear Ms Example,\n\n{RIGHT}{SIGNPOST}"
FAULTY = f"Dear Ms Example,\n\n{OLD}{SIGNPOST}"


@pytest.fixture
def letters(starter: Path) -> Path:
    folder = starter / "drafts"
    folder.mkdir()
    (folder / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (folder / "faulty.txt").write_text(FAULTY, encoding="utf-8")
    return folder


def test_a_clean_letter(run: Run, letters: Path) -> None:
    outcome = run("check", letters / "clean.txt")
    assert (outcome.status, outcome.err) == (0, "")
    assert "1 letter checked: nothing found." in outcome.out


def test_a_faulty_letter_shows_both_sides(run: Run, letters: Path) -> None:
    outcome = run("check", letters / "faulty.txt")
    assert (outcome.status, outcome.err) == (1, "")
    assert "outdated-fact" in outcome.out
    assert "£5,000" in outcome.out
    assert "£7,500" in outcome.out
    assert "gardens@example.gov.uk" in outcome.out
    assert "misleads the person who wrote in" in outcome.out


def test_the_day_decides(run: Run, letters: Path) -> None:
    assert run("check", "--as-of", "2024-06-03", letters / "faulty.txt").status == 0
    assert run("check", "--as-of", "2024-06-03", letters / "clean.txt").status == 1
    assert "Judged as of 3 June 2024 (the day asked for)." in run("check", "--as-of", "2024-06-03", letters).out


def test_the_day_on_the_letter(run: Run, letters: Path) -> None:
    (letters / "dated.txt").write_text(f"3 June 2024\n\n{FAULTY}", encoding="utf-8")
    outcome = run("check", "--as-of", "letter", letters / "dated.txt")
    assert outcome.status == 0
    assert "Judged as of 3 June 2024 (" in outcome.out


def test_a_letter_without_a_date_is_judged_today_and_that_is_said(run: Run, letters: Path) -> None:
    outcome = run("check", "--as-of", "letter", letters / "faulty.txt")
    assert outcome.status == 1
    assert "(today, as no date was found on the letter)" in outcome.out


@pytest.mark.parametrize("day", ["tomorrow", "2025-02-30", "13 March 2025", "20250313", ""])
def test_what_is_no_day(run: Run, letters: Path, day: str) -> None:
    outcome = run("check", f"--as-of={day}", letters)
    if day:
        assert outcome.status == 2
        assert f"--as-of: {day!r} is not a day" in outcome.err
        assert outcome.out == ""


def test_a_folder_is_walked_without_what_is_hidden(run: Run, letters: Path) -> None:
    inner = letters / "inner"
    inner.mkdir()
    (inner / "third.md").write_text(CLEAN, encoding="utf-8")
    for name in (".hidden.txt", "~$faulty.docx", "picture.png"):
        (letters / name).write_bytes(b"not to be read")
    (letters / ".git").mkdir()
    (letters / ".git" / "fourth.txt").write_text(FAULTY, encoding="utf-8")
    outcome = run("check", "--output-format", "json", letters, letters / "clean.txt")
    assert outcome.status == 1
    paths = [report["path"] for report in json.loads(outcome.out)["reports"]]
    assert paths == [str(letters / "clean.txt"), str(letters / "faulty.txt"), str(inner / "third.md")]


def test_a_folder_with_nothing_in_it_is_said(run: Run, starter: Path) -> None:
    (starter / "empty").mkdir()
    outcome = run("check", "empty")
    assert outcome.status == 2
    assert "the folder holds no letter that can be checked (" in outcome.out.replace("\n  ", " ")


def test_standard_input(run: Run, letters: Path) -> None:
    assert run("check", "-", stdin=CLEAN.encode()).status == 0
    outcome = run("check", "-", "--stdin-filename", "reply.md", "-q", stdin=FAULTY.encode())
    assert outcome.status == 1
    assert outcome.out.startswith("reply.md:3:")


def test_standard_input_is_read_once(run: Run, letters: Path) -> None:
    outcome = run("check", "-", "-", stdin=CLEAN.encode())
    assert outcome.status == 0
    assert "1 letter checked" in outcome.out


def test_json(run: Run, letters: Path) -> None:
    outcome = run("check", "--output-format", "json", letters)
    assert (outcome.status, outcome.err) == (1, "")
    schema = Path(__file__).parents[2] / "schemas" / "report-v1.schema.json"
    Draft202012Validator(json.loads(schema.read_text())).validate(json.loads(outcome.out))
    clean, faulty = json.loads(outcome.out)["reports"]
    assert clean["findings"] == []
    (finding,) = faulty["findings"]
    assert finding["kind"] == "outdated-fact"
    assert FAULTY[finding["start"] : finding["end"]] == finding["quote"]
    assert "£7,500" in finding["approved"]["text"]


def test_a_file_is_written_whole_and_left_alone_when_nothing_could_be_checked(run: Run, letters: Path) -> None:
    report = letters.parent / "report.json"
    outcome = run("check", "--output-format", "json", "-o", report, letters)
    assert (outcome.status, outcome.out) == (1, "")
    assert f"2 letters: see {report}" in outcome.err
    before = report.read_text()
    assert len(json.loads(before)["reports"]) == 2
    assert run("check", "-o", report, "--library", "nowhere", letters).status == 2
    assert report.read_text() == before
    assert [path.name for path in letters.parent.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("name", [".", "nowhere/report.txt"])
def test_a_file_that_cannot_be_written(run: Run, letters: Path, name: str) -> None:
    outcome = run("check", "-o", name, letters)
    assert outcome.status == 2
    assert len(outcome.err.splitlines()) == 1
    assert name in outcome.err


@pytest.mark.parametrize(("severity", "status"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
def test_fail_on_with_an_error_found(run: Run, letters: Path, severity: str, status: int) -> None:
    assert run("check", "--fail-on", severity, letters).status == status


def test_fail_on_error_passes_a_warning(run: Run, letters: Path) -> None:
    letter = letters / "no-signpost.txt"
    letter.write_text(f"Dear Ms Example,\n\n{RIGHT}\n", encoding="utf-8")
    assert run("check", letter).status == 1
    assert run("check", "--fail-on", "warning", letter).status == 1
    assert run("check", "--fail-on", "error", letter).status == 0


def test_what_could_not_be_checked_outweighs_everything(run: Run, letters: Path) -> None:
    (letters / "broken.docx").write_bytes(b"PK\x03\x04 and then nothing")
    outcome = run("check", "--fail-on", "never", letters)
    assert outcome.status == 2
    assert "outdated-fact" in outcome.out
    assert f"1 letter could not be checked: {letters / 'broken.docx'}." in " ".join(outcome.out.split())


def test_quiet_is_a_line_a_finding(run: Run, letters: Path) -> None:
    outcome = run("check", "-q", letters)
    assert (outcome.status, outcome.err) == (1, "")
    (line,) = outcome.out.splitlines()
    assert line.startswith(f"{letters / 'faulty.txt'}:3:")
    assert ": outdated-fact: " in line
    assert run("check", "-q", letters / "clean.txt").out == ""


def test_verbose_names_the_rule(run: Run, letters: Path) -> None:
    outcome = run("check", "-v", letters)
    assert outcome.status == 1
    assert re.search(r"^  rule +facts, finding \w+$", outcome.out, re.MULTILINE)


def test_colour_only_where_it_is_wanted(run: Run, letters: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in run("check", letters).out
    assert "\x1b[" in run("check", "--color", "always", letters).out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert "\x1b[" not in run("check", "--color", "never", letters).out


def test_many_letters_list_only_those_with_something_to_say(run: Run, letters: Path) -> None:
    for number in range(25):
        (letters / f"clean-{number}.txt").write_text(CLEAN, encoding="utf-8")
    outcome = run("check", letters)
    assert outcome.status == 1
    assert "clean-3.txt" not in outcome.out
    assert "27 letters checked: 1 error in 1 of them." in outcome.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "Say what to check"),
        (("--stdin-filename", "x.txt", "letters"), "--stdin-filename goes with -"),
        (("-q", "-v", "letters"), "-q and -v do not go together"),
        (("--output-format", "picture", "letters"), "'picture' is not one of"),
        (("--fail-on", "sometimes", "letters"), "'sometimes' is not one of"),
        (("--nonsense", "letters"), "No such option"),
    ],
)
def test_bad_usage(run: Run, starter: Path, arguments: tuple[str, ...], says: str) -> None:
    outcome = run("check", *arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert says in outcome.err


def test_an_unforeseen_error_on_one_letter_leaves_the_others_checked(
    run: Run, letters: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(document: Document, compiled: Compiled, as_of: date, dated_by: str, _: Observe | None) -> Report:
        if "clean" in document.path:
            raise RuntimeError("boom")
        return check_document(document, compiled, as_of, dated_by)

    monkeypatch.setattr("linter.checking.dating.check_document", failing)
    outcome = run("check", letters)
    assert outcome.status == 2
    assert "policyline failed on it (RuntimeError: boom)" in " ".join(outcome.out.split())
    assert "outdated-fact" in outcome.out
    with pytest.raises(RuntimeError):
        run("check", letters, "--debug")
