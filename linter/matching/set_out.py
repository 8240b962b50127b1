"""The items of a list that is set out: in bullets, in the rows of a table, in short lines below each other."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Literal, NamedTuple

from linter.matching.listed import LONGEST_ITEM, Element, Listed, of_name, tidy, whole_name, with_another
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.run_in import SEPARATOR
from linter.matching.stretch import Stretch
from linter.matching.tables import column
from linter.parsing.layout.wrapping import greets
from linter.text.sentences import Sentence

Layout = Literal["paragraph", "item", "row", "line"]
_BEFORE_MEMBER = 4
"""Words before a member at the most, where an item is that member: "The fourth is …"."""
_LONGEST_CELL = 10
"""Words of a cell at the most, where it stands in the column of a list's members."""
_WHOLE = frozenset("england wales scotland britain uk united kingdom country national nationwide nation".split())
_SUMS = frozenset("total totals subtotal all overall sum average others unknown note notes source".split())
"""What the last rows of tables begin with."""


def layout(reading: Stretch, number: int) -> Layout:
    """How the sentence is set: in prose, as an item or a row, or as a short line of its own."""
    kind = reading.document.blocks[reading.sentences[number].block].kind
    if kind in ("item", "row"):
        return kind
    return "line" if _bare_line(reading, number) else "paragraph"


def _bare_line(reading: Stretch, number: int) -> bool:
    """Whether the sentence is a short line of its own, as in a list without bullets."""
    sentence = reading.sentences[number]
    block = reading.document.blocks[sentence.block]
    text = reading.document.text[block.span.start : block.span.end].strip()
    return block.kind == "paragraph" and sentence.last - sentence.first <= LONGEST_ITEM and text[-1:] not in ".:?!"


class Gathered(NamedTuple):
    """The `sentences` that set out one list, and the one that introduces them, or -1; from sentence `loose` on they may not belong."""

    sentences: range
    lead: int
    loose: int


def gathered(reading: Reading, number: int, kind: Layout, held: AbstractSet[int], naming: AbstractSet[int]) -> Gathered:
    """The bullets, the table's rows or the short lines of one list.

    `number` is one of them, `held` are the sentences that hold members, `naming` the words that name the list.
    """
    group = _group(reading, number, kind)
    if kind == "row":
        lead = reading.sentences[group[-1]].lead
        head = reading.sentences[max(lead, 0)]
        inside = lead in held and naming.isdisjoint(range(head.first, head.last))  # not "Regions:⇥Anglia"
        return Gathered(group, group.start - 1 if inside and group.start > 0 else lead, group.stop)
    holding = [index for index in group if index in held]
    led = next((index for index in range(holding[0] - 1, group.start - 1, -1) if _leads(reading, index, naming)), -1)
    below = range(holding[-1] + 1, group.stop)
    stop = next((index for index in below if _closes(reading, index)), group.stop)
    loose = stop
    if kind == "line":  # what stands apart below it is something else
        loose = next((index for index in below if not _next_line(reading, index)), stop)
    elif led >= 0:  # a list within an item: the next item may be one of the outer list
        loose = below.start
    loose = min(loose, stop)
    stop = min(loose + 1, stop)
    opening = reading.sentences[holding[0]]
    if kind == "line" and not naming.isdisjoint(range(opening.first, opening.last)):  # "Rail regions: Anglia⏎Midshires"
        return Gathered(range(holding[0], stop), holding[0], loose)
    if led >= 0:
        return Gathered(range(led + 1, stop), led, loose)
    if kind == "line":
        start = _below_its_heading(reading, group.start, holding)
        return Gathered(range(start, stop), start - 1, loose)
    above = group.start - 1
    if above < 0 or _margin(reading, above) == _margin(reading, number):
        above = reading.sentences[number].lead
    return Gathered(range(group.start, stop), above, loose)


def _below_its_heading(reading: Reading, start: int, holding: list[int]) -> int:
    """The first line of a list on lines right below each other: lines that stand apart above the first member head it.

    So "REGIONAL NEWS: SHEET 3" does, with an empty line between it and "Anglia⏎Midshires". `holding` are the lines with members.
    """
    first = holding[0]
    if len(holding) < 2 or not _next_line(reading, holding[1]):
        return start
    return next((number for number in range(first, start, -1) if not _next_line(reading, number)), start)


def _group(reading: Reading, number: int, kind: Layout) -> range:
    """The sentences round sentence `number` that are set like it."""
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
    return range(first, last + 1)


def _leads(reading: Reading, number: int, naming: AbstractSet[int]) -> bool:
    """Whether a line or an item introduces those that follow: it names the list, or ends in a colon."""
    sentence = reading.sentences[number]
    return not naming.isdisjoint(range(sentence.first, sentence.last)) or _closes(reading, number)


def _closes(reading: Reading, number: int) -> bool:
    """Whether an item is none of a list, but introduces what is below it, or is a letter's greeting or close."""
    block = reading.document.blocks[reading.sentences[number].block]
    text = reading.document.quote(block.span).strip()
    return text.endswith(":") or greets(text)


def _next_line(reading: Reading, number: int) -> bool:
    """Whether a block follows the one above it on the next line, as one that goes on with a list does."""
    above, own = reading.sentences[number - 1].block, reading.sentences[number].block
    blocks = reading.document.blocks
    between = reading.document.text[blocks[above].span.end : blocks[own].span.start]
    return above == own or between.count("\n") == 1 or (between.count("\r") == 1 and "\n" not in between)


def _margin(reading: Reading, number: int) -> tuple[int, bool]:
    """How far an item stands from the margin, and whether it is numbered."""
    text, at = reading.document.text, reading.document.blocks[reading.sentences[number].block].span.start
    line = text[max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1 : at]
    return len(line) - len(line.lstrip()), line.strip() != "o" and any(map(str.isalnum, line))


