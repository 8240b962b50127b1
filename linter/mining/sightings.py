"""The sentences of a letter that may recur in others: the drafter's own, between the salutation and the close.

Whom the letter is to is taken out at once: the names in its salutation become [NAME] wherever they stand.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from linter.mining.courtesies import is_courtesy
from linter.mining.shapes import Shape, shaped
from linter.model.document import Block, Document, Piece, Span
from linter.text.attribution import attributed, quoted
from linter.text.remembered import Remembered
from linter.text.sentences import Sentence, judged, read_sentences
from linter.text.words import FIELD, Words, read_words

SHORTEST, LONGEST = 3, 120
"""Symbols in the shortest and in the longest sentence that may be a line, or part of one."""
NAME = "[NAME]"
_UNFINISHED = 12
"""So many words make a sentence, though no full stop ends it."""
_ITEMS, _ITEM_WORDS = 12, 8
"""Items in the longest list of bullets that is read as one sentence, and words in each."""
_OPENING = 4
"""Words at the beginning of a sentence that show whom it is about."""
_HEAD = 80
"""Sentences at the top of a letter that may hold its salutation."""
_CLOSES = frozenset("yours kind kindest best warm warmest with sincerely".split())
_CLOSING = frozenset("sincerely faithfully truly ever regards wishes".split())
_TITLES = frozenset(
    """dear mr mrs ms miss mx dr prof professor sir dame lord lady baroness viscount councillor cllr minister madam rev
    reverend rt hon right honourable the and or to all colleague colleagues friend friends resident residents team mp member
    of parliament secretary state mayor captain major sirs applicant customer chair chairman""".split()
)
_THEIRS = frozenset("you your constituent constituents his her their".split())
_MARKUP = re.compile(r"(?<!\w)[*_`]+|[*_`]+(?!\w)")
_ENDS = re.compile(r"[\s*_'\"’”)\]]*[.!;:]")
_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Sighting:
    """A sentence of a letter, on one line. `after` says that it follows the one before in the same paragraph."""

    text: str
    shape: Shape
    after: bool
    courtesy: bool


@dataclass(frozen=True, slots=True)
class LetterRead:
    """What of a letter may recur; `person` stands for whom it is to, None where that is not known."""

    sightings: tuple[Sighting, ...]
    day: date | None
    person: int | None


def sightings(document: Document, day: date | None) -> LetterRead:
    """The sentences of `document` that may recur. `day` is the letter's."""
    words, blocks = judged(read_words(document.text), document)
    sentences = read_sentences(words, blocks, document)
    first, last, names = _body(words, sentences)
    inside = quoted(words)
    found: list[Sighting] = []
    number = first
    before = -1
    while number < last:
        sentence = sentences[number]
        items = _bullets(words, sentences, document, number, last)
        number += 1 + len(items)
        neighbour, before = before, -1
        if not _says(words, sentence, document.blocks[sentence.block], inside, listed=bool(items)):
            continue
        text = _text(words, sentence, names)
        if items:
            text = _listed(text, [_text(words, item, names) for item in items])
        shape, courtesy = _read(text)
        if SHORTEST <= len(shape.symbols) <= LONGEST:
            found.append(Sighting(text, shape, sentence.block == neighbour, courtesy))
            before = -1 if courtesy else sentence.block
    return LetterRead(tuple(found), day, _person(names))


def of_passage(text: str, day: date | None) -> LetterRead:
    """The sentences of a passage that stands alone."""
    span = Span(0, len(text))
    return sightings(Document("", (Piece(text),), (Block(span, "paragraph", "passage"),)), day)


_KNOWN: Remembered[str, tuple[Shape, bool]] = Remembered(_REMEMBERED)


def _read(text: str) -> tuple[Shape, bool]:
    """The shape of a sentence, and whether it is a courtesy."""
    known = _KNOWN.get(text)
    if known is None:
        shape = shaped(text)
        known = _KNOWN.keep(text, (shape, is_courtesy(shape.symbols, shape.capitals)))
    return known


