"""Runs of characters → lines in the order in which a person reads them: columns one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from linter.parsing.layout.markers import marker
from linter.parsing.pdf.page import Page, Run

#: In heights of a line: from here on a gap parts columns or cells.
_GAP = 1.2
#: Lines in a row with one gap in the same place, and the length of a line on either side, that make two columns of prose.
_COLUMN_LINES, _COLUMN_WORDS = 4, 18


@dataclass(slots=True)
class Line:
    """Runs on one line, from left to right; more than one are cells, or words with a tab between them."""

    page: int
    runs: list[Run]

    @property
    def text(self) -> str:
        """The words, with a tab between runs."""
        return "\t".join(run.text for run in self.runs)

    @property
    def left(self) -> float:
        """Where it begins, in points."""
        return self.runs[0].left

    @property
    def right(self) -> float:
        """Where it ends, in points."""
        return self.runs[-1].right

    @property
    def bottom(self) -> float:
        """Its lowest point."""
        return min(run.bottom for run in self.runs)

    @property
    def top(self) -> float:
        """Its highest point."""
        return max(run.top for run in self.runs)

    @property
    def height(self) -> float:
        """The height of its largest type."""
        return max(run.height for run in self.runs)


def lines(page: Page) -> list[Line]:
    """The lines of a page in reading order."""
    found = _gathered(page.number, page.runs)
    jumps = sum(line.bottom > before.top for before, line in zip(found, found[1:], strict=False))
    if jumps > max(4, len(found) // 4):
        runs = sorted(page.runs, key=lambda run: -run.bottom)
        found = _gathered(page.number, [run for row in _rows(runs) for run in sorted(row, key=lambda run: run.left)])
    return _in_columns(found)


def _rows(runs: Sequence[Run]) -> list[list[Run]]:
    """Runs from the top of the page downwards, those on one line together."""
    rows: list[list[Run]] = []
    for run in runs:
        if rows and rows[-1][0].level(run):
            rows[-1].append(run)
        else:
            rows.append([run])
    return rows


def _gathered(page: int, runs: Sequence[Run]) -> list[Line]:
    """Lines of runs that follow each other on one line, from left to right."""
    found: list[Line] = []
    for run in runs:
        last = found[-1].runs[-1] if found else None
        if last and last.level(run) and run.left > last.right - 0.5 * last.height:
            gap = run.left - last.right
            if run.is_mark(last):
                last.right = run.right
            elif last.is_mark(run):
                found[-1].runs[-1] = run
            elif gap < _GAP * max(run.height, last.height) or _is_marker(found[-1]):
                last.text += run.text if gap < 0.1 * run.height else f" {run.text}"
                last.right = run.right
            else:
                found[-1].runs.append(run)
        else:
            found.append(Line(page, [run]))
    return found


def _is_marker(line: Line) -> bool:
    """Whether all that stands on a line so far is the bullet or number of an item."""
    text = line.runs[0].text
    return len(line.runs) == 1 and len(text) < 7 and marker(f"{text} x") == len(text) + 1


def _in_columns(found: list[Line]) -> list[Line]:
    """`found`, with lines that are drawn across two columns of prose taken apart."""
    out: list[Line] = []
    index = 0
    while index < len(found):
        end, gutter = _columns(found, index)
        if end == index:
            out.append(found[index])
            index += 1
            continue
        for left in (True, False):
            for line in found[index:end]:
                side = [run for run in line.runs if (run.right <= gutter) == left]
                if side:
                    out.append(Line(line.page, side))
        index = end
    return out


def _columns(found: Sequence[Line], start: int) -> tuple[int, float]:
    """Where the stretch of two columns that begins in line `start` ends, and where its gutter is; `start` for none."""
    low, high = 0.0, float("inf")
    end, both = start, 0
    while end < len(found):
        line = found[end]
        if len(line.runs) == 2:
            near, far = max(low, line.runs[0].right), min(high, line.runs[1].left)
            if near >= far:
                break
            low, high, both = near, far, both + 1
        elif len(line.runs) > 2 or not both or not (line.right <= low + 1 or line.left >= high - 1):
            break
        end += 1
    if both < _COLUMN_LINES:
        return start, 0
    sides = [[len(line.runs[side].text) for line in found[start:end] if len(line.runs) == 2] for side in (0, 1)]
    if any(median(lengths) < _COLUMN_WORDS for lengths in sides):
        return start, 0
    return end, (low + high) / 2
