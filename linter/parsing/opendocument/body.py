"""The paragraphs, lists, tables and text boxes of one part of an OpenDocument text, in the order in which they are read.

Source: OpenDocument 1.3, part 3, sections 5 (text), 9 (tables), 10 (shapes and frames).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from linter.model.document import BlockKind, Piece
from linter.parsing.layout.assembly import Assembly
from linter.parsing.opendocument.inline import Inline, Story, inline, objects
from linter.parsing.opendocument.names import name, value

#: Declarations and sources of indexes: templates of text, and none of the letter's.
_UNREAD = frozenset(
    {"text:tracked-changes", "office:forms", "text:sequence-decls", "text:variable-decls", "text:user-field-decls",
     "text:dde-connection-decls", "table:calculation-settings", "table:covered-table-cell", "text:table-of-content-source",
     "text:alphabetical-index-source", "text:illustration-index-source", "text:table-index-source",
     "text:object-index-source", "text:user-index-source", "text:bibliography-source", "table:tracked-changes",
     "office:annotation", "office:event-listeners", "table:shapes", "svg:title", "svg:desc", "draw:image-map"}
)  # fmt: skip


@dataclass(slots=True)
class _Paragraph:
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
    """Writes a part into a document. Outside the body `kind` and `label` hold for all its paragraphs."""

    story: Story
    assembly: Assembly
    numbering: Numbering
    kind: BlockKind = "paragraph"
    label: str = ""

    def write(self, element: etree._Element, label: str = "") -> None:
        """Add all that stands in `element`; `label` is where it stands, or its paragraphs are numbered."""
        for content in self._contents(element):
            self._write(content, label)

    def _write(self, content: _Paragraph | etree._Element, label: str) -> None:
        if isinstance(content, _Paragraph):
            self._write_paragraph(content, label)
        elif name(content) == "table:table":
            self._write_table(content)
        else:
            self._write_shape(content)

    def _write_paragraph(self, paragraph: _Paragraph, label: str) -> None:
        kind = paragraph.kind if self.kind == "paragraph" else self.kind
        place = label or self.label or f"paragraph {self.numbering.paragraphs + 1}"
        added = self.assembly.add(paragraph.text.pieces, kind, place, body=self.kind == "paragraph")
        if added and not (label or self.label):
            self.numbering.paragraphs += 1
        for shape in paragraph.text.boxes:
            self._write_shape(shape)

    def _write_shape(self, shape: etree._Element) -> None:
        """Add the words in a text box or drawn shape; of the alternatives in a frame the first."""
        if name(shape) == "draw:g":
            for below in shape:
                if name(below).startswith("draw:"):
                    self._write_shape(below)
            return
        if name(shape) == "draw:frame":
            if objects(shape):
                self.story.seen["graphic"] += 1
            box = next((below for below in shape if name(below) == "draw:text-box"), None)
            if box is None:
                return
            shape = box
        contents = list(self._contents(shape))
        if contents:
            self.numbering.boxes += 1
            place = f"text box {self.numbering.boxes}"
            for content in contents:
                self._write(content, place)

    def _write_table(self, table: etree._Element) -> None:
        """Add a table: a row with at most one paragraph a cell as one block, any other cell by cell."""
        self.numbering.tables += 1
        number = self.numbering.tables
        for row_number, row in enumerate(_parts(table, "table:table-row"), 1):
            place = f"table {number}, row {row_number}"
            cells = [list(self._contents(cell)) for cell in _parts(row, "table:table-cell")]
            if all(_is_simple(cell) for cell in cells):
                pieces: list[Piece] = []
                for index, cell in enumerate(cells):
                    pieces += [Piece("\t")] if index else []
                    pieces += [piece for content in cell for piece in _pieces(content)]
                in_body = self.kind == "paragraph"
                self.assembly.add(pieces, "row" if in_body else self.kind, place, body=in_body)
                continue
            for content in (content for cell in cells for content in cell):
                self._write(content, place)

    def _contents(self, element: etree._Element, *, item: bool = False) -> Iterator[_Paragraph | etree._Element]:
        """The paragraphs, tables and shapes in `element`, through lists, sections and other wrappers."""
        for below in element:
            kind = name(below)
            if kind in ("text:p", "text:h"):
                heading = kind == "text:h" and value(below, "text:is-list-header") != "true"
                yield _Paragraph("heading" if heading else "item" if item else "paragraph", inline(below, self.story))
                item = False
            elif kind == "table:table" or (kind.startswith("draw:") and kind != "draw:text-box"):
                yield below
            elif kind in ("text:list-item", "text:numbered-paragraph"):
                yield from self._contents(below, item=True)
            elif kind == "text:section" and value(below, "text:display") not in ("", "true"):
                self.story.seen["hidden"] += 1
                yield from self._contents(below)
            elif kind and kind not in _UNREAD:
                yield from self._contents(below)


def _parts(element: etree._Element, part: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row; cells that a merged one covers are not shown, and left out."""
    for below in element:
        if name(below) == part:
            yield below
        elif name(below) in ("table:table-rows", "table:table-header-rows", "table:table-row-group"):
            yield from _parts(below, part)


def _is_simple(cell: list[_Paragraph | etree._Element]) -> bool:
    """Whether a cell of a table holds no more than one paragraph with text."""
    if not all(isinstance(content, _Paragraph) and not content.text.boxes for content in cell):
        return False
    return sum(isinstance(content, _Paragraph) and content.has_text() for content in cell) < 2


def _pieces(content: _Paragraph | etree._Element) -> list[Piece]:
    return content.text.pieces if isinstance(content, _Paragraph) and content.has_text() else []
