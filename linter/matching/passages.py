"""Passages: stretches of a letter that are a rendering of approved wording, aligned with it word by word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from math import ceil

from linter.matching.fingerprints import SHINGLE, ShingleIndex, Skeleton
from linter.matching.index import Index
from linter.model.frozen import frozen

LEAST_COVERAGE = 0.5
"""The share of a unit's words that a passage must carry to be a rendering of it."""
LEAST_WORDS = 4
CLAUSE = 11
"""Words at the least with which an approved sentence begins or ends, that are a rendering of it where they stand as they are."""
TURNED, _THERE = 0.35, 0.85
"""The share of a unit's words that a passage must carry in their order, where that share of them is there in any order."""
RENDERED = 0.6
"""The share of a sentence's words that must be approved wording for the sentence to be a rendering of it."""
NEAR_TIED = 4
"""Candidates kept for one stretch: two versions that differ in a figure are told apart by what differs, not by score."""
EXCEPTING = ("unless", "except", "provided", "until")
RULE, RULE_WHOLE = 8, 0.9
"""Words at the least before an exception, and how many of them must be there for it to be that sentence without it."""
AUXILIARIES = frozenset("will is are was were has have had can may must shall would could should do does did".split())
"""Words that carry the verb: what stands right before one is its subject."""
_SUBJECT = 5
"""Words at the most by which a subject may be longer than the approved one that it stands for."""
_LACKING = 2
"""Words at the most that lack at the beginning of an approved sentence, where its first word is there."""
_SHARED = (12, 24)
"""Symbols of a unit at the most for each of its shingles in a stretch: where they are one run, and where two stand apart."""
_LIGHT = frozenset("the a an we i it they you this there".split())
"""Words that begin a sentence as well as any, and tell nothing by being there."""
_CONFIRMED = 40
"""Candidates aligned for one stretch of a letter at the most, so that no text makes the cost grow without bound."""


@frozen
class Difference:
    """Symbols `unit` of the unit stand as symbols `letter` of the letter's skeleton; either range may be empty."""

    unit: tuple[int, int]
    letter: tuple[int, int]


class Match:
    """Symbols `first` to `last` (half open) of the letter's skeleton are a rendering of unit number `unit`.

    `equal` are the unit's symbols that are found, `size` of them in the unit, each with the letter's as counted from
    symbol `begin` on. Most matches lose to a better one, so what is made of them is made when it is asked for.
    """

    __slots__ = ("_begin", "_differences", "_equal", "_pairs", "coverage", "first", "last", "score", "size", "unit")

    def __init__(
        self, unit: int, first: int, last: int, begin: int, equal: Sequence[tuple[int, int]], size: int
    ) -> None:
        self.unit, self.first, self.last = unit, first, last
        self._begin, self._equal, self.size = begin, equal, size
        self._pairs: tuple[tuple[int, int], ...] | None = None
        self._differences: tuple[Difference, ...] | None = None
        self.coverage = len(equal) / size
        self.score = len(equal) - 0.6 * (size - len(equal) + last - first - len(equal))

    def moved(self, symbols: int) -> Match:
        """The same where so many more symbols stand before it."""
        first, last, begin = self.first + symbols, self.last + symbols, self._begin + symbols
        return Match(self.unit, first, last, begin, self._equal, self.size)

    @property
    def shared(self) -> int:
        """How many symbols are equal."""
        return len(self._equal)

    @property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """The (unit symbol, letter symbol) that are equal, in order."""
        if self._pairs is None:
            begin = self._begin
            self._pairs = tuple([(here, begin + there) for here, there in self._equal])
        return self._pairs

    @property
    def rendering(self) -> tuple[int, int, int, tuple[tuple[int, int], ...]]:
        """What is the same for two matches of which the same can be said."""
        return self.unit, self.first, self.last, self.pairs

    @property
    def differences(self) -> tuple[Difference, ...]:
        """All that lies between the pairs."""
        if self._differences is None:
            self._differences = tuple(self._between())
        return self._differences

    def _between(self) -> Iterator[Difference]:
        if len(self._equal) == self.size == self.last - self.first:
            return
        unit_at, letter_at = 0, self.first
        for here, there in (*self.pairs, (self.size, self.last)):
            if here > unit_at or there > letter_at:
                yield Difference((unit_at, here), (letter_at, there))
            unit_at, letter_at = here + 1, there + 1


