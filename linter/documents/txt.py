"""Plain text → Document, paragraphs found by blank lines, list markers and the way lines were wrapped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from linter.editing.signature import Signature
from linter.model.document import Document, Piece
from linter.model.finding import Edit
from linter.parsing.layout.blocks import labelled, laid_out
from linter.parsing.layout.columns import tabbed
from linter.parsing.layout.lines import split
from linter.parsing.layout.pasted import as_seen
from linter.parsing.layout.remarks import blanked, remarks
from linter.parsing.layout.thread import quoted
from linter.parsing.source.charset import decode
from linter.parsing.source.limits import Limits


def read(data: bytes, path: str, _limits: Limits) -> Document:
    """The letter in `data`; raises `Unreadable` for binary data and unknown encodings."""
    text, notes = decode(data)
    return read_text(text, path, notes)


def read_text(text: str, path: str = "<text>", notes: tuple[str, ...] = ()) -> Document:
    """A letter already decoded; `Document.text` is `text`, whatever ends its lines, with spaces for comments to us.

    In tables set with spaces a tab stands for the first space between two cells. What was copied in its source, with
    entities and tags, is as it was seen.
    """
    found = remarks(text, brackets=True)
    text = as_seen(blanked(text, found))
    lines = split(text)
    blocks = labelled(laid_out(lines, quoted(text, lines)))
    text = tabbed(text, blocks)
    return Document(path, (Piece(text, (0,)),) if text else (), blocks, notes=notes, remarks=tuple(found))


def obstacles(data: bytes, _document: Document, edits: Sequence[Edit], _limits: Limits) -> Mapping[Edit, str]:
    """Those of `edits` that cannot be made in the file, each with the reason."""
    from linter.editing.charset import unwritable

    return unwritable(data, edits)


def write(data: bytes, _document: Document, edits: Sequence[Edit], _signed: Signature | None, _limits: Limits) -> bytes:
    """The file with `edits`, in order and apart, in the encoding that it has."""
    from linter.editing.charset import rewritten

    return rewritten(data, decode(data)[0], edits)
