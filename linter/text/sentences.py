"""Sentences: runs of words that are read together, within and across the blocks of a document.

A sentence that a converter broke over two paragraphs ("… across the UK. The⏎⏎Department is …") is one again. Every list
item and table row is a sentence of its own; its lead-in or header row is named so that a figure in it keeps its subject.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from linter.model.document import Block, Document
from linter.model.frozen import frozen
from linter.text.dictated import dictated
from linter.text.words import Words

_END = re.compile(r"[.!?…]['\"’”)\]*_]*(?:\s|$)|\n[ \t]*\n")
LONGEST = 160
"""Words after which a sentence is cut, so that no text without full stops makes the cost grow."""
_ABBREVIATED = {
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "st",
    "no",
    "vs",
    "approx",
    "cllr",
    "rt",
    "hon",
    "pp",
    "ca",
    "para",
    "c",
}
_ABBREVIATED |= {"e", "g", "i", "eg", "ie", "etc", "rev", "sr", "jr", "vol", "art", "sec", "incl", "tel", "ref"}
_OPEN = {
    "the",
    "a",
    "an",
    "of",
    "and",
    "or",
    "to",
    "in",
    "for",
    "with",
    "by",
    "our",
    "your",
    "its",
    "their",
    "on",
    "at",
}
_OPEN |= {"from", "that", "which", "is", "are", "was", "were", "has", "have", "will", "this", "these", "over", "than"}


_LONGEST_OPEN = max(map(len, _OPEN))
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_CLOSING = frozenset(".!?:;,")
LEFT_OUT = frozenset(("reply", "code"))
"""Kinds of block whose words are not the drafter's own."""


@frozen
class Sentence:
    """Words `first` to `last` (half open). `block` is the index of the block it begins in.

    `lead` is the index of the sentence that introduces it (the line above a list, a table's header row), or -1.
    """

    first: int
    last: int
    block: int
    question: bool
    lead: int = -1

    def moved(self, words: int, blocks: int, sentences: int) -> Sentence:
        """The same where so many more words, blocks and sentences stand before it."""
        lead = self.lead + sentences if self.lead >= 0 else -1
        return Sentence(self.first + words, self.last + words, self.block + blocks, self.question, lead)


def judged(words: Words, document: Document) -> tuple[Words, list[int]]:
    """The words that are the drafter's own, and the index of each one's block.

    Left out are words outside every block (bullets, numbering), replies of somebody else, and code.
    """
    if not document.blocks:
        return Words(words.text, [], [], []), []
    norm: list[str] = []
    start: list[int] = []
    end: list[int] = []
    blocks: list[int] = []
    at = 0
    for number, block in enumerate(document.blocks):
        if block.kind not in LEFT_OUT:
            first = bisect_left(words.start, block.span.start, at)
            at = bisect_left(words.start, block.span.end, first)
            norm += words.norm[first:at]
            start += words.start[first:at]
            end += words.end[first:at]
            blocks += [number] * (at - first)
    return Words(words.text, norm, start, end), blocks


def surely_parted(text: str, here: Block, there: Block) -> bool:
    """Whether no sentence runs on from `here` into `there`, as far as their first and last characters tell."""
    if text[here.span.end - 1 : here.span.end] in _CLOSING:
        return True
    if there.kind in LEFT_OUT:
        return False
    if here.kind != "paragraph" or there.kind != "paragraph":
        return True
    begins = text[there.span.start : there.span.start + 1]
    last = _LAST_WORD.search(text[max(here.span.start, here.span.end - _LONGEST_OPEN - 1) : here.span.end])
    return (begins.isupper() or begins.isdigit()) and last is not None and last[0].lower() not in _OPEN


def read_sentences(words: Words, blocks: list[int], document: Document) -> list[Sentence]:
    """The sentences of `words` in order; together they hold every word once."""
    sentences: list[Sentence] = []
    lead = table = -1
    first = 0
    for index in _stops(words, blocks, document):
        block = document.blocks[blocks[first]]
        own_lead = -1
        if block.kind == "row":
            own_lead = table
        elif block.kind == "item":
            own_lead = lead
        asks = block.kind != "row" and "?" in words.gap(index)
        question = asks and dictated(words, first, index) is None
        sentences.append(Sentence(first, index, blocks[first], question, own_lead))
        if block.kind == "row":
            table = len(sentences) - 1 if table < 0 else table
        else:
            table = -1
        if block.kind not in ("item", "row"):
            lead = len(sentences) - 1
        first = index
    return sentences


def _stops(words: Words, blocks: list[int], document: Document) -> Iterator[int]:
    """The word after each sentence."""
    before = zip(words.start[1:], words.end, blocks[1:], blocks, strict=False)
    apart = [at for at, (begin, end, here, last) in enumerate(before, start=1) if begin - end > 1 or here != last]
    first = 0
    for at in apart:
        while at - first > LONGEST:
            first += LONGEST
            yield first
        if at - first == LONGEST or _ends(words, blocks, document, at):
            first = at
            yield at
    yield from range(first + LONGEST, len(words), LONGEST)
    if len(words):
        yield len(words)


def _ends(words: Words, blocks: list[int], document: Document, index: int) -> bool:
    """Whether a sentence ends between word `index - 1` and word `index`."""
    gap = words.gap(index)
    if blocks[index] != blocks[index - 1]:
        here, there = document.blocks[blocks[index - 1]], document.blocks[blocks[index]]
        return not _runs_on(words, gap, here, there, index)
    if len(gap) < 2 or not _END.search(gap):
        return False
    if document.blocks[blocks[index]].kind == "row" and ("|" in gap or "\t" in gap):
        return False  # what a cell asks, the next one answers
    if "?" in gap or "!" in gap:
        return True
    previous = words.norm[index - 1]
    following = words.text[words.start[index]]
    if previous in _ABBREVIATED and "\n\n" not in gap and (previous != "no" or following.isdigit()):
        return False  # "No. 4" is one thing, "No. Key workers" are two sentences
    if previous in ("q", "a") and (index == 1 or "\n" in words.gap(index - 1)):
        return False  # "A. Over 3,000." answers
    return following.isupper() or not following.isalpha() or "\n\n" in gap


def _runs_on(words: Words, gap: str, here: Block, there: Block, index: int) -> bool:
    """Whether a sentence runs on from one block into the next."""
    if here.kind != "paragraph" or there.kind != "paragraph":
        return False
    if any(map(str.isalnum, gap)):  # between them stands what numbers a page
        gap = words.text[words.end[index - 1] : here.span.end] + words.text[there.span.start : words.start[index]]
    if re.search(r"[.!?:;]", gap):
        return False
    if gap.count("\n") > 4 or "," in gap:
        return False
    following = words.text[words.start[index]]
    return words.norm[index - 1] in _OPEN or (following.islower() and here.span.end - here.span.start > 40)
