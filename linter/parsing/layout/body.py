"""The paragraphs, tables and text boxes of one part of a word processor's file, written into a document.

Each format says what stands in its elements; how that becomes blocks with labels is the same for all.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from lxml import etree

from linter.model.document import BlockKind, Piece
from linter.parsing.layout.assembly import Assembly

S = TypeVar("S")


@dataclass(slots=True)
class Paragraph:
    """A paragraph as read, and the text boxes and shapes anchored in it."""

    kind: BlockKind
    pieces: list[Piece]
    boxes: list[etree._Element]

    def has_text(self) -> bool:
        """Whether there is more than white space in it."""
        return any(piece.text.strip() for piece in self.pieces)


@dataclass(slots=True)
class Numbering:
    """How many paragraphs, tables and text boxes the document has so far, for their labels."""

    paragraphs: int = 0
    tables: int = 0
    boxes: int = 0


@dataclass(slots=True)
class Body(ABC, Generic[S]):
    """Writes a part, read as `story`, into a document. Outside the main part `kind` and `label` hold for all its paragraphs."""

    story: S
    assembly: Assembly
    numbering: Numbering
    kind: BlockKind = "paragraph"
    label: str = ""

    def write(self, element: etree._Element, label: str = "") -> None:
        """Add all that stands in `element`; `label` is where it stands, or its paragraphs are numbered."""
        for content in self.contents(element):
            self.add(content, label)

    def add(self, content: Paragraph | etree._Element, label: str) -> None:
        """Add one of the things that `contents` gives."""
        if isinstance(content, Paragraph):
            self._add_paragraph(content, label)
        elif self.is_table(content):
            self._add_table(content)
        else:
            self.add_box(content)

    @abstractmethod
    def contents(self, element: etree._Element) -> Iterator[Paragraph | etree._Element]:
        """The paragraphs, tables and boxes in `element`, in order, through all wrappers."""

    @abstractmethod
    def is_table(self, element: etree._Element) -> bool:
        """Whether an element that is no paragraph is a table."""

    @abstractmethod
    def rows(self, table: etree._Element) -> Iterator[list[etree._Element]]:
        """The rows of a table that are shown, each by its cells."""

    @abstractmethod
    def add_box(self, box: etree._Element) -> None:
        """Add the words in a text box or drawn shape."""

    def _add_paragraph(self, paragraph: Paragraph, label: str) -> None:
        kind = paragraph.kind if self.kind == "paragraph" else self.kind
        place = label or self.label or f"paragraph {self.numbering.paragraphs + 1}"
        added = self.assembly.add(paragraph.pieces, kind, place, body=self.kind == "paragraph")
        if added and not (label or self.label):
            self.numbering.paragraphs += 1
        for box in paragraph.boxes:
            self.add_box(box)

    def _add_table(self, table: etree._Element) -> None:
        """Add a table: a row with at most one paragraph a cell as one block, any other cell by cell."""
        self.numbering.tables += 1
        number = self.numbering.tables
        for row_number, row in enumerate(self.rows(table), 1):
            place = f"table {number}, row {row_number}"
            cells = [list(self.contents(cell)) for cell in row]
            if all(_is_simple(cell) for cell in cells):
                pieces: list[Piece] = []
                for index, cell in enumerate(cells):
                    pieces += [Piece("\t")] if index else []
                    pieces += [piece for content in cell for piece in _pieces(content)]
                in_body = self.kind == "paragraph"
                self.assembly.add(pieces, "row" if in_body else self.kind, place, body=in_body)
                continue
            for content in (content for cell in cells for content in cell):
                self.add(content, place)


def _is_simple(cell: list[Paragraph | etree._Element]) -> bool:
    """Whether a cell of a table holds no more than one paragraph with text."""
    if not all(isinstance(content, Paragraph) and not content.boxes for content in cell):
        return False
    return sum(isinstance(content, Paragraph) and content.has_text() for content in cell) < 2


def _pieces(content: Paragraph | etree._Element) -> list[Piece]:
    return content.pieces if isinstance(content, Paragraph) and content.has_text() else []
