"""The items of a list that runs in a sentence: cut at its separators, members' names kept whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from linter.matching.listed import (
    CUTS,
    INTRODUCING,
    JOINING,
    LONGEST_ITEM,
    Element,
    Listed,
    numbers_item,
    of_name,
    tidy,
    whole_name,
)
from linter.matching.phrases import Mention
from linter.matching.reading import Reading

_ARROW = r"[→➔➜⇒►▸»]|[^\S\n](?:-{1,2}>|=>|>{1,2})[^\S\n]"
SEPARATOR = re.compile(rf"[,;:•·|\t()\[\]/]|[–—]|\s-\s|\n\s*\n|{_ARROW}")
_THEN = re.compile(_ARROW)
"""What stands between steps: "Report → Isolation"."""
_BLANK = re.compile(r"\n\s*\n")
_DASH = re.compile(r"[–—]|\s-\s")
_ASIDES = frozenset("example instance particular short order eg ie e g i say namely viz respectively more so".split())
_OPENING = frozenset(
    """today now overall together here also however therefore moreover thus yes no indeed meanwhile year month week dear
    well so again instead too still ever course rest elsewhere otherwise nowadays fact short turn""".split()
)
_BARE = ("/", "•", "·", "|")
"""Separators that stand between items only: what ends a line after one is an item."""
_WITHIN_ITEMS = frozenset("with for in to from by on at as who".split())
_ADDING = (
    ("as", "well", "as"),
    ("together", "with"),
    ("along", "with"),
    ("not", "forgetting"),
    ("not", "to", "forget"),
)
_CLOSING = ("and", "plus")
"""What stands before a last item, "plus" for all that adds one after it."""
_EQUATING = frozenset("are is namely being comprise comprises comprising".split())
"""What says that a list is what follows."""
_ARTICLES = frozenset("the a an".split())
_LEADING_AWAY = frozenset("in on at from across with for as like".split())
_LONG_GLOSS = 3
"""More words between dashes are no item."""
_NUMBERED = 3
"""So many numbers in brackets make a numbered list of a sentence."""


class _Chunk(NamedTuple):
    """Words `first` to `last` between two separators; `before` is the first of these, or the word that joins or introduces.

    A `whole` one is all that stands between two semicolons, and so is an item with "with" or "for" in it, too.
    """

    first: int
    last: int
    member: int | None
    before: str
    whole: bool = False


def in_sentence(reading: Reading, begin: int, end: int, listed: Listed) -> list[Element]:
    """Cut a sentence at its separators, members kept whole, and keep the run of items that holds the members."""
    norm, words, at = reading.words.norm, reading.words, listed.at
    if numbered := list(_numbered(reading, begin, end, at)):
        return numbered
    chunks: list[_Chunk] = []
    start, word, before = begin, begin, ""
    while word < end:
        gap = words.gap(word)
        if word > start and SEPARATOR.search(gap):
            chunks.append(_Chunk(start, word, None, before))
            start, before = word, gap
        if word in at:
            element = whole_name(reading, at[word], end, listed)
            first, _ = tidy(reading, start, word)
            if begin < first < word and of_name(reading, first, element):
                element = Element(first, element.last, None)
            elif not _ARTICLES.issuperset(norm[start:word]):  # "and our thriving Creative Industries"
                before = norm[word - 1]
            chunks.append(_Chunk(element.first, element.last, element.member, before))
            start = word = element.last
            before = words.gap(word) if word < end else ""
            continue
        adding = _adding(norm, word)
        if adding:
            if word > start:
                chunks.append(_Chunk(start, word, None, before))
            start, before = word + adding, ",plus"
            word += adding
            continue
        within = start < word and _listed(before) and (norm[word] in listed.words or _in_name(reading, word, end))
        if norm[word] in JOINING or (norm[word] in INTRODUCING and not within):
            if word > start:
                chunks.append(_Chunk(start, word, None, before))
            mark = next((mark for mark in ";," if start == word and mark in before), "")
            start, before = word + 1, mark + norm[word]
        word += 1
    if start < end:
        chunks.append(_Chunk(start, end, None, before))
    chunks = _between_semicolons(reading, chunks)
    return _run(reading, _outside_brackets(reading, begin, end, _rejoined(reading, chunks)), CUTS - listed.words)


def _in_name(reading: Reading, word: int, end: int) -> bool:
    """Whether "of" stands within a proper name, as other words do in a member's: "Isle *of* Farne", "Skills *for* Life"."""
    words = reading.words
    return words.norm[word] == "of" and word + 1 < end and words.capital(word - 1) and words.capital(word + 1)


