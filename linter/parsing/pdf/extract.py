"""PDF → the runs of characters on its pages, by PDFium, in a process of its own (`process.py` starts it).

PDFium is written in C++: a file made for it may end it, or take all memory. Source: ISO 32000-1, sections 8.3 and 9.10.
"""

from __future__ import annotations

import ctypes
import json
import math
import sys
from collections.abc import Iterator
from contextlib import closing
from typing import Any, NamedTuple

from linter.parsing.pdf.page import Page, Run

#: PDFium's own sign for the hyphen at the end of a line.
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\u00ad": "-"}
#: No letters, but written on purpose: what joins and parts words, and the bullets of Word's symbol fonts.
_PRINTED = frozenset("\u200b\u200c\u200d\u2060\uf0b7\uf0a7\uf0d8")
_UNKNOWN = "\ufffd"
#: In heights of the type: from here on a gap parts columns or cells.
_GAP = 1.2
#: In points: far below any page.
_BELOW = 100_000
#: PDFium's number for a password that is missing or wrong (FPDF_ERR_PASSWORD).
_PASSWORD = 4


class TooLong(Exception):
    """The file has more "pages" or "text" than is asked for."""


class _Sign(NamedTuple):
    """A character on the page turned so that it is upright; `turn` is by how many quarters."""

    run: Run
    turn: int
    space: bool


def main() -> None:
    """Read the PDF on standard input, and write what is found, or why nothing is, to standard output as JSON.

    Arguments: the most pages, characters, seconds of the processor, and bytes of memory.
    """
    pages, characters, seconds, memory = map(int, sys.argv[1:5])
    _bound(seconds, memory)
    import pypdfium2

    data = sys.stdin.buffer.read()
    try:
        with closing(pypdfium2.PdfDocument(data)) as file:
            told: dict[str, Any] = {
                "pages": [_told(page) for page in _pages(file, pages, characters)],
                "form": bool(file.get_formtype()),
                "files": file.count_attachments(),
            }
    except TooLong as fault:
        told = {"refused": str(fault)}
    except pypdfium2.PdfiumError as fault:
        told = {"refused": "password" if getattr(fault, "err_code", None) == _PASSWORD else "damaged"}
    sys.stdout.write(json.dumps(told))


def _bound(seconds: int, memory: int) -> None:
    """Let the system end this process when it takes too much, where it can (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _told(page: Page) -> dict[str, Any]:
    runs = [(run.text, *(round(at, 2) for at in (run.left, run.right, run.bottom, run.top))) for run in page.runs]
    return {"height": page.height, "count": page.count, "unknown": page.unknown, "drawn": page.drawn, "runs": runs}


def _pages(file: Any, most: int, characters: int) -> Iterator[Page]:
    if len(file) > most:
        raise TooLong("pages")
    for number in range(len(file)):
        with closing(file[number]) as page:
            found = _page(page, number + 1, characters)
            characters -= found.count
            found.drawn = not found.runs and next(iter(page.get_objects(max_depth=1)), None) is not None
            yield found


def _page(page: Any, number: int, most: int) -> Page:
    """The runs of a page.

    Text may run in any of four directions, whichever way the page is turned. Each direction is read as if it were upright;
    those that few characters run in stand far below the page.
    """
    width, height = page.get_size()
    if page.get_rotation() in (90, 270):
        width, height = height, width
    with closing(page.get_textpage()) as text:
        count = text.count_chars()
        if count > most:
            raise TooLong("text")
        found = Page(number, height, [], count, 0)
        turns: list[int] = []
        lengths = [0, 0, 0, 0]
        run: Run | None = None
        near = 0.0  # where the last character begins; those of a ligature all begin there
        for one, turn, space in _signs(text, width, height):
            lengths[turn] += 1
            found.unknown += one.text == _UNKNOWN
            follows = run and near - 0.1 * run.height < one.left < run.right + _GAP * run.height
            near = one.left
            if run and follows and turns[-1] == turn and run.level(one):
                if not one.is_mark(run):
                    run.text += f" {one.text}" if space else one.text
                    run.left, run.right = min(run.left, one.left), max(run.right, one.right)
                    run.bottom, run.top = min(run.bottom, one.bottom), max(run.top, one.top)
            else:
                run = one
                found.runs.append(run)
                turns.append(turn)
    upright = lengths.index(max(lengths))
    found.height = width if upright in (1, 3) else height
    for run, turn in zip(found.runs, turns, strict=True):
        if turn != upright:
            run.bottom, run.top = run.bottom - _BELOW * (turn + 1), run.top - _BELOW * (turn + 1)
    return found


def _signs(text: Any, width: float, height: float) -> Iterator[_Sign]:
    """The characters of a page in the order in which they are drawn; white space only says that it stood before one."""
    import pypdfium2.raw as pdfium

    box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    space = False
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, index)
        sign = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else _UNKNOWN
        sign = _HYPHENS.get(sign, sign)
        if sign.isspace():
            space = True
            continue
        if not sign.isprintable() and sign not in _PRINTED:
            sign = _UNKNOWN
        pdfium.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box))
        pdfium.FPDFText_GetCharOrigin(text, index, ctypes.byref(x), ctypes.byref(y))
        pdfium.FPDFText_GetMatrix(text, index, ctypes.byref(matrix))
        turn = 0
        if matrix.b or matrix.a < 0:
            turn = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
        start, end, base = box.left, box.right, y.value
        if turn == 1:
            start, end, base = box.bottom, box.top, width - x.value
        elif turn == 2:
            start, end, base = width - box.right, width - box.left, height - y.value
        elif turn == 3:
            start, end, base = height - box.top, height - box.bottom, x.value
        size = pdfium.FPDFText_GetFontSize(text, index) * (math.hypot(matrix.c, matrix.d) or 1)
        if not math.isfinite(start + end + base + size):
            start = end = base = size = 0.0
        yield _Sign(Run(sign, start, end, base - 0.2 * size, base + 0.8 * size), turn, space)
        space = False
