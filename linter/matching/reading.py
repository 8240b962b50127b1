"""A letter read once against a library, as of a day: what every rule looks at."""

from __future__ import annotations

import textwrap
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cached_property, wraps
from typing import Any, NamedTuple, TypeVar

from linter.matching.fingerprints import Skeleton, skeleton
from linter.matching.happening import Group, verb_groups
from linter.matching.index import Index
from linter.matching.passages import RENDERED, Alignment, Match, Passage
from linter.matching.phrases import Mention, longest
from linter.model.document import Document, Span
from linter.model.finding import Approved, Finding, FindingKind, Fix
from linter.model.rule import Rule
from linter.text import attribution
from linter.text.dates import DateMention
from linter.text.numbers import Figure, read_figures
from linter.text.sentences import Sentence, judged, read_sentences
from linter.text.stems import stems
from linter.text.words import FIELD, Words


def _inside_longer(mention: Mention, spans: dict[int, set[tuple[int, int]]]) -> bool:
    """Whether a name is only part of a longer name: "the Industrial Strategy" in "the Industrial Strategy Green Paper".

    `spans` are the longer names that stand at each word.
    """
    return mention.key.role == "name" and any(
        mention.last <= last and last - first > mention.last - mention.first for first, last in spans[mention.first]
    )


_DATE_ALONE = 4
"""Words in a sentence that is a date and nothing else."""


class Considered(NamedTuple):
    """Why words that concern an entry of the library were not reported."""

    entry: str
    span: Span
    reason: str


R = TypeVar("R")


def once(work: Callable[[Reading], R]) -> Callable[[Reading], R]:
    """`work`, done once for each reading: what many rules ask is worked out for the first."""

    @wraps(work)
    def asked(reading: Reading) -> R:
        done = reading.worked_out
        if work not in done:
            done[work] = work(reading)
        result: R = done[work]
        return result

    return asked


