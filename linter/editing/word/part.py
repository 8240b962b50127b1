"""A part of a Word file opened for change: its text nodes by number, and what stands around each of them.

Source: ISO/IEC 29500-1, sections 17.5.2 (content controls), 17.16 (fields and hyperlinks).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import dropwhile

from lxml import etree

from linter.parsing.word.names import child, every, name, value

#: What may stand between a run and its paragraph.
_PASSED = frozenset(
    {"hyperlink", "ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "dir", "bdo", "fldSimple"}
)
#: What must not stand between two words that change together: it would be left without its place.
_BARRIERS = (
    "fldChar", "fldSimple", "footnoteReference", "endnoteReference", "drawing", "pict", "object", "sym", "ruby",
    "tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen",
)  # fmt: skip
_INSERTED = ("ins", "moveTo")


@dataclass(slots=True)
class Part:
    """`nodes` are all `w:t` in document order, by the numbers that a reader's origins have."""

    root: etree._Element
    nodes: list[etree._Element] = field(init=False)
    _closing: dict[etree._Element, etree._Element] = field(init=False)
    _fields: dict[etree._Element, tuple[etree._Element, ...]] = field(init=False)
    _order: dict[etree._Element, int] = field(init=False)
    _barriers: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.nodes = list(every(self.root, "t"))
        self._fields, self._order, self._barriers, self._closing = {}, {}, [], {}
        open_fields: list[etree._Element] = []
        closed = _closed(self.root)
        marked = every(self.root, "t", *_BARRIERS)
        for number, element in enumerate(marked):
            self._order[element] = number
            if name(element) == "t":
                self._fields[element] = tuple(open_fields)
                continue
            self._barriers.append(number)
            kind = value(element, "fldCharType") if name(element) == "fldChar" else ""
            if kind == "begin" and element in closed:
                open_fields.append(element)
            elif kind == "end" and element in closed:
                open_fields.remove(closed[element])
                self._closing[closed[element]] = element

    def obstacle(self, nodes: list[etree._Element]) -> str:
        """Why the words in `nodes`, in order, cannot be changed together; nothing where they can."""
        surroundings = [self._around(node) for node in nodes]
        for node, around in zip(nodes, surroundings, strict=True):
            run = node.getparent()
            if run is None or name(run) != "r" or not all(name(element) in _PASSED for element in around.above):
                return "it stands in something that only Word can change"
            if self.is_filled_in(node):
                return "it is filled in by a field"
            if any(_is_locked(element) for element in node.iterancestors() if name(element) == "sdt"):
                return "it is in a locked content control, or one that is filled in from elsewhere"
            outer = dropwhile(lambda element: name(element) in _INSERTED, around.above)
            if any(name(element) in _INSERTED for element in outer):
                return "it stands in something that was inserted as a whole"
        if len({around.paragraph for around in surroundings}) > 1:
            return "it would reach over several paragraphs"
        if self.opens_control(nodes[0]):
            return "it is in the first paragraph of a content control, where LibreOffice loses tracked changes"
        if len({around.fields for around in surroundings}) > 1:
            return "it would reach over a field"
        for kind, said in (("hyperlink", "a link"), ("sdt", "a content control")):
            held = {tuple(element for element in around.above if name(element) == kind) for around in surroundings}
            if len(held) > 1:
                return f"it would change a part of {said}, and words beside it"
        first, last = self._order[nodes[0]], self._order[nodes[-1]]
        if any(first < barrier < last for barrier in self._barriers):
            return "a field, a note, a picture, a tab or a special hyphen stands in it"
        return ""

    def is_plain(self, node: etree._Element) -> bool:
        """Whether a text node stands in no link, field or content control."""
        around = self._around(node)
        held = any(name(element) in ("hyperlink", "sdt", "fldSimple") for element in around.above)
        return not held and not around.fields

    def opens_control(self, node: etree._Element) -> bool:
        """Whether a text node stands in the first paragraph of a content control that holds whole paragraphs.

        LibreOffice (7.4) makes a field of such a paragraph, and of tracked changes in it plain text.
        """
        paragraph = self._around(node).paragraph
        above = paragraph.iterancestors() if paragraph is not None else ()
        return any(name(each) == "sdt" and next(every(each, "p"), None) is paragraph for each in above)

    def field_around(self, node: etree._Element) -> tuple[etree._Element, etree._Element] | None:
        """The first and the last element of the outermost field that fills in a text node, beside each other's siblings.

        None where there is none, or where it does not begin and end in the node's own paragraph.
        """
        around = self._around(node)
        simple = [element for element in around.above if name(element) == "fldSimple"]
        if simple:
            return simple[-1], simple[-1]
        begin = next((each for each in around.fields if not _is_link(each)), None)
        first = begin.getparent() if begin is not None else None
        last = self._closing[begin].getparent() if begin is not None else None
        if first is None or last is None or first.getparent() is not last.getparent():
            return None
        return first, last

    def is_filled_in(self, node: etree._Element) -> bool:
        """Whether a field that is no link fills in a text node."""
        around = self._around(node)
        return any(name(element) == "fldSimple" for element in around.above) or not all(map(_is_link, around.fields))

    def paragraph(self, node: etree._Element) -> etree._Element | None:
        """The paragraph that a text node stands in."""
        return self._around(node).paragraph

    def twins(self, node: etree._Element) -> Iterator[etree._Element]:
        """The same text node in what old versions of Word read instead: a text box is kept twice."""
        for above in node.iterancestors():
            if name(above) != "mc:Choice":
                continue
            whole = above.getparent()
            other = (
                next((below for below in whole if name(below) == "mc:Fallback"), None) if whole is not None else None
            )
            here, there = list(every(above, "t")), list(every(other, "t")) if other is not None else []
            if [each.text for each in here] == [each.text for each in there]:
                yield there[here.index(node)]

    def _around(self, node: etree._Element) -> _Around:
        run = node.getparent()
        above: list[etree._Element] = []
        for element in run.iterancestors() if run is not None else ():
            if name(element) == "p":
                return _Around(tuple(above), element, self._fields[node])
            above.append(element)
        return _Around(tuple(above), None, self._fields[node])


