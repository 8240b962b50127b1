"""Fingerprints of approved wording: exact, and a skeleton whose figures and dates are typed slots.

A unit is one sentence of one version or variant. Its skeleton is hashed as shingles of three words; of every two
consecutive shingles the rarer is kept in an inverted index, which grows little by it, since the library's texts are most of
what is kept (measured: of lines in which one word in five was replaced, .98 are found among 200,000, and .88 with the
rarest of every four). Digits are not words of the skeleton, so a changed figure cannot hide a line.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from linter.model.frozen import frozen
from linter.storing.hashing import blake2b
from linter.text.numbers import SHARE, Figure
from linter.text.remembered import Asked, Lookup
from linter.text.spells import is_one_unit
from linter.text.words import FIELD, LINK, Words

SHINGLE, LONG_SHINGLE = 3, 6
"""Words in a shingle; and in those of a unit all of whose others say nothing, as where lines are made of the same phrases."""
WINDOW, SHORT = 2, 4
"""Of so many consecutive shingles the rarest is kept; of a unit with no more than so many, all are."""
MOST_POSTINGS = 32
"""A shingle that stands in more units than this says nothing and is dropped, unless its unit is short."""
NUMBER_SLOT, DATE_SLOT, ITEM_SLOT = "#", "#date", "#item"


@frozen
class Skeleton:
    """Words with each figure, date and field as one symbol, but for shares in words and "a year"; symbol `i` covers words `first[i]` to `last[i]`."""

    symbols: tuple[str, ...]
    first: tuple[int, ...]
    last: tuple[int, ...]
    #: The symbols that begin a sentence.
    breaks: frozenset[int] = frozenset()
    #: Those that follow a semicolon or a colon within one.
    pauses: frozenset[int] = frozenset()


def skeleton(
    words: Words,
    keys: Sequence[str],
    figures: Iterable[Figure],
    members: Iterable[tuple[int, int]] = (),
    sentences: Iterable[int] = (),
) -> Skeleton:
    """The skeleton of `words`, written with `keys` (the words after correction).

    `members` are the names of list members, as (first word, word after the last); `sentences` the first words of
    sentences.
    """
    slots = (
        figure for figure in figures if figure.unit != SHARE and not is_one_unit(words.norm, figure.first, figure.last)
    )
    starts = {figure.outer_first: figure for figure in slots}
    named = dict(members)
    symbols: list[str] = []
    first: list[int] = []
    last: list[int] = []
    index = 0
    for at in sorted({*starts, *named, len(words)}):
        if at < index:
            continue
        symbols += keys[index:at]
        first += range(index, at)
        last += range(index + 1, at + 1)
        if at == len(words):
            break
        figure = starts.get(at)
        if figure:
            symbols.append(DATE_SLOT if figure.kind == "date" else NUMBER_SLOT)
        else:
            symbols.append(ITEM_SLOT)
        index = figure.outer_last if figure else named[at]
        first.append(at)
        last.append(index)
    breaks = _at(first, sentences)
    return Skeleton(tuple(symbols), tuple(first), tuple(last), breaks, _at(first, _paused(words)) - breaks)


def _at(first: Sequence[int], words: Iterable[int]) -> frozenset[int]:
    """The symbols that begin with one of `words`; `first` are the words that symbols begin with."""
    found = ((word, bisect_left(first, word)) for word in words)
    return frozenset(symbol for word, symbol in found if symbol < len(first) and first[symbol] == word)


def _paused(words: Words) -> Iterator[int]:
    """The words before which a semicolon stands, or a colon."""
    for mark in ";:":
        at = words.text.find(mark)
        while at >= 0:
            word = bisect_right(words.start, at)
            if 0 < word < len(words) and words.end[word - 1] <= at:
                yield word
            at = words.text.find(mark, at + 1)


def is_slot(symbol: str) -> bool:
    """Whether a symbol of a skeleton stands for a figure, a date, a field or an address."""
    return symbol in (NUMBER_SLOT, DATE_SLOT, ITEM_SLOT, FIELD, LINK)


def exact_fingerprint(words: Iterable[str]) -> str:
    """The exact fingerprint of folded words: the first 16 hexadecimal digits of a BLAKE2b hash."""
    return blake2b(" ".join(words).encode(), digest_size=8).hexdigest()


class Tables(NamedTuple):
    """The number of each symbol; the units, encoded, by their own numbers; the units each shingle stands in, and where."""

    numbers: Lookup[str, int]
    units: Lookup[int, str]
    postings: Lookup[str, tuple[tuple[int, int], ...]]


class ShingleIndex:
    """An inverted index from shingles to the units they stand in, and where.

    Symbols are numbers here, and a skeleton is a string with one character for each symbol: what is compared often is
    compared quickly. The numbers below `PLAIN` are slots, 0 is a word that no unit has. A shingle is one number made
    of three.
    """

    def __init__(self, units: Sequence[Sequence[str]] = (), tables: Tables | None = None) -> None:
        self.tables = tables or _indexed(units)
        #: The units, encoded; and of a shingle the units it stands in and where, or None.
        self.units = Asked(self._unit)
        self.places = Asked(self.tables.postings.get)
        self._characters = Asked(self._character)
        self._sizes = (SHINGLE, LONG_SHINGLE) if self.tables.postings.get(_SOME_LONG) is not None else (SHINGLE,)

    def _unit(self, number: int) -> str:
        found = self.tables.units.get(number)
        if found is None:
            raise IndexError(number)
        return found

    def _character(self, symbol: str) -> str:
        return chr(self.tables.numbers.get(symbol) or ord(_STRANGE))

    def kept(self, number: int) -> int:
        """How many shingles of a unit are in the index."""
        return sum((number, at) in places for at, places in self.hits(self.units[number]))

    def hits(self, letter: str) -> list[tuple[int, tuple[tuple[int, int], ...]]]:
        """The symbols of an encoded letter at which shingles of units begin, with the units and where in them."""
        places_of = self.places
        plain = letter.translate(_UNSLOTTED)
        at = range(len(plain)) if len(plain) == len(letter) else _unslotted(letter)
        found: list[tuple[int, tuple[tuple[int, int], ...]]] = []
        for size in self._sizes:
            start = 0
            for run in plain.split(_STRANGE):
                for index in range(len(run) - size + 1):
                    if places := places_of[run[index : index + size]]:
                        found.append((at[start + index], places))
                start += len(run) + 1
        if len(self._sizes) > 1:
            found.sort()
        return found

    def encoded(self, symbols: Iterable[str]) -> str:
        """A skeleton as a string with one character for each symbol."""
        return "".join(map(self._characters.__getitem__, symbols))


def _indexed(units: Sequence[Sequence[str]]) -> Tables:
    words = sorted({symbol for unit in units for symbol in unit if not is_slot(symbol)})
    numbers = {slot: number for number, slot in enumerate(_SLOTS, 1)}
    numbers |= {word: number for number, word in enumerate(words[:_MOST_WORDS], PLAIN)}
    encoded = {at: "".join([chr(numbers.get(symbol, 0)) for symbol in unit]) for at, unit in enumerate(units)}
    all_shingles = [shingles(unit) for unit in encoded.values()]
    frequency: Counter[str] = Counter()
    for of_unit in all_shingles:
        frequency.update({shingle for _, shingle in of_unit})
    postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
    lost: dict[int, list[tuple[int, str]]] = {}
    for number, of_unit in enumerate(all_shingles):
        short = len(of_unit) <= SHORT
        kept = [each for each in _rarest(of_unit, frequency) if short or frequency[each[1]] <= MOST_POSTINGS]
        for position, shingle in kept:
            postings[shingle].append((number, position))
        if not kept and not short:
            lost[number] = shingles(encoded[number], LONG_SHINGLE)
    if lost:
        postings[_SOME_LONG] = []
        frequency = Counter(shingle for of_unit in lost.values() for shingle in {shingle for _, shingle in of_unit})
        for number, of_unit in lost.items():
            for position, shingle in _rarest(of_unit, frequency):
                postings[shingle].append((number, position))
    return Tables(
        numbers, encoded, {shingle: tuple(places[: 4 * MOST_POSTINGS]) for shingle, places in postings.items()}
    )


_SOME_LONG = ""
"""Stands among the postings where some are of long shingles."""
_SLOTS = (NUMBER_SLOT, DATE_SLOT, ITEM_SLOT, FIELD, LINK)
PLAIN = len(_SLOTS) + 1
"""The number of the first symbol that is a word: those below are slots."""
_MOST_WORDS = 0x10FFFF - PLAIN
"""There are no more characters; a word beyond them is none that units share."""
_UNSLOTTED = dict.fromkeys(range(1, PLAIN))


def shingles(unit: str, size: int = SHINGLE) -> list[tuple[int, str]]:
    """The shingles of an encoded skeleton, slots left out, each with the index of its first symbol."""
    plain = unit.translate(_UNSLOTTED)
    count = range(len(plain) - size + 1)
    if len(plain) == len(unit):
        return [(index, plain[index : index + size]) for index in count]
    at = _unslotted(unit)
    return [(at[index], plain[index : index + size]) for index in count]


def _unslotted(unit: str) -> list[int]:
    """The symbols of an encoded skeleton that are no slots."""
    return [index for index, symbol in enumerate(unit) if not _STRANGE < symbol < _FIRST]


_STRANGE, _FIRST = "\0", chr(PLAIN)
"""The character of words that no unit has, and the first of those that units have."""


def _rarest(of_unit: list[tuple[int, str]], frequency: Counter[str]) -> list[tuple[int, str]]:
    kept: dict[int, str] = {}
    if len(of_unit) <= SHORT:
        return of_unit
    for at in range(len(of_unit) - WINDOW + 1):
        position, shingle = min(of_unit[at : at + WINDOW], key=lambda pair: frequency[pair[1]])
        kept[position] = shingle
    return sorted(kept.items())
