"""`policyline mine`: a draft library out of a folder, with which check works at once, and never at the cost of what is there."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.mining.reading import letter

LINE = "The Pond Fund has paid for the cleaning of 412 ponds in every part of the country, and it will go on doing so."


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    folder = tmp_path / "letters"
    folder.mkdir()
    for name in ("Ashby", "Blake", "Carr"):
        (folder / f"{name}.txt").write_text(letter(LINE, f"Ms {name}"), encoding="utf-8")
    return folder


def test_what_it_proposes_checks_letters_at_once(
    run: Run, letters: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcome = run("mine", letters, "--out", tmp_path / "draft")
    assert (outcome.status, outcome.err) == (0, "")
    assert "1 line, 1 fact and 0 lists proposed." in outcome.out
    assert "nobody has approved it" in outcome.out
    assert "Ashby" not in outcome.out
    monkeypatch.chdir(tmp_path / "draft")
    assert run("rules", "test").status == 0
    assert run("check", "--as-of", "2025-03-03", letters).status == 0
    (letters / "new.txt").write_text(letter(LINE.replace("412", "512")), encoding="utf-8")
    outcome = run("check", "--as-of", "2025-03-03", letters)
    assert outcome.status == 1
    assert "wrong-fact" in outcome.out
    assert run("lines", "check", "--fail-on", "error").status == 0


def test_every_format_is_read_and_copies_count_once(run: Run, tmp_path: Path) -> None:
    outcome = run("mine", Path("examples/letters").resolve(), "--out", tmp_path / "draft")
    assert outcome.status == 0
    assert "from 3 letters, 23 December 2024 to 14 October 2025" in outcome.out
    assert "3 letters that others repeat were counted once" in " ".join(outcome.out.split())


def test_nothing_is_overwritten(run: Run, letters: Path, tmp_path: Path) -> None:
    (tmp_path / "draft" / "rules").mkdir(parents=True)
    outcome = run("mine", letters, "--out", tmp_path / "draft")
    assert (outcome.status, outcome.out) == (2, "")
    assert "already has rules; nothing was written" in outcome.err
    assert [path.name for path in (tmp_path / "draft").iterdir()] == ["rules"]


def test_a_letter_that_cannot_be_read_is_said_and_the_others_are_mined(run: Run, letters: Path, tmp_path: Path) -> None:
    (letters / "broken.docx").write_bytes(b"PK\x03\x04 no archive")
    outcome = run("mine", letters, "--out", tmp_path / "draft")
    assert outcome.status == 2
    assert "broken.docx: could not be read: " in outcome.err
    assert "1 line, 1 fact" in outcome.out
    assert (tmp_path / "draft" / "canonical_lines").is_dir()


def test_letters_that_share_nothing_give_no_library(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "one.txt").write_text(letter(LINE), encoding="utf-8")
    outcome = run("mine", tmp_path / "letters", "--out", tmp_path / "draft")
    assert (outcome.status, outcome.out) == (2, "")
    assert "nothing recurs in 2 letters or more of 1 letter; nothing was written" in outcome.err
    assert not (tmp_path / "draft").exists()


def test_what_lies_in_the_library_s_folder_is_no_letter(run: Run, letters: Path) -> None:
    (letters / "draft").mkdir()
    (letters / "draft" / "old.txt").write_text(letter(LINE, "Dr Dunne"), encoding="utf-8")
    outcome = run("mine", letters, "--out", letters / "draft")
    assert outcome.status == 0
    assert "from 3 letters, 3 March 2025" in outcome.out


def test_workers_change_nothing(run: Run, letters: Path, tmp_path: Path) -> None:
    for number in range(40):
        text = letter(
            LINE.replace("412", str(412 + number // 20)),
            f"Mr Number{chr(97 + number % 26)}",
            f"{number % 28 + 1} May 2025",
        )
        (letters / f"more-{number}.txt").write_text(text, encoding="utf-8")
    for workers in (1, 2):
        assert run("mine", letters, "--out", tmp_path / str(workers), "--workers", workers).status == 0
    one, other = (tmp_path / str(workers) / "canonical_lines" for workers in (1, 2))
    assert {file.name: file.read_bytes() for file in one.iterdir()} == {
        file.name: file.read_bytes() for file in other.iterdir()
    }


def test_a_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    outcome = run("mine", tmp_path / "none", "--out", tmp_path / "draft")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == f"{tmp_path / 'none'}: there is no such folder.\n"