@dataclass(frozen=True, slots=True)
class _Around:
    """What a run stands in: the elements up to its paragraph, nearest first, and the fields that are open at it."""

    above: tuple[etree._Element, ...]
    paragraph: etree._Element | None
    fields: tuple[etree._Element, ...]


def _closed(root: etree._Element) -> dict[etree._Element, etree._Element]:
    """The marks of fields that both begin and end, each with the one that begins it; deleted ones are none."""
    begun: list[etree._Element] = []
    closed: dict[etree._Element, etree._Element] = {}
    for mark in every(root, "fldChar"):
        kind = value(mark, "fldCharType")
        if any(name(above) in ("del", "moveFrom") for above in mark.iterancestors()):
            continue
        if kind == "begin":
            begun.append(mark)
        elif kind == "end" and begun:
            first = begun.pop()
            closed |= {first: first, mark: first}
    return closed


def _is_link(begin: etree._Element) -> bool:
    """Whether the field that begins here is a link, whose words are the drafter's own."""
    run = begin.getparent()
    code = ""
    for sibling in run.itersiblings() if run is not None else ():
        for below in every(sibling, "instrText", "fldChar"):
            if name(below) == "fldChar":
                return code.split()[:1] == ["HYPERLINK"]
            code += below.text or ""
    return False


def _is_locked(control: etree._Element) -> bool:
    properties = child(control, "sdtPr")
    return child(properties, "dataBinding") is not None or (value(child(properties, "lock")) or "").lower() in (
        "contentlocked",
        "sdtcontentlocked",
    )
