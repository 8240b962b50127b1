"""PDF files with text → Document: paragraphs in reading order, each with the label "page 2".

PDFs are read to be checked and are never written, so pieces have no origin. Headers and footers that pages repeat are read
once, page numbers not at all. Pictures are not read: a page without text is noted, a file without any is refused.
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.model.document import BlockKind, Document, Piece
from linter.parsing.layout.assembly import Assembly
from linter.parsing.pdf.lines import Line, lines
from linter.parsing.pdf.margins import sort
from linter.parsing.pdf.paragraphs import paragraphs
from linter.parsing.pdf.process import Extract, extract
from linter.parsing.source.limits import Limits, Unreadable

_GARBLED = (
    "its letters cannot be made out, since the PDF does not say which they are: check the letter it was made from"
)


def read(data: bytes, path: str, limits: Limits) -> Document:
    """The letter in `data`; raises `Unreadable` for damage, passwords, what is too long, and where PDFium is not installed."""
    found = extract(data, limits)
    if sum(page.unknown for page in found.pages) * 20 > sum(page.count for page in found.pages):
        raise Unreadable(_GARBLED)
    told = sort([(page, lines(page)) for page in found.pages])
    assembly = Assembly()
    _add(assembly, told.headers, "header")
    for paragraph in paragraphs(told.body):
        text = "\n".join(paragraph.lines)
        assembly.add([Piece(text)], paragraph.kind, f"page {paragraph.page}", whole=True)
    _add(assembly, told.footers, "footer")
    return assembly.document(path, notes=_notes(found))


def _add(assembly: Assembly, found: Sequence[Line], kind: BlockKind) -> None:
    for line in found:
        assembly.add([Piece(line.text)], kind, f"page {line.page}", body=False)


def _notes(found: Extract) -> tuple[str, ...]:
    """What was not read, in words for a person."""
    notes: list[str] = []
    unread = [page.number for page in found.pages if page.drawn and not page.runs]
    if unread:
        named = ", ".join(map(str, unread[:10])) + (" …" if len(unread) > 10 else "")
        notes.append(f"page{'s' * (len(unread) > 1)} {named} not read: no text, only a picture")
    if found.form:
        notes.append("what is filled into its form is not read")
    if found.files:
        notes.append(f"{found.files} embedded file{'s' * (found.files > 1)} not read")
    return tuple(notes)