def _body(words: Words, sentences: Sequence[Sentence]) -> tuple[int, int, frozenset[str]]:
    """The sentences of a letter without its head and its foot, as (first, after the last), and whom it is to."""
    first, last, names = 0, len(sentences), frozenset[str]()
    for number, sentence in enumerate(sentences[:_HEAD]):
        if words.norm[sentence.first] == "dear":
            first = number + 1
            norm = words.norm[sentence.first : min(sentence.last, sentence.first + 8)]
            names = frozenset(word for word in norm if word not in _TITLES and word.isalpha() and len(word) > 1)
            break
    for number in range(first, len(sentences)):
        norm = words.norm[sentences[number].first : sentences[number].last]
        if norm[0] in _CLOSES and _CLOSING & set(norm[:4]):
            last = number
            break
    return first, last, names


def _person(names: frozenset[str]) -> int | None:
    """A number that stands for the names of a salutation."""
    if not names:
        return None
    return int.from_bytes(hashlib.blake2b(" ".join(sorted(names)).encode(), digest_size=6).digest(), "big")


def _says(words: Words, sentence: Sentence, block: Block, inside: Sequence[bool], *, listed: bool) -> bool:
    """Whether the sentence is a whole one that the drafter says."""
    first, last = sentence.first, sentence.last
    size = last - first
    if block.kind not in ("paragraph", "item") or sentence.question or size > LONGEST:
        return False
    if not listed and (size < SHORTEST or not (size >= _UNFINISHED or _ENDS.match(words.text, words.end[last - 1]))):
        return False
    if sum(inside[first:last]) * 2 > size:
        return False
    if _THEIRS & set(words.norm[first : first + _OPENING]):
        # What somebody says is told of from the beginning; a reporting clause further on is part of what is stated.
        told = [stretch for stretch in attributed(words, sentence) if stretch.start <= first + _OPENING]
        return len({at for stretch in told for at in stretch}) * 2 <= size
    return True


def _bullets(
    words: Words, sentences: Sequence[Sentence], document: Document, lead: int, last: int
) -> Sequence[Sentence]:
    """The short items that the sentence `lead` introduces."""
    if ":" not in words.text[words.end[sentences[lead].last - 1] :][:3]:
        return ()
    after = lead + 1
    while after < last and sentences[after].lead == lead and document.blocks[sentences[after].block].kind == "item":
        after += 1
    items = sentences[lead + 1 : after]
    short = all(item.last - item.first <= _ITEM_WORDS for item in items)
    return items if 2 < len(items) <= _ITEMS and short else ()


def _listed(lead: str, items: Sequence[str]) -> str:
    """Bullets as a sentence."""
    plain = [item.rstrip(" ,;.").removesuffix(" and").rstrip(" ,;") for item in items]
    return f"{lead.rstrip('.: ')}: {', '.join(plain[:-1])} and {plain[-1]}."


def _text(words: Words, sentence: Sentence, names: frozenset[str]) -> str:
    """The sentence on one line with the mark that ends it, without the marks of its format, names taken out."""
    first, last = sentence.first, sentence.last
    start, end = words.start[first], words.end[last - 1]
    stop = _ENDS.match(words.text, end)
    mark = stop[0].strip(" *_\n") if stop and len(stop[0]) < 4 else ""
    text = words.text[start:end] + mark
    spans = list(_named(words, first, last, names)) if names else []
    for begin, until in reversed(spans):
        text = text[: begin - start] + NAME + text[until - start :]
    return " ".join(_MARKUP.sub("", text).split())


def _named(words: Words, first: int, last: int, names: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The stretches of the text that name whom the letter is to."""
    begin = until = -1
    for at in range(first, last):
        if words.norm[at] in names and words.capital(at) and words.norm[at] != FIELD:
            if until >= 0 and not words.text[until : words.start[at]].strip(" .\n"):
                until = words.end[at]
                continue
            if begin >= 0:
                yield begin, until
            begin, until = words.start[at], words.end[at]
    if begin >= 0:
        yield begin, until
