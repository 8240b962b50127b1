"""Rows of styled words: laid out once, then painted plain (marks are a row of signs beneath) or in colour."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from linter.showing.characters import fitted, safe, width
from linter.showing.view import View

#: What a style is on a colour screen. Words in red or green are underlined too, for those who see no difference.
STYLES = {
    "": "",
    "faulty": "bold red underline",
    "asks": "bold yellow underline",
    "approved": "bold green underline",
    "strong": "bold",
    "faint": "dim",
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold cyan",
    "clean": "green",
}
#: What a style is on a plain one: the sign beneath its words.
_SIGNS = {"faulty": "^", "asks": "~", "approved": "+"}
_WORD = re.compile(r"\S+")
#: Longer rows than this are hard to read, however wide the screen.
_WIDEST = 100
MARGIN = 2
_LABEL = 10


class Segment(NamedTuple):
    """Words of one style, safe to show."""

    text: str
    style: str = ""


Row = list[Segment]
Paint = Callable[[Iterable[Row]], str]


def segment(text: str, style: str, view: View) -> Segment:
    """`text` from anywhere made safe for the reader's screen."""
    return Segment(safe(text, view.encoding), style)


def wrapped(segments: Iterable[Segment], columns: int) -> list[Row]:
    """`segments` as rows of at most `columns`, broken between words; runs of spaces become one.

    A word wider than a row is broken where the row ends.
    """
    return list(map(list, _wrapped(tuple(segments), columns)))


@lru_cache(maxsize=2_000)  # the same approved words stand beside the same faults of many letters
def _wrapped(segments: tuple[Segment, ...], columns: int) -> list[Row]:
    text, styles = _joined(segments)
    rows: list[Row] = []
    start = end = used = 0
    for match in _WORD.finditer(text):
        size = width(match.group())
        gap = width(text[end : match.start()])
        if used and used + gap + size > columns:
            rows.append(_cut(text, styles, start, end))
            start, used, gap = match.start(), 0, 0
        at = match.start()
        while size > columns:
            stop = at + columns
            rows.append(_cut(text, styles, at, stop))
            at = start = stop
            size = width(text[at : match.end()])
        used += gap + size
        end = match.end()
    if end > start:
        rows.append(_cut(text, styles, start, end))
    return rows


def columns(view: View) -> int:
    """The columns to lay text out in."""
    return max(40, min(view.width, _WIDEST))


def labelled(label: str, content: Row, view: View) -> list[Row]:
    """`content` in a column of its own with `label` at its left; no row at all where it is empty."""
    if not any(piece.text.strip() for piece in content):
        return []
    lead = Segment(" " * MARGIN + label.ljust(_LABEL), "faint")
    blank = Segment(" " * (MARGIN + _LABEL))
    rows = wrapped(content, columns(view) - MARGIN - _LABEL)
    return [[lead if number == 0 else blank, *row] for number, row in enumerate(rows)]


def indented(text: str, style: str, view: View, margin: int = MARGIN) -> list[Row]:
    """A paragraph, `margin` columns in."""
    rows = wrapped([segment(text, style, view)], columns(view) - margin)
    return [[Segment(" " * margin), *row] for row in rows]


def _joined(segments: Iterable[Segment]) -> tuple[str, list[tuple[int, str]]]:
    """The text of all, and the offset at which each style ends."""
    text = ""
    styles: list[tuple[int, str]] = []
    for piece, style in segments:
        words = re.sub(r"\s+", " ", piece)
        text += words[1:] if text.endswith(" ") and words.startswith(" ") else words
        styles.append((len(text), style))
    return text, styles


def _cut(text: str, styles: list[tuple[int, str]], start: int, end: int) -> Row:
    row: Row = []
    begin = 0
    for stop, style in styles:
        piece = text[max(begin, start) : min(stop, end)]
        if piece:
            row.append(Segment(piece, style))
        begin = stop
    return row


def painter(view: View) -> Paint:
    """What turns rows into text for `view`: rich is loaded for colour alone."""
    if view.colour:
        return _coloured(view)
    return lambda rows: "".join(_plain(row, view) for row in rows)


def _plain(row: Row, view: View) -> str:
    line = fitted("".join(piece.text for piece in row), view.encoding).rstrip() + "\n"
    if not any(piece.style in _SIGNS for piece in row):
        return line
    beneath = "".join(_SIGNS.get(piece.style, " ") * width(piece.text) for piece in row)
    return line + beneath.rstrip() + "\n"


def _coloured(view: View) -> Paint:
    from rich.console import Console
    from rich.text import Text

    console = Console(force_terminal=True, width=view.width, highlight=False, markup=False, emoji=False, no_color=False)

    def paint(rows: Iterable[Row]) -> str:
        with console.capture() as capture:
            for row in rows:
                shown = Text.assemble(*((fitted(text, view.encoding), STYLES[style]) for text, style in row))
                shown.rstrip()
                console.print(shown, soft_wrap=True)
        return capture.get()

    return paint
