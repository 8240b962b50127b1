"""Enumerations of a list's members: in prose, in bullets, in table rows, with items that hold "and" and commas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.matching.binding import column
from linter.matching.phrases import Mention, longest
from linter.matching.reading import Reading
from linter.model.frozen import frozen
from linter.text.numbers import SMALL
from linter.text.sentences import Sentence

_SEPARATOR = re.compile(r"[,;:•·|\t()\[\]/]|[–—]|\s-\s|\n\s*\n")
_JOINING = {"and", "or", "plus", "&", "then", "followed"}
_INTRODUCING = {
    "are",
    "is",
    "namely",
    "being",
    "comprise",
    "comprises",
    "comprising",
    "include",
    "includes",
    "including",
}
_INTRODUCING |= {
    "covers",
    "cover",
    "covering",
    "like",
    "as",
    "were",
    "from",
    "in",
    "across",
    "on",
    "with",
    "support",
    "for",
}
_INTRODUCING |= {"of", "both"}
_CUTS = {
    "which",
    "that",
    "who",
    "will",
    "would",
    "is",
    "are",
    "was",
    "were",
    "to",
    "in",
    "for",
    "with",
    "where",
    "have",
    "has",
}
_CUTS |= {"if", "when", "unless", "whether", "although"}
_CUTS |= {
    "as",
    "by",
    "from",
    "because",
    "while",
    "so",
    "on",
    "at",
    "can",
    "may",
    "these",
    "this",
    "it",
    "we",
    "each",
    "all",
}
_TRIM = {"the", "our", "and", "or", "finally", "lastly", "also", "then", "plus", "both", "sector", "sectors", "first"}
_TRIM |= {
    "firstly",
    "second",
    "secondly",
    "third",
    "thirdly",
    "fourth",
    "fifth",
    "next",
    "last",
    "a",
    "an",
    "by",
    "after",
}
_TRIM |= {"followed", "that", "including", "follow", "follows", "other", "others", "comes"}
_LONGEST_ITEM = 7
_NUMBERED = 3
"""So many numbers in brackets make a numbered list of a sentence."""


@frozen
class Element:
    """One item as written at words `first` to `last`; `member` is its number in the list, or None if it is none."""

    first: int
    last: int
    member: int | None


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
    members = longest(mentions)
    at = {mention.first: mention for mention in members}
    found: list[Enumeration] = []
    sentences = reading.sentences
    held = sorted({reading.sentence_at(mention.first) for mention in members})
    grouped: set[int] = set()
    for number in held:
        if number in grouped:
            continue
        kind: str = reading.document.blocks[sentences[number].block].kind
        if kind == "paragraph" and _bare_line(reading, number):
            kind = "line"
        if kind in ("item", "row", "line"):
            group = _group(reading, number, kind)
            holding = [
                index for index in group if any(w in at for w in range(sentences[index].first, sentences[index].last))
            ]
            if len(holding) == 1 and kind != "row":
                elements = _in_prose(reading, sentences[number], at)
                if len(elements) >= 2:
                    found.append(
                        Enumeration(tuple(elements), number, sentences[number].lead if kind == "item" else number)
                    )
                continue
            grouped.update(group)
            elements = list(_in_blocks(reading, group, at, kind))
            lead = group[0] - 1 if kind == "line" else sentences[group[-1]].lead
        else:
            elements = _in_prose(reading, sentences[number], at)
            lead = number
        if len(elements) >= 2:
            found.append(Enumeration(tuple(elements), number, lead))
    return found


def _bare_line(reading: Reading, number: int) -> bool:
    """Whether the sentence is a short line of its own, as in a list without bullets."""
    sentence = reading.sentences[number]
    block = reading.document.blocks[sentence.block]
    text = reading.document.text[block.span.start : block.span.end].strip()
    return block.kind == "paragraph" and sentence.last - sentence.first <= _LONGEST_ITEM and text[-1:] not in ".:?!"


def _group(reading: Reading, number: int, kind: str) -> list[int]:
    """The sentences of the bullets, or of the table rows, that belong with sentence `number`."""
    sentences = reading.sentences
    lead = sentences[number].lead

    def same(index: int) -> bool:
        if kind == "line":
            return _bare_line(reading, index)
        block = reading.document.blocks[sentences[index].block].kind
        return block == kind and (sentences[index].lead == lead or index == lead or sentences[index].lead == number)

    first = last = number
    while first > 0 and same(first - 1):
        first -= 1
    while last + 1 < len(sentences) and same(last + 1):
        last += 1
    return list(range(first, last + 1))


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
        if 0 < last - first <= _LONGEST_ITEM:
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
        return _tidy(reading, words[0], words[-1] + 1)
    last = words[0] + 1
    while last <= words[-1] and not (_SEPARATOR.search(reading.words.gap(last)) or "." in reading.words.gap(last)):
        last += 1
    return _tidy(reading, words[0], last)


def _in_prose(reading: Reading, sentence: Sentence, at: dict[int, Mention]) -> list[Element]:
    """Cut the sentence at its separators, members kept whole, and keep the run of items that holds the members."""
    norm, words = reading.words.norm, reading.words
    if numbered := list(_numbered(reading, sentence, at)):
        return numbered
    chunks: list[tuple[int, int, int | None, str]] = []
    start, word, before = sentence.first, sentence.first, ""
    while word < sentence.last:
        gap = words.gap(word)
        if word > start and _SEPARATOR.search(gap):
            chunks.append((start, word, None, before))
            start, before = word, gap
        if word in at:
            if word > start:
                chunks.append((start, word, None, before))
                before = norm[word - 1]
            mention = at[word]
            goes_on = _goes_on(reading, mention, sentence.last)
            chunks.append((mention.first, goes_on, None if goes_on > mention.last else mention.key.number, before))
            start = word = goes_on
            before = words.gap(word) if word < sentence.last else ""
            continue
        if norm[word] in _JOINING or norm[word] in _INTRODUCING:
            if word > start:
                chunks.append((start, word, None, before))
            before = "," if start == word and "," in before else ""
            start, before = word + 1, before + norm[word]
        word += 1
    if start < sentence.last:
        chunks.append((start, sentence.last, None, before))
    return _run(reading, _outside_brackets(reading, sentence, _rejoined(chunks)))


def _numbered(reading: Reading, sentence: Sentence, at: dict[int, Mention]) -> Iterator[Element]:
    """The items of "(1) dredging and repair, (2) …": cut at their numbers alone, whatever joins them inside."""
    norm, words = reading.words.norm, reading.words
    marks = [
        word
        for word in range(sentence.first, sentence.last - 1)
        if _enumerator(norm[word]) and "(" in words.gap(word) and ")" in words.gap(word + 1)
    ]
    if len(marks) < _NUMBERED:
        return
    for left, right in zip(marks, [*marks[1:], sentence.last], strict=True):
        first, last = _tidy(reading, left + 1, right)
        member = at.get(first)
        if member and (member.last >= last or _SEPARATOR.search(words.gap(member.last))):
            yield Element(member.first, member.last, member.key.number)
        elif 0 < last - first <= _LONGEST_ITEM:
            yield Element(first, last, None)


def _outside_brackets(
    reading: Reading, sentence: Sentence, chunks: list[tuple[int, int, int | None, str]]
) -> list[tuple[int, int, int | None, str]]:
    """The chunks that are not inside brackets within the enumeration: "Defence (ships, aircraft), …"."""
    depth, depths = 0, {}
    for word in range(sentence.first, sentence.last):
        gap = reading.words.gap(word) if word > sentence.first else ""
        depth += gap.count("(") + gap.count("[") - gap.count(")") - gap.count("]")
        depths[word] = depth
    members = [depths[chunk[0]] for chunk in chunks if chunk[2] is not None]
    usual = min(members, default=0)
    return [chunk for chunk in chunks if chunk[2] is not None or depths[chunk[0]] <= usual]


def _goes_on(reading: Reading, mention: Mention, last: int) -> int:
    """The word after a member's name and the words that make another name of it.

    "Capital and South East" is another name than "Capital and South".
    """
    words, at = reading.words, mention.last
    if (
        not words.capital(mention.last - 1)
        or words.text[words.start[mention.first] : words.end[mention.last - 1]].isupper()
    ):
        return at
    while at < last and at < mention.last + 2 and words.capital(at) and words.gap(at).isspace():
        if words.norm[at] in _TRIM:
            return mention.last
        at += 1
    return at if at > mention.last and not (at < last and words.mark(at) == "") else mention.last


def _rejoined(chunks: list[tuple[int, int, int | None, str]]) -> list[tuple[int, int, int | None, str]]:
    """Put together what "and" cut inside one item between commas: "Cultural and Creative Sectors"."""
    joined: list[tuple[int, int, int | None, str]] = []
    for index, chunk in enumerate(chunks):
        last = joined[-1] if joined else None
        closes = index + 1 < len(chunks) and any(mark in chunks[index + 1][3] for mark in ",;")
        if last and last[2] is None and chunk[3] == "and" and closes and chunk[1] - last[0] <= _LONGEST_ITEM:
            if any(mark in last[3] for mark in ",;:") or last[3] in _INTRODUCING:
                joined[-1] = (last[0], chunk[1], None, last[3])
                continue
        joined.append(chunk)
    return joined


def _run(reading: Reading, chunks: list[tuple[int, int, int | None, str]]) -> list[Element]:
    held = [index for index, chunk in enumerate(chunks) if chunk[2] is not None]
    if not held:
        return []
    elements: list[Element] = []
    first, last = held[0], held[-1]
    while (
        first > 0
        and _stranger(reading, chunks[first - 1])
        and _listed(chunks[first][3])
        and chunks[first][3].strip(",") not in _INTRODUCING
        and _sets_off(chunks[first - 1][3])
    ):
        first -= 1
    for index in range(first, last + 1):
        start, end, member, _ = chunks[index]
        if member is not None:
            elements.append(Element(start, end, member))
        elif _stranger(reading, chunks[index]) and (index < held[0] or _listed(chunks[index][3])):
            elements.append(Element(*_tidy(reading, start, end), None))
    elements += _tail(reading, chunks[last + 1 :], chunks[last][3])
    return [element for element in elements if element.last > element.first]


def _tail(reading: Reading, chunks: list[tuple[int, int, int | None, str]], before: str) -> Iterator[Element]:
    """Items after the last member: strangers up to and including the one after "and"."""
    closed = before.endswith("and")
    for start, end, _, separator in chunks:
        if not _listed(separator) or closed or any(mark in separator for mark in ":()–—|"):
            return
        stop = next((word for word in range(start, end) if reading.words.norm[word] in _CUTS), end)
        first, last = _tidy(reading, start, stop)
        if not 0 < last - first <= _LONGEST_ITEM or (stop < end and not separator.endswith("and")):
            return
        if not separator.endswith("and") and not any(other[3].endswith("and") for other in chunks):
            return
        yield Element(first, last, None)
        if separator.endswith("and"):
            return


def _listed(separator: str) -> bool:
    return separator.lstrip(",") in _JOINING or any(mark in separator for mark in ",;•\n")


def _sets_off(separator: str) -> bool:
    return separator in _INTRODUCING or any(mark in separator for mark in ":–—(,;")


def _stranger(reading: Reading, chunk: tuple[int, int, int | None, str]) -> bool:
    first, last = _tidy(reading, chunk[0], chunk[1])
    return 0 < last - first <= _LONGEST_ITEM and not _CUTS & set(reading.words.norm[first:last])


def _tidy(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """The words of an item without articles, "then" and "finally", and its number or letter."""
    norm = reading.words.norm
    while first < last and (norm[first] in _TRIM or _enumerator(norm[first])):
        first += 1
    while first < last and (norm[last - 1] in _TRIM or _enumerator(norm[last - 1])):
        last -= 1
    return first, last


def _enumerator(word: str) -> bool:
    """Whether a word only numbers an item, or counts them: "3", "(b)", "iv", "four"."""
    return word.isdigit() or word in SMALL or len(word) == 1 or word in ("ii", "iii", "iv", "vi", "vii", "viii", "ix")
