"""The names of OpenDocument, short: `text:p`, `draw:frame`.

Source: OpenDocument 1.3, part 3, section 1.4 (namespaces).
"""

from __future__ import annotations

from typing import Final

from lxml import etree

_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES: Final = {
    f"{_OASIS}text:1.0": "text",
    f"{_OASIS}table:1.0": "table",
    f"{_OASIS}drawing:1.0": "draw",
    f"{_OASIS}style:1.0": "style",
    f"{_OASIS}office:1.0": "office",
    f"{_OASIS}manifest:1.0": "manifest",
    f"{_OASIS}presentation:1.0": "presentation",
    f"{_OASIS}form:1.0": "form",
    f"{_OASIS}svg-compatible:1.0": "svg",
    f"{_OASIS}dr3d:1.0": "dr3d",
}
_LONG: Final = {short: space for space, short in _SPACES.items()}
_KNOWN: dict[object, str] = {}


def name(element: etree._Element) -> str:
    """The name of an element with its usual prefix; "?" for other markup, an empty string for comments."""
    return _short(element.tag)


def _short(tag: object) -> str:
    """The short form of a tag, remembered; comments and processing instructions have tags that are no strings."""
    found = _KNOWN.get(tag)
    if found is None:
        found = ""
        if isinstance(tag, str):
            space, _, local = tag[1:].rpartition("}")
            found = f"{_SPACES[space]}:{local}" if space in _SPACES else "?"
        if len(_KNOWN) < 5000:
            _KNOWN[tag] = found
    return found


def long(short: str) -> str:
    """The name as lxml has it: "{urn:…}p" for "text:p"."""
    space, _, local = short.partition(":")
    return f"{{{_LONG[space]}}}{local}"


def value(element: etree._Element, attribute: str) -> str:
    """An attribute by its short name; an empty string if it is not there."""
    return element.get(long(attribute)) or ""
