"""The words around a finding: its own sentence, cut at both ends where that is long."""

from __future__ import annotations

import re
from bisect import bisect_right

from linter.model.document import Span

_BREAK = re.compile(r"""[.!?]["'”’)\]]{0,3}\s+(?=["'“‘(\[]?[A-Z0-9])|\n[ \t]*\n\s*|\n[ \t]*(?=[-*•][ \t]|\|)""")


def passage(text: str, span: Span, room: int = 400) -> Span:
    """The sentence of `text` that holds `span`, or the sentences that it runs over.

    Where it has more than `room` code points besides the span's own, it is cut between words on both sides.
    """
    low, high = max(0, span.start - 2 * room), min(len(text), span.end + 2 * room)  # it is cut well within
    ends: list[int] = []
    for match in _BREAK.finditer(text, low, high):
        ends.append(match.end())
        if ends[-1] > span.start and ends[-1] >= span.end:
            break
    before = bisect_right(ends, span.start)
    start = ends[before - 1] if before else low
    end = next((at for at in ends[before:] if at >= span.end), high)
    if end - start - (span.end - span.start) > room:
        start = max(start, _word_start(text, max(start, span.start - room // 2)))
        end = min(end, _word_end(text, min(end, span.end + room // 2)))
    while end > span.end and text[end - 1].isspace():
        end -= 1
    while start < span.start and text[start].isspace():
        start += 1
    return Span(start, end)


def _word_start(text: str, at: int) -> int:
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    while at < len(text) and not text[at].isspace():
        at += 1
    return at
