"""Words of a Word file replaced: as tracked changes that the drafter accepts or rejects, or plainly.

A deletion goes run by run, so that rejecting it gives the formatting back, and stays inside another author's insertion; an
insertion takes the formatting of the first word that it replaces, and never stands in another insertion.
Source: ISO/IEC 29500-1, sections 17.13.5.14 (deleted run content) and 17.13.5.18 (inserted run content).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from linter.editing.archive import repacked
from linter.editing.signature import Signature
from linter.editing.word.addresses import Addresses, Slice
from linter.editing.word.part import Part
from linter.editing.word.runs import alike, isolated, new_run, properties, run_of, set_text, tag
from linter.model.document import Document
from linter.model.finding import Edit
from linter.parsing.source.package import Package
from linter.parsing.word.names import every, name, value

#: A text node, and the code points of it that are meant, from the first to before the second.
Words = tuple[etree._Element, int, int]  # noqa: SLF001
_INSERTED = ("ins", "moveTo")
_MARKS = ("ins", "del", "moveFrom", "moveTo", "bookmarkStart", "rPrChange", "pPrChange")


class Revision:
    """The text nodes that a file's edits need, found once and opened part by part."""

    def __init__(self, package: Package, document: Document) -> None:
        self._package = package
        self._addresses = Addresses(document)
        self._parts: dict[str, Part] = {}
        self._blocks = document

    def obstacle(self, edit: Edit) -> str:
        """Why `edit` cannot be made safely; nothing where it can."""
        if edit.text and not _is_xml(edit.text):
            return "the approved words hold a sign that a Word file cannot"
        slices = self.slices(edit)
        if not slices:
            return "there is no plain text at its place"
        if None in slices:
            return "a tab, a line break or a special hyphen stands in it"
        named = [each for each in slices if each]
        if len({each.part for each in named}) > 1:
            return "it would reach over several paragraphs"
        part = self.part(named[0].part)
        return part.obstacle([part.nodes[each.number] for each in named])

    def slices(self, edit: Edit) -> list[Slice | None]:
        """The text that `edit` takes away; for words that are only added, the one place where they go."""
        if edit.span.start < edit.span.end:
            return self._addresses.slices(edit.span)
        before, after = self._addresses.before(edit.span.start), self._addresses.after(edit.span.start)
        choices = [each for each in (before, after) if each]
        block = self._blocks.block_at(edit.span.start) or self._blocks.block_at(edit.span.start - 1)
        if block and edit.span.start == block.span.start:
            choices = [each for each in (after,) if each]
        elif block and edit.span.start == block.span.end:
            choices = [each for each in (before,) if each]
        plain = [each for each in choices if self.part(each.part).is_plain(self.part(each.part).nodes[each.number])]
        if len(choices) == 1 and not plain:
            return []  # at the end of a link or a field, what is added would become a part of it
        return list((plain or choices)[:1])

    def part(self, name_: str) -> Part:
        """A part of the file."""
        if name_ not in self._parts:
            self._parts[name_] = Part(self._package.xml(name_))
        return self._parts[name_]

    def revised(self, edits: Sequence[Edit], signature: Signature | None) -> dict[str, bytes]:
        """The parts that `edits` change, by name, after them."""
        numbered = [(edit, [each for each in self.slices(edit) if each]) for edit in edits]
        changed = {each.part for _, slices in numbered for each in slices}
        hand = _Hand(signature, [self.part(each).root for each in changed]) if signature else None
        # From the last edit to the first: what stands before an edit keeps its number and its offset.
        for edit, slices in reversed(numbered):
            part = self.part(slices[0].part)
            text = " ".join(edit.text.split("\n")).replace("\t", " ")
            copies = [[(part.nodes[each.number], each.start, each.end) for each in slices]]
            for twins in zip(*(part.twins(part.nodes[each.number]) for each in slices), strict=False):
                copies.append([(twin, each.start, each.end) for twin, each in zip(twins, slices, strict=True)])
            for copy in copies:
                if hand:
                    hand.replace(copy, text)
                else:
                    _replace(copy, text)
        return {each: _serialised(self.part(each).root) for each in changed}


