"""Paragraphs, each read once: letters share their standard paragraphs, so that a letter costs what is new in it.

A paragraph here is as much of a letter as can be read without the rest: a list goes with the line that introduces it, a
table with its header, a sentence that a converter broke in two with both of its halves. What is remembered of it is what
its own words and the library tell. What depends on the letter (its day, what was named before, who writes) is worked out
for each letter: see `linter.matching.reading`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from linter.matching.fingerprints import Skeleton, skeleton
from linter.matching.index import Index
from linter.matching.passages import Alignment, Passage
from linter.matching.phrases import Mention, Opening, longest, named
from linter.matching.stretch import Stretch
from linter.model.document import Block, Document, Piece, Span
from linter.model.frozen import frozen
from linter.text import attribution
from linter.text.numbers import Figure, read_figures
from linter.text.remembered import Remembered
from linter.text.sentences import LEFT_OUT, Sentence, judged, read_sentences, surely_parted
from linter.text.stems import stems
from linter.text.words import Words, read_words

_ANSWERS = 200
"""What is remembered of one paragraph at the most: what it says on so many days."""


@frozen
class OfKind:
    """The phrases of one kind of rule in a paragraph, and the entries or rules that they are of."""

    mentions: list[Mention]
    entries: frozenset[str]


class Paragraph(Stretch):
    """`text`, whose blocks are `blocks`, read against `index`. Everything is worked out when first asked for."""

    def __init__(self, text: str, blocks: tuple[Block, ...], index: Index) -> None:
        self.document = Document("", (Piece(text),), blocks)
        self.index = index
        self.words, self.blocks = judged(read_words(text, index.vocabulary.__contains__), self.document)
        self.keys = index.vocabulary.corrected(self.words.norm)
        self._asked: set[str] = set()
        self._further: dict[str, list[Mention]] = defaultdict(list)
        self._going_on: Remembered[tuple[str, ...], list[Opening]] = Remembered(_ANSWERS)
        self._mentions_with: dict[tuple[str, ...], list[Mention]] = {}
        self._by_kind: dict[tuple[str, ...], dict[str, OfKind]] = {}
        self._stretches: dict[int, list[range]] = {}
        self._further_of: Remembered[frozenset[str], tuple[str, ...]] = Remembered(_ANSWERS)
        self.worked_out = Remembered(_ANSWERS)

    @cached_property
    def stems(self) -> list[str]:
        """Each corrected word without its plural."""
        return stems(self.keys)

    @cached_property
    def figures(self) -> list[Figure]:
        """The figures and dates."""
        return read_figures(Words(self.words.text, self.keys, self.words.start, self.words.end))

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences."""
        return read_sentences(self.words, self.blocks, self.document)

    @cached_property
    def _found(self) -> tuple[list[Mention], list[Opening]]:
        return self.index.phrases.find(self.words, self.stems)

    @cached_property
    def mentions(self) -> list[Mention]:
        """The phrases found, but for those that matter only where their entry is named."""
        return not_within_longer(self._found[0])

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of rule that have phrases here, wherever else their entries are named."""
        return frozenset(mention.key.kind for mention in self.mentions)

    @cached_property
    def named(self) -> frozenset[str]:
        """The entries named of which further phrases matter then."""
        return frozenset(filter(self.index.phrases.matter_further, {named(m.key) for m in self._found[0]}))

    @cached_property
    def reach(self) -> int:
        """How many words after the paragraph a phrase may go on for that begins in it."""
        return max((at + size for at, size in self._found[1]), default=len(self.stems)) - len(self.stems)

    def going_on(self, after: tuple[str, ...]) -> list[Opening]:
        """Where phrases begin that end among the words `after` the paragraph, of which these are the stems."""
        found = self._going_on.get(after)
        if found is None:
            stems = (*self.stems, *after)
            known = [each for each in self._found[1] if self.index.phrases.knows(stems, each)]
            found = self._going_on.keep(after, known)
        return found

    def further(self, named: frozenset[str]) -> tuple[str, ...]:
        """The entries of which phrases stand here that matter only where they are named; those `named` are."""
        found = self._further_of.get(named)
        if found is None:
            if unknown := named - self._asked:
                self._asked |= unknown
                for entry, mention in self.index.phrases.further(self.words, self.stems, unknown):
                    self._further[entry].append(mention)
            found = self._further_of.keep(named, tuple(sorted(named.intersection(self._further))))
        return found

    def mentions_with(self, entries: tuple[str, ...]) -> list[Mention]:
        """All phrases found, those of `entries` that matter only where they are named among them."""
        if not entries:
            return self.mentions
        found = self._mentions_with.get(entries)
        if found is None:
            also = (mention for entry in entries for mention in self._further[entry])
            found = sorted((*self.mentions, *also), key=lambda mention: (mention.first, mention.first - mention.last))
            self._mentions_with[entries] = found
        return found

    def by_kind(self, entries: tuple[str, ...]) -> dict[str, OfKind]:
        """The same by kind of rule."""
        found = self._by_kind.get(entries)
        if found is None:
            mentions: dict[str, list[Mention]] = defaultdict(list)
            for mention in self.mentions_with(entries):
                mentions[mention.key.kind].append(mention)
            found = self._by_kind[entries] = {
                kind: OfKind(of, frozenset(mention.key.entry for mention in of)) for kind, of in mentions.items()
            }
        return found

    @cached_property
    def quoted(self) -> list[bool]:
        """For each word, whether it stands in quotation marks."""
        return attribution.quoted(self.words)

    def stretches(self, number: int) -> list[range]:
        """The stretches of sentence `number` that are not the drafter's own."""
        if number not in self._stretches:
            self._stretches[number] = attribution.attributed(self.words, self.sentences[number])
        return self._stretches[number]

    @cached_property
    def skeleton(self) -> Skeleton:
        """The words with each figure and each name of a list's member as one symbol."""
        members = [m for m in self.mentions if m.key.kind == "items" and m.key.role == "item"]
        named = [(mention.first, mention.last) for mention in longest(members)]
        return skeleton(self.words, self.keys, self.figures, named, self.starts)

    @cached_property
    def alignment(self) -> Alignment:
        """The paragraph set beside the library's units."""
        return Alignment(self.skeleton, self.index, self.beginnings)

    @cached_property
    def passages(self) -> list[Passage]:
        """The passages that render approved wording."""
        return self.alignment.passages()

    @cached_property
    def rendered(self) -> list[bool]:
        """For each symbol of the skeleton, whether it is approved wording."""
        rendered = [False] * len(self.skeleton.symbols)
        for passage in self.passages:
            for _, at in passage.matches[0].pairs:
                rendered[at] = True
        return rendered


