"""A letter read once against a library, as of a day: what every rule looks at.

What its paragraphs tell by themselves was mostly read in other letters (see `linter.matching.paragraphs`); here it is put
together, and what depends on the letter as a whole is worked out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cached_property, wraps
from itertools import islice
from typing import TypeVar

from linter.matching.fingerprints import Skeleton
from linter.matching.happening import Group, verb_groups
from linter.matching.index import Index
from linter.matching.paragraphs import Paragraph, Placed, joined, not_within_longer, one_after_another, placed
from linter.matching.passages import Passage
from linter.matching.phrases import Mention, Opening
from linter.matching.stretch import Stretch
from linter.model.document import Document, Span
from linter.model.finding import Approved, Finding, FindingKind, Fix
from linter.model.frozen import frozen
from linter.model.rule import Rule
from linter.text.numbers import Figure
from linter.text.remembered import Remembered
from linter.text.sentences import Sentence
from linter.text.words import Words, shown


@frozen
class Considered:
    """Why words that concern an entry of the library were not reported; `meant`, if they are the entry's all the same."""

    entry: str
    span: Span
    reason: str
    meant: bool = True


R = TypeVar("R")
_ANSWERS = 1_000
"""What is remembered of one reading at the most: a part is asked again for every letter."""
_BRIEF = 90
"""Characters of a letter in a message, at the most."""


def once(work: Callable[[Reading], R]) -> Callable[[Reading], R]:
    """`work`, done once for each reading: what many rules ask is worked out for the first."""

    @wraps(work)
    def asked(reading: Reading) -> R:
        return reading.once(work)

    return asked


@frozen
class Part:
    """Paragraphs of a letter as a reading of their own, and how many words and code points of the letter stand before."""

    reading: Reading
    word: int
    text: int


Concern = Callable[[Sequence[Paragraph]], bool]
"""Whether a rule may find anything in paragraphs that follow one another."""
Leans = Callable[[Sequence[Paragraph], Paragraph], bool]
"""Whether what a rule says of paragraphs that follow one another may depend on the paragraph that comes after them."""


class _Mentions(Mapping[str, dict[str, list[Mention]]]):
    """The phrases of a letter's paragraphs by kind of rule; each kind is gathered when it is first asked for.

    `further` are the entries of which each paragraph has phrases that matter since they are named, `broken` the phrases that go on from one paragraph into the next.
    """

    def __init__(self, letter: list[Placed], further: list[tuple[str, ...]], broken: list[Mention]) -> None:
        self._of = [(each.paragraph.by_kind(of), each.word) for each, of in zip(letter, further, strict=True)]
        self._broken = broken
        self._found: dict[str, dict[str, list[Mention]]] = {}

    def __getitem__(self, kind: str) -> dict[str, list[Mention]]:
        found = self._found.get(kind)
        if found is None:
            found = self._found[kind] = self._gathered(kind)
        return found

    def _gathered(self, kind: str) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = defaultdict(list)
        for kinds, word in self._of:
            for mention in kinds[kind].mentions if kind in kinds else ():
                found[mention.key.entry].append(mention.moved(word) if word else mention)
        for mention in self._broken:
            if mention.key.kind == kind:
                found[mention.key.entry].append(mention)
                found[mention.key.entry].sort(key=lambda each: (each.first, each.first - each.last))
        if self._broken and kind == "tense":
            left = set(not_within_longer([m for of in (*found.values(), *self["term"].values()) for m in of]))
            found = {entry: [mention for mention in mentions if mention in left] for entry, mentions in found.items()}
        return dict(found)

    def entries(self, kind: str) -> frozenset[str]:
        """The entries that phrases of one kind are of."""
        broken = [mention.key.entry for mention in self._broken if mention.key.kind == kind]
        return frozenset(broken).union(*[kinds[kind].entries for kinds, _ in self._of if kind in kinds])

    def __iter__(self) -> Iterator[str]:
        kinds = {kind for kinds, _ in self._of for kind in kinds}
        return iter(sorted(kinds.union(mention.key.kind for mention in self._broken)))

    def __len__(self) -> int:
        return sum(1 for _ in self)


