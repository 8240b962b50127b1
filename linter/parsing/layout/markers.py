"""What stands before the words of a list item: a bullet, a number, a letter."""

from __future__ import annotations

import re
from functools import cache

from linter.parsing.layout.lines import Line
from linter.parsing.layout.wrapping import ends_sentence, measure

#: Bullets as typed, and as Word and PDF files hand them over (F0B7 and F0A7 are Word's own, from its symbol fonts, and Ø and ü
#: what becomes of two others in plain text).
_BULLETS = (
    "-*+o~\u2010\u2011\u2012\u2013\u2014\u2015\u2192\u2794\u279c\u279e\u27a2\u27a4\u00bb\u203a\u25ba\u25b6\u25b8\u2756\u25c6\u25c7\u2713\u2714"
    "\u2610\u2611\u2043\u00d8\u00fc"
)
#: Those that are nothing else, and need no space behind them.
_DOTS = "\u2022\u00b7\u25cf\u25cb\u25aa\u25ab\u25a0\u25a1\u25e6\u2023\u2219\u22c5\uf0b7\uf0a7\uf0d8"
#: What may follow the digits, or the letters of a number, that a line begins with, where they number it.
_AFTER_DIGITS, _AFTER_LETTERS = frozenset(")./"), (")", ".", "")
#: What says "about" before a figure; this and the next are compiled for the first line that may begin so.
_ABOUT = r"~\s{1,20}[\d£$€]"
_BOX = r"\[[ xX]\]\s{1,20}(?=\S)"


@cache
def _marker() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:[{re.escape(_BULLETS + _DOTS)}]|[-=]{{1,2}}>"
        r"|\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,5})\)"
        r"|(?:\d{1,2}|[a-z]|[ivx]{1,5})\."
        r"|\d{1,2}/(?=\s{1,20}[A-Z])"
        r"|\d{1,2}(?:\.\d{1,2}){1,2}\.?(?=\s{1,20}[A-Z][a-z]))"
        rf"\s{{1,20}}|[{re.escape(_DOTS)}](?=[^\W\d_]))(?=\S)"
    )


def marker(text: str) -> int:
    """How many code points of `text` are a list marker with the space after it; 0 for none."""
    first = text[0]
    if first.isupper() and first != "Ø" and text[1:2] != ")":
        return 0
    if first.islower() and not (first in _BULLETS and text[1:2] in (" ", "\t")):
        if text[1:2] not in _AFTER_LETTERS and (first not in "ivx" or text.lstrip("ivx")[:1] not in _AFTER_LETTERS):
            return 0
    elif first.isdecimal() and _AFTER_DIGITS.isdisjoint(text[1:3]):
        return 0
    if first == "~" and re.match(_ABOUT, text):
        return 0
    found = _marker().match(text)
    if not found:
        return 0
    box = re.compile(_BOX).match(text, found.end())
    return box.end() if box else found.end()


def markers(lines: list[Line]) -> list[int]:
    """The length of each line's list marker, 0 for none, for lines with no blank one between them.

    A wrapped line of prose may begin with a dash or a number, too ("… the growth-driving sectors / – those in which"):
    that is no marker where the line before is full and unfinished. A list of several items is not taken for such a
    line, since its items would all have to be full.
    """
    found = [marker(line.text) for line in lines]
    if len(lines) == 1 or not any(found):
        return found
    widest = measure(lines)
    families: dict[str, list[int]] = {}
    for index, size in enumerate(found):
        if size and not (lines[index].text[0] == "o" or lines[index].text[0] in _DOTS):  # these are nothing else
            first = lines[index].text[0]
            families.setdefault("1" if first.isalnum() or first == "(" else first, []).append(index)
    for members in families.values():
        need = widest * 3 // 4 if len(members) == 1 and widest >= 50 else widest
        if all(index and _prose(lines[index - 1], lines[index], need) for index in members):
            for index in members:
                found[index] = 0
    return found


def _prose(before: Line, line: Line, need: int) -> bool:
    """Whether `line` goes on the sentence of `before`: unfinished, and without room for the marker."""
    return (
        line.indent >= before.indent
        and not ends_sentence(before.text)
        and before.width + 1 + len(line.text.split(None, 1)[0]) > need
    )
