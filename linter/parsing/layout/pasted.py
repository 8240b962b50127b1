"""What plain text holds of the page that it was copied from: entities, tags, dots that lead to a value, page numbers.

All keeps its place: a sign stands where its entity began, cells and items get their marks, the rest is without width.
"""

from __future__ import annotations

import re
from typing import Final

from linter.parsing.layout.lines import Line

_NOTHING: Final = "\u200b"
"""Without width: words and figures go on over it."""
#: Each is compiled for the first text that may hold one.
_ENTITY: Final = r"&(?:[a-zA-Z]{2,8}|#[0-9]{2,5}|#[xX][0-9a-fA-F]{2,4});"
_TAG: Final = r"(?i)</?(p|br|li|ul|ol|div|span|b|i|u|em|strong|table|thead|tbody|tr|td|th|h[1-6]|a|font|blockquote)\b[^<>]{0,300}>"
_WITHIN_WORDS: Final = frozenset("span b i u em strong a font".split())
_MARKS: Final = {"li": "\u2022", "td": "|", "th": "|"}
"""What stands for the tag that begins an item or a cell."""
_LEADER: Final = r"(?<=[^\W_]) {0,3}(?:\.[ \u00a0]?){4,200}(?=[^\s.])"
_PAGE: Final = (
    r"(?i)(?P<before>.{0,80}?(?:^|\s{2,}|[|\t\u2013\u2014]\s?))\[?page\s\d{1,3}(?P<of>\s?(?:of|/|\|)\s?\d{1,3})?\]?"
    r"(?P<after>(?:$|\s{2,}|\s?[|\t\u2013\u2014]).{0,80})"
)
_NUMBER: Final = r"[-\u2013\u2014]\s?\d{1,3}\s?[-\u2013\u2014]"

_LONGEST: Final = 180
"""Code points of a line that numbers a page at the most."""
_SHORT: Final = 8
"""The same where it is the number alone."""


def as_seen(text: str) -> str:
    """`text`, of the same length, as it stood on the page: "&pound;" is "£", "Closing date . . . . 31 July" has a gap."""
    if "&" in text:
        text = re.sub(_ENTITY, _sign, text)
    if "</" in text:
        text = re.sub(_TAG, _untagged, text)
    if "..." in text or ". ." in text:
        text = re.sub(_LEADER, lambda found: " " * len(found[0]), text)
    return text


def numbers_page(line: Line) -> bool:
    """Whether a line is at the foot or the head of a page: "Page 1 of 2", "- 3 -", "www.town.example   Page 2"."""
    text = line.text
    if len(text) > _LONGEST or "page" not in text.lower():
        return len(text) < _SHORT and text[:1] in "-\u2013\u2014" and bool(re.fullmatch(_NUMBER, text))
    page = re.fullmatch(_PAGE, text)
    return page is not None and (page["of"] is not None or not any(map(str.isdigit, page["before"] + page["after"])))


def _sign(found: re.Match[str]) -> str:
    from linter.parsing.html.tags import unescaped

    said = unescaped(found[0])
    return said.ljust(len(found[0]), _NOTHING) if len(said) == 1 else found[0]


def _untagged(found: re.Match[str]) -> str:
    name = found[1].lower()
    if name in _WITHIN_WORDS:
        return _NOTHING * len(found[0])
    mark = "" if found[0][1] == "/" else _MARKS.get(name, "")
    return mark.ljust(len(found[0]))
