"""`policyline check --annotate`: copies with comments, beside the letters or in a folder; the letters stay as they are."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_fix import HEAD, OLD, RIGHT, SIGNPOST
from tests.documents.word_file import p
from tests.editing.letters import letter, part
from tests.editing.test_comments import commented


@pytest.fixture
def drafts(starter: Path) -> Path:
    folder = starter / "drafts"
    folder.mkdir()
    (folder / "clean.docx").write_bytes(letter(p("Dear Ms Example,"), p(RIGHT + SIGNPOST)))
    (folder / "faulty.docx").write_bytes(letter(p("Dear Ms Example,"), p(OLD + SIGNPOST)))
    (folder / "text.txt").write_text(f"{HEAD}{OLD}{SIGNPOST}", encoding="utf-8")
    return folder


def test_a_copy_beside_each_word_file_with_findings(run: Run, drafts: Path) -> None:
    before = (drafts / "faulty.docx").read_bytes()
    outcome = run("check", "--annotate", drafts)
    assert outcome.status == 1
    assert f"see the comments in {drafts / 'faulty.annotated.docx'}" in outcome.err
    assert "text.txt: no copy, since comments can be put into Word files alone" in outcome.err
    assert sorted(file.name for file in drafts.iterdir()) == [
        "clean.docx", "faulty.annotated.docx", "faulty.docx", "text.txt",
    ]  # fmt: skip
    assert (drafts / "faulty.docx").read_bytes() == before
    copy = (drafts / "faulty.annotated.docx").read_bytes()
    assert list(commented(copy).values()) == ["£5,000"]
    comments = part(copy, "word/comments.xml").decode()
    for words in ("£7,500", "Owner: gardens@example.gov.uk", "Entry: ", ", since "):
        assert words in comments


def test_copies_are_not_copied_again(run: Run, drafts: Path) -> None:
    run("check", "--annotate", drafts)
    first = {file.name: file.read_bytes() for file in drafts.iterdir()}
    assert run("check", "--annotate", drafts).status == 1
    assert {file.name: file.read_bytes() for file in drafts.iterdir()} == first


def test_copies_in_a_folder(run: Run, drafts: Path) -> None:
    assert run("check", "--annotate", "--output-dir", "out", "-q", drafts).status == 1
    assert [file.name for file in Path("out").iterdir()] == ["faulty.annotated.docx"]
    assert len(list(drafts.iterdir())) == 3


def test_a_folder_for_nothing(run: Run, drafts: Path) -> None:
    assert run("check", "--output-dir", "out", drafts).status == 2
