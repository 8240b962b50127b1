"""Lines of plain text → blocks: paragraphs, list items, table rows and quoted letters.

A block's span leaves out what is layout round its words: a list marker, the outer pipes of a row. What is between them
stays (pipes, tabs, line ends), since the text is the writer's own. Lines without a letter or digit ("-----", a table's
rule) and those that number the pages are in no block.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from linter.model.document import Block, BlockKind, Span
from linter.parsing.layout.columns import aligned, has_gap
from linter.parsing.layout.lines import Line
from linter.parsing.layout.markers import marker, markers
from linter.parsing.layout.pasted import numbers_page
from linter.parsing.layout.wrapping import greets, joins

#: Who decides whether a line goes on the one before: its layout, Markdown's rules, or the soft breaks of RFC 3676.
Flow = Literal["wrapped", "markdown", "flowed"]


class Part(NamedTuple):
    """A block before it has a label."""

    start: int
    end: int
    kind: BlockKind


def laid_out(lines: Sequence[Line], replies: Sequence[Span], flow: Flow = "wrapped") -> Iterator[Part]:
    """The blocks of `lines`, in order; `replies` are what `thread.quoted` found among them."""
    at = 0
    for span in replies:
        first = bisect_left(lines, span.start, lo=at, key=_start)
        after = bisect_left(lines, span.end, lo=first, key=_start)
        yield from parts(lines[at:first], flow)
        if first < after and (end := max(line.end for line in lines[first:after])) > lines[first].start:
            yield Part(lines[first].start, end, "reply")
        at = after
    yield from parts(lines[at:] if at else lines, flow)


def parts(lines: Sequence[Line], flow: Flow = "wrapped") -> Iterator[Part]:
    """The blocks of `lines`, in order, quoted lines with `>` as replies."""
    chunk: list[Line] = []
    for line in lines:
        if line.text and not numbers_page(line):
            chunk.append(line)
        elif chunk:
            yield from _chunk(chunk, flow)
            chunk = []
    if chunk:
        yield from _chunk(chunk, flow)


def labelled(found: Iterable[Part]) -> tuple[Block, ...]:
    """Blocks with their labels: "paragraph 3", "table 1, row 2", "quoted letter"."""
    blocks: list[Block] = []
    paragraph = table = row = 0
    for start, end, kind in found:
        if kind == "row":
            if not blocks or blocks[-1].kind != "row":
                table, row = table + 1, 0
            row += 1
            label = f"table {table}, row {row}"
        elif kind == "reply":
            label = "quoted letter"
        elif kind == "code":
            label = "code"
        else:
            paragraph += 1
            label = f"paragraph {paragraph}"
        blocks.append(Block(Span(start, end), kind, label))
    return tuple(blocks)


def _start(line: Line) -> int:
    return line.start


def _chunk(lines: list[Line], flow: Flow) -> Iterator[Part]:
    """The blocks of lines with no blank one between them."""
    if len(lines) == 1 and lines[0].text[0].isalpha() and "\t" not in lines[0].text:
        line = lines[0]
        size = marker(line.text)
        yield Part(line.start + size, line.end, "item" if size else "paragraph")
    elif len(lines) > _FEW:
        yield from _set_out(lines, flow)
    else:
        begin = lines[0].start
        known = tuple([(line.start - begin, line.indent, line.text, line.tail) for line in lines])
        for start, end, kind in _known(known, flow):
            yield Part(begin + start, begin + end, kind)


_FEW = 40
"""Lines at the most of which it is remembered which blocks they are: letters share their heads, ends and lists."""


@lru_cache(maxsize=1_000)
def _known(lines: tuple[tuple[int, int, str, str], ...], flow: Flow) -> tuple[Part, ...]:
    """The blocks of such lines, each given by where it starts after the first, its indent, text and tail."""
    read = [Line(start, start + len(text), indent, text, tail) for start, indent, text, tail in lines]
    return tuple(_set_out(read, flow))


def _set_out(lines: list[Line], flow: Flow) -> Iterator[Part]:
    """The blocks of several lines with no blank one between them, or of one that is no plain one."""
    columns = _columns(lines)
    if all(line.text[0].isalnum() for line in lines):
        yield from _stretch(lines, flow, columns)
        return
    stretch: list[Line] = []
    reply: list[Line] = []
    for line in lines:
        if line.text[0] == ">":
            yield from _stretch(stretch, flow, columns)
            stretch = []
            reply.append(line)
        else:
            yield from _reply(reply)
            reply = []
            if any(map(str.isalnum, line.text)):
                stretch.append(line)
            elif "|" not in line.text:  # the rule "---|---" below the head of a table parts nothing
                yield from _stretch(stretch, flow, columns)
                stretch = []
    yield from _reply(reply)
    yield from _stretch(stretch, flow, columns)


def _reply(lines: list[Line]) -> Iterator[Part]:
    if lines:
        yield Part(lines[0].start, lines[-1].end, "reply")


def _columns(lines: list[Line]) -> Mapping[int, int]:
    """What `aligned` says of each line that it says something of, by where the line starts."""
    if len(lines) < 2 or not any(has_gap(line.text) for line in lines):
        return {}
    return {line.start: kind for line, kind in zip(lines, aligned(lines), strict=True) if kind}


def _stretch(lines: list[Line], flow: Flow, columns: Mapping[int, int]) -> Iterator[Part]:
    """The blocks of lines that are words of the drafter's own; `columns` is of `_columns`."""
    if not lines:
        return
    sizes = markers(lines)
    items = [size > 0 for size in sizes]
    cells = any("|" in line.text or "\t" in line.text for line in lines)
    table = [False] * len(lines)
    if cells:
        from linter.parsing.layout.table import rows

        table = rows(lines, items)
    for index, line in enumerate(lines):
        table[index] = table[index] or columns.get(line.start) == 1
        items[index] = items[index] and not columns.get(line.start)
    starts = [item or row for item, row in zip(items, table, strict=True)]
    for index in range(1, len(lines)):
        starts[index] = starts[index] or table[index - 1]
    joined = joins(lines, starts) if flow == "wrapped" else _told(lines, starts, flow)
    index = 0
    while index < len(lines):
        first = last = lines[index]
        row, item, size = table[index], items[index], sizes[index]
        index += 1
        while (
            index < len(lines)
            and not starts[index]
            and (joined[index] or (item and lines[index].indent > first.indent))
        ):
            last = lines[index]
            index += 1
        if row:
            while index < len(lines) and columns.get(lines[index].start) == 2:
                last = lines[index]
                index += 1
            inner = first.text.strip("| \t")
            start = first.start + first.text.index(inner)
            yield Part(start, start + len(inner) if last is first else last.end, "row")
        else:
            yield Part(first.start + size, last.end, "item" if item else "paragraph")


def _told(lines: Sequence[Line], starts: Sequence[bool], flow: Flow) -> list[bool]:
    """For each line whether it goes on the line before, where the text itself says so at the line's end."""
    joined = [False]
    for before, line, start in zip(lines, lines[1:], starts[1:], strict=False):
        soft = before.tail.rstrip("\r\n")
        if flow == "flowed":
            goes_on = soft.endswith(" ")
        else:
            goes_on = not (soft.endswith("  ") or before.text[-1] == "\\" or greets(before.text) or greets(line.text))
        joined.append(goes_on and not start)
    return joined
