"""A library compiled into the index that letters are read with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import partial

from linter.matching.fingerprints import ShingleIndex, Skeleton, exact_fingerprint, skeleton
from linter.matching.index import UNBOUND, Index, Owner, Unit, day_of_year, said_as, version_key
from linter.matching.phrases import Phrases, Wanted, longest
from linter.matching.vocabulary import Vocabulary
from linter.model.document import Block, Document, Piece, Span
from linter.model.library import Event, Fact, Library
from linter.text import qualifiers
from linter.text.dates import MONTHS
from linter.text.numbers import GRAMMAR_WORDS, read_figures
from linter.text.sentences import read_sentences
from linter.text.stems import stems
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
_SAID = {"number": 1_000, "money": 10, "rate": 0, "percentage": 0}
"""Kinds of value that are told by themselves and their bound, and from which size."""


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


def _days(entry: Event | Fact) -> list[date]:
    """The days that an entry has or had."""
    if isinstance(entry, Event):
        return [entry.on] if entry.on else []
    return [version.value.day for version in entry.versions if version.value.day]


def _itself(library: Library) -> Library:
    return library


def _as_document(text: str) -> Document:
    """Approved wording as a document of one paragraph."""
    span = Span(0, len(text))
    return Document("", (Piece(text),) if text else (), (Block(span, "paragraph", "paragraph 1"),))


def _sentences(text: str) -> list[str]:
    document = _as_document(text)
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
