"""A document: text tiled by pieces that know where they came from, and the blocks a person sees."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import Literal, NamedTuple

from linter.model.frozen import field, frozen


class Span(NamedTuple):
    """A half-open range of code points of `Document.text`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether all of `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


class Piece(NamedTuple):
    """A run of text and the address its format gives it; separators that a reader adds have no address.

    `origin` is for the writer of the same format alone (for Word: the number of a text node and the offset in it).
    """

    text: str
    origin: tuple[int | str, ...] | None = None


BlockKind = Literal["paragraph", "heading", "item", "row", "header", "footer", "note", "reply", "code"]


@frozen
class Block:
    """One paragraph, list item, table row or the like.

    A `row` is the cells of one table row joined by tabs. A `reply` is somebody else's letter below or inside this one,
    never the drafter's own words. `label` is the place in words a person knows: "paragraph 12", "table 1, row 3".
    """

    span: Span
    kind: BlockKind
    label: str


@frozen
class Place:
    """Where something stands, for people: `line` and `column` count from 1 in the document's text."""

    line: int
    column: int
    label: str


@frozen
class Remark:
    """A comment in the letter's format that speaks to this program, and is none of the letter's words.

    `text` is what it says, on one line ("policyline: ignore …"), without the marks of its format. `span` is where it stands: of no length
    where its format keeps comments apart from the text, blank in the text where it does not.
    """

    text: str
    span: Span


class BrokenDocument(ValueError):
    """A reader built a document whose pieces or blocks do not fit its text: a fault of ours, not of the letter."""


@frozen
class Document:
    """A letter as read: `text` is exactly the pieces in order; blocks are in order and do not overlap.

    Raises `BrokenDocument` when they do not: offsets are carried from the source, never searched for.
    """

    path: str
    pieces: tuple[Piece, ...]
    blocks: tuple[Block, ...]
    #: Dates the format itself carries for the letter (an e-mail's Date header), as ISO days; empty if none.
    dated: str = ""
    #: What was seen and left out, in words for a person ("2 tracked deletions").
    notes: tuple[str, ...] = ()
    #: Comments to this program, in the order of the text.
    remarks: tuple[Remark, ...] = ()
    text: str = field(init=False)
    _line_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        text = "".join(piece.text for piece in self.pieces)
        object.__setattr__(self, "text", text)
        sizes = map(len, text.split("\n")[:-1])
        starts = tuple([line + at for line, at in enumerate(accumulate(sizes, initial=0))])
        object.__setattr__(self, "_line_starts", starts)
        last = 0
        for block in self.blocks:
            if not last <= block.span.start <= block.span.end <= len(text):
                raise BrokenDocument(f"{self.path}: block {block.label!r} at {tuple(block.span)} is out of order")
            last = block.span.end

    def quote(self, span: Span) -> str:
        """The words at `span`, exactly as they stand."""
        return self.text[span.start : span.end]

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the code point at `offset`, or None between blocks."""
        index = bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1
        if index < 0 or (offset >= self.blocks[index].span.end and offset != self.blocks[index].span.start):
            return None
        return self.blocks[index]

    def place(self, span: Span) -> Place:
        """The place of `span` in words a person knows."""
        line = bisect_right(self._line_starts, span.start)
        block = self.block_at(span.start)
        return Place(line, span.start - self._line_starts[line - 1] + 1, block.label if block else f"line {line}")
