"""Letters that are attached to a mail are read too, each by its name; what is not read is said."""

from __future__ import annotations

from email.message import EmailMessage

from linter.documents import Limits, Refused, read_all
from linter.model.document import Document
from tests.documents.odt_file import odt
from tests.documents.odt_file import p as paragraph
from tests.documents.pdf_file import Words, pdf
from tests.documents.word_file import docx, p

DRAFT = docx(p("We received over 3,000 responses."))


def mail(body: str = "Please see the draft.", **attached: bytes) -> bytes:
    message = EmailMessage()
    message["From"] = "kim@example.gov.uk"
    message["Date"] = "Thu, 13 Mar 2025 11:05:00 +0000"
    message.set_content(body)
    for name, data in attached.items():
        message.add_attachment(
            data, maintype="application", subtype="octet-stream", filename=name.replace("__", " ").replace("_", ".")
        )
    return message.as_bytes()


def told(found: list[Document | Refused]) -> list[tuple[str, str]]:
    return [(one.path, one.reason if isinstance(one, Refused) else one.text.strip()) for one in found]


def test_letters_of_every_format_are_read_by_their_names() -> None:
    data = mail(
        the__draft_DOCX=DRAFT,
        a_odt=odt(paragraph("In ODT")),
        b_pdf=pdf([Words(70, 700, "In PDF")]),
        c_html=b"<p>In HTML",
        d_md=b"In Markdown",
    )
    assert told(read_all("in/mail.eml", data)) == [
        ("in/mail.eml", "Please see the draft."),
        ("in/mail.eml > the draft.DOCX", "We received over 3,000 responses."),
        ("in/mail.eml > a.odt", "In ODT"),
        ("in/mail.eml > b.pdf", "In PDF"),
        ("in/mail.eml > c.html", "In HTML"),
        ("in/mail.eml > d.md", "In Markdown"),
    ]


def test_an_attached_letter_is_of_the_day_of_its_mail() -> None:
    assert [one.dated for one in read_all("a.eml", mail(a_docx=DRAFT)) if isinstance(one, Document)] == [
        "2025-03-13"
    ] * 2


def test_what_cannot_be_read_is_said_and_stops_nothing() -> None:
    found = read_all("a.eml", mail(a_docx=DRAFT[:200], b_docx=DRAFT, c_pdf=b"Words", d_xlsx=b"PK", e_eml=mail()))
    assert told(found)[1:] == [
        ("a.eml > a.docx", "it is not a Word document, though its name ends in .docx, or it is damaged"),
        ("a.eml > b.docx", "We received over 3,000 responses."),
        ("a.eml > c.pdf", "it is not a PDF, though its name ends in .pdf, or it is damaged"),
    ]
    assert isinstance(found[0], Document)
    assert found[0].notes == ("2 attachments not checked: d.xlsx, e.eml",)


def test_a_mail_without_words_of_its_own_is_nothing_beside_its_letters() -> None:
    assert told(read_all("a.eml", mail("", a_docx=DRAFT))) == [("a.eml > a.docx", "We received over 3,000 responses.")]
    assert [path for path, _ in told(read_all("a.eml", mail("> old words", a_docx=DRAFT)))] == ["a.eml > a.docx"]
    assert "no text" in told(read_all("a.eml", mail("")))[0][1]
    assert told(read_all("a.eml", mail("", a_docx=docx(p("")))))[0][0] == "a.eml > a.docx"


def test_scraps_of_mail_programs_are_no_letters() -> None:
    assert told(read_all("a.eml", mail(ATT00001_txt=b"\r\n", ATT00002_htm=b"<br>"))) == [
        ("a.eml", "Please see the draft.")
    ]


def test_attached_letters_are_counted() -> None:
    found = read_all("a.eml", mail(a_docx=DRAFT, b_docx=DRAFT, c_docx=DRAFT), Limits(attached=2))
    assert told(found)[3] == ("a.eml > c.docx", "more than 2 letters are attached: save this one")


def test_files_that_are_no_mail_are_read_as_ever() -> None:
    assert told(read_all("a.docx", DRAFT)) == [("a.docx", "We received over 3,000 responses.")]
    assert told(read_all("a.docx", b"")) == [("a.docx", "the file is empty")]
    assert "it is not an e-mail" in told(read_all("a.eml", b"Just words."))[0][1]