def in_blocks(reading: Reading, group: list[int], listed: Listed, kind: Layout, loose: int) -> Iterator[Element]:
    """The items of a group of `gathered`: the members, and what else items begin with or the members' column holds."""
    from linter.matching.labelled import labelled

    blocks_seen: set[int] = set()
    columns = _member_columns(reading, group, listed) if kind == "row" else []
    if len(columns) > 1:
        yield from _side_by_side(reading, group, listed, columns)
        return
    member_column = columns[0] if columns else None
    for number in group:
        sentence = reading.sentences[number]
        inside = [listed.at[word] for word in range(sentence.first, sentence.last) if word in listed.at]
        if kind == "row":  # "Defence | Ministry of Defence"
            inside = [m for m in inside if column(reading, m.first) == member_column] or inside
        if inside:
            if len(inside) > 1:
                yield from (Element(m.first, m.last, m.key.number) for m in inside)
            elif kind == "row":
                yield _in_cell(reading, inside[0], listed)
            elif inside[0].first - sentence.first <= _BEFORE_MEMBER:
                first, _ = tidy(reading, sentence.first, inside[0].first)
                yield _with_lead(
                    reading, first, whole_name(reading, inside[0], sentence.last, listed, alone=True), listed
                )
            elif reading.words.norm[inside[0].first - 1] in ("as", "called"):  # "• age and pain, *as* Pain and Age"
                yield Element(inside[0].first, inside[0].last, inside[0].key.number)
            blocks_seen.add(sentence.block)
            continue
        if sentence.block in blocks_seen or (kind == "row" and (number == group[0] or member_column is None)):
            continue
        blocks_seen.add(sentence.block)
        first, last = _head(reading, sentence, member_column)
        if kind != "row" and labelled(reading, group, number):
            first, last = _head(reading, sentence, None, past=2)
            if reading.words.capital(first) and "(" not in reading.words.gap(first):
                yield Element(first, last, None, loose=True)
            continue
        longest = LONGEST_ITEM if member_column is None else _LONGEST_CELL
        if 0 < last - first <= longest and reading.words.norm[first] not in _SUMS:
            country = kind == "row" and number == group[-1] and _all_figures(reading, last, sentence.last)
            country = country and not _WHOLE.isdisjoint(reading.words.norm[first:last])
            yield Element(first, last, None, loose=number >= loose or country)


def _in_cell(reading: Reading, member: Mention, listed: Listed) -> Element:
    """The item of a cell that holds a member: that, or another whose name ends with the member's."""
    sentence = reading.sentences[reading.sentence_at(member.first)]
    cell = [at for at in range(sentence.first, member.first) if column(reading, at) == column(reading, member.first)]
    first, _ = tidy(reading, cell[0], member.first) if cell else (member.first, 0)
    last = member.last
    while last < sentence.last and column(reading, last) == column(reading, member.first):
        last += 1
    return _with_lead(reading, first, with_another(reading, member, last, listed), listed)


def _with_lead(reading: Reading, first: int, member: Element, listed: Listed) -> Element:
    """A member, or another item where the words from `first` on make another name of it: "*Upper* Midshires"."""
    if (
        first >= member.first
        or member.member is None
        or not listed.heads.isdisjoint(reading.stems[first : member.first])
    ):
        return member
    return Element(first, member.last, None) if of_name(reading, first, member) else member


def _all_figures(reading: Reading, first: int, last: int) -> bool:
    """Whether the other cells of a row hold nothing but figures: in the last row they may be the whole country's."""
    return first < last and not any(word.isalpha() for word in reading.words.norm[first:last])


def _side_by_side(reading: Reading, group: list[int], listed: Listed, columns: list[int]) -> Iterator[Element]:
    """The items of a list in two columns or more, cell by cell: "1  Anglia   3  Midshires"."""
    for number in group:
        cells: dict[int, list[int]] = {}
        for word in range(reading.sentences[number].first, reading.sentences[number].last):
            cells.setdefault(column(reading, word), []).append(word)
        for at in columns:
            inside = [listed.at[word] for word in cells.get(at, []) if word in listed.at]
            first, last = tidy(reading, cells[at][0], cells[at][-1] + 1) if at in cells else (0, 0)
            if inside:
                yield from (Element(m.first, m.last, m.key.number) for m in inside)
            elif 0 < last - first <= LONGEST_ITEM and number != group[0]:
                yield Element(first, last, None)


def _member_columns(reading: Reading, group: list[int], listed: Listed) -> list[int]:
    """The column that holds the members, or those that a list is laid out in; none where they stand side by side."""
    columns = [
        column(reading, word)
        for number in group
        for word in range(reading.sentences[number].first, reading.sentences[number].last)
        if word in listed.at
    ]
    several = sorted({at for at in columns if columns.count(at) * 2 >= len(group)})
    if len(columns) > len(several) > 1:
        return several
    most = max(set(columns), key=columns.count)
    return [most] if columns.count(most) * 2 > len(columns) or len(columns) == 1 else []


def _head(reading: Reading, sentence: Sentence, only: int | None, past: int = 0) -> tuple[int, int]:
    """The words that name the item: up to a colon, a dash or a bracket, `past` a label; in a table, those of its column."""
    inside = range(sentence.first + past, sentence.last)
    words = [word for word in inside if only is None or column(reading, word) == only]
    if not words:
        return 0, 0
    if only is not None:
        return tidy(reading, words[0], words[-1] + 1)
    last = words[0] + 1
    while last <= words[-1] and not (SEPARATOR.search(reading.words.gap(last)) or "." in reading.words.gap(last)):
        last += 1
    return tidy(reading, words[0], last)
