"""KINDS, "the same letter as txt, md, docx, odt, html, eml": findings do not depend on the file that holds the words."""

import html
import io
import zipfile
from email.message import EmailMessage

import docx
import pytest
from hypothesis import given

from linter import Finding
from linter.checking.check import check_document
from linter.documents import read
from tests.properties.letters import Letter, letters, shape


def as_txt(letter: Letter) -> bytes:
    return letter.text.encode()


def as_docx(letter: Letter) -> bytes:
    document = docx.Document()
    for paragraph in letter.paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def as_docx_in_runs(letter: Letter) -> bytes:
    """Word cuts a paragraph into runs wherever somebody once clicked: here after every third character."""
    document = docx.Document()
    for text in letter.paragraphs:
        paragraph = document.add_paragraph()
        for at in range(0, len(text), 3):
            paragraph.add_run(text[at : at + 3]).bold = at % 2 == 0
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def as_eml(letter: Letter) -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = "office@example.org", "okafor@example.org"
    message["Subject"] = "Your letter"
    message.set_content(letter.text)
    return message.as_bytes()


def as_html_eml(letter: Letter) -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = "office@example.org", "okafor@example.org"
    body = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in letter.paragraphs)
    message.set_content(f"<html><body>{body}</body></html>", subtype="html")
    return message.as_bytes()


def as_html(letter: Letter) -> bytes:
    body = "\n".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in letter.paragraphs)
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>T</title></head><body>{body}</body></html>'.encode()
    )


def as_odt(letter: Letter) -> bytes:
    names = "urn:oasis:names:tc:opendocument:xmlns"
    kind = "application/vnd.oasis.opendocument.text"
    body = "".join(f"<text:p>{html.escape(paragraph)}</text:p>" for paragraph in letter.paragraphs)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{names}:office:1.0" '
        f'xmlns:text="{names}:text:1.0" office:version="1.3"><office:body><office:text>{body}</office:text></office:body>'
        "</office:document-content>"
    )
    manifest = (
        f'<manifest:manifest xmlns:manifest="{names}:manifest:1.0" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return out.getvalue()


FORMATS = {
    "letter.txt": as_txt,
    "letter.md": as_txt,
    "letter.docx": as_docx,
    "runs.docx": as_docx_in_runs,
    "letter.eml": as_eml,
    "html.eml": as_html_eml,
    "letter.html": as_html,
    "letter.odt": as_odt,
}


def findings_in(letter: Letter, name: str) -> tuple[Finding, ...]:
    document = read(name, FORMATS[name](letter))
    findings = check_document(document, letter.subject.library(), letter.subject.day).findings
    for finding in findings:
        assert finding.quote in (None, document.text[finding.start : finding.end])
        assert finding.place.label
    return findings


@pytest.mark.parametrize("name", FORMATS)
@given(letter=letters())
def test_a_letter_has_the_same_findings_in_every_format(name: str, letter: Letter) -> None:
    assert shape(findings_in(letter, name)) == shape(letter.findings())
