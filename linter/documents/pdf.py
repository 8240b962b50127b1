"""PDF files with text → Document: paragraphs in reading order, each with the label "page 2".

PDFs are read to be checked and are never written, so pieces have no origin. Headers and footers that pages repeat are read
once, page numbers not at all. Pictures are not read: a page without text is noted, a file without any is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Any

from linter.model.document import BlockKind, Document, Piece
from linter.parsing.layout.assembly import Assembly
from linter.parsing.pdf.lines import Line, lines
from linter.parsing.pdf.margins import sort
from linter.parsing.pdf.page import Page, runs
from linter.parsing.pdf.paragraphs import paragraphs
from linter.parsing.source.limits import Limits, Unreadable

_MISSING = "reading PDF files needs one more part: install it with pip install 'policyline[pdf]'"
_DAMAGED = "the PDF is damaged: open it, save or print it to a new PDF, and check that"
_PROTECTED = "it is protected with a password: save it without one, or check the letter it was made from"
_LONG = "it has more {} than can be checked: split it, or check the letter it was made from"
_GARBLED = (
    "its letters cannot be made out, since the PDF does not say which they are: check the letter it was made from"
)
#: PDFium's number for a password that is missing or wrong (FPDF_ERR_PASSWORD).
_PASSWORD = 4


def read(data: bytes, path: str, limits: Limits) -> Document:
    """The letter in `data`; raises `Unreadable` for damage, passwords, too many pages, and where PDFium is not installed."""
    try:
        import pypdfium2
    except ImportError:
        raise Unreadable(_MISSING) from None
    try:
        with closing(pypdfium2.PdfDocument(data)) as file:
            return _document(file, path, limits)
    except pypdfium2.PdfiumError as fault:
        raise Unreadable(_PROTECTED if getattr(fault, "err_code", None) == _PASSWORD else _DAMAGED) from None


def _document(file: Any, path: str, limits: Limits) -> Document:
    pages: list[tuple[Page, list[Line]]] = []
    unread: list[int] = []
    for page, pictures in _pages(file, limits):
        pages.append((page, lines(page)))
        if not page.runs and pictures:
            unread.append(page.number)
    if sum(page.unknown for page, _ in pages) * 20 > sum(page.count for page, _ in pages):
        raise Unreadable(_GARBLED)
    assembly = Assembly()
    found = sort(pages)
    _add(assembly, found.headers, "header")
    for paragraph in paragraphs(found.body):
        text = "\n".join(paragraph.lines)
        assembly.add([Piece(text)], paragraph.kind, f"page {paragraph.page}", whole=True)
    _add(assembly, found.footers, "footer")
    return assembly.document(path, notes=_notes(file, unread))


def _pages(file: Any, limits: Limits) -> Iterator[tuple[Page, bool]]:
    """Each page, and whether anything but text is on it."""
    count = len(file)
    if count > limits.pages:
        raise Unreadable(_LONG.format("pages"))
    left = limits.characters
    for index in range(count):
        with closing(file[index]) as page:
            found = runs(page, index + 1, left)
            if found is None:
                raise Unreadable(_LONG.format("text"))
            left -= found.count
            pictures = not found.runs and next(iter(page.get_objects(max_depth=1)), None) is not None
            yield found, pictures


def _add(assembly: Assembly, found: list[Line], kind: BlockKind) -> None:
    for line in found:
        assembly.add([Piece(line.text)], kind, f"page {line.page}", body=False)


def _notes(file: Any, unread: list[int]) -> tuple[str, ...]:
    """What was not read, in words for a person."""
    notes: list[str] = []
    if unread:
        named = ", ".join(map(str, unread[:10])) + (" …" if len(unread) > 10 else "")
        notes.append(f"page{'s' * (len(unread) > 1)} {named} not read: no text, only a picture")
    if file.get_formtype():
        notes.append("what is filled into its form is not read")
    if count := file.count_attachments():
        notes.append(f"{count} embedded file{'s' * (count > 1)} not read")
    return tuple(notes)