def _adding(norm: list[str], at: int) -> int:
    """The words at `at` that add an item as "plus" does: 3 for "as well as"."""
    return next((len(words) for words in _ADDING if tuple(norm[at : at + len(words)]) == words), 0)


def _between_semicolons(reading: Reading, chunks: list[_Chunk]) -> list[_Chunk]:
    """The chunks, those between two semicolons put together where no member is among them.

    "Anglia; Families with Schoolchildren and Toddlers; Midshires" are three items.
    """
    parts: list[list[_Chunk]] = [[]]
    for chunk in chunks:
        if parts[-1] and any(";" in reading.words.gap(word) for word in range(parts[-1][-1].last, chunk.first + 1)):
            parts.append([])
        parts[-1].append(chunk)
    held = [any(chunk.member is not None for chunk in part) for part in parts]
    if sum(held) < 2 or len(parts) < 3:
        return chunks
    found: list[_Chunk] = []
    for part, holds in zip(parts, held, strict=True):
        last = part is parts[-1] and not part[0].before.endswith("and")
        bounded = part is not parts[0] and (not last or _ends_list(reading, part))
        if not holds and bounded:
            found.append(_Chunk(part[0].first, part[-1].last, None, part[0].before, whole=True))
        else:
            found += part
    return found


def _ends_list(reading: Reading, part: Sequence[_Chunk]) -> bool:
    """Whether the last part is an item without "and" before it, and ends its sentence: "…; proof of an address."."""
    first, last = part[0].first, part[-1].last
    ended = last == reading.sentences[reading.sentence_at(first)].last
    return ended and last - first <= LONGEST_ITEM and (CUTS - _WITHIN_ITEMS).isdisjoint(reading.words.norm[first:last])


def _numbered(reading: Reading, begin: int, end: int, at: Mapping[int, Mention]) -> Iterator[Element]:
    """The items of "(1) dredging and repair, (2) …": cut at their numbers alone, whatever joins them inside."""
    norm, words = reading.words.norm, reading.words
    closed = [word for word in range(begin, end - 1) if numbers_item(norm[word]) and ")" in words.gap(word + 1)]
    marks = [word for word in closed if "(" in words.gap(word)] or _in_turn(norm, closed)
    if len(marks) < _NUMBERED:
        return
    for left, right in zip(marks, [*marks[1:], end], strict=True):
        first, last = tidy(reading, left + 1, right)
        member = at.get(first)
        if member and (member.last >= last or SEPARATOR.search(words.gap(member.last))):
            yield Element(member.first, member.last, member.key.number)
        elif 0 < last - first <= LONGEST_ITEM:
            yield Element(first, last, None)


def _in_turn(norm: list[str], closed: list[int]) -> list[int]:
    """The words that number one item after another: "1) Anglia, 2) Midshires and 3) …", "a) Anglia, b) …"."""
    inside = [norm[word] for word in closed]
    letters = inside[:1] == ["a"]
    numbers = [chr(ord("a") + at) if letters else str(at + 1) for at in range(len(inside))]
    return closed if inside == numbers else []


