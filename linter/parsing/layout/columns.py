"""Tables set with spaces: lines below each other whose cells begin, or whose figures end, in the same columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from linter.model.document import Block
from linter.model.frozen import frozen
from linter.parsing.layout.lines import Line
from linter.parsing.layout.markers import marker

_GAP = re.compile(r"(?<=\S)[ \u00a0]{2,400}(?=\S)")
#: Two spaces end a sentence with many who learned to type on a machine.
_STOPS = ".?!:"
#: As wide as this is no gap that a word processor makes to fill a line.
_WIDE = 3
#: The longest figure that stands at the right edge of its column.
_FIGURE = 16


#: As far in as this a line may begin below the labels of a table.
_INDENTED = 8


@frozen
class _Cell:
    """A cell after a gap, in columns of its line; `figure` says whether it is a single one."""

    start: int
    end: int
    gap: int
    figure: bool


def aligned(lines: Sequence[Line]) -> list[int]:
    """For each line 1 if it is a row of a table set with spaces, 2 if it goes on the last cell of the row above, else 0.

    A row has a row above or below it with which it shares a column, and most of its gaps are such. Lines of prose set to
    both margins have gaps as well: those are narrow, and share no column but the last.
    """
    kinds = [0] * len(lines)
    cells = [_cells(line) for line in lines]
    above = -1  # the last line with gaps, for those below it
    continued: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if not cells[index]:
            if above >= 0 and cells[above] and line.indent == cells[above][-1].start:
                continued.append((index, above))
            elif any(map(str.isalnum, line.text)):  # else it is a rule below the headings of a table
                above = -1
            continue
        shared = _shared(cells[above], cells[index]) if above >= 0 else 0
        if shared and all(2 * shared > len(cells[at]) for at in (above, index)):
            kinds[above] = kinds[index] = 1
        above = index
    for index, row in continued:
        kinds[index] = 2 * kinds[row]
    return kinds


def tabbed(text: str, blocks: Iterable[Block], offset: int = 0) -> str:
    """`text` with a tab for the first space between the cells of each row that is set with spaces; its length stays.

    The spans of `blocks` begin to count at `offset` before it.
    """
    pieces: list[str] = []
    at = 0
    for block in blocks:
        start = block.span.start - offset
        row = text[start : block.span.end - offset]
        if block.kind != "row" or "\t" in row or "|" in row:
            continue
        for match in _gaps(row):
            pieces += [text[at : start + match.start()], "\t"]
            at = start + match.start() + 1
    return "".join([*pieces, text[at:]]) if pieces else text


def has_gap(text: str) -> bool:
    """Whether there are spaces beside each other."""
    return "  " in text or "\u00a0\u00a0" in text


def _gaps(text: str) -> list[re.Match[str]]:
    """The gaps between cells."""
    if not has_gap(text):
        return []
    return [gap for gap in _GAP.finditer(text) if len(gap[0]) > 2 or text[gap.start() - 1] not in _STOPS]


def _cells(line: Line) -> list[_Cell]:
    """The cells of a line but the first; with the first, where a heading leaves the column of the labels empty."""
    gaps = _gaps(line.text)
    if gaps and gaps[0].end() == marker(line.text):
        gaps = gaps[1:]  # "(iv)   Damp", after a marker
    ends = [*(gap.start() for gap in gaps[1:]), len(line.text)][: len(gaps)]
    found = [_cell(line, gap.end(), end, len(gap[0])) for gap, end in zip(gaps, ends, strict=True)]
    return [_cell(line, 0, gaps[0].start(), line.indent), *found] if gaps and line.indent >= _INDENTED else found


def _cell(line: Line, first: int, last: int, gap: int) -> _Cell:
    words = line.text[first:last]
    figure = len(words) <= _FIGURE and any(map(str.isdigit, words)) and " " not in words
    return _Cell(line.indent + first, line.indent + last, gap, figure)


def _shared(above: list[_Cell], below: list[_Cell]) -> int:
    """How many columns two lines share; none if nowhere the gap is wide."""
    starts = {cell.start: cell for cell in above}
    ends = {cell.end: cell for cell in above}
    count, wide = 0, False
    for cell in below:
        other = starts.get(cell.start) or (ends.get(cell.end) if cell.figure else None)
        if other:
            count += 1
            wide = wide or max(cell.gap, other.gap) >= _WIDE
    return count if wide else 0
