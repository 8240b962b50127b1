"""What can be asked of any stretch of a letter, be it one paragraph or the whole."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

from linter.matching.fingerprints import Skeleton
from linter.matching.index import Index
from linter.matching.passages import RENDERED, Match
from linter.model.document import Document, Span
from linter.text.dates import DateMention
from linter.text.numbers import Figure
from linter.text.remembered import Remembered
from linter.text.sentences import Sentence
from linter.text.words import FIELD, Words

R = TypeVar("R")
_UNKNOWN = object()
_LEADING = ("that", "know")
_LEADING_MARKS = frozenset(",:")
_LEAD_IN = 8
"""Words at the most that lead to what a sentence says."""
_DATE_ALONE = 4
"""Words of a date at the most."""
_HEADING_MARKS = frozenset(":–—-")
"""What parts a day from what happened on it."""


class Stretch:
    """Words of a letter with all that is read of them; words, sentences, blocks and symbols are counted from its beginning."""

    document: Document
    index: Index
    worked_out: Remembered[object, Any]
    """What `once` gave."""

    def once(self, work: Callable[..., R], *given: object) -> R:
        """`work` of this stretch and of what is `given`, done once; of a paragraph or a part, once for all letters."""
        key = (work, given) if given else work
        found = self.worked_out.get(key, _UNKNOWN)
        result: R = self.worked_out.keep(key, work(self, *given)) if found is _UNKNOWN else found
        return result

    @cached_property
    def words(self) -> Words:
        """The words that are the drafter's own."""
        raise NotImplementedError

    @cached_property
    def blocks(self) -> list[int]:
        """The block of each word."""
        raise NotImplementedError

    @cached_property
    def keys(self) -> list[str]:
        """The words with slips mended."""
        raise NotImplementedError

    @cached_property
    def stems(self) -> list[str]:
        """Each corrected word without its plural."""
        raise NotImplementedError

    @cached_property
    def figures(self) -> list[Figure]:
        """The figures and dates."""
        raise NotImplementedError

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences."""
        raise NotImplementedError

    @cached_property
    def quoted(self) -> list[bool]:
        """For each word, whether it stands in quotation marks."""
        raise NotImplementedError

    @cached_property
    def skeleton(self) -> Skeleton:
        """The words with each figure and each name of a list's member as one symbol."""
        raise NotImplementedError

    @cached_property
    def rendered(self) -> list[bool]:
        """For each symbol of the skeleton, whether it is approved wording."""
        raise NotImplementedError

    def stretches(self, number: int) -> list[range]:
        """The stretches of sentence `number` that are not the drafter's own."""
        raise NotImplementedError

    @cached_property
    def starts(self) -> list[int]:
        """The first word of each sentence."""
        return [sentence.first for sentence in self.sentences]

    def sentence_at(self, word: int) -> int:
        """The index of the sentence that word `word` stands in."""
        return bisect_right(self.starts, word) - 1

    @cached_property
    def capitals(self) -> list[bool]:
        """For each symbol of the skeleton, whether it is written with a capital."""
        text, start = self.words.text, self.words.start
        return [text[start[first]].isupper() for first in self.skeleton.first]

    @cached_property
    def beginnings(self) -> frozenset[int]:
        """The symbols of the skeleton at which a clause may begin: after a comma, or after "that"."""
        shape, words = self.skeleton, self.words
        found = {at + 1 for at, symbol in enumerate(shape.symbols[:-1]) if symbol in _LEADING}
        text, start, end = words.text, words.start, words.end
        for at, word in enumerate(shape.first):
            if at and text[end[word - 1] : start[word]] != " " and not _LEADING_MARKS.isdisjoint(words.mark(word)):
                found.add(at)
        return frozenset(found)

    @cached_property
    def _figure_starts(self) -> list[int]:
        return [figure.first for figure in self.figures]

    def figures_in(self, first: int, last: int) -> list[Figure]:
        """The figures that begin at words `first` to `last`."""
        starts = self._figure_starts
        return self.figures[bisect_left(starts, first) : bisect_left(starts, last)]

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
        return not any(stretch.start < last and first < stretch.stop for stretch in self.stretches(number))

    def renders_anothers(self, first: int, last: int) -> bool:
        """Whether the passage of words `first` to `last` is quoted or somebody else's.

        A reporting clause within it ("an applicant who believes that …") is part of what it says.
        """
        middle = (first + last) // 2
        if self.quoted[first] or self.quoted[middle] or not self.drafters_own(first, first + 1):
            return True
        if self.sentence_at(middle) != self.sentence_at(first):
            return not self.drafters_own(middle, middle + 1)
        stretches = self.stretches(self.sentence_at(middle))
        return any(stretch.start <= first and middle in stretch for stretch in stretches)

    def dated_entry(self, word: int) -> DateMention | None:
        """The day that the sentence of word `word` stands under in a chronicle: "23 June 2025. The Strategy is published".

        So do all that follow in the paragraph: "23 June 2025 – the Strategy comes out. *Five plans were out the same day.*"
        """
        return self._entries[self.sentence_at(word)]

    @cached_property
    def _entries(self) -> list[DateMention | None]:
        """For each sentence, the day that it stands under."""
        entries: list[DateMention | None] = []
        day: DateMention | None = None
        block = -1
        for sentence in self.sentences:
            if sentence.block != block:
                day, block = None, sentence.block
            entries.append(day)
            first = next(iter(self.figures_in(sentence.first, min(sentence.last, sentence.first + _DATE_ALONE))), None)
            if first is not None and first.date and first.first == sentence.first:
                alone = first.last == sentence.last
                day = first.date if alone or self.words.mark(first.last).strip() in _HEADING_MARKS else None
        return entries

    def renders(self, match: Match) -> bool:
        """Whether the sentences of `match` are a rendering of approved wording, and do not merely hold some of it."""
        shape = self.skeleton
        first, last = shape.first[match.first], shape.last[match.last - 1]
        begin = self.sentences[self.sentence_at(first)].first
        end = self.sentences[self.sentence_at(last - 1)].last
        low, high = bisect_left(shape.first, begin), bisect_left(shape.first, end)
        if match.first - low <= _LEAD_IN:  # "As you may know, …", "Let me add that …"
            low = max((at for at in self.beginnings if low <= at <= match.first), default=low)
        return sum(self.rendered[low:high]) >= RENDERED * (high - low)

    def span(self, first: int, last: int) -> Span:
        """The code points of words `first` to `last` (half open)."""
        return Span(self.words.start[first], self.words.end[last - 1])

    def has_field(self, first: int, last: int) -> bool:
        """Whether a template field stands among words `first` to `last`."""
        return FIELD in self.words.norm[first:last]

    def words_at(self, first: int, last: int) -> str:
        """The words `first` to `last` as written, on one line, for messages."""
        return " ".join(self.document.quote(self.span(first, last)).split())
