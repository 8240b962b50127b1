"""Letters attached to a mail: corrected and commented copies beside the mail, which itself is never written."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from linter.documents import read
from tests.cli.conftest import Run
from tests.cli.test_fix import OLD, SIGNPOST, contents
from tests.documents.word_file import p
from tests.editing.letters import letter, settled
from tests.editing.test_comments import commented

DRAFT = letter(p("Dear Ms Example,"), p(OLD + SIGNPOST))


def mail(body: str, *attached: tuple[str, bytes]) -> bytes:
    message = EmailMessage()
    message["From"] = "unit@example.org"
    message["Subject"] = "The draft"
    message.set_content(body)
    for name, data in attached:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


@pytest.fixture
def drafts(starter: Path) -> Path:
    folder = starter / "drafts"
    folder.mkdir()
    (folder / "mail.eml").write_bytes(mail("Please see the draft.", ("draft.docx", DRAFT)))
    return folder


def test_a_corrected_copy_beside_the_mail(run: Run, drafts: Path) -> None:
    before = contents(drafts)
    outcome = run("fix", drafts)
    assert (outcome.status, outcome.err) == (0, "")
    said = " ".join(outcome.out.split())
    assert "mail.eml > draft.docx · 1 corrected as tracked changes, 0 left" in said
    assert "mail.draft.corrected.docx" in said
    after = contents(drafts)
    assert after.keys() == {"mail.eml", "mail.draft.corrected.docx"}
    assert after["mail.eml"] == before["mail.eml"]
    copy = after["mail.draft.corrected.docx"]
    assert read("a.docx", settled(copy, accept=False)).text == read("a.docx", DRAFT).text
    assert "£7,500" in read("a.docx", settled(copy, accept=True)).text
    assert run("fix", drafts).status == 0
    assert contents(drafts) == after


def test_a_copy_that_somebody_worked_on_is_left(run: Run, drafts: Path) -> None:
    copy = drafts / "mail.draft.corrected.docx"
    assert run("fix", drafts).status == 0
    accepted = settled(copy.read_bytes(), accept=True)
    copy.write_bytes(accepted)
    assert run("fix", drafts / "mail.eml").status == 0
    assert copy.read_bytes() == accepted
    other = letter(p("Something else that was saved here."))
    copy.write_bytes(other)
    outcome = run("fix", drafts / "mail.eml")
    assert outcome.status == 2
    assert "mail.draft.corrected.docx is there already and reads otherwise: move it" in outcome.err
    assert copy.read_bytes() == other
    assert run("fix", "-o", "out", drafts / "mail.eml").status == 0
    assert sorted(contents(Path("out"))) == ["mail.draft.corrected.docx", "mail.eml"]


def test_words_in_the_mail_itself_are_left_and_said(run: Run, drafts: Path) -> None:
    (drafts / "mail.eml").write_bytes(mail(OLD + SIGNPOST, ("draft.docx", DRAFT), ("notes.pdf", b"no PDF")))
    before = contents(drafts)
    outcome = run("fix", drafts)
    assert outcome.status == 2
    assert "mail.eml > notes.pdf: could not be corrected: it is not a PDF" in outcome.err
    assert "corrections cannot be put into files of this kind" in " ".join(outcome.out.split())
    assert contents(drafts)["mail.eml"] == before["mail.eml"]
    assert "mail.draft.corrected.docx" in contents(drafts)


def test_a_difference_names_the_attached_letter(run: Run, drafts: Path) -> None:
    outcome = run("fix", "--diff", drafts)
    assert outcome.status == 1
    assert "mail.eml > draft.docx (corrected)" in outcome.out
    assert sorted(contents(drafts)) == ["mail.eml"]


def test_a_commented_copy_beside_the_mail(run: Run, drafts: Path) -> None:
    outcome = run("check", "--annotate", drafts)
    assert outcome.status == 1
    copy = drafts / "mail.draft.annotated.docx"
    assert f"mail.eml > draft.docx: see the comments in {copy}" in outcome.err
    assert list(commented(copy.read_bytes()).values()) == ["£5,000"]
    once = contents(drafts)
    assert run("check", "--annotate", drafts).status == 1
    assert contents(drafts) == once
    assert run("check", "--annotate", "--output-dir", "out", drafts / "mail.eml").status == 1
    assert sorted(contents(Path("out"))) == ["mail.draft.annotated.docx"]


def test_what_has_no_commented_copy_is_said(run: Run, drafts: Path) -> None:
    (drafts / "mail.eml").write_bytes(mail(OLD + SIGNPOST, ("draft.txt", (OLD + SIGNPOST).encode())))
    outcome = run("check", "--annotate", drafts)
    assert outcome.status == 1
    for path in ("mail.eml", "mail.eml > draft.txt"):
        assert f"{path}: no copy, since comments can be put into Word files alone" in outcome.err
    assert sorted(contents(drafts)) == ["mail.eml"]


@pytest.mark.parametrize(
    ("name", "copy"),
    [
        ("../../outside.docx", "mail.outside.corrected.docx"),
        ("..\\..\\outside.docx", "mail._outside.corrected.docx"),
        ("/etc/cron.d/x.docx", "mail.x.corrected.docx"),
        ("a > b.docx", "mail.a _ b.corrected.docx"),
        ("a\tb:c*?.docx", "mail.a b_c_.corrected.docx"),
        ("x" * 300 + ".docx", f"mail.{'x' * 80}.corrected.docx"),
    ],
)
def test_a_name_that_a_stranger_gave_stays_in_the_folder(run: Run, drafts: Path, name: str, copy: str) -> None:
    (drafts / "mail.eml").write_bytes(mail("See the draft.", (name, DRAFT)))
    outside = {file for file in drafts.parent.rglob("*") if not file.is_relative_to(drafts)}
    assert run("fix", drafts).status == 0
    assert {file for file in drafts.parent.rglob("*") if not file.is_relative_to(drafts)} == outside
    (found,) = set(contents(drafts)) - {"mail.eml"}
    assert found == copy


def test_two_attachments_of_one_name(run: Run, drafts: Path) -> None:
    other = letter(p("Dear Mr Other,"), p(OLD + SIGNPOST))
    (drafts / "mail.eml").write_bytes(mail("See both.", ("draft.docx", DRAFT), ("draft.docx", other)))
    assert run("fix", drafts).status == 0
    names = {"mail.eml", "mail.draft.corrected.docx", "mail.draft (2).corrected.docx"}
    assert set(contents(drafts)) == names