@frozen
class Passage:
    """A stretch of the letter and its near-tied matches, best first."""

    first: int
    last: int
    matches: tuple[Match, ...]

    def moved(self, symbols: int) -> Passage:
        """The same where so many more symbols stand before it."""
        matches = tuple([match.moved(symbols) for match in self.matches])
        return Passage(self.first + symbols, self.last + symbols, matches)


class Alignment:
    """A letter's skeleton set beside units of the library; what was aligned once is remembered."""

    def __init__(self, letter: Skeleton, index: Index, openings: frozenset[int] = frozenset()) -> None:
        self._breaks = letter.breaks | letter.pauses
        #: The symbols at which what is said may begin, after words that only lead to it.
        self._openings = self._breaks | openings
        self._verbs = frozenset(at for at, symbol in enumerate(letter.symbols) if symbol in AUXILIARIES)
        self._light = frozenset(at for at, symbol in enumerate(letter.symbols) if symbol in _LIGHT)
        self._shingles = index.shingles
        self._code = index.shingles.encoded(letter.symbols)
        self._hits = index.shingles.hits(self._code)
        self._made: dict[tuple[int, int, int], Match | None] = {}
        self._excepting = index.shingles.encoded(EXCEPTING)
        self._seen = index.equal
        #: For each symbol of the letter, the number of its sentence; and where sentences begin.
        begins = [index in letter.breaks for index in range(len(letter.symbols))]
        self._sentence = list(accumulate(begins))
        self._marks = bytes(begins)

    def passages(self) -> list[Passage]:
        """Every passage of the letter, in order, none overlapping another by more than half."""
        candidates = _candidates(self._hits, len(self._code), self._shingles)
        matches = (self.match(*candidate) for candidate in candidates)
        return _settle([match for match in matches if match])

    @cached_property
    def _left_off(self) -> dict[int, tuple[int, int]]:
        """For each unit that is hit: how many symbols stand after its last hit, and which of its symbols that is."""
        return {unit: (len(self._code) - where, at) for where, places in self._hits for unit, at in places}

    @cached_property
    def _taken_up(self) -> dict[int, tuple[int, int]]:
        """For each unit that is hit: how many symbols stand before its first hit, and which of its symbols that is."""
        return {unit: (where, at) for where, places in reversed(self._hits) for unit, at in places}

    def goes_on_in(self, following: Alignment) -> bool:
        """Whether a unit may begin in this stretch and go on in the next: an approved sentence that somebody cut in two."""
        left_off, taken_up = self._left_off, following._taken_up
        return not left_off.keys().isdisjoint(taken_up) and any(
            taken_up[unit][1] > left_off[unit][1]
            and left_off[unit][0] + taken_up[unit][0] <= len(self._shingles.units[unit])
            for unit in left_off.keys() & taken_up.keys()
        )

    @property
    def made(self) -> int:
        """How many units were aligned with some stretch."""
        return len(self._made)

    def match(self, unit: int, begin: int, end: int) -> Match | None:
        """Unit number `unit` aligned with symbols `begin` to `end`; None when too little of it is there."""
        key = (unit, begin, end)
        if key not in self._made:
            self._made[key] = self._align(unit, begin, end)
        return self._made[key]

    def _align(self, number: int, begin: int, end: int) -> Match | None:
        from linter.matching.pairing import same_closing, same_opening

        unit, stretch = self._shingles.units[number], self._code[begin:end]
        at = stretch.find(unit)
        if at >= 0 and len(unit) >= LEAST_WORDS:
            first, last = begin + at, begin + at + len(unit)
            if self._sentence[first] == self._sentence[last - 1]:
                return Match(number, first, last, first, _whole(len(unit)), len(unit))
        key = (unit, stretch, self._marks[begin:end])
        equal = self._seen.get(key)
        if equal is None:
            equal = self._seen.keep(key, _equal(unit, stretch, self._sentence[begin:end], self._least(unit)))
        if not equal:
            return None
        first, last = _whole_ends(self._breaks, self._openings, self._verbs, len(self._code), begin, equal, len(unit))
        if first == begin + equal[0][1] and 0 < equal[0][0] <= _LACKING:
            first = self._opened(unit, first)
        if last - first - len(equal) > len(unit):
            return None
        same = same_opening(equal, unit, self._code[first:last], first - begin)
        if same and first + same - 1 not in self._light:  # "*Anyone* who lives in the parish may"
            equal = [*((at, first - begin + at) for at in range(same)), *equal]
        closing = same_closing(equal, unit, self._code[first:last], last - begin)
        equal = [*equal, *((len(unit) - at, last - begin - at) for at in range(closing, 0, -1))]
        return Match(number, first, last, begin, equal, len(unit))

    def _opened(self, unit: str, first: int) -> int:
        """Where the sentence of a passage begins, if it is with the unit's own first word: "*Voters* may be asked to show"."""
        from linter.matching.pairing import PUT_IN

        near = range(first - 1, max(-1, first - PUT_IN - 1), -1)
        start = next((at for at in near if at in self._breaks), first)
        return start if self._code[start] == unit[0] and start not in self._light else first

    def _least(self, unit: str) -> float:
        """How many symbols of a unit a stretch must have; an exception to it may be left out: "…, *unless* a court orders"."""
        rule = min((at for word in self._excepting if (at := unit.find(word)) >= RULE), default=len(unit))
        return max(min(LEAST_WORDS, len(unit)), min(LEAST_COVERAGE * len(unit), RULE_WHOLE * rule))


