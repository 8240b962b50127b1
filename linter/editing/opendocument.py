"""Words of an OpenDocument text replaced in place, the look of the first of them kept.

Source: OpenDocument 1.3, part 3, sections 5 and 6.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from linter.editing.stretches import Stretch, stretches
from linter.model.document import Document
from linter.model.finding import Edit
from linter.parsing.opendocument.names import name
from linter.parsing.source.package import Package

#: What may hold words that change; anything else is a field, or was put there by something else than a person.
_WORDS = frozenset({"text:p", "text:h", "text:span", "text:a"})
_PARAGRAPHS = frozenset({"text:p", "text:h"})
_BETWEEN = frozenset({*_WORDS, "text:soft-page-break", "text:bookmark", "text:bookmark-start", "text:bookmark-end",
                      "text:change", "text:change-start", "text:change-end"})  # fmt: skip


class Revision:
    """The parts that a file's edits change, opened once."""

    def __init__(self, package: Package, document: Document) -> None:
        self._package = package
        self._document = document
        self._parts: dict[str, list[etree._Element]] = {}

    def obstacle(self, edit: Edit) -> str:
        """Why `edit` cannot be made safely; nothing where it can."""
        found = stretches(self._document, edit)
        if isinstance(found, str):
            return found
        if any(low > high for low, high in (stretch.source() for stretch in found)):
            return "spaces in it are written in another way"
        holders = [self._holders(stretch) for stretch in found]
        if not all(_is_words(held) for held in holders):
            return "it is filled in by a field, or stands in something that only the word processor can change"
        if len({held[-1] for held in holders}) > 1:
            return "it would reach over several paragraphs"
        if len({tuple(element for element in held if name(element) == "text:a") for held in holders}) > 1:
            return "it would change a part of a link, and words beside it"
        numbers = [self._owner(stretch) for stretch in found]
        elements = self._elements(str((found[0].piece.origin or ("",))[0]))
        if not all(name(element) in _BETWEEN for element in elements[min(numbers) + 1 : max(numbers) + 1]):
            return "a field, a note, a picture or a tab stands in it"
        return ""

    def revised(self, edits: Sequence[Edit]) -> dict[str, bytes]:
        """The parts that `edits` change, by name, after them."""
        changed: set[str] = set()
        # From the last edit to the first: what stands before an edit keeps its offset.
        for edit in reversed(edits):
            found = stretches(self._document, edit)
            assert not isinstance(found, str)  # noqa: S101 - such edits have an obstacle
            for number, stretch in reversed(list(enumerate(found))):
                part, _, slot, *_ = stretch.piece.origin or ()
                element = self._elements(str(part))[self._owner(stretch)]
                low, high = stretch.source()
                old = (element.text if slot == "text" else element.tail) or ""
                new = old[:low] + (edit.text if number == 0 else "") + old[high:]
                if slot == "text":
                    element.text = new
                else:
                    element.tail = new
                changed.add(str(part))
        return {
            part: etree.tostring(self._elements(part)[0].getroottree(), xml_declaration=True, encoding="UTF-8")
            for part in changed
        }

    def _elements(self, part: str) -> list[etree._Element]:
        """The elements of a part, by the numbers that origins have."""
        if part not in self._parts:
            self._parts[part] = list(self._package.xml(part).iter())
        return self._parts[part]

    def _owner(self, stretch: Stretch) -> int:
        """The number of the element whose text, or the text after which, holds the words."""
        return int((stretch.piece.origin or (0, 0))[1])

    def _holders(self, stretch: Stretch) -> tuple[etree._Element, ...]:
        """What the words stand in, from the nearest to the paragraph."""
        part, number, slot, *_ = stretch.piece.origin or ()
        element = self._elements(str(part))[int(number)]
        held: list[etree._Element] = [] if slot == "tail" else [element]
        for above in (*held, *element.iterancestors()):
            if above is not element:
                held.append(above)
            if name(above) in _PARAGRAPHS:
                break
        return tuple(held)


def _is_words(held: Sequence[etree._Element]) -> bool:
    return bool(held) and all(name(element) in _WORDS for element in held)