class Reading:
    """`document` read against `index` as of `as_of`. Everything is worked out when first asked for."""

    def __init__(self, document: Document, index: Index, as_of: date, *, explain: bool = False) -> None:
        self.document = document
        self.index = index
        self.as_of = as_of
        #: With `explain`, what was considered and not reported.
        self.considered: list[Considered] | None = [] if explain else None
        #: What functions marked `once` gave.
        self.worked_out: dict[object, Any] = {}
        self.words, self.blocks = judged(index.folding.read(document.text), document)
        self.keys = index.vocabulary.corrected(self.words.norm)

    @cached_property
    def stems(self) -> list[str]:
        """Each corrected word without its plural."""
        return stems(self.keys)

    @cached_property
    def corrected(self) -> Words:
        """The words with slips mended, for the grammars."""
        return Words(self.words.text, self.keys, self.words.start, self.words.end)

    @cached_property
    def figures(self) -> list[Figure]:
        """The figures and dates of the letter."""
        return read_figures(self.corrected)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences of the letter."""
        return read_sentences(self.words, self.blocks, self.document)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.first for sentence in self.sentences]

    def sentence_at(self, word: int) -> int:
        """The index of the sentence that word `word` stands in."""
        return bisect_right(self._sentence_starts, word) - 1

    @cached_property
    def mentions(self) -> dict[str, dict[str, list[Mention]]]:
        """The phrases found: kind of rule → id of entry → mentions in order."""
        found: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
        for mention in self.index.phrases.find(self.words, self.stems):
            found[mention.key.kind][mention.key.entry].append(mention)
        naming = ("name", "outdated", "look-alike", "title")
        longer: dict[int, set[tuple[int, int]]] = defaultdict(set)
        for kind in ("tense", "term"):
            for of_entry in found.get(kind, {}).values():
                for m in of_entry:
                    if m.key.role in naming and m.last - m.first > 1:
                        for word in range(m.first, m.last):
                            longer[word].add((m.first, m.last))
        for entry, of_entry in list(found.get("tense", {}).items()):
            found["tense"][entry] = [m for m in of_entry if not _inside_longer(m, longer)]
        return found

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
        return attribution.quoted(self.words)

    @cached_property
    def _attributed(self) -> dict[int, list[range]]:
        return {}

    def _stretches(self, number: int) -> list[range]:
        """The stretches of sentence `number` that are not the drafter's own, worked out when first asked for."""
        if number not in self._attributed:
            self._attributed[number] = attribution.attributed(self.words, self.sentences[number])
        return self._attributed[number]

    def verb_groups(self, first: int, last: int, plain: frozenset[str]) -> list[Group]:
        """The verb groups of words `first` to `last`, bare presents of the verbs `plain` among them."""
        words, seen = self.words, self.index.verb_groups
        key = (words.text[words.start[first] : words.end[last - 1]], last - first, plain)
        found = seen.get(key)
        if found is None:
            groups = verb_groups(words, first, last, plain)
            found = seen.keep(key, [(g.first - first, g.verb - first, g.tense, g.passive) for g in groups])
        return [Group(begin + first, verb + first, tense, passive) for begin, verb, tense, passive in found]

    def drafters_own(self, first: int, last: int, *, quotes: bool = True, questions: bool = True) -> bool:
        """Whether words `first` to `last` are said by the drafter now: not quoted, not reported, not asked.

        With `quotes` False, quotation marks do not matter (they also set off titles); with `questions` False, a name
        in a question is the drafter's own.
        """
        if quotes and any(self.quoted[first:last]):
            return False
        number = self.sentence_at(first)
        if not questions and self.sentences[number].question:
            return True
        return not any(stretch.start < last and first < stretch.stop for stretch in self._stretches(number))

    def renders_anothers(self, first: int, last: int) -> bool:
        """Whether the passage of words `first` to `last` is quoted or somebody else's.

        A reporting clause within it ("an applicant who believes that …") is part of what it says.
        """
        middle = (first + last) // 2
        if self.quoted[first] or self.quoted[middle] or not self.drafters_own(first, first + 1):
            return True
        if self.sentence_at(middle) != self.sentence_at(first):
            return not self.drafters_own(middle, middle + 1)
        stretches = self._stretches(self.sentence_at(middle))
        return any(stretch.start <= first and middle in stretch for stretch in stretches)

    def dated_entry(self, word: int) -> DateMention | None:
        """The day that the sentence of word `word` stands under in a chronicle: "23 June 2025. The Strategy is published"."""
        number = self.sentence_at(word)
        if number == 0:
            return None
        before = self.sentences[number - 1]
        if before.last - before.first > _DATE_ALONE or before.block != self.sentences[number].block:
            return None
        dated = [figure for figure in self.figures_in(before.first, before.last) if figure.date]
        whole = dated and dated[0].first == before.first and dated[0].last == before.last
        return dated[0].date if whole else None

    @cached_property
    def skeleton(self) -> Skeleton:
        """The letter's skeleton."""
        members = [m for of_list in self.mentions.get("items", {}).values() for m in of_list if m.key.role == "item"]
        named = [(mention.first, mention.last) for mention in longest(members)]
        return skeleton(self.words, self.keys, self.figures, named, self._sentence_starts)

    @cached_property
    def passages(self) -> list[Passage]:
        """The passages that render approved wording."""
        return self.alignment.passages()

    @cached_property
    def alignment(self) -> Alignment:
        """The letter set beside the library's units."""
        return Alignment(self.skeleton, self.index)

    @cached_property
    def capitals(self) -> list[bool]:
        """For each symbol of the skeleton, whether it is written with a capital."""
        text, start = self.words.text, self.words.start
        return [text[start[first]].isupper() for first in self.skeleton.first]

    def renders(self, match: Match) -> bool:
        """Whether the sentences of `match` are a rendering of approved wording, and do not merely hold some of it."""
        shape = self.skeleton
        first, last = shape.first[match.first], shape.last[match.last - 1]
        begin = self.sentences[self.sentence_at(first)].first
        end = self.sentences[self.sentence_at(last - 1)].last
        low, high = bisect_left(shape.first, begin), bisect_left(shape.first, end)
        return sum(self._rendered[low:high]) >= RENDERED * (high - low)

    @cached_property
    def _rendered(self) -> list[bool]:
        """For each symbol of the skeleton, whether it is approved wording."""
        rendered = [False] * len(self.skeleton.symbols)
        for passage in self.passages:
            for _, at in passage.matches[0].pairs:
                rendered[at] = True
        return rendered

    def span(self, first: int, last: int) -> Span:
        """The code points of words `first` to `last` (half open)."""
        return Span(self.words.start[first], self.words.end[last - 1])

    def figures_in(self, first: int, last: int) -> list[Figure]:
        """The figures that begin at words `first` to `last`."""
        begin = bisect_left(self.figures, first, key=lambda figure: figure.first)
        end = bisect_left(self.figures, last, key=lambda figure: figure.first)
        return self.figures[begin:end]

    def has_field(self, first: int, last: int) -> bool:
        """Whether a template field stands among words `first` to `last`."""
        return FIELD in self.words.norm[first:last]

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
        return textwrap.shorten(self.words_at(first, last), 90, placeholder=" …")

    def note(self, entry: str, words: tuple[int, int], reason: str) -> None:
        """Remember, for `explain`, why words (first, last) that concern `entry` are left alone."""
        if self.considered is not None:
            self.considered.append(Considered(entry, self.span(*words), reason))

    def words_at(self, first: int, last: int) -> str:
        """The words `first` to `last` as written, on one line, for messages."""
        return " ".join(self.document.quote(self.span(first, last)).split())