class Reading(Stretch):
    """`document` read against `index` as of `as_of`. Everything is worked out when first asked for."""

    def __init__(
        self,
        document: Document,
        index: Index,
        as_of: date,
        *,
        explain: bool = False,
        whole: bool = False,
        part: tuple[Sequence[Paragraph], Iterable[str]] | None = None,
    ) -> None:
        #: With `part`, the letter is these paragraphs alone, and names these entries besides.
        self._named_around: Iterable[str] = part[1] if part else ()
        self.document = document
        self.index = index
        self.as_of = as_of
        #: With `explain`, what was considered and not reported.
        self.considered: list[Considered] | None = [] if explain else None
        self._whole = whole or explain
        #: Whether this is part of a letter, of which the rest is not known.
        self.is_part = part is not None
        self.worked_out = Remembered(_ANSWERS)
        self.placed = one_after_another(part[0]) if part else placed(document, index)
        self._parts: dict[tuple[int, int], Part] = {}

    @cached_property
    def words(self) -> Words:
        """The words that are the drafter's own."""
        if len(self.placed) == 1:
            return self.placed[0].paragraph.words
        norm: list[str] = []
        start: list[int] = []
        end: list[int] = []
        for paragraph, text, _, _ in self.placed:
            words = paragraph.words
            norm += words.norm
            start += [text + at for at in words.start]
            end += [text + at for at in words.end]
        return Words(shown(self.document.text), norm, start, end)

    @cached_property
    def blocks(self) -> list[int]:
        """The block of each word."""
        return [each.block + number for each in self.placed for number in each.paragraph.blocks]

    @cached_property
    def keys(self) -> list[str]:
        """The words with slips mended."""
        return [key for each in self.placed for key in each.paragraph.keys]

    @cached_property
    def stems(self) -> list[str]:
        """Each corrected word without its plural."""
        return [stem for each in self.placed for stem in each.paragraph.stems]

    @cached_property
    def figures(self) -> list[Figure]:
        """The figures and dates."""
        return [figure.moved(each.word) for each in self.placed for figure in each.paragraph.figures]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences."""
        found: list[Sentence] = []
        for paragraph, _, block, word in self.placed:
            before = len(found)
            found += [sentence.moved(word, block, before) for sentence in paragraph.sentences]
        return found

    @cached_property
    def mentions(self) -> _Mentions:
        """The phrases found: kind of rule → id of entry → mentions in order; each kind is gathered when it is asked for."""
        return _Mentions(self.placed, self._further, self._broken)

    @cached_property
    def named(self) -> frozenset[str]:
        """The entries named of which further phrases matter then."""
        return frozenset(self._named_around).union(*[each.paragraph.named for each in self.placed])

    @cached_property
    def _further(self) -> list[tuple[str, ...]]:
        """For each paragraph, the entries of which phrases stand there that matter since the letter names them."""
        named = self.named
        return [each.paragraph.further(named) for each in self.placed]

    @cached_property
    def _broken(self) -> list[Mention]:
        """The phrases that begin in one paragraph and end in another: names broken over the lines of a letterhead."""
        found: list[Opening] = []
        for number, (paragraph, _, _, word) in enumerate(self.placed):
            if paragraph.reach:
                after = self._stems_after(number, paragraph.reach)
                found += [Opening(word + at, size) for at, size in paragraph.going_on(after)]
        return list(self.index.phrases.opened(self.words, self.stems, found)) if found else []

    def _stems_after(self, number: int, most: int) -> tuple[str, ...]:
        """The stems of the words after paragraph `number`, so many at the most."""
        found: tuple[str, ...] = ()
        for each in islice(self.placed, number + 1, None):
            found += tuple(each.paragraph.stems[: most - len(found)])
            if len(found) == most:
                break
        return found

    def concerns(self, concern: Concern) -> bool:
        """Whether any of it may `concern` a rule: if not, `parts` has none."""
        return self._whole or bool(self._broken) or concern([each.paragraph for each in self.placed])

    def parts(self, concern: Concern, leans: Leans) -> list[Part]:
        """The paragraphs that `concern` a rule, each as a reading of its own in a letter of this day.

        Those that lean on one another are one part, and concern it together. Where a name goes on from one paragraph into the next, and where
        the letter is to be read `whole` or explained, all of it is one part.
        """
        if self._whole or self._broken:
            return [Part(self, 0, 0)]
        found: list[Part] = []
        paragraphs = [each.paragraph for each in self.placed]
        at, size = 0, len(paragraphs)
        while at < size:
            first, run = at, [paragraphs[at]]
            at += 1
            while at < size and leans(run, paragraphs[at]):
                run.append(paragraphs[at])
                at += 1
            if concern(run):
                found.append(self._parts.get((first, at)) or self._part(first, at, run))
        return found

    def _part(self, first: int, last: int, paragraphs: list[Paragraph]) -> Part:
        """Paragraphs `first` to `last` as a reading of their own."""
        further = self._further[first]
        if last - first > 1:
            further = tuple(sorted({entry for of in self._further[first:last] for entry in of}))
        key = (tuple(paragraphs), self.as_of, further)
        found: Reading | None = self.index.alone.get(key)
        if found is None:
            document = paragraphs[0].document if len(paragraphs) == 1 else joined(paragraphs)
            found = Reading(document, self.index, self.as_of, part=(paragraphs, further))
            self.index.alone.keep(key, found, len(document.text))
        _, text, _, word = self.placed[first]
        part = self._parts[first, last] = Part(found, word, text)
        return part

    @cached_property
    def _items(self) -> frozenset[int]:
        of_lists = self.mentions.get("items", {}).values()
        return frozenset(at for ms in of_lists for m in ms if m.key.role == "item" for at in range(m.first, m.last))

    def names(self, first: int, last: int) -> bool:
        """Whether any phrase of the library stands among words `first` to `last`."""
        return any(self._named[first:last])

    @cached_property
    def _named(self) -> bytearray:
        covered = bytearray(len(self.words))
        for of_kind in self.mentions.values():
            for of_entry in of_kind.values():
                for mention in of_entry:
                    if mention.key.role == "measure" and mention.last - mention.first == 1:
                        continue  # "fund" measures; it does not name the Heritage Fund
                    if mention.key.role == "tail":
                        continue  # "in error" ends a phrase, and names nothing
                    covered[mention.first : mention.last] = b"\1" * (mention.last - mention.first)
        return covered

    @cached_property
    def initials(self) -> frozenset[str]:
        """The initials of three to six capitalised words in a row that are no name of the library's."""
        words, found = self.words, set[str]()
        run = ""
        for at, word in enumerate(words.norm):
            run = (run + word[0])[-6:] if words.capital(at) and not self._named[at] else ""
            found.update(run[-size:] for size in range(3, len(run) + 1))
            if (
                words.gap(at).endswith("(")
                and 2 < len(word) < 7
                and _spell(words.norm[max(0, at - 2 * len(word)) : at], word)
            ):
                found.add(word)  # "spinal cord injury (SCI)"
        return frozenset(found)

    def is_item(self, word: int) -> bool:
        """Whether word `word` names a member of one of the library's lists."""
        return word in self._items

    def places(self, wanted: AbstractSet[str]) -> list[int]:
        """The words whose stems are among `wanted`, in order."""
        return [index for index, word in enumerate(self.stems) if word in wanted]

    @cached_property
    def quoted(self) -> list[bool]:
        """For each word, whether it stands in quotation marks."""
        return [quoted for each in self.placed for quoted in each.paragraph.quoted]

    @cached_property
    def _word_starts(self) -> list[int]:
        return [each.word for each in self.placed]

    def stretches(self, number: int) -> list[range]:
        """The stretches of sentence `number` that are not the drafter's own."""
        first = self.sentences[number].first
        paragraph, _, _, word = self.placed[bisect_right(self._word_starts, first) - 1]
        found = paragraph.stretches(paragraph.sentence_at(first - word))
        return [range(stretch.start + word, stretch.stop + word) for stretch in found]

    def verb_groups(self, first: int, last: int, plain: frozenset[str]) -> list[Group]:
        """The verb groups of words `first` to `last`, bare presents of the verbs `plain` among them."""
        words, seen = self.words, self.index.verb_groups
        key = (words.text[words.start[first] : words.end[last - 1]], last - first, plain)
        found = seen.get(key)
        if found is None:
            groups = verb_groups(words, first, last, plain)
            found = seen.keep(key, [(g.first - first, g.verb - first, g.tense, g.passive) for g in groups])
        return [Group(begin + first, verb + first, tense, passive) for begin, verb, tense, passive in found]

    @cached_property
    def _symbol_starts(self) -> list[int]:
        starts = [0]
        for each in self.placed:
            starts.append(starts[-1] + len(each.paragraph.skeleton.symbols))
        return starts

    @cached_property
    def skeleton(self) -> Skeleton:
        """The words with each figure and each name of a list's member as one symbol."""
        symbols: list[str] = []
        first: list[int] = []
        last: list[int] = []
        breaks: list[int] = []
        pauses: list[int] = []
        for (paragraph, _, _, word), before in zip(self.placed, self._symbol_starts, strict=False):
            shape = paragraph.skeleton
            symbols += shape.symbols
            first += [word + at for at in shape.first]
            last += [word + at for at in shape.last]
            breaks += [before + at for at in shape.breaks]
            pauses += [before + at for at in shape.pauses]
        return Skeleton(tuple(symbols), tuple(first), tuple(last), frozenset(breaks), frozenset(pauses))

    @cached_property
    def passages(self) -> list[Passage]:
        """The passages that render approved wording."""
        return [
            passage.moved(before)
            for each, before in zip(self.placed, self._symbol_starts, strict=False)
            for passage in each.paragraph.passages
        ]

    @cached_property
    def rendered(self) -> list[bool]:
        """For each symbol of the skeleton, whether it is approved wording."""
        return [rendered for each in self.placed for rendered in each.paragraph.rendered]

    def around(self, span: Span) -> tuple[Stretch, int]:
        """The paragraph with words at `span`, and how many code points of the letter stand before it; if it is not one, the letter."""
        number = bisect_right(self.placed, span.start, key=_text) - 1
        paragraph, text, _, _ = self.placed[number]
        whole = bool(paragraph.words.end) and text <= span.start < span.end <= text + paragraph.words.end[-1]
        return (paragraph, text) if whole else (self, 0)

    def mentions_in(self, kind: str, entry: str, role: str, first: int, last: int) -> Iterable[Mention]:
        """The mentions of an entry in one role that lie within words `first` to `last`."""
        for mention in self.mentions.get(kind, {}).get(entry, ()):
            if mention.key.role == role and first <= mention.first and mention.last <= last:
                yield mention

    def finding(
        self,
        rule: Rule,
        kind: FindingKind,
        words: tuple[int, int],
        message: str,
        approved: Approved,
        fix: Fix | None = None,
        *,
        absent: bool = False,
    ) -> Finding:
        """A finding of `rule` at words (first, last); with `absent`, those words ask for what is not there."""
        span = self.span(*words)
        quote = None if absent else self.document.quote(span)
        return Finding(kind, rule.id, rule.severity, message, quote, span, approved, fix)

    def brief(self, first: int, last: int) -> str:
        """The words `first` to `last` as written, shortened at a word's end for a message."""
        words = " ".join(self.words_at(first, last).split())
        if len(words) <= _BRIEF:
            return words
        return (words[: _BRIEF - 1].rpartition(" ")[0] or words[: _BRIEF - 2]) + " …"

    def note(self, entry: str, words: tuple[int, int], reason: str, *, meant: bool = True) -> None:
        """Remember, for `explain`, why words (first, last) are left alone that are, if `meant`, those of `entry`."""
        if self.considered is not None:
            self.considered.append(Considered(entry, self.span(*words), reason, meant))


def _text(placed: Placed) -> int:
    return placed.text


def _spell(before: list[str], initials: str) -> bool:
    """Whether the last words `before` have these initials: "cost of living" for "col" or "cl"."""
    told = [word[0] for word in before if word not in ("of", "the", "and", "for", "in", "to")]
    return "".join(word[0] for word in before).endswith(initials) or "".join(told).endswith(initials)
