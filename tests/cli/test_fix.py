"""`policyline fix`: what it writes, what it leaves, what it says, and the exit status that comes of it."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linter.checking import fixing
from linter.documents import read
from tests.cli.conftest import Run
from tests.documents.word_file import code, field, p, r
from tests.editing.letters import letter, settled

OLD = "Groups can apply to the Community Gardens Fund for a grant of up to £5,000 towards tools, plants and soil."
RIGHT = OLD.replace("£5,000", "£7,500")
SIGNPOST = " The guidance for applicants explains who can apply and how.\n"
HEAD = "Dear Ms Example,\n\n"


@pytest.fixture
def drafts(starter: Path) -> Path:
    folder = starter / "drafts"
    folder.mkdir()
    (folder / "clean.txt").write_text(f"{HEAD}{RIGHT}{SIGNPOST}", encoding="utf-8")
    (folder / "faulty.txt").write_text(f"{HEAD}{OLD}{SIGNPOST}", encoding="utf-8")
    (folder / "word.docx").write_bytes(letter(p("Dear Ms Example,"), p(OLD + SIGNPOST)))
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def test_letters_are_corrected_where_they_are(run: Run, drafts: Path) -> None:
    before = contents(drafts)
    outcome = run("fix", drafts)
    assert (outcome.status, outcome.err) == (0, "")
    assert "1 corrected as tracked changes, 0 left" in outcome.out
    assert "2 findings corrected in 2 letters, 0 left." in outcome.out
    after = contents(drafts)
    assert after.keys() == before.keys()
    assert after["clean.txt"] == before["clean.txt"]
    assert after["faulty.txt"] == before["clean.txt"]
    original = read("word.docx", before["word.docx"]).text
    assert read("word.docx", settled(after["word.docx"], accept=True)).text == original.replace("£5,000", "£7,500")
    assert read("word.docx", settled(after["word.docx"], accept=False)).text == original


def test_a_second_run_changes_nothing(run: Run, drafts: Path) -> None:
    assert run("fix", "--unsafe", drafts).status == 0
    once = contents(drafts)
    outcome = run("fix", "--unsafe", drafts)
    assert outcome.status == 0
    assert "0 findings corrected" in outcome.out
    assert contents(drafts) == once
    assert run("check", drafts).status == 0


def test_plainly(run: Run, drafts: Path) -> None:
    assert run("fix", "--no-track", "-q", drafts).status == 0
    data = (drafts / "word.docx").read_bytes()
    assert settled(data, accept=True) == settled(data, accept=False)
    assert "£7,500" in read("word.docx", data).text


def test_a_difference_writes_nothing(run: Run, drafts: Path) -> None:
    before = contents(drafts)
    outcome = run("fix", "--diff", drafts)
    assert outcome.status == 1
    assert contents(drafts) == before
    assert outcome.out.count("+++") == 2
    assert f"-{OLD}" in outcome.out
    assert f"+{RIGHT}" in outcome.out
    assert "2 findings would be corrected in 2 letters, 0 left." in outcome.err
    assert run("fix", "--diff", drafts / "clean.txt").status == 0


def test_copies_in_a_folder(run: Run, drafts: Path) -> None:
    before = contents(drafts)
    (drafts / "inner").mkdir()
    (drafts / "inner" / "clean.txt").write_bytes(before["clean.txt"])
    assert run("fix", "-o", "out", drafts).status == 0
    assert contents(drafts) == {**before, "inner/clean.txt": before["clean.txt"]}
    copies = contents(Path("out"))
    assert copies.keys() == {*before, "inner/clean.txt"}
    assert copies["clean.txt"] == copies["faulty.txt"] == before["clean.txt"]


def test_two_letters_for_one_place(run: Run, drafts: Path) -> None:
    (drafts / "inner").mkdir()
    (drafts / "inner" / "clean.txt").write_text(OLD, encoding="utf-8")
    outcome = run("fix", "-o", "out", drafts / "clean.txt", drafts / "inner" / "clean.txt")
    assert outcome.status == 2
    assert "would both be written to" in outcome.err
    assert not Path("out").exists()


def test_wording_wants_to_be_asked_for(run: Run, drafts: Path) -> None:
    (drafts / "faulty.txt").write_text(f"{HEAD}{RIGHT}\n", encoding="utf-8")
    outcome = run("fix", drafts / "faulty.txt")
    assert outcome.status == 1
    assert "--unsafe would correct it" in outcome.out
    assert run("fix", "--unsafe", drafts / "faulty.txt").status == 0


def test_what_cannot_be_corrected_is_left_and_said(run: Run, drafts: Path) -> None:
    first, last = OLD.split("£5,000")
    merged = [r(first), field("begin"), code("MERGEFIELD Most"), field("separate"), r("£5,000"), field("end"), r(last)]
    data = letter(p(*merged), p(SIGNPOST))
    (drafts / "word.docx").write_bytes(data)
    outcome = run("fix", drafts / "word.docx")
    assert outcome.status == 1
    assert "not corrected, since it is filled in by a field" in " ".join(outcome.out.split())
    assert (drafts / "word.docx").read_bytes() == data


def test_a_format_without_a_writer_is_said(run: Run, drafts: Path) -> None:
    mail = drafts / "mail.eml"
    mail.write_text(f"From: a@example.org\nSubject: Draft\n\n{OLD}{SIGNPOST}", encoding="utf-8")
    outcome = run("fix", mail)
    assert outcome.status == 1
    assert fixing.NO_WRITER in " ".join(outcome.out.split())


def test_what_cannot_be_read_or_written(run: Run, drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = run("fix", drafts / "none.txt", drafts / "faulty.txt")
    assert outcome.status == 2
    assert "none.txt: could not be corrected: there is no such file" in outcome.err
    assert "£7,500" in (drafts / "faulty.txt").read_text(encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = (drafts / "word.docx").read_bytes()
    monkeypatch.setattr(os, "fsync", full)
    outcome = run("fix", drafts / "word.docx")
    assert outcome.status == 2
    assert "word.docx: could not be written: No space left on device" in outcome.err
    assert (drafts / "word.docx").read_bytes() == before
    assert [file for file in drafts.iterdir() if file.name.startswith(".")] == []


def test_permissions_and_links_stay(run: Run, drafts: Path) -> None:
    file, link = drafts / "faulty.txt", drafts / "link.txt"
    file.chmod(0o640)
    link.symlink_to(file)
    assert run("fix", link).status == 0
    assert link.is_symlink()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert "£7,500" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [[], ["-"], ["--diff", "-o", "out", "drafts"]])
def test_what_is_no_question(run: Run, drafts: Path, words: list[str]) -> None:
    assert run("fix", *words).status == 2


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_runs_split_anywhere_are_corrected_alike(run: Run, drafts: Path, data: st.DataObject) -> None:
    text = OLD + SIGNPOST.rstrip()
    cuts = sorted(data.draw(st.sets(st.integers(1, len(text) - 1), max_size=8)))
    file = drafts / "word.docx"
    file.write_bytes(letter(p(*(r(text[low:high]) for low, high in zip([0, *cuts], [*cuts, len(text)], strict=True)))))
    assert run("fix", file).status == 0
    once = file.read_bytes()
    assert read("word.docx", settled(once, accept=True)).text == text.replace("£5,000", "£7,500")
    assert read("word.docx", settled(once, accept=False)).text == text
    assert run("fix", file).status == 0
    assert file.read_bytes() == once
