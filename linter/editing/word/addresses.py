"""Spans of a document's text → text nodes of a Word file, by the origins that its pieces carry."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from linter.model.document import Document, Span


class Slice(NamedTuple):
    """Code points `start` to `end` of text node `number` of a part."""

    part: str
    number: int
    start: int
    end: int


class Addresses:
    """Where in the file each stretch of a document's text stands."""

    def __init__(self, document: Document) -> None:
        self._pieces = document.pieces
        self._ends = list(accumulate(len(piece.text) for piece in document.pieces))

    def slices(self, span: Span) -> list[Slice | None]:
        """The text of `span`, node by node; None for what is no text there, such as a tab or a paragraph's end."""
        found: list[Slice | None] = []
        index = bisect_right(self._ends, span.start)
        while index < len(self._pieces):
            piece = self._pieces[index]
            begin = self._ends[index] - len(piece.text)
            if begin >= span.end:
                break
            found.append(self._slice(index, max(span.start, begin) - begin, min(span.end, self._ends[index]) - begin))
            index += 1
        return found

    def before(self, offset: int) -> Slice | None:
        """The end of the text node whose last code point stands before `offset`, as an empty slice."""
        if offset == 0:
            return None
        index = bisect_right(self._ends, offset - 1)
        at = offset - (self._ends[index] - len(self._pieces[index].text))
        return self._slice(index, at, at)

    def after(self, offset: int) -> Slice | None:
        """The beginning of the text node that stands at `offset`, as an empty slice."""
        index = bisect_right(self._ends, offset)
        if index == len(self._pieces):
            return None
        at = offset - (self._ends[index] - len(self._pieces[index].text))
        return self._slice(index, at, at)

    def _slice(self, index: int, start: int, end: int) -> Slice | None:
        origin = self._pieces[index].origin
        if origin is None:
            return None
        part, number, offset = origin
        return Slice(str(part), int(number), int(offset) + start, int(offset) + end)
