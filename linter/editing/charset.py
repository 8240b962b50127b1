"""Edits put into the bytes of a text file, in the encoding that it is in; every other byte stays as it is.

The counterpart of `linter.parsing.source.charset`, which says what encodings are read.
"""

from __future__ import annotations

import codecs
from collections.abc import Mapping, Sequence

from linter.editing.narrowing import edited
from linter.model.finding import Edit


def unwritable(data: bytes, edits: Sequence[Edit]) -> Mapping[Edit, str]:
    """Those of `edits` whose words the file's encoding cannot hold, with the reason in words for a person."""
    found: dict[Edit, str] = {}
    _, encoding = _encoding(data)
    for edit in edits:
        try:
            edit.text.encode(encoding)
        except UnicodeEncodeError as fault:
            sign = edit.text[fault.start]
            found[edit] = f"the file's encoding ({encoding}) has no “{sign}”: save it as UTF-8"
    return found


def rewritten(data: bytes, text: str, edits: Sequence[Edit], errors: str = "strict") -> bytes:
    """`data` with `edits` of the `text` that it holds; `edits` are in order and apart.

    `errors` is what becomes of signs that the encoding lacks, as Python's codecs name it.
    """
    mark, encoding = _encoding(data)
    return mark + edited(text, tuple(edits)).encode(encoding, errors)


def _encoding(data: bytes) -> tuple[bytes, str]:
    """The byte order mark and the encoding of the rest, as the reader takes them."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return mark, encoding
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return b"", "cp1252"
    return b"", "utf-8"
