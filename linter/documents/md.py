"""Markdown → Document: the source text as it stands, with what is no prose (code, comments, front matter) told apart.

A scan by lines, not a full CommonMark parser: it only has to know which lines belong together and which are nobody's
words, and keeps every offset. Block quotes are quoted letters. Emphasis marks and link targets stay in the text; words
struck out and marks of footnotes are without width in it, and what says a hard space is one.
Source: CommonMark 0.31.2, sections 2.4, 4.2 to 4.6, 5.1 and 6.7; struck words as in GitHub Flavored Markdown 0.29,
section 6.5; footnotes as in Pandoc; front matter as in Jekyll and Pandoc.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from linter.editing.charset import rewritten, unwritable
from linter.editing.signature import Signature
from linter.model.document import Document, Piece, Span
from linter.model.finding import Edit
from linter.parsing.layout.blocks import Part, labelled, laid_out
from linter.parsing.layout.columns import tabbed
from linter.parsing.layout.lines import Line, split
from linter.parsing.layout.remarks import blanked, remarks
from linter.parsing.layout.thread import quoted
from linter.parsing.source.charset import decode
from linter.parsing.source.limits import Limits

_HEADING = re.compile(r"#{1,6}(?:[ \t]+|$)")
_UNDERLINE = re.compile(r"=+$|-+$")
_FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,})")


#: What is not read, or not as it is typed: words struck out, the mark of a footnote, a hard space, a comma or a point
#: in a figure that is escaped.
_UNREAD = re.compile(
    r"(?P<struck>(?<![~\\])~~(?=[^\s~])[^~\r\n]{1,1000}~~(?!~))"
    r"|(?P<mark>\[\^[^\s\[\]]{1,50}\]:?)|(?P<space>&(?:nbsp|#160|#xa0);)|(?P<escape>\\(?=[.,]\d))",
    re.IGNORECASE,
)
#: In the place of each sign that is not read: it has no width, and words and figures go on over it.
_NOTHING = "\u200b"
#: Marks that stand in pairs: emphasis, code, links.
_PAIRED = re.compile(r"[*_`~]+|[\[\]()<>]")


class _Section(NamedTuple):
    """Lines from `first` to before `after` that are of one kind; a heading's words are at `span`."""

    kind: Literal["code", "heading", "prose"]
    first: int
    after: int
    span: Span = Span(0, 0)


def read(data: bytes, path: str, _limits: Limits) -> Document:
    """The letter in `data`; raises `Unreadable` for binary data and unknown encodings."""
    text, notes = decode(data)
    found = remarks(text)
    text = blanked(text, found)
    lines = split(text)
    sections = list(_sections(lines))
    code = [Span(lines[part.first].start, lines[part.after - 1].end) for part in sections if part.kind == "code"]
    found = [remark for remark in found if not _is_in(remark.span.start, code)]
    words = [line for part in sections if part.kind != "code" for line in lines[part.first : part.after]]
    blocks = labelled(_parts(lines, sections, quoted(text, words)))
    struck = [match for match in _UNREAD.finditer(text) if match["struck"] and not _is_in(match.start(), code)]
    text = _UNREAD.sub(_unread, tabbed(text, blocks))
    if struck:
        notes += (f"{len(struck)} piece{'s' * (len(struck) > 1)} of text struck out not read",)
    return Document(path, (Piece(text, (0,)),) if text else (), blocks, notes=notes, remarks=tuple(found))


def _unread(match: re.Match[str]) -> str:
    """What stands in the text in the place of something that is not read; of the same length."""
    return ("\u00a0" if match["space"] else "").ljust(len(match[0]), _NOTHING)


def _is_in(offset: int, spans: Sequence[Span]) -> bool:
    """Whether one of `spans`, which are in order and apart, holds `offset`."""
    before = bisect_right(spans, offset, key=lambda span: span.start)
    return before > 0 and offset < spans[before - 1].end


