"""HTML → tags and text, in one pass whose time grows with the length alone, however broken the markup is.

The standard library's parser looks for the end of an unclosed comment anew at each one, and takes hours over some inputs.
Source: the HTML standard, section 13.2.5, as far as text needs it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_TAG = re.compile(r"""<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>""")
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]{1,40})(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"'>]++))?+""")
#: A character by its number or name, as `html.unescape` knows it.
_ENTITY = re.compile(r"&(?:#[0-9]++;?|#[xX][0-9a-fA-F]++;?|[^\t\n\f <&#;]{1,32};?)")
#: Elements whose content is no markup, and nothing that is read.
_RAW = frozenset({"script", "style", "title", "textarea", "noscript", "xmp", "iframe", "noframes"})


class Tag(NamedTuple):
    """A tag in small letters, with its attributes as written."""

    name: str
    closing: bool
    written: str

    def attributes(self) -> dict[str, str]:
        """The attributes in small letters, the first of each name, without quotation marks."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.written):
            found.setdefault(match[1].lower(), unescaped((match[2] or "").strip("\"'")))
        return found


class Comment(NamedTuple):
    """What a comment says, without its marks."""

    said: str


class Text(NamedTuple):
    """What `source[start:end]` says: the same words, or one entity resolved."""

    said: str
    start: int
    end: int


def tokens(source: str) -> Iterator[Tag | Text | Comment]:
    """The tags of `source`, the text between them with its entities resolved, and comments; scripts are left out."""
    at = 0
    while at < len(source):
        opening = source.find("<", at)
        if opening < 0:
            opening = len(source)
        if opening > at:
            yield from _texts(source, at, opening)
        at = opening
        if source.startswith("<!--", at):
            start, at = at + 4, _after(source, "-->", at + 4)
            yield Comment(source[start : at - 3])
        elif source.startswith(("<!", "<?"), at):
            at = _after(source, ">", at + 2)
        elif match := _TAG.match(source, at):
            tag = Tag(match[2].lower(), bool(match[1]), match[3])
            yield tag
            at = match.end()
            if tag.name in _RAW and not tag.closing:
                end = re.compile(rf"</{tag.name}\b", re.IGNORECASE).search(source, at)
                at = end.start() if end else len(source)
        elif at < len(source):
            yield Text("<", at, at + 1)
            at += 1


def _texts(source: str, start: int, end: int) -> Iterator[Text]:
    """The text from `start` to `end`: what stands as it is, and each entity by itself."""
    at = start
    for match in _ENTITY.finditer(source, start, end) if source.find("&", start, end) >= 0 else ():
        said = unescaped(match[0])
        if said != match[0]:
            if at < match.start():
                yield Text(source[at : match.start()], at, match.start())
            if said:
                yield Text(said, *match.span())
            at = match.end()
    if at < end:
        yield Text(source[at:end], at, end)


def unescaped(text: str) -> str:
    """`text` with its entities resolved."""
    if "&" not in text:
        return text
    try:
        return html.unescape(text)
    except ValueError:  # the number of a character with thousands of digits
        return text


def _after(source: str, mark: str, start: int) -> int:
    """Where `mark` ends; the end of `source` if it does not come."""
    found = source.find(mark, start)
    return found + len(mark) if found >= 0 else len(source)
