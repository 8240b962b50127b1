"""Lines of PDF pages → paragraphs, items and rows.

A line goes on the one before if that one is full: the next word would not have fitted before the margin. Where the margin
is not known (a cell, a narrow column), the words decide, as they do in plain text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from linter.model.document import BlockKind
from linter.parsing.layout.lines import Line as TextLine
from linter.parsing.layout.markers import marker
from linter.parsing.layout.wrapping import ends_sentence, greets, joins
from linter.parsing.pdf.lines import Line

#: In points: the measure from which on the right margin says which lines are full; how far lines of one margin may begin
#: from each other (the indent of a first line, a hanging bullet).
_MEASURE, _INDENT = 200, 40


@dataclass(slots=True)
class Paragraph:
    """Lines that are one block; `page` counts from 1."""

    page: int
    kind: BlockKind
    lines: list[str] = field(default_factory=list)


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[Paragraph]:
    """The blocks of all pages in order; one may go on over the end of a column or page."""
    usual = median([line.height for page in pages for line in page] or [1.0])
    current: Paragraph | None = None
    before: Line | None = None
    margin = 0.0
    for page in pages:
        leading = _leading(page)
        margins = _margins(page)
        for line, right in zip(page, margins, strict=True):
            size = 0 if _is_row(line) else marker(line.text)
            if current and before and not size and _goes_on(before, line, margin, leading) and current.kind != "row":
                if not _is_row(line):
                    current.lines.append(line.text)
                    before, margin = line, right
                    continue
            if current:
                yield current
            kind: BlockKind = "row" if _is_row(line) else "item" if size else "paragraph"
            if kind == "paragraph" and line.height > 1.2 * usual:
                kind = "heading"
            current = Paragraph(line.page, kind, [line.text[size:]])
            before, margin = line, right
    if current:
        yield current


def _is_row(line: Line) -> bool:
    """Whether a line is cells of a table, and no sentence with a wide gap or tab in it."""
    if len(line.runs) < 2 or line.text[-1] in ".?!":
        return False
    return not any(run.text[0].islower() for run in line.runs[1:])


def _leading(page: Sequence[Line]) -> float:
    """The usual distance of one line from the next, in points."""
    steps = [before.bottom - line.bottom for before, line in zip(page, page[1:], strict=False)]
    near = [step for step, line in zip(steps, page, strict=False) if 0 < step < 2.2 * line.height]
    return median(near) if near else 0.0


def _margins(page: Sequence[Line]) -> list[float]:
    """For each line the right margin of the text it belongs to; 0 if that is too narrow to say anything.

    Lines belong to one text that begin about where this one does.
    """
    widest: dict[int, float] = {}
    for line in page:
        place = int(line.left // _INDENT)
        widest[place] = max(widest.get(place, 0.0), line.right)
    found: list[float] = []
    for line in page:
        place = int(line.left // _INDENT)
        right = max(widest.get(near, 0.0) for near in (place - 1, place, place + 1))
        found.append(right if right - line.left >= _MEASURE else 0.0)
    return found


def _goes_on(before: Line, line: Line, margin: float, leading: float) -> bool:
    """Whether `line` goes on the sentence or paragraph of `before`."""
    first, second = before.text, line.text
    if greets(first) or greets(second) or not 0.85 < line.height / before.height < 1.18:
        return False
    words = second.split(None, 1)[0]
    width = len(words) * (line.right - line.left) / max(len(second), 1)
    full = bool(margin) and before.right + width > margin
    step = before.bottom - line.bottom
    if before.page != line.page or step <= 0:  # the next page, or the next column
        return not ends_sentence(first) and (full or _runs_on(first, second))
    if step > 1.3 * leading and step > 1.3 * line.height:
        return False
    same_text = abs(line.left - before.left) < _INDENT
    return same_text and (full or _runs_on(first, second))


def _runs_on(first: str, second: str) -> bool:
    """Whether the words alone say that a line goes on, as they do for plain text."""
    two = [TextLine(0, len(text), 0, text, "\n") for text in (first, second)]
    return joins(two, [False, False])[1] and not ends_sentence(first)
