#!/usr/bin/env python3
"""Make the Word and e-mail copies of the example letters out of their plain text.

Run it after a change to `letter-1.txt` or `letter-2.txt`: `python examples/letters/make_letters.py`. The same text gives
the same bytes, so that a new copy shows in a commit only when the letter has changed.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from html import escape
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

HERE = Path(__file__).parent
_ENDS_SENTENCE = (".", ",", "?", ":")


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter taken apart: `head` and `foot` are blocks of lines, `body` is paragraphs, greeting first."""

    head: tuple[tuple[str, ...], ...]
    body: tuple[str, ...]
    close: str
    foot: tuple[str, ...]


def read(path: Path) -> Letter:
    """Take the letter in `path` apart; a paragraph that a page broke in two ("The" / "Department …") is made whole."""
    blocks = [tuple(block.splitlines()) for block in re.split(r"\n{2,}", path.read_text(encoding="utf-8").strip())]
    greeting = next(index for index, block in enumerate(blocks) if block[0].startswith("Dear "))
    close = next(index for index, block in enumerate(blocks) if block[0] in {"Kind regards,", "With very best wishes,"})
    body: list[str] = []
    for block in blocks[greeting:close]:
        paragraph = " ".join(block)
        if body and not body[-1].endswith(_ENDS_SENTENCE):
            body[-1] += f" {paragraph}"
        else:
            body.append(paragraph)
    foot = tuple(line for block in blocks[close + 1 :] for line in block)
    return Letter(tuple(blocks[:greeting]), tuple(body), blocks[close][0], foot)


def blank_letter(title: str, written: datetime) -> WordDocument:
    """Start a Word document with the department's type and margins."""
    document = Document()
    style = document.styles["Normal"]
    style.font.name = "Arial"
    style.font.size = Pt(11)
    style.paragraph_format.space_after = Pt(9)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "Correspondence Unit", ""
    properties.created = properties.modified = written.replace(tzinfo=None)
    return document


def add_lines(paragraph: Paragraph, lines: tuple[str, ...], *, bold_first: bool = False) -> None:
    """Put the lines of an address in one paragraph, broken as Word breaks them with Shift+Enter."""
    for number, line in enumerate(lines):
        run = paragraph.add_run(line)
        run.bold = bold_first and number == 0
        if number < len(lines) - 1:
            run.add_break()


def add_field(paragraph: Paragraph, instruction: str) -> None:
    """Add a field that Word fills in, such as the number of the page."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph.add_run().element.addnext(field)


def add_footer(document: WordDocument, reference: str) -> None:
    """Put the reference and the page number at the foot of every page."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.add_run(f"{reference}\tPage ")
    add_field(paragraph, "PAGE")
    paragraph.add_run(" of ")
    add_field(paragraph, "NUMPAGES")


def add_body(document: WordDocument, letter: Letter) -> None:
    """Add the paragraphs, each cut into runs after a figure, as Word leaves them where somebody corrected one."""
    for text in letter.body:
        paragraph = document.add_paragraph()
        for piece in re.split(r"(?<=\d)(?=\s)", text):
            paragraph.add_run(piece)
    document.add_paragraph(letter.close)


def save(document: WordDocument, path: Path, written: datetime) -> None:
    """Write the document with the letter's own date on every part, where Word would put the time of saving."""
    packed = io.BytesIO()
    document.save(packed)
    stamp = (written.year, written.month, written.day, written.hour, written.minute, 0)
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = zipfile.ZipInfo(name, stamp)
            part.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(part, source.read(name))


def make_letter_1(letter: Letter, written: datetime) -> None:
    """Lay out the correspondence unit's letter: the letterhead in the header, the address on the right."""
    name, address, addressee, by_email, contact, reference, day = letter.head
    document = blank_letter("Industrial Strategy Green Paper", written)
    header = document.sections[0].header.paragraphs[0]
    header.add_run(name[0]).bold = True
    block = document.add_paragraph()
    block.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    add_lines(block, address, bold_first=True)
    document.add_paragraph().add_run(addressee[0]).bold = True
    document.add_paragraph(by_email[0])
    for lines in (contact, reference, day):
        block = document.add_paragraph()
        block.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        add_lines(block, lines)
    add_body(document, letter)
    add_lines(document.add_paragraph(), letter.foot, bold_first=True)
    add_footer(document, reference[0])
    save(document, HERE / "letter-1.docx", written)


def make_letter_2(letter: Letter, written: datetime) -> None:
    """Lay out the minister's letter: two departments side by side in the header, addressee and sender in a table."""
    energy, trade, addressee, by_email, minister, office, address, site, reference, day = letter.head
    document = blank_letter("Industrial Strategy", written)
    header = document.sections[0].header
    names = header.add_table(1, 2, Cm(16))
    for cell, name in zip(names.rows[0].cells, (energy, trade), strict=True):
        add_lines(cell.paragraphs[0], name)
        for run in cell.paragraphs[0].runs:
            run.bold = True
    left, right = document.add_table(1, 2).rows[0].cells
    add_lines(left.paragraphs[0], addressee)
    left.add_paragraph(by_email[0])
    add_lines(right.paragraphs[0], (*minister, *office), bold_first=True)
    for lines in (address, site, reference):
        add_lines(right.add_paragraph(), lines)
    document.add_paragraph(day[0])
    add_body(document, letter)
    add_lines(document.add_paragraph(), letter.foot, bold_first=True)
    add_footer(document, reference[0])
    save(document, HERE / "letter-2.docx", written)


def make_email(letter: Letter, written: datetime) -> None:
    """Write the second letter as it was sent: plain text and the same in HTML."""
    message = EmailMessage(policy=SMTP)
    message["From"] = "Industry Private Office <industry.private.office@example.gov.uk>"
    message["To"] = letter.head[3][0].removeprefix("By email: ")
    message["Subject"] = "Industrial Strategy (DBT2025/00392)"
    message["Date"] = written
    message["Message-ID"] = "<dbt2025-00392@example.gov.uk>"
    paragraphs = (*letter.body, letter.close)
    message.set_content("\n\n".join((*paragraphs, "\n".join(letter.foot))) + "\n", cte="quoted-printable")
    name, *office = letter.foot
    signature = "<br>\n".join((f"<b>{escape(name)}</b>", *map(escape, office)))
    page = "\n".join(f"<p>{part}</p>" for part in (*map(escape, paragraphs), signature))
    message.add_alternative(f"<html><body>\n{page}\n</body></html>\n", subtype="html", cte="quoted-printable")
    message.set_boundary("=_dbt2025-00392")
    (HERE / "letter-2.eml").write_bytes(message.as_bytes())


def main() -> None:
    """Make every copy anew."""
    first, second = read(HERE / "letter-1.txt"), read(HERE / "letter-2.txt")
    make_letter_1(first, datetime(2024, 12, 23, 15, 40, tzinfo=UTC))
    make_letter_2(second, datetime(2025, 3, 13, 11, 5, tzinfo=UTC))
    make_email(second, datetime(2025, 3, 13, 11, 5, tzinfo=UTC))


if __name__ == "__main__":
    main()