_PIECES = 4
"""Pieces at the most that an approved sentence is put together of."""
_NAMING = ("name", "outdated", "look-alike", "title")


def not_within_longer(mentions: list[Mention]) -> list[Mention]:
    """`mentions` without events' names that are part of a longer name: "the Industrial Strategy" in "… Green Paper"."""
    longer: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for first, last, key in mentions:
        if last - first > 1 and key.role in _NAMING and key.kind in ("tense", "term"):
            for word in range(first, last):
                longer[word].add((first, last))
    return [
        mention
        for mention in mentions
        if mention.key.kind != "tense"
        or mention.key.role != "name"
        or not any(
            mention.last <= last and last - first > mention.last - mention.first
            for first, last in longer.get(mention.first, ())
        )
    ]


class Placed(NamedTuple):
    """A paragraph of a letter, and how many code points, blocks, words and sentences of the letter stand before it."""

    paragraph: Paragraph
    text: int
    block: int
    word: int


def one_after_another(paragraphs: Iterable[Paragraph]) -> list[Placed]:
    """`paragraphs` as they stand in a text of nothing else."""
    found: list[Placed] = []
    text = block = word = 0
    for paragraph in paragraphs:
        found.append(Placed(paragraph, text, block, word))
        text += len(paragraph.document.text)
        block += len(paragraph.document.blocks)
        word += len(paragraph.words)
    return found


def joined(paragraphs: Sequence[Paragraph]) -> Document:
    """A document of nothing but `paragraphs`."""
    blocks = [
        Block(Span(span.start + text, span.end + text), kind, label)
        for paragraph, text, _, _ in one_after_another(paragraphs)
        for span, kind, label in ((block.span, block.kind, block.label) for block in paragraph.document.blocks)
    ]
    return Document("", tuple([Piece(each.document.text) for each in paragraphs]), tuple(blocks))


def placed(document: Document, index: Index) -> list[Placed]:
    """The paragraphs of `document`, in order; together they hold all of its text."""
    found: list[Placed] = []
    pieces = 1
    for cut in _parted(document.text, document.blocks):
        paragraph = _read(document, cut, index)
        goes_on = found and pieces < _PIECES and found[-1].paragraph.alignment.goes_on_in(paragraph.alignment)
        pieces = pieces + 1 if goes_on else 1
        if goes_on:
            before = found.pop()
            cut = _Cut(before.text, cut.end, before.block, cut.last)  # noqa: PLW2901
            paragraph = _read(document, cut, index)
        word = found[-1].word + len(found[-1].paragraph.words) if found else 0
        found.append(Placed(paragraph, cut.start, cut.first, word))
    return found


def _read(document: Document, cut: _Cut, index: Index) -> Paragraph:
    start, end, first, last = cut
    text = document.text[start:end]
    shape = tuple([(b.kind, b.span.start - start, b.span.end - start) for b in document.blocks[first:last]])
    paragraph: Paragraph | None = index.paragraphs.get((text, shape))
    if paragraph is None:
        blocks = tuple([Block(Span(begin, stop), kind, "") for kind, begin, stop in shape])
        paragraph = Paragraph(text, blocks, index)
        index.paragraphs.keep((text, shape), paragraph, len(text))
    return paragraph


class _Cut(NamedTuple):
    """Code points `start` to `end` of a letter, and its blocks `first` to `last` (both half open)."""

    start: int
    end: int
    first: int
    last: int


def _parted(text: str, blocks: tuple[Block, ...]) -> Iterator[_Cut]:
    """The paragraphs of a letter."""
    start = first = 0
    before: Block | None = None
    for number, block in enumerate(blocks):
        if number and block.kind not in ("item", "row"):
            after, cut = blocks[number - 1].span.end, block.span.start
            if text[after:cut] != "\n\n":
                cut = max(text.rfind("\n\n", after, cut) + 2, text.rfind("\n\r\n", after, cut) + 3)
            if cut > after and (before is None or surely_parted(text, before, block)):
                yield _Cut(start, cut, first, number)
                start, first = cut, number
        if block.kind not in LEFT_OUT:
            before = block
    yield _Cut(start, len(text), first, len(blocks))
