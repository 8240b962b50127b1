"""What pages repeat: headers and footers are read once, page numbers not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from linter.parsing.pdf.lines import Line
from linter.parsing.pdf.page import Page

#: The part of a page's height, at the top and at the bottom, in which these stand.
_ZONE, _NUMBER_ZONE = 0.2, 0.12
#: In points: how far the same line may be off from page to page.
_OFF = 8
_PAGE_NUMBER = re.compile(
    r"[-\u2013\u2014\s]{0,3}(?:page\s)?\s?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?[-\u2013\u2014\s]{0,3}$", re.IGNORECASE
)
#: The numbers that may differ from page to page: short ones that are no part of a figure.
_SHORT = re.compile(r"(?<![\d,.\u00a3$])\d{1,3}(?![\d,.%]|\s?per cent)")


class Sorted(NamedTuple):
    """The lines of a document: its body, page by page, and what stands in the margins of several pages, once."""

    headers: list[Line]
    body: list[list[Line]]
    footers: list[Line]


def sort(pages: Sequence[tuple[Page, list[Line]]]) -> Sorted:
    """The lines of all pages, repeated ones and page numbers told apart."""
    sorted_ = Sorted([], [], [])
    seen: dict[str, list[tuple[int, float]]] = {}
    for page, lines in pages:
        for line in lines:
            if _zone(page, line, _ZONE):
                seen.setdefault(_key(line), []).append((page.number, line.bottom))
    done: set[str] = set()
    for page, lines in pages:
        body: list[Line] = []
        for line in lines:
            if _zone(page, line, _NUMBER_ZONE) and _PAGE_NUMBER.match(line.text):
                continue
            zone, key = _zone(page, line, _ZONE), _key(line)
            others = seen.get(key, ()) if zone else ()
            if any(number != page.number and abs(at - line.bottom) < _OFF for number, at in others[:50]):
                if key not in done:
                    (sorted_.headers if zone == "top" else sorted_.footers).append(line)
                done.add(key)
            else:
                body.append(line)
        sorted_.body.append(body)
    return sorted_


def _zone(page: Page, line: Line, part: float) -> str:
    """ "top" or "bottom" if a line stands in that part of the page, else an empty string."""
    if line.bottom > page.height * (1 - part):
        return "top"
    return "bottom" if line.top < page.height * part else ""


def _key(line: Line) -> str:
    """The words of a line but for the number of the page."""
    return _SHORT.sub("#", " ".join(line.text.lower().split()))
