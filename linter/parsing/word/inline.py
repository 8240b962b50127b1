"""The text of one paragraph of Word: what a reader of the letter sees, with the text node of every word.

Read are insertions, content controls, smart tags, hyperlinks and the results of fields; not read are tracked deletions
and moves away, field codes, and comments. Hidden text can be sent with the file, so it is read, and counted for a note.
Source: ISO/IEC 29500-1, sections 17.3 (runs), 17.13.5 (revisions), 17.16 (fields).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from linter.model.document import Piece
from linter.parsing.layout.remarks import comment
from linter.parsing.word.names import chosen, every, name, value
from linter.parsing.word.styles import Styles

#: Characters that stand as elements. A non-breaking hyphen is one word's, so is a soft one.
_CHARACTERS: Final[Mapping[str, str]] = {
    "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad",
}  # fmt: skip
_DELETED: Final = frozenset({"del", "moveFrom"})
#: What holds text of no reader: properties (with their old states), field codes, the reading aid over ruby text.
_UNREAD: Final = frozenset(
    {"pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "instrText", "delText", "delInstrText", "fldData", "ffData", "rt"}
)
#: Word's symbol fonts put their signs at F020 and up, in their own order: these are the ones letters use as bullets.
_SYMBOLS: Final[Mapping[int, str]] = {
    0xF0B7: "\u2022", 0xF0A7: "\u25aa", 0xF0D8: "\u27a2", 0xF0FC: "\u2713", 0xF0A8: "\u25a1", 0xF02D: "-",
}  # fmt: skip


@dataclass(slots=True)
class Story:
    """A part as it is read: its text nodes with their running numbers, and what is met on the way.

    `fields` holds for each field that is open whether its result has begun. `notes` are the references to footnotes
    and endnotes, in order; `seen` counts what a person should hear of; `comments` are what comments say, by their ids.
    """

    part: str
    root: etree._Element
    styles: Styles
    notes: list[tuple[str, str]]
    seen: Counter[str]
    fields: list[bool] = field(default_factory=list)
    comments: Mapping[str, str] = field(default_factory=dict)
    numbers: dict[etree._Element, int] = field(init=False)
    closed: set[etree._Element] = field(init=False)

    def __post_init__(self) -> None:
        self.numbers = {node: number for number, node in enumerate(every(self.root, "t"))}
        self.closed = _closed(self.root)


@dataclass(slots=True)
class Inline:
    """The pieces of one paragraph, and the text boxes anchored in it."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)


def inline(paragraph: etree._Element, story: Story) -> Inline:
    """The text of `paragraph`."""
    found = Inline()
    _read(paragraph, paragraph, story, found)
    return found


def _read(element: etree._Element, paragraph: etree._Element, story: Story, found: Inline) -> None:
    """Add the text below `element`; whatever is not known to hold no text is looked into, so that none is lost."""
    for child in element:
        kind = name(child)
        if kind == "t":
            if all(story.fields) and child.text:
                found.pieces.append(Piece(child.text, (story.part, story.numbers[child], 0)))
        elif kind in _CHARACTERS:
            if all(story.fields):
                found.pieces.append(Piece(_CHARACTERS[kind]))
        elif kind in _DELETED:
            story.seen["deletion"] += 1
        elif kind == "r":
            if story.styles.is_hidden(child, paragraph) and any(node.text for node in every(child, "t")):
                story.seen["hidden"] += 1
            _read(child, paragraph, story, found)
        elif kind == "fldChar":
            _field(child, story)
        elif kind == "txbxContent":
            found.boxes.append(child)
        elif kind == "mc:AlternateContent":
            alternative = chosen(child)
            if alternative is not None:
                _read(alternative, paragraph, story, found)
        elif kind in ("commentRangeStart", "commentReference"):
            number = value(child, "id") or ""
            if said := comment(story.comments.get(number, ""), number):
                found.pieces.append(said)
        elif kind in ("footnoteReference", "endnoteReference"):
            story.notes.append((kind.removesuffix("Reference"), value(child, "id") or ""))
        elif kind in ("sym", "m:t"):
            if all(story.fields):
                found.pieces.append(Piece(_symbol(child) if kind == "sym" else child.text or ""))
        elif kind not in _UNREAD:
            if child.tag in _GRAPHICS:
                story.seen["graphic"] += 1
            _read(child, paragraph, story, found)


_GRAPHICS: Final = frozenset(
    {
        "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
        "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
        "{urn:schemas-microsoft-com:office:office}OLEObject",
    }
)


def _field(mark: etree._Element, story: Story) -> None:
    """Follow a field: from its beginning to its separator stands its code, from there to its end its result."""
    kind = value(mark, "fldCharType")
    if kind == "begin" and mark in story.closed:
        story.fields.append(False)
    elif kind == "separate" and story.fields:
        story.fields[-1] = True
    elif kind == "end" and story.fields and mark in story.closed:
        story.fields.pop()


def _closed(root: etree._Element) -> set[etree._Element]:
    """The marks of fields that both begin and end; one that never ends would swallow the rest of the letter."""
    begun: list[etree._Element] = []
    closed: set[etree._Element] = set()
    for mark in every(root, "fldChar"):
        kind = value(mark, "fldCharType")
        if any(name(above) in _DELETED for above in mark.iterancestors()):
            continue
        if kind == "begin":
            begun.append(mark)
        elif kind == "end" and begun:
            closed |= {begun.pop(), mark}
    return closed


def _symbol(element: etree._Element) -> str:
    """The character of `w:sym`, whose code is in hexadecimal; an object replacement character if it is not known."""
    try:
        code = int(value(element, "char") or "", 16)
    except ValueError:
        return "\ufffc"
    if code in _SYMBOLS:
        return _SYMBOLS[code]
    return chr(code) if 0x20 <= code < 0xD800 else "\ufffc"