def _turned(unit: str, stretch: str) -> bool:
    """Whether nearly all of a unit's symbols are in a stretch, so that its clauses may be there in another order."""
    own = set(unit)
    return len(unit) > CLAUSE and len(own.intersection(stretch)) >= _THERE * len(own)


@lru_cache(maxsize=1_000)
def _whole(size: int) -> tuple[tuple[int, int], ...]:
    """The symbols of a unit of that size, each with its own number."""
    return tuple((at, at) for at in range(size))


def _equal(unit: str, stretch: str, sentence: Sequence[int], least: float) -> list[tuple[int, int]]:
    """The symbols of `unit` and of a stretch of a letter that are equal, pair by pair; none where fewer than `least` are.

    Where the unit's first or last clause is there word for word, that is enough.
    `sentence` gives for each symbol of the stretch the number of its sentence.
    """
    from rapidfuzz.distance import Indel, LCSseq

    from linter.matching.pairing import drawn_together, trimmed, within_sentences

    if least > CLAUSE and (unit[:CLAUSE] in stretch or unit[-CLAUSE:] in stretch):
        least = CLAUSE
    elif _turned(unit, stretch):
        least = min(least, TURNED * len(unit))
    if LCSseq.similarity(unit, stretch, score_cutoff=ceil(least)) < least:
        return []
    pairs: list[tuple[int, int]] = []
    for at, there, size in Indel.opcodes(unit, stretch).as_matching_blocks():
        pairs += zip(range(at, at + size), range(there, there + size), strict=True)
    pairs = within_sentences(trimmed(pairs, sentence), sentence)
    return drawn_together(pairs, unit, stretch) if len(pairs) >= least else []


