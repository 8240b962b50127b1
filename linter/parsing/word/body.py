"""The paragraphs, tables and text boxes of one part of a Word file, in the order in which they are read.

Source: ISO/IEC 29500-1, sections 17.3.1 (paragraphs), 17.4 (tables), 17.5 (content controls).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from linter.model.document import BlockKind
from linter.parsing.layout.body import Body, Paragraph
from linter.parsing.word.inline import Inline, Story, inline
from linter.parsing.word.names import child, chosen, name

_DELETED = ("del", "moveFrom")


@dataclass(slots=True)
class WordBody(Body[Story]):
    """A part of a Word file; several of its paragraphs are one where the mark between them is deleted."""

    def is_table(self, element: etree._Element) -> bool:
        """Whether an element is `w:tbl`."""
        return name(element) == "tbl"

    def rows(self, table: etree._Element) -> Iterator[list[etree._Element]]:
        """The rows that are not deleted, by their cells."""
        for row in _parts(table, "tr", self.story):
            yield list(_parts(row, "tc", self.story))

    def add_box(self, box: etree._Element) -> None:
        """Add a text box, in which no field of the text around it is open."""
        self.numbering.boxes += 1
        outer, self.story.fields = self.story.fields, []
        self.write(box, f"text box {self.numbering.boxes}")
        self.story.fields = outer

    def contents(self, element: etree._Element) -> Iterator[Paragraph | etree._Element]:
        """The paragraphs and tables in `element`, through content controls and other wrappers."""
        open_text: Inline | None = None
        for block in _blocks(element, self.story):
            if name(block) == "tbl":
                yield block
                continue
            text = inline(block, self.story)
            if open_text:
                text = Inline(open_text.pieces + text.pieces, open_text.boxes + text.boxes)
            open_text = text if _mark_deleted(block) else None
            if open_text is None:
                yield Paragraph(self._kind(block), text.pieces, text.boxes)
        if open_text:
            yield Paragraph("paragraph", open_text.pieces, open_text.boxes)

    def _kind(self, paragraph: etree._Element) -> BlockKind:
        if self.story.styles.is_heading(paragraph):
            return "heading"
        return "item" if self.story.styles.is_item(paragraph) else "paragraph"


def _blocks(element: etree._Element, story: Story) -> Iterator[etree._Element]:
    """Paragraphs and tables, not looking into either."""
    for below in element:
        kind = name(below)
        if kind in ("p", "tbl"):
            yield below
        elif kind == "mc:AlternateContent":
            alternative = chosen(below)
            if alternative is not None:
                yield from _blocks(alternative, story)
        elif kind in ("altChunk", "subDoc"):
            story.seen["embedded"] += 1
        elif kind not in ("sectPr", "tblPr", "tcPr", "sdtPr", "sdtEndPr", *_DELETED):
            yield from _blocks(below, story)


def _parts(element: etree._Element, part: str, story: Story) -> Iterator[etree._Element]:
    """The rows ("tr") of a table or the cells ("tc") of a row, without those that are deleted."""
    for below in element:
        if name(below) == part:
            marks = child(below, f"{part}Pr")
            if child(marks, "del") is None and child(marks, "cellDel") is None:
                yield below
            else:
                story.seen["deletion"] += 1
        elif name(below) not in ("tbl", "tr", "tc", "p", "sdtPr", *_DELETED):
            yield from _parts(below, part, story)


def _mark_deleted(paragraph: etree._Element) -> bool:
    """Whether the paragraph mark is deleted, so that the next paragraph goes on this one."""
    marks = child(paragraph, "pPr", "rPr")
    return any(child(marks, mark) is not None for mark in _DELETED)
