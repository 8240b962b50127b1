"""Comments in a Word file, each on exactly the words that it is about; nothing else in the file changes.

Word shows comments in the body alone, so words in a text box or a note get theirs on the paragraph or the reference that
the box or the note hangs on, and those in headers and footers on the first paragraph. LibreOffice loses words about a comment
in a field, which gets it around the whole, and in the first paragraph of a content control, which is told of at the top.
Source: ISO/IEC 29500-1, section 17.13.4 (comments).
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree

from linter.editing.archive import repacked
from linter.editing.note import Note
from linter.editing.signature import Signature
from linter.editing.word.addresses import Addresses, Slice
from linter.editing.word.part import Part
from linter.editing.word.runs import isolated, run_of, set_text, tag
from linter.model.document import Document, Span
from linter.parsing.source.package import Package
from linter.parsing.word.names import child, every, name, value

_TYPES = "[Content_Types].xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#: Where a run may not be set beside its neighbours: it would become part of a change that somebody may reject.
_OUTSIDE = ("ins", "moveTo", "hyperlink", "fldSimple", "smartTag", "customXml")


def annotated(data: bytes, package: Package, document: Document, notes: Sequence[Note], signature: Signature) -> bytes:
    """The Word file `data`, which was read as `document`, with a comment for each of `notes`."""
    return repacked(data, _Commenting(package, document, signature).parts(notes)) if notes else data


class _Runs(NamedTuple):
    """The first and the last run of commented words."""

    first: etree._Element
    last: etree._Element


class _Commenting:
    """One file that gets its comments."""

    def __init__(self, package: Package, document: Document, signature: Signature) -> None:
        self._package = package
        self._document = document
        self._signature = signature
        self._addresses = Addresses(document)
        self._main = next(target for kind, target in package.relations("").values() if kind == "officeDocument")
        self._part = Part(package.xml(self._main))
        related = package.relations(self._main).values()
        self._existing = next((target for kind, target in related if kind == "comments" and target in package), "")
        self._file = self._existing or posixpath.join(posixpath.dirname(self._main), "comments.xml")
        # With the prefix that Word itself writes: other programs look for it.
        prefix = {"w": etree.QName(self._part.root).namespace}
        new = etree.Element(tag(self._part.root, "comments"), nsmap=prefix)
        self._comments = package.xml(self._existing) if self._existing else new
        self._begins: dict[tuple[int, int], etree._Element] = {}
        self._ends: dict[tuple[int, int], etree._Element] = {}
        used = (value(mark, "id") or "" for mark in every(self._comments, "comment"))
        self._next = max((int(number) + 1 for number in used if number.isdecimal() and len(number) < 10), default=0)

    def parts(self, notes: Sequence[Note]) -> dict[str, bytes]:
        """The parts that change, by name."""
        found = [(note, self._slices(note.span)) for note in sorted(notes, key=lambda note: note.span)]
        self._divide([each for _, slices in found for each in slices])
        top: list[Note] = []
        for note, slices in found:
            anchor = self._anchor(slices) if slices else None
            if anchor:
                self._comment(*anchor, note.lines)
            else:
                top.append(note)
        if top:
            self._comment_at_top(top)
        changed = {self._main: _serialised(self._part.root), self._file: _serialised(self._comments)}
        return changed if self._existing else {**changed, **self._named()}

    def _slices(self, span: Span) -> list[Slice]:
        """The text nodes of the words at `span`; of the one before it, where it is empty."""
        wide = span if span.start < span.end else Span(max(0, span.start - 1), span.start)
        return [each for each in self._addresses.slices(wide) if each]

    def _divide(self, slices: Sequence[Slice]) -> None:
        """Put the text of the main part into runs that begin and end where these do."""
        cuts: dict[int, set[int]] = {}
        for part, number, start, end in slices:
            node = self._part.nodes[number] if part == self._main else None
            run = node.getparent() if node is not None else None
            if node is not None and run is not None and name(run) == "r":
                cuts.setdefault(number, {0, len(node.text or "")}).update((start, end))
        for number, offsets in cuts.items():
            bounds = sorted(offsets)
            for start, end in reversed(list(zip(bounds[:-1], bounds[1:], strict=True))):
                run = run_of(isolated(self._part.nodes[number], start, end))
                self._begins[number, start] = self._ends[number, end] = run

    def _anchor(self, slices: Sequence[Slice]) -> _Runs | None:
        """The runs to set a comment on the words of `slices` around; None where none can be."""
        first, last = slices[0], slices[-1]
        if first.part != self._main or last.part != self._main:
            return self._owner(first)
        node = self._part.nodes[first.number]
        box = next((above for above in node.iterancestors() if name(above) == "txbxContent"), None)
        if box is not None:
            return _around(box)
        if self._part.opens_control(node):
            return None
        begin, end = self._begins.get((first.number, first.start)), self._ends.get((last.number, last.end))
        if self._part.is_filled_in(node):
            begin = self._outside(node, 0)
        if self._part.is_filled_in(self._part.nodes[last.number]):
            end = self._outside(self._part.nodes[last.number], 1)
        return _Runs(begin, end) if begin is not None and end is not None else None

    def _outside(self, node: etree._Element, side: int) -> etree._Element | None:
        """The first or the last element of the field that fills in a text node; None where its paragraph does not hold it."""
        found = self._part.field_around(node)
        return found[side] if found else None

    def _owner(self, at: Slice) -> _Runs | None:
        """The reference in the body to the footnote or endnote that holds a text node of another part."""
        node = Part(self._package.xml(at.part)).nodes[at.number]
        for above in node.iterancestors():
            kind = name(above)
            if kind in ("footnote", "endnote"):
                for reference in every(self._part.root, f"{kind}Reference"):
                    run = reference.getparent()
                    if value(reference, "id") == value(above, "id") and run is not None and name(run) == "r":
                        return _Runs(run, run)
        return None

    def _comment(self, first: etree._Element, last: etree._Element, lines: Sequence[str]) -> None:
        """Set a comment around the runs from `first` to `last`."""
        number = str(self._next)
        self._next += 1
        start, end, run = self._marks(number)
        first.addprevious(start)
        last.addnext(end)
        outermost = end
        while (parent := outermost.getparent()) is not None and name(parent) in _OUTSIDE:
            outermost = parent
        outermost.addnext(run)
        self._write(number, lines)

    def _comment_at_top(self, notes: Sequence[Note]) -> None:
        """Say in one comment on the first paragraph what is found where no comment can be."""
        body = child(self._part.root, "body")
        paragraphs = [] if body is None else list(every(body, "p"))
        if not paragraphs:
            return
        apart = (each for each in paragraphs if all(name(above) != "sdt" for above in each.iterancestors()))
        paragraph = next(apart, paragraphs[0])
        number = str(self._next)
        self._next += 1
        start, end, run = self._marks(number)
        properties = child(paragraph, "pPr")
        paragraph.insert(0 if properties is None else 1, start)
        paragraph.extend([end, run])
        lines = ["Where Word has no place for a comment:"]
        for note in notes:
            place = self._document.place(note.span).label
            lines += [f"In the {place}, “{self._document.quote(note.span)}”", *note.lines]
        self._write(number, lines)

    def _marks(self, number: str) -> tuple[etree._Element, etree._Element, etree._Element]:
        """The start and the end of a comment's words, and the run that refers to the comment."""
        root = self._part.root
        start, end, run = (etree.Element(tag(root, local)) for local in ("commentRangeStart", "commentRangeEnd", "r"))
        for mark in (start, end, etree.SubElement(run, tag(root, "commentReference"))):
            mark.set(tag(root, "id"), number)
        return start, end, run

    def _write(self, number: str, lines: Sequence[str]) -> None:
        root = self._comments
        comment = etree.SubElement(root, tag(root, "comment"))
        comment.set(tag(root, "id"), number)
        comment.set(tag(root, "author"), self._signature.author)
        comment.set(tag(root, "initials"), self._signature.author[:1])
        comment.set(tag(root, "date"), f"{self._signature.day.isoformat()}T00:00:00Z")
        for index, line in enumerate(lines):
            run = etree.SubElement(etree.SubElement(comment, tag(root, "p")), tag(root, "r"))
            if index == 0:
                etree.SubElement(etree.SubElement(run, tag(root, "rPr")), tag(root, "b"))
            set_text(etree.SubElement(run, tag(root, "t")), _shown(line))

    def _named(self) -> dict[str, bytes]:
        """The content types and the main part's relations with the comments among them."""
        types = self._package.xml(_TYPES)
        etree.SubElement(types, f"{{{_CONTENT}}}Override", PartName=f"/{self._file}", ContentType=_TYPE)
        folder, file = posixpath.split(self._main)
        path = posixpath.join(folder, "_rels", f"{file}.rels")
        if path in self._package:
            relations = self._package.xml(path)
        else:
            relations = etree.Element(f"{{{_RELATIONS}}}Relationships")
        taken = {element.get("Id") for element in relations}
        free = next(each for number in range(len(taken) + 1) if (each := f"policyline{number}") not in taken)
        strict = "purl.oclc.org" in (etree.QName(self._part.root).namespace or "")
        etree.SubElement(
            relations,
            f"{{{_RELATIONS}}}Relationship",
            Id=free,
            Type=f"{_STRICT if strict else _TRANSITIONAL}/comments",
            Target=posixpath.basename(self._file),
        )
        return {_TYPES: _serialised(types), path: _serialised(relations)}


def _around(box: etree._Element) -> _Runs | None:
    """The first and last run of the paragraph in the body that a text box is anchored in."""
    paragraphs = [above for above in box.iterancestors() if name(above) == "p"]
    if not paragraphs:
        return None
    runs = [below for below in paragraphs[-1] if name(below) == "r"]
    return _Runs(runs[0], runs[-1]) if runs else None


def _shown(line: str) -> str:
    """A line without what XML cannot hold, or what a comment should not."""
    return "".join(character for character in line if character.isprintable())


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
