"""Places in a text as an editor counts them: lines from 0, and in a line the units that it and we agreed on.

Offsets of ours are code points; editors count UTF-16 code units unless they ask otherwise, so that a character beyond
the basic plane (an emoji) is two. Source: Language Server Protocol 3.17, "Text Documents" and "Position".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from linter.model.document import Span

_END = re.compile(r"\r\n|\n|\r")


class Position(NamedTuple):
    """A place: both count from 0."""

    line: int
    character: int


class Lines:
    """The lines of `text`, with positions in `encoding` ("utf-16", "utf-8" or "utf-32")."""

    def __init__(self, text: str, encoding: str = "utf-16") -> None:
        self.text = text
        self._encoding = encoding
        self._starts = [0, *(match.end() for match in _END.finditer(text))]
        self._ends = [*(match.start() for match in _END.finditer(text)), len(text)]

    def position(self, offset: int) -> Position:
        """Where the code point at `offset` stands."""
        line = bisect_right(self._starts, offset) - 1
        return Position(line, self._units(self.text[self._starts[line] : min(offset, self._ends[line])]))

    def offset(self, line: int, character: int) -> int:
        """The code point at a position; one beyond the end of its line or of the text is that end."""
        if line >= len(self._starts):
            return len(self.text)
        at, units = self._starts[line], 0
        while at < self._ends[line] and units < character:
            units += self._units(self.text[at])
            at += 1
        return at

    def range(self, span: Span) -> tuple[Position, Position]:
        """Where a stretch begins and ends."""
        return self.position(span.start), self.position(span.end)

    def at(self, line: int, column: int) -> Span:
        """From the code point at `line` and `column`, both from 1, to the end of what is written on that line."""
        number = min(max(line - 1, 0), len(self._starts) - 1)
        end = self._ends[number]
        start = min(self._starts[number] + max(column - 1, 0), end)
        written = self.text[start:end].rstrip()
        return Span(start, start + len(written) if written else end)

    def start_of(self, offset: int) -> int:
        """The code point with which the line of `offset` begins."""
        return self._starts[bisect_right(self._starts, offset) - 1]

    def end_of(self, offset: int) -> int:
        """The code point with which the line of `offset` ends, its line break left out."""
        return self._ends[bisect_right(self._starts, offset) - 1]

    def _units(self, text: str) -> int:
        if self._encoding == "utf-32":
            return len(text)
        if self._encoding == "utf-8":
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text) + sum(char > "\uffff" for char in text)
