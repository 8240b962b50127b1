"""HTML files → Document: what a browser shows, with the source offsets of every word.

The origin of a piece is the code points of the decoded source that say it, from and to: `&pound;` is one character that
seven say. Text that is hidden is not read, and a note says so. Source: the HTML standard, as far as letters need it.
"""

from __future__ import annotations

import re

from linter.model.document import Document
from linter.parsing.html.letter import Letter
from linter.parsing.layout.assembly import Assembly
from linter.parsing.source.charset import decode
from linter.parsing.source.limits import Limits, Unreadable

#: Word and Outlook say in which encoding they write; "latin1" means Windows-1252, as the standard has it.
_WINDOWS = re.compile(
    rb"""<meta\b[^<>]{0,200}?charset\s*=\s*["']?(?:windows-1252|iso-8859-1|latin1)\b""", re.IGNORECASE
)


def read(data: bytes, path: str, limits: Limits) -> Document:
    """The letter in `data`; raises `Unreadable` for binary data, unknown encodings and far too much markup."""
    if data.count(b"<") > limits.tags:
        raise Unreadable("it has more parts than can be checked: split it")
    text, notes = decode(data)
    if notes and _WINDOWS.search(data, 0, 4096):
        notes = ()
    assembly = Assembly()
    letter = Letter(assembly)
    letter.read(text)
    if letter.hidden:
        notes += (f"{letter.hidden} piece{'s' * (letter.hidden > 1)} of hidden text not read",)
    return assembly.document(path, notes=notes)
