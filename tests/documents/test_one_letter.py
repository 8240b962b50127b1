"""One letter in every format gives the same findings: the example letters, converted by LibreOffice and by hand."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import date
from email.message import EmailMessage
from functools import cache
from html import escape
from pathlib import Path

import pytest

from linter import load_library
from linter.checking.check import check_document
from linter.checking.compile import Compiled
from linter.documents import read, read_all
from linter.model.document import Document
from tests.documents.msg_file import attachment, binary, compound, msg, properties, text

ROOT = Path(__file__).parents[2]
LETTERS = ROOT / "examples" / "letters"
#: A day when both letters were new, and one by which they had long been overtaken.
DAYS = (date(2025, 3, 13), date(2025, 10, 1))
CONVERTED = ("odt", "ott", "html", "pdf", "docx")


@cache
def library() -> Compiled:
    return load_library(ROOT / "canonical_lines", ROOT / "rules")


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the letters as LibreOffice saves them in each format."""
    soffice = shutil.which("soffice")
    if not soffice:
        if os.environ.get("CI") == "true":
            pytest.fail("LibreOffice is not installed")
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("converted")
    for ending in CONVERTED:
        command = [soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", ending]
        files = [str(LETTERS / f"letter-{number}.docx") for number in (1, 2)]
        subprocess.run([*command, "--outdir", str(folder), *files], check=True, capture_output=True, timeout=240)
    return folder


def findings(document: Document) -> list[list[tuple[str, str, str, str]]]:
    """What is found on each day: the kinds, with the words written and the entry, in order."""
    return [
        sorted(
            (
                finding.kind,
                finding.rule,
                finding.approved.id,
                " ".join(document.quote(finding.span).split()).lower().replace("- ", "-"),
            )
            for finding in check_document(document, library(), day).findings
        )
        for day in DAYS
    ]


@cache
def expected(number: int) -> list[list[tuple[str, str, str, str]]]:
    return findings(read("letter.txt", source(number).encode()))


def source(number: int) -> str:
    return (LETTERS / f"letter-{number}.txt").read_text(encoding="utf-8")


def page(number: int) -> str:
    """The letter in HTML, a paragraph for each that the plain text has."""
    paragraphs = source(number).strip().split("\n\n")
    return "".join(
        f"<p>{escape(one).replace(chr(10), '<br>' if len(one) < 200 else chr(10))}</p>" for one in paragraphs
    )


def mail(number: int, how: str) -> bytes:
    message = EmailMessage()
    message["From"] = "unit@example.gov.uk"
    if how == "html":
        message.set_content(f"<html><body>{page(number)}</body></html>", subtype="html", cte="quoted-printable")
    else:
        message.set_content(source(number), cte=how)
    return message.as_bytes()


def test_the_letters_have_something_to_find() -> None:
    assert all(len(days[1]) > 2 for days in map(expected, (1, 2)))


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("ending", CONVERTED)
def test_converted_letters(converted: Path, number: int, ending: str) -> None:
    file = converted / f"letter-{number}.{ending}"
    assert findings(read(file.name, file.read_bytes())) == expected(number)


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("how", ["quoted-printable", "base64", "8bit", "html"])
def test_mail(number: int, how: str) -> None:
    assert findings(read("letter.eml", mail(number, how))) == expected(number)


@pytest.mark.parametrize("number", [1, 2])
def test_text_markdown_html_and_word(number: int) -> None:
    assert findings(read("letter.md", source(number).encode())) == expected(number)
    assert findings(read("letter.html", page(number).encode())) == expected(number)
    assert findings(read("letter.docx", (LETTERS / f"letter-{number}.docx").read_bytes())) == expected(number)


@pytest.mark.parametrize("number", [1, 2])
def test_outlook(number: int) -> None:
    body = source(number).replace("\n", "\r\n")
    assert findings(read("letter.msg", msg("", body))) == expected(number)
    marked_up = compound({**binary(0x1013, page(number).encode()), **properties((0x3FDE, 3, 65001))})
    assert findings(read("letter.msg", marked_up)) == expected(number)
    word = (LETTERS / f"letter-{number}.docx").read_bytes()
    attached = compound(
        {**text(0x1000, ""), **properties(), "__attach_version1.0_#00000000": attachment("a.docx", word)}
    )
    (only,) = read_all("letter.msg", attached)
    assert isinstance(only, Document)
    assert findings(only) == expected(number)
