"""Enumerations of a list's members: in prose, in bullets, in table rows, with items that hold "and" and commas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from linter.matching.binding import column
from linter.matching.naming import phrase_stems
from linter.matching.phrases import Mention, longest
from linter.matching.reading import Reading
from linter.matching.run_in import LONGEST_ITEM, SEPARATOR, Element, in_sentence, tidy
from linter.model.frozen import frozen
from linter.model.library import CanonicalList
from linter.text.sentences import Sentence

_SUMS = frozenset("total totals subtotal all overall sum average others unknown note notes source".split())
"""What the last rows of tables begin with."""
_AFTER_HEAD = frozenset("of in for from to at on with by under that which who whose".split())


@frozen
class Enumeration:
    """Items offered together; `lead` is the index of the sentence that introduces them (their own, in prose)."""

    elements: tuple[Element, ...]
    sentence: int
    lead: int

    @property
    def first(self) -> int:
        """The first word of the first item."""
        return self.elements[0].first

    @property
    def last(self) -> int:
        """The word after the last item."""
        return self.elements[-1].last

    def members(self) -> set[int]:
        """The numbers of the members named."""
        return {element.member for element in self.elements if element.member is not None}


def find_enumerations(reading: Reading, mentions: Sequence[Mention]) -> list[Enumeration]:
    """The enumerations that the members mentioned stand in. `mentions` are those of one list, number by number."""
    members = [m for m in longest(mentions) if reading.sentence_at(m.first) == reading.sentence_at(m.last - 1)]
    if not members:
        return []
    at = {mention.first: mention for mention in members}
    naming = _naming(reading, members[0].key.entry)
    held = sorted({reading.sentence_at(mention.first) for mention in members})
    found: list[Enumeration] = []
    taken: set[int] = set()
    for number in held:
        if number in taken:
            continue
        kind = _layout(reading, number)
        elements, lead = in_sentence(reading, *_cell(reading, number, at), at), number
        if kind != "paragraph" and not _introduced(reading, elements, number, naming):
            group = [index for index in _group(reading, number, kind) if index not in taken]
            lead = _lead(reading, group, kind)
            if sum(index in held for index in group) > 1 or len(elements) < 2:
                taken.update(group)
                elements = list(_in_blocks(reading, group, at, kind))
        if len(elements) >= 2:
            found.append(Enumeration(tuple(elements), number, lead))
    return found


def head_words(canonical: CanonicalList) -> set[str]:
    """The stems of the words that say what the members are: "purposes" of "purposes of the Scheme"."""
    heads = set()
    for name in canonical.introduced_by:
        stems = phrase_stems(name)
        stop = next((at for at, word in enumerate(stems) if at and word in _AFTER_HEAD), len(stems))
        heads.add(stems[stop - 1])
    return heads


def _naming(reading: Reading, entry: str) -> set[int]:
    """The words that name the list, or one of the sort that it is of ("our *sectors*")."""
    canonical = reading.index.entries[entry]
    heads = head_words(canonical) if isinstance(canonical, CanonicalList) else set[str]()
    named = {mention.last - 1 for mention in reading.mentions["items"][entry] if mention.key.role == "name"}
    return named.union(reading.places(heads))


def _layout(reading: Reading, number: int) -> Literal["paragraph", "item", "row", "line"]:
    """How the sentence is set: in prose, as an item or a row, or as a short line of its own."""
    kind = reading.document.blocks[reading.sentences[number].block].kind
    if kind in ("item", "row"):
        return kind
    return "line" if _bare_line(reading, number) else "paragraph"


def _introduced(reading: Reading, elements: Sequence[Element], number: int, naming: set[int]) -> bool:
    """Whether the sentence of a bullet, a numbered paragraph or a row is itself what offers several members."""
    sentence = reading.sentences[number]
    outside = (
        {*range(sentence.first, elements[0].first), *range(elements[-1].last, sentence.last)} if elements else set()
    )
    return sum(element.member is not None for element in elements) > 1 and not naming.isdisjoint(outside)


def _cell(reading: Reading, number: int, at: dict[int, Mention]) -> tuple[int, int]:
    """The words of a sentence; in a table, those of the cell that holds most members."""
    sentence = reading.sentences[number]
    if reading.document.blocks[sentence.block].kind != "row":
        return sentence.first, sentence.last
    columns = [column(reading, word) for word in range(sentence.first, sentence.last)]
    held = [columns[word - sentence.first] for word in range(sentence.first, sentence.last) if word in at]
    first = columns.index(max(held, key=held.count))
    return sentence.first + first, sentence.first + first + columns.count(columns[first])


def _bare_line(reading: Reading, number: int) -> bool:
    """Whether the sentence is a short line of its own, as in a list without bullets."""
    sentence = reading.sentences[number]
    block = reading.document.blocks[sentence.block]
    text = reading.document.text[block.span.start : block.span.end].strip()
    return block.kind == "paragraph" and sentence.last - sentence.first <= LONGEST_ITEM and text[-1:] not in ".:?!"


def _group(reading: Reading, number: int, kind: str) -> list[int]:
    """The sentences of the bullets, of the table's rows or of the short lines that belong with sentence `number`."""
    sentences = reading.sentences
    lead = sentences[number].lead

    def same(index: int) -> bool:
        if kind == "line":
            return _bare_line(reading, index)
        sentence = sentences[index]
        if reading.document.blocks[sentence.block].kind != kind:
            return False
        if kind == "row":
            return lead in (sentence.lead, index) or sentence.lead == number
        return sentence.lead == lead and _margin(reading, index) == _margin(reading, number)

    first = last = number
    while first > 0 and same(first - 1):
        first -= 1
    while last + 1 < len(sentences) and same(last + 1):
        last += 1
    return list(range(first, last + 1))


