"""The text of one paragraph of OpenDocument: what a reader of the letter sees, with the place of every word in the XML.

Tracked deletions are kept elsewhere in the file and not read; comments are not read. Hidden text can be sent with the
file, so it is read, and counted for a note. Source: OpenDocument 1.3, part 3, sections 5 to 7 and 10.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from linter.model.document import Piece
from linter.parsing.layout.remarks import comment
from linter.parsing.opendocument.names import name, value
from linter.parsing.opendocument.styles import Styles

_SPACE: Final = re.compile(r"[ \t\r\n]+")
#: More spaces in a row than anybody has typed; the file may ask for any number.
_SPACES: Final = 200
#: What holds text that is not the letter's: comments, the base of lists and fields, the reading aid over ruby text.
_UNREAD: Final = frozenset(
    {"office:annotation", "office:annotation-end", "office:event-listeners", "office:forms", "text:tracked-changes",
     "text:note-citation", "text:ruby-text", "text:sequence-decls", "text:variable-decls", "text:user-field-decls",
     "text:dde-connection-decls", "text:script", "svg:title", "svg:desc", "draw:glue-point", "text:index-title-template",
     "text:hidden-paragraph"}
)  # fmt: skip
_OBJECTS: Final = frozenset({"draw:object", "draw:object-ole", "draw:applet", "draw:plugin", "draw:floating-frame"})


@dataclass(slots=True)
class Story:
    """A part as it is read: the running numbers of its elements, and what is met on the way.

    `notes` are the footnotes and endnotes, in order; `seen` counts what a person should hear of; `comments` are what
    comments say, by their names.
    """

    part: str
    root: etree._Element
    styles: Styles
    notes: list[etree._Element]
    seen: Counter[str]
    comments: dict[str, str] = field(default_factory=dict)
    numbers: dict[etree._Element, int] = field(init=False)

    def __post_init__(self) -> None:
        self.numbers = {element: number for number, element in enumerate(self.root.iter())}


@dataclass(slots=True)
class Inline:
    """The pieces of one paragraph, and the text boxes and shapes anchored in it."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    #: Whether white space at this point says nothing: at the beginning, and after other white space.
    spaced: bool = True


def inline(paragraph: etree._Element, story: Story) -> Inline:
    """The text of `paragraph`.

    An origin is (part, number of the element among all of the part in document order, "text" or "tail", from, to): the
    code points of that element's text, or of the text after it.
    """
    found = Inline()
    if story.styles.is_hidden("paragraph", value(paragraph, "text:style-name")):
        story.seen["hidden"] += 1
    _read(paragraph, story, found)
    return found


def _read(element: etree._Element, story: Story, found: Inline) -> None:
    """Add the text in `element`; whatever is not known to hold no text is looked into, so that none is lost."""
    _say(element.text, (story.part, story.numbers[element], "text"), found)
    for child in element:
        kind = name(child)
        if kind == "text:s":
            count = value(child, "text:c") or "1"
            wide = int(count) if count.isdecimal() and len(count) < 4 else _SPACES
            found.pieces.append(Piece(" " * min(wide, _SPACES) or " "))
            found.spaced = False
        elif kind == "text:tab":
            found.pieces.append(Piece("\t"))
            found.spaced = False
        elif kind == "text:line-break":
            found.pieces.append(Piece("\n"))
            found.spaced = False
        elif kind in ("office:annotation", "office:annotation-end"):
            _comment(child, story, found)
        elif kind == "text:note":
            story.notes.append(child)
        elif kind == "draw:a":
            found.boxes += [below for below in child if name(below).startswith("draw:")]
        elif kind.startswith(("draw:", "dr3d:")):
            found.boxes.append(child)
        elif kind and kind not in _UNREAD:
            if kind == "text:span" and story.styles.is_hidden("text", value(child, "text:style-name")):
                story.seen["hidden"] += 1
            elif kind == "text:hidden-text":
                story.seen["hidden"] += 1
            before = len(found.pieces)
            _read(child, story, found)
            if kind in ("text:placeholder", "text:database-display"):
                found.pieces[before:] = _merged(found.pieces[before:])
        _say(child.tail, (story.part, story.numbers[child], "tail"), found)


def _comment(element: etree._Element, story: Story, found: Inline) -> None:
    """Take down a comment to this program, where it begins and where what it is about ends."""
    own = value(element, "office:name")
    if name(element) == "office:annotation":
        below = (part for part in element if name(part).startswith("text:"))
        story.comments[own] = " ".join("".join(map(str, part.itertext())) for part in below)
    elif not own:
        return
    if said := comment(story.comments.get(own, ""), *filter(None, (own,))):
        found.pieces.append(said)


def _say(text: str | None, origin: tuple[str, int, str], found: Inline) -> None:
    """Add the words of one text, white space collapsed as section 6.1.2 has it."""
    if not text:
        return
    at = 0
    for match in _SPACE.finditer(text):
        start, end = match.span()
        if start == 0 and found.spaced:
            at = end
        elif match[0] != " ":
            if at < start:
                found.pieces.append(Piece(text[at:start], (*origin, at, start)))
            found.pieces.append(Piece(" ", (*origin, start, end)))
            at = end
    if at < len(text):
        found.pieces.append(Piece(text[at:], (*origin, at, len(text))))
    found.spaced = text[-1] in " \t\r\n"


def _merged(pieces: list[Piece]) -> list[Piece]:
    """A field that is not filled in, "<Name>", in the marks that Word gives it: "«Name»"."""
    if not pieces or not pieces[0].text.startswith("<") or not pieces[-1].text.endswith(">"):
        return pieces
    pieces[0] = pieces[0]._replace(text=f"«{pieces[0].text[1:]}")
    pieces[-1] = pieces[-1]._replace(text=f"{pieces[-1].text[:-1]}»")
    return pieces


def objects(shape: etree._Element) -> bool:
    """Whether a shape is an embedded chart, formula or file, whose words are not in this document."""
    return any(name(below) in _OBJECTS for below in shape)