def _outside_brackets(reading: Reading, begin: int, end: int, chunks: list[_Chunk]) -> list[_Chunk]:
    """The chunks that are not inside brackets or between dashes within the enumeration: "Defence (ships, aircraft), …"."""
    depth, depths = 0, {}
    for word in range(begin, end):
        gap = reading.words.gap(word) if word > begin else ""
        depth += gap.count("(") + gap.count("[") - gap.count(")") - gap.count("]")
        depths[word] = depth
    members = [chunk.first for chunk in chunks if chunk.member is not None]
    dashes = [word for word in range(begin + 1, end) if _DASH.search(reading.words.gap(word))]
    for left, right in pairwise(dashes):
        aside = range(left, right)
        if left - 1 > min(members, default=end) and not any(first in aside for first in members):
            if any("," in reading.words.gap(word) for word in aside[1:]) or len(aside) > _LONG_GLOSS:
                depths.update(dict.fromkeys(aside, depth + 1))
    bracketed = [first for first in members if depths[first]]
    if len(bracketed) >= _NUMBERED and len(members) - len(bracketed) == 1 and members[-1] in bracketed:
        return [chunk for chunk in chunks if depths[chunk.first]]  # "Anglia is the best of the regions (Anglia, …)"
    usual = min((depths[first] for first in members), default=0)
    return [chunk for chunk in chunks if chunk.member is not None or depths[chunk.first] <= usual]


def _rejoined(reading: Reading, chunks: list[_Chunk]) -> list[_Chunk]:
    """Put together what "and" cut inside one item: "Cultural and Creative Sectors", "Defence and Security"."""
    joined: list[_Chunk] = []
    members = [chunk for chunk in chunks if chunk.member is not None]
    pairs = sum("and" in reading.words.norm[chunk.first : chunk.last] for chunk in members) * 2 > len(members)
    for index, chunk in enumerate(chunks):
        last = joined[-1] if joined else None
        commas = any("," in other.before for other in joined)
        over = index + 1 == len(chunks) or not _listed(chunks[index + 1].before)
        if pairs and last and over and _last_pair(reading, last, chunk, joined[:-1]):
            joined[-1] = _Chunk(last.first, chunk.last, None, last.before)
            continue
        if last and chunk.before == "and" and _one_item(reading, last, chunk, chunks[index + 1 :], commas=commas):
            joined[-1] = _Chunk(last.first, chunk.last, None, last.before)
        else:
            joined.append(chunk)
    return joined


def _one_item(reading: Reading, left: _Chunk, right: _Chunk, following: list[_Chunk], *, commas: bool) -> bool:
    """Whether "and" stands within an item: the enumeration goes on after it, or had its own "and" before.

    Where others are told apart by `commas`, so is "Links and *Affordability and Value*".
    """
    if right.last - left.first > LONGEST_ITEM or (left.member is not None and right.member is not None):
        return False
    apart = [reading.words.gap(at) for at in range(left.last, right.first + 1)]
    if "," in apart[-1] or any(mark in gap for gap in apart for mark in "()"):
        return False  # "Anglia and, *since 6 April*, Midshires", "(Anglia and Midshires) and two in Wales"
    if following and any(mark in following[0].before for mark in ",;"):
        if not any(chunk.member is not None or _ends_so(reading, chunk) for chunk in following):
            return False
        begins = left.before == "" and left.member is not None
        return begins or any(mark in left.before for mark in ",;:(–—") or left.before in INTRODUCING
    closed = left.before.endswith(_CLOSING) and (commas or any(mark in left.before for mark in ",;"))
    return closed and right.last - right.first <= 2 and _ends_so(reading, right)


def _last_pair(reading: Reading, left: _Chunk, right: _Chunk, before: Sequence[_Chunk]) -> bool:
    """Whether the last two, where members are pairs, are one, too: "Coast and Estuary, Roads and Rail, *Fen and Field*"."""
    if (
        left.member is not None
        or right.member is not None
        or right.before != "and"
        or "," in reading.words.gap(right.first - 1)
    ):
        return False
    plain = not any(chunk.before.endswith(_CLOSING) for chunk in (*before, left))
    return (
        plain and left.before.strip() == "," and bool(before) and before[-1].member is not None and _short(left, right)
    )


def _short(left: _Chunk, right: _Chunk) -> bool:
    return left.last - left.first <= _LONG_GLOSS and right.last - right.first <= _LONG_GLOSS


