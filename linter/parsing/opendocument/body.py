"""The paragraphs, lists, tables and text boxes of one part of an OpenDocument text, in the order in which they are read.

Source: OpenDocument 1.3, part 3, sections 5 (text), 9 (tables), 10 (shapes and frames).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from linter.parsing.layout.body import Body, Paragraph
from linter.parsing.opendocument.inline import Story, inline, objects
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
class OpenBody(Body[Story]):
    """A part of an OpenDocument text."""

    def is_table(self, element: etree._Element) -> bool:
        """Whether an element is a table, and no shape."""
        return name(element) == "table:table"

    def rows(self, table: etree._Element) -> Iterator[list[etree._Element]]:
        """All rows, by their cells."""
        for row in _parts(table, "table:table-row"):
            yield list(_parts(row, "table:table-cell"))

    def add_box(self, shape: etree._Element) -> None:
        """Add the words in a text box or drawn shape; of the alternatives in a frame the first."""
        if name(shape) == "draw:g":
            for below in shape:
                if name(below).startswith("draw:"):
                    self.add_box(below)
            return
        if name(shape) == "draw:frame":
            if objects(shape):
                self.story.seen["graphic"] += 1
            box = next((below for below in shape if name(below) == "draw:text-box"), None)
            if box is None:
                return
            shape = box
        contents = list(self.contents(shape))
        if contents:
            self.numbering.boxes += 1
            place = f"text box {self.numbering.boxes}"
            for content in contents:
                self.add(content, place)

    def contents(self, element: etree._Element, *, item: bool = False) -> Iterator[Paragraph | etree._Element]:
        """The paragraphs, tables and shapes in `element`, through lists, sections and other wrappers."""
        for below in element:
            kind = name(below)
            if kind in ("text:p", "text:h"):
                heading = kind == "text:h" and value(below, "text:is-list-header") != "true"
                text = inline(below, self.story)
                yield Paragraph("heading" if heading else "item" if item else "paragraph", text.pieces, text.boxes)
                item = False
            elif kind == "table:table" or (kind.startswith("draw:") and kind != "draw:text-box"):
                yield below
            elif kind in ("text:list-item", "text:numbered-paragraph"):
                yield from self.contents(below, item=True)
            elif kind == "text:section" and value(below, "text:display") not in ("", "true"):
                self.story.seen["hidden"] += 1
                yield from self.contents(below)
            elif kind and kind not in _UNREAD:
                yield from self.contents(below)


def _parts(element: etree._Element, part: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row; cells that a merged one covers are not shown, and left out."""
    for below in element:
        if name(below) == part:
            yield below
        elif name(below) in ("table:table-rows", "table:table-header-rows", "table:table-row-group"):
            yield from _parts(below, part)
