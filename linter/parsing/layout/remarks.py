"""Comments in a text that speak to this program, "policyline: …": they are found, and taken out of the letter's words.

In every format of text they are comments of HTML or of Jinja; in plain text, which has none, lines in square brackets.
A comment in backticks is somebody's writing about such comments, and none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from linter.model.document import Piece, Remark, Span
from linter.parsing.layout.lines import small

REMARK: Final = "remark"
"""The first item in the origin of a piece without text that stands for a comment; the second is what it says.

A third, where there is one, is its name: one comment on several paragraphs stands in the first and in the last of them.
"""
_NAME: Final = b"policyline"
_OPENING: Final = re.compile(
    r"(<!--|\{#-?|^[ \t]*\[)\s{0,99}(policyline\s{0,9}(?::|ignore\b))", re.IGNORECASE | re.MULTILINE
)
_CLOSING: Final = {"<!--": "-->", "{#": "#}", "{#-": "#}"}
_BRACKETS: Final = re.compile(r"\][ \t]*(?:\r?\n|\r|$)")
#: Code points; a longer one is text in which a mark was forgotten.
_LONGEST: Final = 2_000


def comment(said: str, *name: str) -> Piece | None:
    """The piece that stands for a comment of a format; None for what is not said to this program."""
    return Piece("", (REMARK, " ".join(said[:_LONGEST].split()), *name)) if addressed(said) else None


def is_remark(piece: Piece) -> bool:
    """Whether a piece stands for a comment."""
    return not piece.text and piece.origin is not None and piece.origin[0] == REMARK


def addressed(said: str) -> bool:
    """Whether a comment says of itself that it speaks to this program."""
    return bool(_OPENING.match(f"<!--{said[:200]}"))


def remarks(text: str, *, brackets: bool = False) -> list[Remark]:
    """The comments in `text`, in order; with `brackets` also lines of plain text in square brackets."""
    if _NAME not in small(text):
        return []
    found: list[Remark] = []
    for match in _OPENING.finditer(text):
        mark, start = match[1], match.start(1)
        if found and start < found[-1].span.end:
            continue
        end = after = -1
        if closing := _CLOSING.get(mark):
            end = text.find(closing, match.end(), match.end() + _LONGEST)
            after = end + len(closing)
        elif brackets and (bracket := _BRACKETS.search(text, match.end(), match.end() + _LONGEST)):
            end, after = bracket.start(), bracket.start() + 1
        if end < 0 or (text[start - 1 : start] == "`" and text[after : after + 1] == "`"):
            continue
        said = text[match.start(2) : end].rstrip(" \t\r\n-" if mark.startswith("{") else None)
        found.append(Remark(" ".join(said.split()), Span(start, after)))
    return found


def blanked(text: str, found: Iterable[Remark]) -> str:
    """`text` with spaces in the place of the comments, so that all else stays in its place; line ends stay."""
    pieces: list[str] = []
    at = 0
    for remark in found:
        start, end = remark.span
        pieces += [text[at:start], re.sub(r"[^\r\n]", " ", text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])


def cut(pieces: Sequence[Piece]) -> list[Piece]:
    """`pieces` of one paragraph without the comments in their text; a piece without text stands for each."""
    text = "".join(piece.text for piece in pieces)
    found = remarks(text)
    if not found:
        return list(pieces)
    kept = [Piece("", (REMARK, remark.text)) for remark in found]
    at = number = 0
    for piece in pieces:
        start = low = at
        at += len(piece.text)
        while number < len(found) and found[number].span.start < at:
            kept += _part(piece, low - start, found[number].span.start - start)
            low = min(at, found[number].span.end)
            if found[number].span.end > at:
                break  # the comment goes on in the next piece
            number += 1
        kept += _part(piece, low - start, at - start)
    return kept


def _part(piece: Piece, start: int, end: int) -> list[Piece]:
    """Code points `start` to `end` of a piece that is cut.

    An origin of three items ends in the offset at which the piece begins, any other in from and to.
    """
    if start >= end:
        return []
    origin = piece.origin
    if end - start == len(piece.text) or not origin or len(origin) < 2:
        return [Piece(piece.text[start:end], origin)]
    if len(origin) == 3:
        origin = (*origin[:2], int(origin[2]) + start)
    elif int(origin[-1]) - int(origin[-2]) == len(piece.text):
        origin = (*origin[:-2], int(origin[-2]) + start, int(origin[-2]) + end)
    return [Piece(piece.text[start:end], origin)]