def _parts(lines: list[Line], sections: list[_Section], replies: list[Span]) -> Iterator[Part]:
    """The blocks of the text, in order."""
    for section in sections:
        within = lines[section.first : section.after]
        if section.kind == "code":
            yield Part(within[0].start, max(line.end for line in within), "code")
        elif section.kind == "prose":
            yield from laid_out(within, replies, "markdown")
        elif section.span.start < section.span.end:
            reply = any(span.covers(section.span) for span in replies)
            yield Part(*section.span, "reply" if reply else "heading")


def _sections(lines: list[Line]) -> Iterator[_Section]:
    """All lines, told apart as code, headings and prose."""
    index = start = _front_matter(lines)
    if index:
        yield _Section("code", 0, index)
    while index < len(lines):
        after = _code(lines, index)
        found = _Section("code", index, after) if after > index else _heading(lines, index, start)
        if not found:
            index += 1
            continue
        if start < index:
            yield _Section("prose", start, index)
        yield found
        index = start = found.after
    if start < index:
        yield _Section("prose", start, index)


def _front_matter(lines: list[Line]) -> int:
    """How many lines at the top are front matter, between two lines of `---`."""
    if lines and lines[0].text == "---" and lines[0].indent == 0:
        for index, line in enumerate(lines[1:], 1):
            if line.text in ("---", "..."):
                return index + 1
    return 0


def _code(lines: list[Line], index: int) -> int:
    """The line after the code fence or comment that begins in line `index`; `index` where none does."""
    text = lines[index].text
    if text.startswith("<!--"):
        for at in range(index, len(lines)):
            if "-->" in (lines[at].text if at > index else text[4:]):
                return at + 1 if lines[at].text.endswith("-->") else index
        return index
    fence = _FENCE.match(text) if text[:1] in "`~" and text else None
    if not fence:
        return index
    mark = fence[1] or fence[2]
    for at in range(index + 1, len(lines)):
        closing = lines[at].text
        if closing.startswith(mark) and not closing.strip(mark[0]):
            return at + 1
    return len(lines)


def _heading(lines: list[Line], index: int, start: int) -> _Section | None:
    """The heading that begins in line `index`, if one does: with `#`, or a line by itself with a rule under it.

    `start` is the line with which the prose before begins.
    """
    line = lines[index]
    match = _HEADING.match(line.text) if line.text[:1] == "#" and line.indent < 4 else None
    if match:
        words = line.text[match.end() :].rstrip("#").rstrip()
        at = line.start + match.end()
        return _Section("heading", index, index + 1, Span(at, at + len(words)))
    below = lines[index + 1] if index + 1 < len(lines) else None
    if not below or below.indent > 3 or not _UNDERLINE.match(below.text) or line.text[:1] in ("", *">|-*+#"):
        return None
    alone = index == start or not lines[index - 1].text
    return _Section("heading", index, index + 2, Span(line.start, line.end)) if alone else None


def obstacles(data: bytes, _document: Document, edits: Sequence[Edit], _limits: Limits) -> Mapping[Edit, str]:
    """Those of `edits` that cannot be made in the file, each with the reason."""
    found = dict(unwritable(data, edits))
    source, _ = decode(data)
    unread = [Span(*match.span()) for match in _UNREAD.finditer(source) if not match["escape"]]
    for edit in edits:
        if not _is_paired(source[edit.span.start : edit.span.end]):
            found[edit] = "it would cut through the marks of emphasis or of a link"
        elif any(span.overlaps(edit.span) for span in unread):
            found[edit] = "it would reach over the mark of a footnote, words struck out or a hard space"
    return found


def _is_paired(words: str) -> bool:
    """Whether every mark in `words` that stands in pairs has its partner there."""
    open_marks: list[str] = []
    for mark in _PAIRED.findall(words):
        partner = {"]": "[", ")": "(", ">": "<"}.get(mark, mark)
        if open_marks and open_marks[-1] == partner and mark not in "[(<":
            open_marks.pop()
        else:
            open_marks.append(mark)
    return not open_marks


def write(data: bytes, _document: Document, edits: Sequence[Edit], _signed: Signature | None, _limits: Limits) -> bytes:
    """The file with `edits`, in order and apart, in the encoding that it has."""
    return rewritten(data, decode(data)[0], edits)
