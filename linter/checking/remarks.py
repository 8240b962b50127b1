"""Which paragraphs of a letter a comment in it speaks of: the one it stands in, or alone between two the next one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from linter.model.document import Block, Document, Remark, Span
from linter.model.finding import PlacedRemark


def placed_remarks(document: Document) -> tuple[PlacedRemark, ...]:
    """The comments of `document` to this program; those in a quoted letter are somebody else's, and left out."""
    found: list[PlacedRemark] = []
    for remark in document.remarks:
        reach = _reach(document, remark)
        if not _is_quoted(document, remark):
            found.append(PlacedRemark(remark.text, document.place(reach or remark.span), reach))
    return tuple(found)


def _reach(document: Document, remark: Remark) -> Span | None:
    """From the beginning of the first block that `remark` stands in to the end of the last; None below the last block."""
    start, end = remark.span
    blocks = document.blocks
    first = bisect_left(blocks, start, key=_end)
    after = bisect_right(blocks, end, lo=first, key=_start)
    if first < after:
        return Span(blocks[first].span.start, blocks[after - 1].span.end)
    if first and "\n" not in document.text[blocks[first - 1].span.end : start]:
        return blocks[first - 1].span  # at the end of its last line
    return blocks[after].span if after < len(blocks) else None


def _is_quoted(document: Document, remark: Remark) -> bool:
    """Whether `remark` stands in a letter that is quoted, or between two parts of it."""
    blocks = document.blocks
    at = bisect_right(blocks, remark.span.start, key=_start)  # blocks before it begin no later
    before = blocks[at - 1] if at else None
    if before is None or before.kind != "reply":
        return False
    return remark.span.start <= before.span.end or at == len(blocks) or blocks[at].kind == "reply"


def _start(block: Block) -> int:
    return block.span.start


def _end(block: Block) -> int:
    return block.span.end