def _ends_so(reading: Reading, chunk: _Chunk) -> bool:
    """Whether a chunk that is no member's name is the last item, and what it is of ends with it."""
    stops = chunk.last == len(reading.words) or not reading.words.gap(chunk.last).isspace()
    return stops and chunk.before.endswith(_CLOSING) and _stranger(reading, chunk)


def _run(reading: Reading, chunks: list[_Chunk], cuts: AbstractSet[str]) -> list[Element]:
    """The items among chunks; one of `cuts` in what is no member makes it no item."""
    held = [index for index, chunk in enumerate(chunks) if chunk.member is not None]
    if not held:
        return []
    elements: list[Element] = []
    first, last = held[0], held[-1]
    while (
        first > 0
        and _stranger(reading, chunks[first - 1], cuts)
        and not _in_order(reading, chunks[first - 1])
        and _listed(chunks[first].before)
        and chunks[first].before.strip(",;") not in INTRODUCING
        and not ("\t" in chunks[first].before and chunks[first - 1].before in INTRODUCING)
        and (_begins(reading, chunks, last) if first == 1 else _sets_off(chunks[first - 1].before))
    ):
        first -= 1
    parted = sum(";" in chunks[index].before for index in held) * 2 >= len(held)
    for index in range(first, last + 1):
        start, end, member = chunks[index][:3]
        if member is not None:
            elements.append(Element(start, end, member))
        elif chunks[index + 1].before in INTRODUCING or (
            reading.words.norm[end] in INTRODUCING and not reading.words.mark(end)
        ):  # "…; the champion for Defence …"
            continue
        elif chunks[index + 1].member is not None and "(" in chunks[index + 1].before:
            continue  # "… and four *inland* (Midshires, …)"
        elif chunks[index].before.lstrip(",;") in _LEADING_AWAY:  # "Anglia, in the same week, Midshires"
            continue
        elif parted and chunks[index - 1].member is not None and ";" not in chunks[index].before:
            continue  # "Midshires, in the middle; …"
        elif _stranger(reading, chunks[index], cuts) and (index < held[0] or _listed(chunks[index].before)):
            elements.append(Element(*tidy(reading, start, end), None))
    joined = any(chunk.before.endswith(_CLOSING) for chunk in chunks[first : last + 1])
    following = chunks[last + 1 :]
    if parted and following and ";" not in following[0].before and not following[0].before.endswith("and"):
        following = []  # "Midshires, in the middle."
    elements += _tail(reading, following, chunks[last], cuts, bare=not joined and last - first > 1)
    elements += _added(reading, following, chunks[last], equated=chunks[first].before.strip(",;") in _EQUATING)
    return [element for element in elements if element.last > element.first]


def _tail(
    reading: Reading, chunks: list[_Chunk], member: _Chunk, cuts: AbstractSet[str], *, bare: bool
) -> Iterator[Element]:
    """Items after the last member: strangers up to and including the one after "and".

    A `bare` enumeration does without "and"; its last item ends the sentence.
    """
    closed, end_before = member.before.endswith("and"), member.last
    bare = bare and bool(chunks) and _stands_last(reading, chunks[0])
    for start, end, _, separator, whole in chunks:
        gloss = reading.words.text[reading.words.end[end_before - 1] : reading.words.start[start]].count("(")
        marks = separator.lstrip(")") if gloss else separator  # "Appeal (Room 9); Royal Petition …"
        end_before = end
        if not _listed(separator) or closed or any(mark in marks for mark in ":()–—|"):
            return
        ends = cuts - _WITHIN_ITEMS if whole else cuts
        stop = next((word for word in range(start, end) if reading.words.norm[word] in ends), end)
        first, last = tidy(reading, start, stop)
        if not 0 < last - first <= LONGEST_ITEM or (stop < end and not separator.endswith(_CLOSING)):
            return
        if not (separator.endswith(_CLOSING) or bare or any(other.before.endswith(_CLOSING) for other in chunks)):
            return
        yield Element(first, last, None)
        if separator.endswith(_CLOSING):
            return


