"""The library compiled for reading letters: its vocabulary, its phrases, and the units of its lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from linter.matching.fingerprints import ShingleIndex, Skeleton
from linter.matching.phrases import Phrases
from linter.matching.vocabulary import Vocabulary
from linter.model.frozen import frozen
from linter.model.library import Entry, Fact, Library, Line, Version
from linter.text.remembered import Lookup, Recent, Remembered
from linter.text.tense import Tense
from linter.text.words import Words


@frozen
class Owner:
    """Where a unit stands: sentence `sentence` of wording `wording` (0 the text, then the variants) of a version."""

    line: str
    version: int
    wording: int
    sentence: int


@frozen
class Unit:
    """One sentence of approved wording, as words and as a skeleton, and every version that has it.

    `capitals` says of each symbol whether it was written with a capital; `runs` are its enumerations, each a tuple of
    items as ranges of symbols.
    """

    text: str
    words: Words
    skeleton: Skeleton
    exact: str
    owners: tuple[Owner, ...]
    capitals: tuple[bool, ...]
    runs: tuple[tuple[tuple[int, int], ...], ...]


UNBOUND = ("money", "rate")
"""Kinds of value that are told without a bound, too, where we take or give them."""
_REMEMBERED = 250_000
"""Characters of letters whose paragraphs are remembered, at the most."""
_ALIGNED = 20_000
"""Alignments, and sentences' verbs, that are remembered at the most."""


class Index:
    """Everything that reading a letter needs of a library. Built once, shared by every letter."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        phrases: Phrases,
        units: Sequence[Unit],
        shingles: ShingleIndex,
        units_of: Lookup[str, Sequence[int]],
        entries: Mapping[str, Entry],
        facts_of: Lookup[str, Sequence[Fact]],
        facts_with: Lookup[str, Sequence[str]],
        facts_said: Lookup[str, Sequence[str]],
        dated: Lookup[str, Sequence[str]],
        load: Callable[[], Library],
    ) -> None:
        self.vocabulary = vocabulary
        self.phrases = phrases
        self.units = units
        self.shingles = shingles
        #: The units of each version: `version_key` → unit numbers.
        self.units_of = units_of
        #: Every entry by id; and the facts that are written in a line, by the line's id.
        self.entries = entries
        self.facts_of = facts_of
        #: The ids of the facts that have a subject, by its name.
        self.facts_with = facts_with
        #: The ids of the facts that have, or had, a value with a bound, by both: see `said_as`.
        self.facts_said = facts_said
        #: The ids of the events and facts that have a day, by its month and day: see `day_of_year`.
        self.dated = dated
        self.load = load
        #: For a unit, the fact that each slot states; filled as it is asked for.
        self.slots: dict[int, dict[int, Fact]] = {}

    @cached_property
    def library(self) -> Library:
        """The whole library; no letter needs it."""
        return self.load()

    @cached_property
    def equal(self) -> Remembered[tuple[str, str, bytes], list[tuple[int, int]]]:
        """What of a unit and a stretch of a letter is equal, as `linter.matching.passages` found it."""
        return Remembered(_ALIGNED)

    @cached_property
    def verb_groups(self) -> Remembered[tuple[str, int, frozenset[str]], list[tuple[int, int, Tense, bool]]]:
        """The verb groups of sentences, from their first words on: see `linter.matching.happening`."""
        return Remembered(_ALIGNED)

    @cached_property
    def paragraphs(self) -> Recent[tuple[str, object], Any]:
        """The paragraphs that letters had: see `linter.matching.paragraphs`."""
        return Recent(_REMEMBERED)

    @cached_property
    def alone(self) -> Recent[object, Any]:
        """Paragraphs that were judged without the rest of their letters: see `linter.matching.reading`."""
        return Recent(_REMEMBERED)

    def forget(self) -> None:
        """Let go of all that is remembered of letters."""
        for remembered in ("paragraphs", "alone", "equal", "verb_groups"):
            self.__dict__.pop(remembered, None)

    def line(self, line_id: str) -> Line:
        """The line with this id. Raises KeyError when there is none."""
        entry = self.entries[line_id]
        if not isinstance(entry, Line):
            raise KeyError(line_id)
        return entry


def said_as(kind: str, amount: Decimal, qualifier: str) -> str:
    """What the facts with a value and a bound are found by."""
    return f"{kind} {amount.normalize():f} {qualifier}"


def day_of_year(day: date) -> str:
    """What the entries with a day are found by, in whichever year it is."""
    return f"{day:%m-%d}"


def version_key(line: str, version: int) -> str:
    """What the units of a version of a line are found by."""
    return f"{line} {version}"


def version_of(index: Index, owner: Owner) -> Version:
    """The version that `owner` names."""
    return next(version for version in index.line(owner.line).versions if version.number == owner.version)
