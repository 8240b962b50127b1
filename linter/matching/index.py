"""The library compiled for reading letters: its vocabulary, its phrases, and the units of its lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property, partial
from typing import Any

from linter.matching.fingerprints import ShingleIndex, Skeleton, exact_fingerprint, skeleton
from linter.matching.phrases import Phrases, Wanted, longest
from linter.matching.vocabulary import Vocabulary
from linter.model.document import Block, Document, Piece, Span
from linter.model.frozen import frozen
from linter.model.library import Entry, Event, Fact, Library, Line, Version
from linter.text import qualifiers
from linter.text.dates import MONTHS
from linter.text.numbers import GRAMMAR_WORDS, read_figures
from linter.text.remembered import Lookup, Recent, Remembered
from linter.text.sentences import read_sentences
from linter.text.stems import stems
from linter.text.tense import Tense
from linter.text.words import Words, read_words

_COMMON = """
there their these those three where which while about again along among could would should other under until after
before because being below between both during every first found given going great group house known large later least
letter letters little local making means might money month months never often order paper people person place point
public quite right round seven since small sorry state still stood taken terms thank thing think third those today
total towards under using value water weeks white whole women words work world write years young yours sincerely reply
replies sending better matter number latter further rather either former formal formed county country countries
counties united untied marital martial form from trail trial angle quite quiet causal casual dairy diary except accept
excess access affect effect advice advise principal principle stationary stationery complement compliment lose loose
though through thought tough cough bough ought course coarse border boarder piece peace plain plane raise rise these
""".split()
_ALWAYS_KNOWN = {*_COMMON, *GRAMMAR_WORDS, "nearly", "almost", "approximately", "around"}
_ALWAYS_KNOWN |= {word for phrase in (*qualifiers.BEFORE, *qualifiers.AFTER) for word in phrase}
_ALWAYS_KNOWN |= set(MONTHS) | {
    "about",
    "exactly",
    "fewer",
    "under",
    "published",
    "forthcoming",
    "including",
    "should",
    "could",
    "would",
}


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


_SAID = {"number": 1_000, "money": 10, "rate": 0, "percentage": 0}
"""Kinds of value that are told by themselves and their bound, and from which size."""
UNBOUND = ("money", "rate")
"""Those that are told so without a bound, too, where we take or give them."""
_REMEMBERED = 250_000
"""Characters of letters whose paragraphs are remembered, at the most."""
_ALIGNED = 20_000
"""Alignments, and sentences' verbs, that are remembered at the most."""


@dataclass
class Index:
    """Everything that reading a letter needs of a library. Built once, shared by every letter."""

    vocabulary: Vocabulary
    phrases: Phrases
    units: Sequence[Unit]
    shingles: ShingleIndex
    #: The units of each version: `version_key` → unit numbers.
    units_of: Lookup[str, Sequence[int]]
    #: Every entry by id; and the facts that are written in a line, by the line's id.
    entries: Mapping[str, Entry]
    facts_of: Lookup[str, Sequence[Fact]]
    #: The ids of the facts that have a subject, by its name.
    facts_with: Lookup[str, Sequence[str]]
    #: The ids of the facts that have, or had, a value with a bound, by both: see `said_as`.
    facts_said: Lookup[str, Sequence[str]]
    #: The ids of the events and facts that have a day, by its month and day: see `day_of_year`.
    dated: Lookup[str, Sequence[str]]
    load: Callable[[], Library]
    #: For a unit, the fact that each slot states; filled as it is asked for.
    slots: dict[int, dict[int, Fact]] = field(default_factory=dict, repr=False)

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


def build_index(library: Library, wanted: Iterable[Wanted], common: Iterable[str] = ()) -> Index:
    """Compile `library`, and the phrases that its rules want found.

    `common` are folded English words that are never a slip for one of the library's.
    """
    phrases = Phrases(wanted)
    wordings: list[tuple[str, Owner]] = []
    for line in library.lines:
        for version in line.versions:
            for number, text in enumerate((version.text, *version.variants)):
                for position, sentence in enumerate(_sentences(text)):
                    wordings.append((sentence, Owner(line.id, version.number, number, position)))
    read = [read_words(text) for text, _ in wordings]
    vocabulary = Vocabulary(
        {word for words in read for word in words.norm} | phrases.words | _ALWAYS_KNOWN | set(common)
    )
    grouped: dict[tuple[str, ...], list[int]] = {}
    for number, words in enumerate(read):
        grouped.setdefault(tuple(words.norm), []).append(number)
    units = tuple(
        _unit(wordings[numbers[0]][0], read[numbers[0]], tuple(wordings[number][1] for number in numbers), phrases)
        for numbers in grouped.values()
    )
    units_of: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        for owner in unit.owners:
            units_of[version_key(owner.line, owner.version)].append(number)
    facts_of: dict[str, list[Fact]] = defaultdict(list)
    for fact in library.facts:
        if fact.line:
            facts_of[fact.line].append(fact)
    facts_with: dict[str, list[str]] = defaultdict(list)
    for fact in library.facts:
        for name in fact.subject:
            facts_with[name].append(fact.id)
    facts_said: dict[str, list[str]] = defaultdict(list)
    for fact in library.facts:
        for value, bound in dict.fromkeys((version.value, version.qualifier) for version in fact.versions):
            if (
                (bound != "exact" or value.kind in UNBOUND)
                and value.kind in _SAID
                and abs(value.amount) >= _SAID[value.kind]
            ):
                facts_said[said_as(value.kind, value.amount, bound)].append(fact.id)
    dated: dict[str, list[str]] = defaultdict(list)
    of_days: tuple[Event | Fact, ...] = (*library.events, *library.facts)
    for entry in of_days:
        for each in dict.fromkeys(map(day_of_year, _days(entry))):
            dated[each].append(entry.id)
    return Index(
        vocabulary,
        phrases,
        units,
        ShingleIndex([unit.skeleton.symbols for unit in units]),
        dict(units_of),
        {entry.id: entry for entry in library.entries()},
        dict(facts_of),
        dict(facts_with),
        dict(facts_said),
        dict(dated),
        partial(_itself, library),
    )