def _added(reading: Reading, chunks: list[_Chunk], member: _Chunk, *, equated: bool) -> Iterator[Element]:
    """The item that is added to a closed list: "Anglia, Kent and Midshires, *plus Tawe*".

    Where nothing says that the list is `equated` with its items, it may be another thing: "Anglia and Kent have it, as well as you".
    """
    if not chunks or not member.before.endswith("and") or not chunks[0].before.endswith("plus"):
        return
    first, stop = chunks[0].first, chunks[0].last
    first, last = tidy(reading, first, next((at for at in range(first, stop) if reading.words.norm[at] in CUTS), stop))
    if 0 < last - first <= LONGEST_ITEM:
        named = reading.words.capital(first) and reading.words.capital(member.first)
        yield Element(first, last, None, loose=not (equated and named))


def _stands_last(reading: Reading, chunk: _Chunk) -> bool:
    """Whether a few words end their sentence, or the brackets or dashes that they stand in; a gloss may follow."""
    mark = reading.words.gap(chunk.last).partition("\n")[0].strip()[:1]
    if mark == "(" and glossed(reading, chunk.last, reading.sentences[reading.sentence_at(chunk.first)].last):
        return chunk.last - chunk.first <= _LONG_GLOSS
    kind = reading.document.blocks[reading.blocks[chunk.first]].kind
    ends = chunk.last >= len(reading.words) or bool(_BLANK.search(reading.words.gap(chunk.last)))
    set_apart = ";" in chunk.before or chunk.before.strip() in _BARE
    whole = mark in tuple(").;–—") or (ends and set_apart) or (mark in ("", "|") and kind in ("item", "row"))
    return chunk.last - chunk.first <= (LONGEST_ITEM if chunk.whole else _LONG_GLOSS) and whole


def glossed(reading: Reading, first: int, last: int) -> bool:
    """Whether all that stands from word `first` up to `last` is one pair of brackets: "… Royal Petition *(by post)*."."""
    gaps = [reading.words.gap(at) for at in range(first, last + 1)]
    return len(gaps) > 1 and "(" in gaps[0] and ")" in gaps[-1] and not any(")" in gap for gap in gaps[:-1])


def _in_order(reading: Reading, chunk: _Chunk) -> bool:
    """Whether a chunk ends an aside on the order of the items: "are, in no *order of merit*, Space, …"."""
    begin = max(0, chunk.first - 6)
    at = next((at for at in range(chunk.first, begin, -1) if "," in reading.words.gap(at)), chunk.first)
    return "order" in reading.words.norm[at : chunk.last]


def _listed(separator: str) -> bool:
    if ":" in separator:
        return False
    return (
        separator.lstrip(",;") in JOINING
        or any(mark in separator for mark in (*",;•·\t|", " / "))
        or bool(_BLANK.search(separator) or _THEN.search(separator))
    )


def _begins(reading: Reading, chunks: list[_Chunk], last: int) -> bool:
    """Whether the first words of a sentence are an item of it: "*Tourism*, Defence and Life Sciences are our sectors"."""
    before = chunks[0].before
    if before:  # "In Kent, …"
        return before not in INTRODUCING and _sets_off(before)
    opening = reading.words.norm[chunks[0].first : chunks[0].last]
    if any(word in _OPENING or word.endswith("ly") for word in opening):
        return False
    return any(chunk.before.lstrip(",;") in ("are", "were") for chunk in chunks[last + 1 :])


def _sets_off(separator: str) -> bool:
    return separator in INTRODUCING or any(mark in separator for mark in ":–—(,;")


def _stranger(reading: Reading, chunk: _Chunk, cuts: AbstractSet[str] = CUTS) -> bool:
    first, last = tidy(reading, chunk.first, chunk.last)
    written = set(reading.words.norm[first:last])
    ends = cuts - _WITHIN_ITEMS if chunk.whole else cuts
    return 0 < last - first <= LONGEST_ITEM and not ends & written and not written <= _ASIDES
