"""HTML files → Document: what a browser shows, with the source offsets of every word.

The origin of a piece is the code points of the decoded source that say it, from and to: `&pound;` is one character that
seven say. Text that is hidden is not read, and a note says so. Source: the HTML standard, as far as letters need it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape

from linter.editing.charset import rewritten
from linter.editing.signature import Signature
from linter.editing.stretches import stretches
from linter.model.document import Document, Span
from linter.model.finding import Edit
from linter.parsing.html.letter import Letter
from linter.parsing.layout.assembly import Assembly
from linter.parsing.source.charset import decode
from linter.parsing.source.limits import Limits, Unreadable

#: Word and Outlook say in which encoding they write; "latin1" means Windows-1252, as the standard has it.
_WINDOWS = re.compile(
    rb"""<meta\b[^<>]{0,200}?charset\s*=\s*["']?(?:windows-1252|iso-8859-1|latin1)\b""", re.IGNORECASE
)

#: Tags that may stand between two words that change together: the approved words take the look of the first.
_LOOKS = re.compile(r"(?:</?(?:b|i|u|em|strong|span|font|small|big|mark|o:p)\b[^<>]*>|\s)*", re.IGNORECASE)


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
        notes += (f"{letter.hidden} piece{'s' * (letter.hidden > 1)} of hidden or deleted text not read",)
    return assembly.document(path, notes=notes)


def obstacles(data: bytes, document: Document, edits: Sequence[Edit], _limits: Limits) -> Mapping[Edit, str]:
    """Those of `edits` that cannot be made in the file, each with the reason."""
    source, _ = decode(data)
    found = {edit: _in_source(source, document, edit) for edit in edits}
    return {edit: outcome for edit, outcome in found.items() if isinstance(outcome, str)}


def write(data: bytes, document: Document, edits: Sequence[Edit], _signed: Signature | None, _limits: Limits) -> bytes:
    """The file with `edits`, in order and apart; signs that its encoding lacks are written as references."""
    source, _ = decode(data)
    made = [part for edit in edits for part in _in_source(source, document, edit) if isinstance(part, Edit)]
    return rewritten(data, source, made, "xmlcharrefreplace")


def _in_source(source: str, document: Document, edit: Edit) -> list[Edit] | str:
    """The edits of the source that make `edit`: the words go where the first stood; or why there are none."""
    found = stretches(document, edit)
    if isinstance(found, str):
        return found
    spans = [Span(*stretch.source()) for stretch in found]
    if any(span.start > span.end for span in spans):
        return "it would change a part of a sign"
    if any(not _LOOKS.fullmatch(source, left.end, right.start) for left, right in zip(spans, spans[1:], strict=False)):
        return "it would reach over a link or other markup"
    words = [escape(edit.text, quote=False), *[""] * (len(spans) - 1)]
    return [Edit(span, text) for span, text in zip(spans, words, strict=True)]