def _lead(reading: Reading, group: list[int], kind: str) -> int:
    """The sentence that introduces a group: a table's header row, or what stands above."""
    above = group[0] - 1
    if kind == "line" or (above >= 0 and kind == "item" and _margin(reading, above) != _margin(reading, group[0])):
        return above
    return reading.sentences[group[-1]].lead


def _margin(reading: Reading, number: int) -> tuple[int, bool]:
    """How far an item stands from the margin, and whether it is numbered."""
    text, at = reading.document.text, reading.document.blocks[reading.sentences[number].block].span.start
    line = text[max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1 : at]
    return len(line) - len(line.lstrip()), any(map(str.isalnum, line))


def _in_blocks(reading: Reading, group: list[int], at: dict[int, Mention], kind: str) -> Iterator[Element]:
    blocks_seen: set[int] = set()
    member_column = _member_column(reading, group, at) if kind == "row" else None
    for number in group:
        sentence = reading.sentences[number]
        inside = [at[word] for word in range(sentence.first, sentence.last) if word in at]
        if inside:
            if kind == "row" or len(inside) > 1 or inside[0].first - sentence.first <= 4:
                yield from (Element(m.first, m.last, m.key.number) for m in inside)
            blocks_seen.add(sentence.block)
            continue
        if sentence.block in blocks_seen or (kind == "row" and number == group[0]):
            continue
        blocks_seen.add(sentence.block)
        first, last = _head(reading, sentence, member_column)
        if 0 < last - first <= LONGEST_ITEM and not (kind == "row" and reading.words.norm[first] in _SUMS):
            yield Element(first, last, None)


def _member_column(reading: Reading, group: list[int], at: dict[int, Mention]) -> int:
    columns = [
        column(reading, word)
        for number in group
        for word in range(reading.sentences[number].first, reading.sentences[number].last)
        if word in at
    ]
    return max(set(columns), key=columns.count)


def _head(reading: Reading, sentence: Sentence, only: int | None) -> tuple[int, int]:
    """The words that name the item: up to a colon, a dash or a bracket; in a table, those of its column."""
    words = [word for word in range(sentence.first, sentence.last) if only is None or column(reading, word) == only]
    if not words:
        return 0, 0
    if only is not None:
        return tidy(reading, words[0], words[-1] + 1)
    last = words[0] + 1
    while last <= words[-1] and not (SEPARATOR.search(reading.words.gap(last)) or "." in reading.words.gap(last)):
        last += 1
    return tidy(reading, words[0], last)
