"""Edits → stretches of pieces, for formats whose pieces say between which offsets of their source they stand."""

from __future__ import annotations

from typing import NamedTuple

from linter.model.document import Document, Piece
from linter.model.finding import Edit

SEPARATED = "it would take away a tab, a line break or the end of a paragraph"
NOWHERE = "there is no plain text at its place"


class Stretch(NamedTuple):
    """Code points `start` to `end` of a piece's text; the piece has an origin whose last two items are from and to."""

    piece: Piece
    start: int
    end: int

    def source(self) -> tuple[int, int]:
        """The same in the offsets of the piece's source; what a piece says in more signs (`&pound;`) is taken whole."""
        low, high = (int(offset) for offset in (self.piece.origin or (0, 0))[-2:])
        if high - low == len(self.piece.text):
            return low + self.start, low + self.end
        return (low if self.start == 0 else high), (high if self.end == len(self.piece.text) else low)


def stretches(document: Document, edit: Edit) -> list[Stretch] | str:
    """The stretches that `edit` takes away, or for added words the place at which they go; else why there are none."""
    start, end = edit.span
    found: list[Stretch] = []
    at = 0
    for piece in document.pieces:
        low, high = max(start - at, 0), min(end - at, len(piece.text))
        if start < end and low < high:
            if piece.origin is None:
                return SEPARATED
            found.append(Stretch(piece, low, high))
        elif start == end and piece.origin is not None and at <= start <= at + len(piece.text):
            found.append(Stretch(piece, start - at, start - at))
        at += len(piece.text)
        if at > end:
            break
    if not found:
        return NOWHERE
    return found if start < end else found[:1]
