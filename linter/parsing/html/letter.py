"""The letter in an HTML mail: paragraphs, items and table rows in order, quoted letters told apart, hidden text left out.

Quoted letters are block quotes and what Gmail, Outlook, Thunderbird and Yahoo put the letter answered in.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from linter.model.document import BlockKind, Piece
from linter.parsing.html.tags import Tag, tokens
from linter.parsing.layout.assembly import Assembly

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4"
    " h5 h6 head header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption".split()
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SPACE = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore", re.IGNORECASE
)
_QUOTES = frozenset({"gmail_quote", "yahoo_quoted", "moz-cite-prefix", "moz-forward-container", "protonmail_quote"})
#: Ids of empty or header elements after which Outlook puts the letter answered.
_BELOW = frozenset({"divrplyfwdmsg", "appendonsend", "olk_src_body_section", "mail-editor-reference-message-container"})
#: Gmail's button for indenting writes a block quote as well, but without a border.
_INDENTED = re.compile(r"border\s*:\s*(?:none|0)", re.IGNORECASE)


@dataclass(slots=True)
class _Open:
    """An element that is open; `hides` and `quotes` hold for all in it."""

    name: str
    hides: bool = False
    quotes: bool = False
    item: bool = False


@dataclass(slots=True)
class _Row:
    """A table row being read: its cells, each with the blocks in it."""

    label: str
    cells: list[list[tuple[str, BlockKind]]] = field(default_factory=list)


class Letter:
    """Reads HTML into `assembly`; `count` goes on over several parts of one mail."""

    def __init__(self, assembly: Assembly) -> None:
        self._assembly = assembly
        self._open: list[_Open] = []
        self._names: Counter[str] = Counter()
        self._states: Counter[str] = Counter()
        self._rows: list[_Row] = []
        self._tables: list[tuple[int, int]] = []
        self._text: list[str] = []
        self._below = False
        self._paragraphs = self._table = 0
        self._own = False

    def read(self, source: str) -> None:
        """Add the blocks of `source`."""
        for token in tokens(source):
            if isinstance(token, str):
                if not self._states["hides"]:
                    self._text.append(token if self._names["pre"] else _SPACE.sub(" ", token))
            elif token.name == "br":
                self._text.append("\n")
            else:
                self._tag(token)
        self._flush()
        while self._rows:
            self._end_row()

    def _tag(self, tag: Tag) -> None:
        if tag.name in _BLOCKS:
            self._flush()
        if tag.closing:
            self._close(tag.name)
        elif tag.name not in _VOID:
            self._start(tag)

    def _start(self, tag: Tag) -> None:
        """Open an element, and the row, cell or quoted letter it begins."""
        if tag.name in ("p", "li", "tr") and self._open and self._open[-1].name == tag.name:
            self._close(tag.name)
        element = _Open(tag.name)
        if tag.written:
            attributes = tag.attributes()
            style = attributes.get("style", "")
            names = {word.lower().removeprefix("x_") for word in attributes.get("class", "").split()}
            element.hides = "hidden" in attributes or bool(_HIDDEN.search(style))
            element.quotes = bool(names & _QUOTES)
            element.item = tag.name == "p" and "mso-list" in style
            if attributes.get("id", "").lower().removeprefix("x_") in _BELOW:
                self._below = self._own
            if tag.name == "blockquote":
                element.quotes = element.quotes or not _INDENTED.search(style)
        elif tag.name == "blockquote":
            element.quotes = True
        if tag.name == "table":
            self._table += 1
            self._tables.append((self._table, 0))
        elif tag.name == "tr" and self._tables:
            table, row = self._tables.pop()
            self._tables.append((table, row + 1))
            self._rows.append(_Row(f"table {table}, row {row + 1}"))
        elif tag.name in ("td", "th") and self._rows:
            self._rows[-1].cells.append([])
        self._open.append(element)
        self._names[tag.name] += 1
        self._count(element, 1)

    def _close(self, name: str) -> None:
        """Close the nearest element of this name with all that is open in it; a stray closing tag does nothing."""
        while self._names[name]:
            element = self._open.pop()
            self._names[element.name] -= 1
            self._count(element, -1)
            if element.name == "tr" and self._rows:
                self._end_row()
            elif element.name == "table" and self._tables:
                self._tables.pop()
            if element.name == name:
                return

    def _count(self, element: _Open, by: int) -> None:
        self._states["hides"] += by * element.hides
        self._states["quotes"] += by * element.quotes
        self._states["items"] += by * element.item

    def _flush(self) -> None:
        """End the block that is being read."""
        text = "".join(self._text).strip()
        self._text = []
        if not any(map(str.isalnum, text)):
            return
        kind: BlockKind = "paragraph"
        if self._states["quotes"] or self._below:
            kind = "reply"
        elif self._names["li"] or self._states["items"]:
            kind = "item"
        elif any(self._names[name] for name in _HEADINGS):
            kind = "heading"
        if self._rows and self._rows[-1].cells:
            self._rows[-1].cells[-1].append((text, kind))
        else:
            self._add(text, kind, "")

    def _end_row(self) -> None:
        """Add a row as one block if no cell holds more than one, and its blocks one by one if any does."""
        row = self._rows.pop()
        filled = [cell for cell in row.cells if cell]
        blocks = [block for cell in filled for block in cell]
        if len(filled) > 1 and len(blocks) == len(filled):
            kind: BlockKind = "reply" if any(kind == "reply" for _, kind in blocks) else "row"
            joined = "\t".join(cell[0][0].replace("\n", " ") if cell else "" for cell in row.cells)
            blocks = [(joined, kind)]
        for text, kind in blocks:
            if self._rows and self._rows[-1].cells:
                self._rows[-1].cells[-1].append((text, kind))
            else:
                self._add(text, kind, row.label if len(filled) > 1 else "")

    def _add(self, text: str, kind: BlockKind, label: str) -> None:
        if kind == "reply":
            label = "quoted letter"
        elif not label:
            self._paragraphs += 1
            label = f"paragraph {self._paragraphs}"
        self._own = self._own or kind != "reply"
        self._assembly.add([Piece(text)], kind, label)
