"""The names of WordprocessingML, short, whichever of its two namespaces a file is written in.

Source: ISO/IEC 29500-1, section 17 (transitional and strict), and 29500-3 (markup compatibility).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

_SPACES: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_RELATIONS: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_COMPATIBILITY: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATHS: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)


def name(element: etree._Element) -> str:
    """The local name of a WordprocessingML element; an empty string for those of other markup.

    Two more are known: "mc:…" for markup compatibility, and "m:t" for the text of a formula.
    """
    return _short(element.tag)


def value(element: etree._Element | None, attribute: str = "val") -> str | None:
    """An attribute of WordprocessingML."""
    if element is None:
        return None
    for space in _SPACES:
        found = element.get(f"{{{space}}}{attribute}")
        if found is not None:
            return found
    return None


def relation(element: etree._Element, attribute: str = "id") -> str:
    """The id of the related part that an element names."""
    return next((found for space in _RELATIONS if (found := element.get(f"{{{space}}}{attribute}"))), "")


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The element at this path of names below `element`."""
    for step in path:
        if element is None:
            return None
        element = next((below for below in element if name(below) == step), None)
    return element


def is_on(element: etree._Element | None) -> bool:
    """Whether a toggle such as `w:vanish` is there and not switched off."""
    return element is not None and value(element) not in ("0", "false", "off")


def every(root: etree._Element, *names: str) -> Iterator[etree._Element]:
    """All elements below with one of these names, in document order."""
    return root.iter(*(f"{{{space}}}{local}" for space in _SPACES for local in names))


def chosen(element: etree._Element) -> etree._Element | None:
    """The alternative to read of `mc:AlternateContent`: the first choice, unless only the fallback has text."""
    choice = element.find(f"{_COMPATIBILITY}Choice")
    fallback = element.find(f"{_COMPATIBILITY}Fallback")
    if choice is None or (fallback is not None and not _has_text(choice) and _has_text(fallback)):
        return fallback
    return choice


def _has_text(element: etree._Element) -> bool:
    return next(every(element, "t"), None) is not None


_KNOWN: dict[object, str] = {}


def _short(tag: object) -> str:
    """The short form of a tag, remembered; comments and processing instructions have tags that are no strings."""
    found = _KNOWN.get(tag)
    if found is None:
        space, _, local = str(tag)[1:].rpartition("}") if isinstance(tag, str) else ("", "", "")
        found = ""
        if space in _SPACES:
            found = local
        elif f"{{{space}}}" == _COMPATIBILITY:
            found = f"mc:{local}"
        elif space in _MATHS and local == "t":
            found = "m:t"
        if len(_KNOWN) < 5000:
            _KNOWN[tag] = found
    return found