def revised(
    data: bytes, package: Package, document: Document, edits: Sequence[Edit], signature: Signature | None
) -> bytes:
    """The Word file `data` with `edits`, none of which has an obstacle; no edits give the same bytes."""
    return repacked(data, Revision(package, document).revised(edits, signature)) if edits else data


def obstacles(package: Package, document: Document, edits: Sequence[Edit]) -> Mapping[Edit, str]:
    """Those of `edits` that cannot be made, each with the reason."""
    if "_xmlsignatures/origin.sigs" in package:
        return dict.fromkeys(edits, "the document is signed, and a change would break the signature")
    revision = Revision(package, document)
    found = {edit: revision.obstacle(edit) for edit in edits}
    return {edit: reason for edit, reason in found.items() if reason}


def _replace(words: Sequence[Words], text: str) -> None:
    """Put `text` where the first of `words` stand, and take the others away."""
    for number, (node, start, end) in enumerate(words):
        old = node.text or ""
        set_text(node, old[:start] + (text if number == 0 else "") + old[end:])


class _Hand:
    """Makes tracked changes, each with a number of its own."""

    def __init__(self, signature: Signature, roots: Sequence[etree._Element]) -> None:
        self._signature = signature
        numbers = (value(mark, "id") or "" for root in roots for mark in every(root, *_MARKS))
        self._last = max((int(number) for number in numbers if number.isdecimal() and len(number) < 10), default=0)

    def replace(self, words: Sequence[Words], text: str) -> None:
        """Mark `words` as deleted, and `text` as inserted behind them."""
        node, start, end = words[0]
        if start == end:
            self._insert_at(node, start, text)
            return
        format_ = properties(run_of(node))
        deleted = node
        for each, begin, stop in words:
            deleted = self._delete(isolated(each, begin, stop), deleted)
        if text:
            self._place(deleted, self._insertion(new_run(deleted, text, format_)), after=True)

    def _insert_at(self, node: etree._Element, at: int, text: str) -> None:
        format_ = properties(run_of(node))
        insertion = self._insertion(new_run(node, text, format_))
        if at == 0:
            whole = isolated(node, 0, len(node.text or ""))
            self._place(run_of(whole), insertion, after=False)
        else:
            left = isolated(node, 0, at)
            self._place(run_of(left), insertion, after=True)

    def _delete(self, node: etree._Element, last: etree._Element) -> etree._Element:
        """Mark the run of `node`, which is alone in it, as deleted; with the deletion `last` where it stands next to it."""
        run = run_of(node)
        node.tag = tag(node, "delText")
        if name(last) == "del" and run.getprevious() is last:
            last.append(run)
            return last
        mark = self._mark(run, "del")
        run.addprevious(mark)
        mark.append(run)
        return mark

    def _insertion(self, run: etree._Element) -> etree._Element:
        mark = self._mark(run, "ins")
        mark.append(run)
        return mark

    def _mark(self, like: etree._Element, kind: str) -> etree._Element:
        self._last += 1
        mark = etree.Element(tag(like, kind))
        mark.set(tag(like, "id"), str(self._last))
        mark.set(tag(like, "author"), self._signature.author)
        mark.set(tag(like, "date"), f"{self._signature.day.isoformat()}T00:00:00Z")
        return mark

    def _place(self, anchor: etree._Element, insertion: etree._Element, *, after: bool) -> None:
        """Set `insertion` behind or before `anchor`, outside any insertion that the anchor stands in."""
        parent = anchor.getparent()
        while parent is not None and name(parent) in _INSERTED:
            self._divide(parent, anchor, after=after)
            anchor, parent = parent, parent.getparent()
        if after:
            anchor.addnext(insertion)
        else:
            anchor.addprevious(insertion)

    def _divide(self, parent: etree._Element, anchor: etree._Element, *, after: bool) -> None:
        """Split an insertion so that `anchor` is the last in it, or the first: the rest goes into one like it."""
        rest = list(anchor.itersiblings(preceding=not after))
        if not rest:
            return
        other = alike(parent)
        self._last += 1
        other.set(tag(parent, "id"), str(self._last))
        other.extend(rest if after else reversed(rest))
        if after:
            parent.addnext(other)
        else:
            parent.addprevious(other)


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)


def _is_xml(text: str) -> bool:
    """Whether XML can hold `text`."""
    try:
        etree.Element("t").text = text
    except ValueError:
        return False
    return True