def said_as(kind: str, amount: Decimal, qualifier: str) -> str:
    """What the facts with a value and a bound are found by."""
    return f"{kind} {amount.normalize():f} {qualifier}"


def day_of_year(day: date) -> str:
    """What the entries with a day are found by, in whichever year it is."""
    return f"{day:%m-%d}"


def _days(entry: Event | Fact) -> list[date]:
    """The days that an entry has or had."""
    if isinstance(entry, Event):
        return [entry.on] if entry.on else []
    return [version.value.day for version in entry.versions if version.value.day]


def version_key(line: str, version: int) -> str:
    """What the units of a version of a line are found by."""
    return f"{line} {version}"


def _itself(library: Library) -> Library:
    return library


def as_document(text: str) -> Document:
    """Approved wording as a document of one paragraph."""
    span = Span(0, len(text))
    return Document("", (Piece(text),) if text else (), (Block(span, "paragraph", "paragraph 1"),))


def _sentences(text: str) -> list[str]:
    document = as_document(text)
    words = read_words(text)
    found = read_sentences(words, [0] * len(words), document)
    return [text[words.start[sentence.first] : words.end[sentence.last - 1]] for sentence in found]


def _unit(text: str, words: Words, owners: tuple[Owner, ...], phrases: Phrases) -> Unit:
    found, _ = phrases.find(words, stems(words.norm))
    members = longest(mention for mention in found if mention.key.kind == "items" and mention.key.role == "item")
    shape = skeleton(words, words.norm, read_figures(words), [(mention.first, mention.last) for mention in members])
    capitals = tuple(words.capital(first) for first in shape.first)
    return Unit(text, words, shape, exact_fingerprint(words.norm), owners, capitals, tuple(_runs(words, shape)))


def _runs(words: Words, shape: Skeleton) -> Iterable[tuple[tuple[int, int], ...]]:
    """The enumerations of three items or more: items set off by commas or semicolons, the last by "and"."""
    cuts = [index for index in range(1, len(shape.symbols)) if words.mark(shape.first[index]) in (",", ";")]
    symbols = shape.symbols
    run: list[tuple[int, int]] = []
    for left, right in zip(cuts, [*cuts[1:], len(symbols)], strict=False):
        if not run:
            run = [(_item_start(symbols, left), left)]
        closing = symbols[left] in ("and", "or")
        joint = (
            left
            if closing
            else next((at for at in range(left + 1, min(left + 5, right)) if symbols[at] in ("and", "or")), None)
        )
        if joint is None:
            run = [*run, (left, right)] if _is_item(symbols, left, right) else []
            continue
        last = joint + 1
        while last < right and last - joint <= _LONGEST_ITEM and symbols[last] not in _NO_ITEM:
            last += 1
        middle = [] if closing else [(left, joint)]
        whole = [*run, *middle, (joint + 1, last)]
        if last > joint + 1 and len(whole) >= 3 and all(_is_item(symbols, *item) for item in whole[1:]):
            yield tuple(whole)
        run = []


_LONGEST_ITEM = 4
_NO_ITEM = frozenset(
    """in to with for by from on at as is are was were will can may which that who it we they this these those be been
    has have had through across into while so than then also alongside including not""".split()
)


def _is_item(symbols: tuple[str, ...], first: int, last: int) -> bool:
    return 0 < last - first <= _LONGEST_ITEM and not _NO_ITEM & set(symbols[first:last])


def _item_start(symbols: tuple[str, ...], last: int) -> int:
    """Where the first item of an enumeration begins: at most three words back, after a joint."""
    first = last
    while (
        first > 0
        and last - first < 3
        and symbols[first - 1] not in _NO_ITEM
        and symbols[first - 1] not in ("the", "and", "of", "a")
    ):
        first -= 1
    return first


def version_of(index: Index, owner: Owner) -> Version:
    """The version that `owner` names."""
    return next(version for version in index.line(owner.line).versions if version.number == owner.version)
