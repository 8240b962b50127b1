"""The paragraphs, tables and text boxes of one part of a Word file, in the order in which they are read.

Source: ISO/IEC 29500-1, sections 17.3.1 (paragraphs), 17.4 (tables), 17.5 (content controls).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from linter.model.document import BlockKind, Piece
from linter.parsing.layout.assembly import Assembly
from linter.parsing.word.inline import Inline, Story, inline
from linter.parsing.word.names import child, chosen, name

_DELETED = ("del", "moveFrom")


@dataclass(slots=True)
class _Paragraph:
    """A paragraph as read; several of the file are one where the mark between them is deleted."""

    kind: BlockKind
    text: Inline

    def has_text(self) -> bool:
        return any(piece.text.strip() for piece in self.text.pieces)


@dataclass(slots=True)
class Numbering:
    """How many paragraphs, tables and text boxes the document has so far, for their labels."""

    paragraphs: int = 0
    tables: int = 0
    boxes: int = 0


@dataclass(slots=True)
class Body:
    """Writes a part into a document. Outside the main part `kind` and `label` hold for all its paragraphs."""

    story: Story
    assembly: Assembly
    numbering: Numbering
    kind: BlockKind = "paragraph"
    label: str = ""

    def write(self, element: etree._Element, label: str = "") -> None:
        """Add all that stands in `element`; `label` is where it stands, or its paragraphs are numbered."""
        for content in self._contents(element):
            if isinstance(content, _Paragraph):
                self._write_paragraph(content, label)
            else:
                self._write_table(content)

    def _write_paragraph(self, paragraph: _Paragraph, label: str) -> None:
        kind = paragraph.kind if self.kind == "paragraph" else self.kind
        place = label or self.label or f"paragraph {self.numbering.paragraphs + 1}"
        added = self.assembly.add(paragraph.text.pieces, kind, place, body=self.kind == "paragraph")
        if added and not (label or self.label):
            self.numbering.paragraphs += 1
        for box in paragraph.text.boxes:
            self.numbering.boxes += 1
            outer, self.story.fields = self.story.fields, []
            self.write(box, f"text box {self.numbering.boxes}")
            self.story.fields = outer

    def _write_table(self, table: etree._Element) -> None:
        """Add a table: a row with at most one paragraph a cell as one block, any other cell by cell."""
        self.numbering.tables += 1
        number, row_number = self.numbering.tables, 0
        for row in _parts(table, "tr", self.story):
            row_number += 1
            place = f"table {number}, row {row_number}"
            cells = [list(self._contents(cell)) for cell in _parts(row, "tc", self.story)]
            if all(_is_simple(cell) for cell in cells):
                pieces: list[Piece] = []
                for index, cell in enumerate(cells):
                    pieces += [Piece("\t")] if index else []
                    pieces += [piece for content in cell for piece in _pieces(content)]
                in_body = self.kind == "paragraph"
                self.assembly.add(pieces, "row" if in_body else self.kind, place, body=in_body)
                continue
            for content in (content for cell in cells for content in cell):
                if isinstance(content, _Paragraph):
                    self._write_paragraph(content, place)
                else:
                    self._write_table(content)

    def _contents(self, element: etree._Element) -> Iterator[_Paragraph | etree._Element]:
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
                yield _Paragraph(self._kind(block), text)
        if open_text:
            yield _Paragraph("paragraph", open_text)

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


def _is_simple(cell: list[_Paragraph | etree._Element]) -> bool:
    """Whether a cell of a table holds no more than one paragraph with text."""
    if not all(isinstance(content, _Paragraph) and not content.text.boxes for content in cell):
        return False
    return sum(isinstance(content, _Paragraph) and content.has_text() for content in cell) < 2


def _pieces(content: _Paragraph | etree._Element) -> list[Piece]:
    return content.text.pieces if isinstance(content, _Paragraph) and content.has_text() else []
