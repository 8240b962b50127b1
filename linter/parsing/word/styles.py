"""What styles make of a paragraph: a heading, a list item, hidden text.

Source: ISO/IEC 29500-1, sections 17.7 (styles) and 17.9 (numbering).
"""

from __future__ import annotations

import re

from lxml import etree

from linter.parsing.word.names import child, every, is_on, value

#: Built-in styles keep their English names in the file, whatever language Word speaks.
_HEADING = re.compile(r"(?:heading \d|title|subtitle)$", re.IGNORECASE)

#: Styles based on each other; Word makes no more than ten.
_DEEPEST = 50


class Styles:
    """The styles of a document, by id, each with those it is based on."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        for style in every(root, "style") if root is not None else ():
            self._styles[value(style, "styleId") or ""] = style

        self._chains: dict[str | None, list[etree._Element]] = {}

    def is_heading(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph's style is a heading's, or its outline level is one."""
        level = child(paragraph, "pPr", "outlineLvl")
        if level is not None:
            return value(level) != "9"
        for style in self._chain(value(child(paragraph, "pPr", "pStyle"))):
            if _HEADING.match(value(child(style, "name")) or ""):
                return True
            level = child(style, "pPr", "outlineLvl")
            if level is not None:
                return value(level) != "9"
        return False

    def is_item(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph has a bullet or number, by itself or by its style; number 0 takes it away."""
        number = child(paragraph, "pPr", "numPr", "numId")
        if number is not None:
            return value(number) != "0"
        for style in self._chain(value(child(paragraph, "pPr", "pStyle"))):
            numbering = child(style, "pPr", "numPr")
            if numbering is not None:
                return value(child(numbering, "numId")) != "0"
        return False

    def is_hidden(self, run: etree._Element, paragraph: etree._Element) -> bool:
        """Whether a run is hidden text, by itself or by its style or its paragraph's."""
        vanish = child(run, "rPr", "vanish")
        if vanish is not None:
            return is_on(vanish)
        names = (value(child(run, "rPr", "rStyle")), value(child(paragraph, "pPr", "pStyle")))
        for style in (style for name in names for style in self._chain(name)):
            vanish = child(style, "rPr", "vanish")
            if vanish is not None:
                return is_on(vanish)
        return False

    def _chain(self, name: str | None) -> list[etree._Element]:
        """A style and those it is based on, nearest first; a ring of styles ends where it closes."""
        if name not in self._chains:
            found: list[etree._Element] = []
            at = name
            while at in self._styles and self._styles[at] not in found and len(found) < _DEEPEST:
                found.append(self._styles[at])
                at = value(child(found[-1], "basedOn"))
            self._chains[name] = found
        return self._chains[name]
