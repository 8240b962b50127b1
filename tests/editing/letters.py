"""Word files that Word and LibreOffice can open, made by hand; tracked changes accepted and rejected by the book."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

from lxml import etree

from linter.editing.archive import repacked
from linter.model.document import Document, Span
from linter.model.finding import Edit
from linter.parsing.word.names import every, name
from tests.documents.word_file import docx

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN = "word/document.xml"


def letter(*content: str, **parts: str) -> bytes:
    """A Word file with this body and these parts, complete with what LibreOffice asks for."""
    kinds = {
        "header": "header",
        "footer": "footer",
        "footnotes": "footnotes",
        "endnotes": "endnotes",
        "styles": "styles",
    }
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_TYPE}.{kinds[part.rstrip("0123456789")]}+xml"/>'
        for part in parts
    )
    types = (
        '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{MAIN}" ContentType="{_TYPE}.document.main+xml"/>{overrides}</Types>'
    )
    return repacked(docx("".join(content), parts=parts), {"[Content_Types].xml": types.encode()})


def part(data: bytes, wanted: str = MAIN) -> bytes:
    """One part of a file."""
    return zipfile.ZipFile(io.BytesIO(data)).read(wanted)


def changes(document: Document, *pairs: tuple[str, str]) -> list[Edit]:
    """Edits that put the second words in the place of the first, each of which stands in the document once."""
    edits = []
    for written, approved in pairs:
        assert document.text.count(written) == 1, written
        start = document.text.index(written)
        edits.append(Edit(Span(start, start + len(written)), approved))
    return sorted(edits, key=lambda edit: edit.span)


def settled(data: bytes, *, accept: bool, author: str | None = None) -> bytes:
    """The file with the tracked changes of `author`, or all, accepted or rejected (ISO/IEC 29500-1, 17.13.5)."""
    new = {}
    for wanted in zipfile.ZipFile(io.BytesIO(data)).namelist():
        if wanted.startswith("word/") and wanted.endswith(".xml"):
            root = etree.fromstring(part(data, wanted))
            _settle(root, "ins" if accept else "del", "del" if accept else "ins", author)
            new[wanted] = etree.tostring(root)
    return repacked(data, new)


def _settle(root: etree._Element, kept: str, dropped: str, author: str | None) -> None:
    for mark in _by(author, every(root, kept, dropped)):
        parent = mark.getparent()
        assert parent is not None
        if name(mark) == kept:
            for text in every(mark, "delText"):
                text.tag = text.tag.replace("delText", "t")
            for run in list(mark):
                mark.addprevious(run)
        parent.remove(mark)


def _by(author: str | None, marks: Iterable[etree._Element]) -> list[etree._Element]:
    return [mark for mark in marks if author is None or author in mark.attrib.values()]


def formatted(data: bytes, wanted: str = MAIN) -> list[tuple[str, str]]:
    """Every character of a part that is shown, with the formatting of its run."""
    found = []
    for node in every(etree.fromstring(part(data, wanted)), "t"):
        run = node.getparent()
        assert run is not None
        style = "".join(etree.tostring(below).decode() for below in run if name(below) == "rPr")
        found += [(character, style) for character in node.text or ""]
    return found
