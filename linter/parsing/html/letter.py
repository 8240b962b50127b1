"""The letter in an HTML file or mail: paragraphs, items and table rows in order, with the source offsets of every word.

Quoted letters are block quotes and what Gmail, Outlook, Thunderbird and Yahoo put the letter answered in. Hidden and deleted
text is left out, and so are the marks of footnotes: "3,000<sup>1</sup>" is no figure of five digits.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from linter.model.document import BlockKind, Piece
from linter.parsing.html.tags import Comment, Tag, Text, tokens
from linter.parsing.layout.assembly import Assembly
from linter.parsing.layout.remarks import comment, cut, is_remark

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4"
    " h5 h6 head header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption".split()
)
#: Elements that a browser does not show, or not as text of the page, and words that were taken out of it.
_UNSEEN = frozenset({"template", "datalist", "object", "audio", "video", "canvas", "svg", "del"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SPACE = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore", re.IGNORECASE
)
_QUOTES = frozenset({"gmail_quote", "yahoo_quoted", "moz-cite-prefix", "moz-forward-container", "protonmail_quote"})
#: Ids of empty or header elements after which Outlook puts the letter answered.
_BELOW = frozenset({"divrplyfwdmsg", "appendonsend", "olk_src_body_section", "mail-editor-reference-message-container"})
#: How LibreOffice and Word name the parts that a page repeats, and their notes.
_MARGINS: dict[str, BlockKind] = {"header": "header", "footer": "footer"}
_NOTE = re.compile(r"(?:sdfootnote|sdendnote|ftn|edn)\d{1,4}$")
_MARK = re.compile(r"[\d\s()\[\]*\u2020\u2021]+$")
#: Gmail's button for indenting writes a block quote as well, but without a border.
_INDENTED = re.compile(r"border\s*:\s*(?:none|0)", re.IGNORECASE)


@dataclass(slots=True)
class _Open:
    """An element that is open; `hides` and `quotes` hold for all in it."""

    name: str
    hides: bool = False
    quotes: bool = False
    item: bool = False
    margin: BlockKind | None = None


@dataclass(slots=True)
class _Row:
    """A table row being read: its cells, each with the blocks in it."""

    label: str
    cells: list[list[tuple[list[Piece], BlockKind]]] = field(default_factory=list)


class Letter:
    """Reads HTML into `assembly`; its paragraphs are counted on over several parts of one mail.

    The origin of a piece is the code points of the source that say it, from and to.
    """

    def __init__(self, assembly: Assembly) -> None:
        self._assembly = assembly
        #: How many stretches of hidden or deleted text were left out.
        self.hidden = 0
        self._open: list[_Open] = []
        self._names: Counter[str] = Counter()
        self._states: Counter[str] = Counter()
        self._rows: list[_Row] = []
        self._tables: list[tuple[int, int]] = []
        self._margins: list[BlockKind] = []
        self._text: list[Piece] = []
        self._below = False
        self._paragraphs = self._table = 0
        self._own = False

    def read(self, source: str) -> None:
        """Add the blocks of `source`."""
        for token in tokens(source):
            if isinstance(token, Text):
                self._say(token)
            elif isinstance(token, Comment):
                said = comment(token.said)
                if said and not self._states["hides"]:
                    self._text.append(said)
            elif token.name == "br":
                self._text.append(Piece("\n"))
            else:
                self._tag(token)
        self._flush()
        while self._rows:
            self._end_row()
        self._assembly.add(self._text, "paragraph", "")
        self._text = []

    def _say(self, text: Text) -> None:
        """Add the words of `text`, white space as a browser shows it."""
        said, start, end = text
        if self._states["hides"]:
            self.hidden += any(map(str.isalnum, said))
        elif self._names["sup"] and _MARK.match(said):
            return
        elif self._names["pre"] or end - start != len(said):
            self._text.append(Piece(said, (start, end)))
        else:
            at = 0
            for match in _SPACE.finditer(said):
                if match[0] != " ":
                    if at < match.start():
                        self._text.append(Piece(said[at : match.start()], (start + at, start + match.start())))
                    self._text.append(Piece(" ", (start + match.start(), start + match.end())))
                    at = match.end()
            if at < len(said):
                self._text.append(Piece(said[at:], (start + at, end)))

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
        element = _Open(tag.name, hides=tag.name in _UNSEEN, margin=_MARGINS.get(tag.name))
        if tag.written:
            attributes = tag.attributes()
            style = attributes.get("style", "")
            names = {word.lower().removeprefix("x_") for word in attributes.get("class", "").split()}
            element.hides = element.hides or "hidden" in attributes or bool(_HIDDEN.search(style))
            element.quotes = bool(names & _QUOTES)
            element.item = tag.name == "p" and "mso-list" in style
            if tag.name == "div":
                element.margin = _MARGINS.get(attributes.get("title", ""))
                if _NOTE.match(attributes.get("id", "")):
                    element.margin = "note"
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
        if element.margin and by > 0:
            self._margins.append(element.margin)
        elif element.margin:
            self._margins.pop()

    def _flush(self) -> None:
        """End the block that is being read."""
        pieces = cut(self._text)
        comments = [piece for piece in pieces if is_remark(piece)]
        text = _stripped([piece for piece in pieces if piece.text])
        self._text = []
        if not any(any(map(str.isalnum, piece.text)) for piece in text):
            self._text = comments  # they speak of the next block
            return
        text = comments + text
        kind: BlockKind = "paragraph"
        if self._states["quotes"] or self._below:
            kind = "reply"
        elif self._margins:
            kind = self._margins[-1]
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
            known = {kind for _, kind in blocks} & {"reply", "header", "footer", "note"}
            kind: BlockKind = next((kind for kind in ("reply", "header", "footer", "note") if kind in known), "row")
            joined: list[Piece] = []
            for number, cell in enumerate(row.cells):
                joined += [Piece("\t")] if number else []
                joined += [piece._replace(text=piece.text.replace("\n", " ")) for piece in (cell[0][0] if cell else ())]
            blocks = [(joined, kind)]
        for text, kind in blocks:
            if self._rows and self._rows[-1].cells:
                self._rows[-1].cells[-1].append((text, kind))
            else:
                self._add(text, kind, row.label if len(filled) > 1 else "")

    def _add(self, text: list[Piece], kind: BlockKind, label: str) -> None:
        if kind == "reply":
            label = "quoted letter"
        elif kind in ("header", "footer"):
            label = label or kind
        elif not label:
            self._paragraphs += 1
            label = f"paragraph {self._paragraphs}"
        self._own = self._own or kind != "reply"
        self._assembly.add(text, kind, label, body=kind not in ("header", "footer", "note"))


def _stripped(pieces: list[Piece]) -> list[Piece]:
    """`pieces` without the white space at both ends."""
    first, last = 0, len(pieces)
    while first < last and not pieces[first].text.strip():
        first += 1
    while last > first and not pieces[last - 1].text.strip():
        last -= 1
    kept = pieces[first:last]
    if kept:
        text, origin = kept[0]
        cut = len(text) - len(text.lstrip())
        if cut:
            kept[0] = Piece(text[cut:], (int(origin[0]) + cut, origin[1]) if origin else None)
        text, origin = kept[-1]
        cut = len(text) - len(text.rstrip())
        if cut:
            kept[-1] = Piece(text[:-cut], (origin[0], int(origin[1]) - cut) if origin else None)
    return kept
