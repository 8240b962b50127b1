"""One page of a PDF → runs of characters that stand on one line, in the order in which the file draws them.

PDFium gives each character its code and its box; places are in points from the lower left corner of the page as shown.
Source: ISO 32000-1, sections 8.3 (coordinates) and 9.10 (extraction of text).
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

#: PDFium's own sign for the hyphen at the end of a line.
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\u00ad": "-"}
_MARKS = frozenset("0123456789ivx*\u2020\u2021")


@dataclass(slots=True)
class Run:
    """Characters next to each other on one line, with the box round them: as high as the type, not as the letters."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        return max(self.top - self.bottom, 1.0)

    def level(self, other: Run) -> bool:
        """Whether both stand on one line."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > 0.5 * min(self.height, other.height)

    def is_mark(self, beside: Run) -> bool:
        """Whether this is the small raised mark of a footnote beside a word."""
        small = self.height < 0.8 * beside.height and self.bottom > beside.bottom + 0.1 * beside.height
        return small and all(sign in _MARKS for sign in self.text)


@dataclass(slots=True)
class Page:
    """The runs of a page. `unknown` is how many of its `count` characters have no code that says which they are."""

    number: int
    width: float
    height: float
    runs: list[Run]
    count: int
    unknown: int


def runs(page: Any, number: int, most: int) -> Page | None:
    """The runs of a PDFium page; None if it has more than `most` characters."""
    import pypdfium2.raw as pdfium

    width, height = page.get_size()
    turn = page.get_rotation()
    across, up = (height, width) if turn in (90, 270) else (width, height)
    text = page.get_textpage()
    try:
        count = text.count_chars()
        if count > most:
            return None
        found = Page(number, width, height, [], count, 0)
        box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        x, y = ctypes.c_double(), ctypes.c_double()
        run: Run | None = None
        space = False
        for index in range(count):
            code = pdfium.FPDFText_GetUnicode(text, index)
            sign = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
            sign = _HYPHENS.get(sign, sign)
            if sign in "\r\n" or sign.isspace():
                space = True
                continue
            if not sign.isprintable() and sign not in "\u200b\u200c\u200d\u2060\uf0b7\uf0a7\uf0d8":
                found.unknown += 1
                sign = "\ufffd"
            pdfium.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box))
            pdfium.FPDFText_GetCharOrigin(text, index, ctypes.byref(x), ctypes.byref(y))
            pdfium.FPDFText_GetMatrix(text, index, ctypes.byref(matrix))
            size = pdfium.FPDFText_GetFontSize(text, index)
            if turn in (90, 270):
                size *= abs(matrix.b) or 1
                one = Run(sign, x.value - 0.8 * size, x.value + 0.2 * size, box.bottom, box.top)
                if turn == 270:
                    one.left, one.right = x.value - 0.2 * size, x.value + 0.8 * size
            else:
                size *= abs(matrix.d) or 1
                one = Run(sign, box.left, box.right, y.value - 0.2 * size, y.value + 0.8 * size)
                if turn == 180:
                    one.bottom, one.top = y.value - 0.8 * size, y.value + 0.2 * size
            one = _turned(one, turn, across, up)
            if run and run.level(one) and -0.5 * run.height < one.left - run.right < 1.2 * run.height:
                if one.is_mark(run):
                    space = False
                    continue
                run.text += f" {sign}" if space else sign
                run.left, run.right = min(run.left, one.left), max(run.right, one.right)
                run.bottom, run.top = min(run.bottom, one.bottom), max(run.top, one.top)
            else:
                run = one
                found.runs.append(run)
            space = False
        return found
    finally:
        text.close()


def _turned(run: Run, turn: int, across: float, up: float) -> Run:
    """A box of the page as drawn, where it is on the page as shown, which is turned clockwise by `turn` degrees."""
    left, right, bottom, top = run.left, run.right, run.bottom, run.top
    if turn == 90:
        return Run(run.text, bottom, top, across - right, across - left)
    if turn == 180:
        return Run(run.text, across - right, across - left, up - top, up - bottom)
    if turn == 270:
        return Run(run.text, up - top, up - bottom, left, right)
    return run
