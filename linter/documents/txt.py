"""Plain text → Document, paragraphs found by blank lines, list markers and the way lines were wrapped."""

from __future__ import annotations

from linter.documents.layout.blocks import labelled, parts
from linter.documents.layout.lines import split
from linter.documents.layout.thread import quoted
from linter.documents.source.charset import decode
from linter.documents.source.limits import Limits
from linter.model.document import Document, Piece


def read(data: bytes, path: str, limits: Limits) -> Document:
    """The letter in `data`; raises `Unreadable` for binary data and unknown encodings."""
    text, notes = decode(data)
    return read_text(text, path, notes)


def read_text(text: str, path: str = "<text>", notes: tuple[str, ...] = ()) -> Document:
    """A letter already decoded; `Document.text` is exactly `text`, whatever ends its lines."""
    lines = split(text)
    blocks = labelled(tuple(parts(lines)), quoted(text, lines, len(text)))
    return Document(path, (Piece(text, (0,)),) if text else (), blocks, notes=notes)