def _candidates(
    hits: Sequence[tuple[int, tuple[tuple[int, int], ...]]], size: int, index: ShingleIndex
) -> list[tuple[int, int, int]]:
    """Units that share enough shingles with a stretch of the letter: (unit, first symbol, last symbol).

    `hits` are the symbols at which shingles of units begin, with the units and where in them; the letter has `size` symbols.
    """
    units = index.units
    found: list[_Region] = []
    last: dict[int, _Region] = {}
    for where, places in hits:
        for unit, position in places:
            begin = where - position
            region = last.get(unit)
            if region is None or where - region.where > len(units[unit]):
                last[unit] = region = _Region(unit, begin, where)
                found.append(region)
            elif begin < region.first:
                region.first = begin
            elif begin > region.last:
                region.last = begin
            if where != region.where:
                region.where = where
                region.count += 1
    enough = [region for region in found if _SHARED[region.apart] * region.count >= len(units[region.unit])]
    if len(enough) <= _CONFIRMED * 4:
        return [region.stretch(len(units[region.unit]), size) for region in enough]
    taken: dict[int, int] = defaultdict(int)
    kept = []
    for region in sorted(enough, key=lambda region: (-region.count, region.unit, region.first)):
        stretch = region.stretch(len(units[region.unit]), size)
        if taken[stretch[1] // 16] < _CONFIRMED:
            taken[stretch[1] // 16] += 1
            kept.append(stretch)
    return kept


class _Region:
    """Where a unit may stand: `first` and `last` are the least and the greatest symbol at which it would begin.

    `where` is the last symbol at which it was hit, `count` at how many, and `opening` the first.
    """

    __slots__ = ("count", "first", "last", "opening", "unit", "where")

    def __init__(self, unit: int, begin: int, where: int) -> None:
        self.unit = unit
        self.first = self.last = begin
        self.opening, self.where, self.count = where, -1, 0

    @property
    def apart(self) -> bool:
        """Whether two of its shingles share no symbol: one common phrase of four words has two that do."""
        return self.where - self.opening >= SHINGLE

    def stretch(self, size: int, length: int) -> tuple[int, int, int]:
        """The unit, which has `size` symbols, and the stretch of a letter of `length` symbols to align it with."""
        slack = 2 + size // 8
        return self.unit, max(0, self.first - slack), min(length, self.last + size + slack)


def _whole_ends(
    breaks: frozenset[int],
    openings: frozenset[int],
    verbs: frozenset[int],
    length: int,
    begins: int,
    equal: Sequence[tuple[int, int]],
    size: int,
) -> tuple[int, int]:
    """The passage's ends, with the words of its sentence that stand for the unit's own unequal first and last words.

    `equal` are symbols of the unit with those of the letter, counted from symbol `begins` on; `breaks` are the symbols
    of a letter of `length` symbols that begin a sentence or a part of one, `openings` those at which what it says begins,
    `verbs` the auxiliary verbs, before which the whole subject belongs to the passage.
    """
    (opening, first), (closing, last) = equal[0], equal[-1]
    first, last = begins + first, begins + last + 1
    if not opening and closing == size - 1:
        return first, last
    begin, reach = first, opening + (_SUBJECT if first in verbs else 2)
    while begin > 0 and begin not in openings and first - begin <= reach:
        begin -= 1
    if opening and begin in openings and first - begin <= reach:
        first = begin
    end, lacking = last, size - closing - 1
    while end < length and end not in breaks and end - last <= lacking + 2:
        end += 1
    if lacking and (end in breaks or end == length) and end - last <= lacking + 2:
        last = end
    return first, last


def _settle(matches: list[Match]) -> list[Passage]:
    """Group matches that compete for a stretch; each group is a passage of its best and those near tied with it."""
    matches.sort(key=lambda match: (-match.score, match.unit, match.first))
    passages: list[list[Match]] = []
    near: dict[int, list[list[Match]]] = defaultdict(list)
    for match in matches:
        places = range(match.first // _PLACE, (match.last - 1) // _PLACE + 1)
        group = next((group for place in places for group in near[place] if _shared(group[0], match)), None)
        if group is None:
            passages.append([match])
            for place in places:
                near[place].append(passages[-1])
        elif len(group) < NEAR_TIED and all(match.unit != other.unit for other in group):
            group.append(match)
    found = [Passage(group[0].first, group[0].last, tuple(group)) for group in passages]
    return sorted(found, key=lambda passage: passage.first)


_PLACE = 64
"""Symbols in one place: matches that share none cannot compete."""


def _shared(one: Match, other: Match) -> bool:
    """Whether two matches have more than half of the shorter in common."""
    shared = min(one.last, other.last) - max(one.first, other.first)
    return shared * 2 > min(one.last - one.first, other.last - other.first)
