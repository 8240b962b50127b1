"""A document put together from blocks whose text comes in pieces: Word files, OpenDocument, HTML, PDF."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from linter.model.document import Block, BlockKind, Document, Piece, Remark, Span
from linter.parsing.layout.blocks import parts
from linter.parsing.layout.lines import Line, split
from linter.parsing.layout.remarks import cut, is_remark
from linter.parsing.layout.thread import quoted


class _Stretch(NamedTuple):
    """A block as its format has it; `body` is where a quoted letter may begin.

    It may hold lines that are blocks of their own, unless it is known to be `whole`.
    """

    span: Span
    kind: BlockKind
    label: str
    body: bool
    whole: bool


class Assembly:
    """Takes blocks one by one, in order, and builds the document of them."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._stretches: list[_Stretch] = []
        self._length = 0
        self._remarks: dict[object, Remark] = {}
        self._waiting: list[Piece] = []

    def add(
        self, pieces: Sequence[Piece], kind: BlockKind, label: str, *, body: bool = True, whole: bool = False
    ) -> bool:
        """Add a block, and say whether there was one: nothing without a letter or digit is.

        Comments to this program are taken out; they stand at the beginning of the block they are in, or of the next.
        """
        pieces = cut(pieces)
        if not any(map(str.isalnum, "".join(piece.text for piece in pieces))):
            self._waiting += [piece for piece in pieces if is_remark(piece)]
            return False
        if self._stretches:
            near = kind in ("item", "row") and self._stretches[-1].kind == kind
            self._put(Piece("\n" if near else "\n\n"))
        start = self._length
        for piece in (*self._waiting, *pieces):
            if piece.text:
                self._put(piece)
            elif is_remark(piece):
                self._remark(piece, start)
        self._waiting = []
        self._stretches.append(_Stretch(Span(start, self._length), kind, label, body, whole))
        return True

    def document(self, path: str, dated: str = "", notes: Sequence[str] = ()) -> Document:
        """The document of all blocks added."""
        text = "".join(piece.text for piece in self._pieces)
        replies = quoted(text, [line for stretch in self._stretches if stretch.body for line in _lines(text, stretch)])
        blocks: list[Block] = []
        for stretch in self._stretches:
            for block in _blocks(text, stretch):
                reply = stretch.body and any(span.start <= block.span.start < span.end for span in replies)
                blocks.append(Block(block.span, "reply", "quoted letter") if reply else block)
        if self._waiting:
            self._put(Piece("\n\n"))  # they stand below the last block, not at its end
        for piece in self._waiting:
            self._remark(piece, self._length)
        return Document(path, tuple(self._pieces), tuple(blocks), dated, tuple(notes), tuple(self._remarks.values()))

    def _remark(self, piece: Piece, at: int) -> None:
        """Take down a comment that stands at offset `at`, or the end of one that began before."""
        _, said, *name = piece.origin or ("", "")
        begun = self._remarks.get(name[0]) if name else None
        remark = Remark(str(said), Span(begun.span.start if begun else at, at))
        self._remarks[name[0] if name else len(self._remarks)] = remark

    def _put(self, piece: Piece) -> None:
        self._pieces.append(piece)
        self._length += len(piece.text)


def _lines(text: str, stretch: _Stretch) -> list[Line]:
    """The lines of a stretch, for finding quoted letters: one known to be quoted is a `>` line, as plain mail has it."""
    if stretch.kind == "reply":
        return [Line(*stretch.span, 0, ">", "\n")]
    return split(text, *stretch.span)


def _blocks(text: str, stretch: _Stretch) -> list[Block]:
    """The blocks of a stretch: one, unless it is a paragraph with lines, typed markers or `>` of its own."""
    lines = split(text, *stretch.span)
    if stretch.whole or stretch.kind in ("heading", "item", "row", "reply", "code"):
        shown = [line for line in lines if line.text]
        return [Block(Span(shown[0].start, shown[-1].end), stretch.kind, stretch.label)]
    found: list[Block] = []
    for part in parts(lines):
        kind = part.kind if part.kind in ("reply", "item", "row") and stretch.kind == "paragraph" else stretch.kind
        found.append(Block(Span(part.start, part.end), kind, "quoted letter" if kind == "reply" else stretch.label))
    return found
