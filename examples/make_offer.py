#!/usr/bin/env python3
"""Make the Word template of the example repository: a letter for mail merge, laid out as an office would.

Run it after a change: `python examples/make_offer.py`. It gives the same bytes each time.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from letters.make_letters import add_footer, add_lines, blank_letter, save

FILE = Path(__file__).parent / "template-repo" / "templates" / "offer.docx"
WRITTEN = datetime(2024, 4, 2, 10, 0, tzinfo=UTC)
ADDRESS = ("Village Transport Team", "Department for Rural Travel", "1 Coach Lane", "Sometown")
BODY = (
    "Dear «Title» «Surname»,",
    "I am glad to tell you that «Parish_council» has been given a grant of «Sum» for the year that begins on «Start».",
    "The Village Transport Grant helps villages that have lost their last bus to run a service of their own. A parish "
    "council can apply to the Village Transport Grant for up to £12,000 a year towards a minibus or a shared taxi. The "
    "guide for parish councils explains who can apply and how.",
    "Please keep the receipts for your eligible costs:",
)
COSTS = ("driver training", "fuel", "insurance", "vehicle hire")
CLOSE = ("Yours sincerely,", "«Caseworker»")


def add_text(paragraph: Paragraph, text: str) -> None:
    """Add words, and a merge field for each name in «»."""
    for part in re.split(r"(«\w+»)", text):
        if part.startswith("«"):
            add_merge_field(paragraph, part.strip("«»"))
        elif part:
            paragraph.add_run(part)


def add_merge_field(paragraph: Paragraph, name: str) -> None:
    """Add a field in the form in which Word saves one: begin, instruction, separator, what is shown, end."""
    for kind, text in (
        ("begin", ""),
        ("", f" MERGEFIELD {name} "),
        ("separate", ""),
        ("shown", f"«{name}»"),
        ("end", ""),
    ):
        run = paragraph.add_run()
        if kind == "shown":
            run.text = text
            continue
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._element.append(element)  # noqa: SLF001 - python-docx has no merge fields of its own


def main() -> None:
    """Make the template anew."""
    document = blank_letter("Offer of a grant", WRITTEN)
    block = document.add_paragraph()
    block.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    add_lines(block, ADDRESS, bold_first=True)
    for text in BODY:
        add_text(document.add_paragraph(), text)
    for cost in COSTS:
        document.add_paragraph(cost, style="List Bullet")
    for text in CLOSE:
        add_text(document.add_paragraph(), text)
    add_footer(document, "VTG/OFFER")
    save(document, FILE, WRITTEN)


if __name__ == "__main__":
    main()
