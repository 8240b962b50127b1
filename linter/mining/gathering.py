"""The sentences of many letters, each kept once, with how often it was seen, when, and what followed it.

Memory is bounded: when there are too many, sentences that share their words with no other are let go, for they are one
letter's own; then those seen least.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from linter.matching.fingerprints import SHINGLE
from linter.mining.seen import Seen
from linter.mining.shapes import Shape
from linter.mining.sightings import LetterRead, Sighting

MOST = 200_000
"""Sentences that are kept at the most."""
_FORMS = 64
"""So many ways of filling a sentence's slots are told apart; a sentence with more is another in every letter."""
_FOLLOWING = 16
_CELLS = 1 << 22
_OWN = 0.25
"""A sentence of which no more of the shingles are in others is a letter's own."""
ELSEWISE = "…"
"""What a slot is said to hold where there were too many answers to keep."""


@dataclass(slots=True)
class Form:
    """A sentence with its slots filled one way. `values` is what they hold."""

    text: str
    values: tuple[str, ...]
    seen: Seen = field(default_factory=Seen)


@dataclass(slots=True)
class Wording:
    """A sentence whatever its slots hold. `following` counts the sentences that came next in its paragraph."""

    number: int
    shape: Shape
    text: str
    letters: int = 0
    forms: dict[tuple[str, ...], Form] = field(default_factory=dict)
    following: dict[int, int] = field(default_factory=dict)

    @property
    def symbols(self) -> tuple[str, ...]:
        """The symbols of its skeleton."""
        return self.shape.symbols


class Gathering:
    """Takes in letters, one after another; what it holds depends on them and their order alone."""

    def __init__(self, most: int = MOST) -> None:
        self.letters = self.copies = 0
        self.first: date | None = None
        self.last: date | None = None
        self._most = most
        self._wordings: dict[tuple[str, ...], Wording] = {}
        self._numbers = 0
        self._taken: set[bytes] = set()
        self._shared = bytearray(_CELLS)

    def take(self, letter: LetterRead) -> None:
        """Take in a letter; a copy of one that was taken in, in whatever format, is counted alone."""
        content = _content(letter)
        if letter.sightings and content in self._taken:
            self.copies += 1
            return
        self._taken.add(content)
        self.letters += 1
        if letter.day:
            self.first = min(self.first or letter.day, letter.day)
            self.last = max(self.last or letter.day, letter.day)
        person = self.letters if letter.person is None else letter.person
        told: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
        before: Wording | None = None
        for sighting in letter.sightings:
            if sighting.courtesy:
                before = None
                continue
            wording = self._wording(sighting)
            key = (wording.symbols, sighting.shape.values)
            if key not in told:
                if not any(symbols == wording.symbols for symbols, _ in told):
                    wording.letters += 1
                told.add(key)
                self._form(wording, sighting).seen.note(letter.day, person)
                if (
                    before
                    and sighting.after
                    and (wording.number in before.following or len(before.following) < _FOLLOWING)
                ):
                    before.following[wording.number] = before.following.get(wording.number, 0) + 1
            before = wording
        if len(self._wordings) > self._most:
            self._let_go()

    def wordings(self) -> Sequence[Wording]:
        """The sentences, those of most letters first."""
        return sorted(self._wordings.values(), key=lambda wording: (-wording.letters, wording.text))

    def _wording(self, sighting: Sighting) -> Wording:
        found = self._wordings.get(sighting.shape.symbols)
        if found is None:
            found = Wording(self._numbers, sighting.shape, sighting.text)
            self._numbers += 1
            self._wordings[found.symbols] = found
            for cell in _cells(found.symbols):
                self._shared[cell] = min(self._shared[cell] + 1, 255)
        return found

    @staticmethod
    def _form(wording: Wording, sighting: Sighting) -> Form:
        values = sighting.shape.values
        if values not in wording.forms and len(wording.forms) >= _FORMS:
            values = (ELSEWISE,) * len(values)
        form = wording.forms.get(values)
        if form is None:
            form = wording.forms[values] = Form(sighting.text, values)
        return form

    def _let_go(self) -> None:
        kept = [wording for wording in self._wordings.values() if wording.letters > 1 or self._is_shared(wording)]
        room = self._most * 3 // 4
        if len(kept) > room:
            kept = sorted(kept, key=lambda wording: (-wording.letters, -wording.number))[:room]
        numbers = {wording.number for wording in kept}
        for wording in kept:
            wording.following = {number: count for number, count in wording.following.items() if number in numbers}
        self._wordings = {wording.symbols: wording for wording in sorted(kept, key=lambda each: each.number)}

    def _is_shared(self, wording: Wording) -> bool:
        cells = list(_cells(wording.symbols))
        return sum(self._shared[cell] > 1 for cell in cells) > _OWN * len(cells)


def _content(letter: LetterRead) -> bytes:
    """The same for two letters of one day to one person that say the same."""
    state = hashlib.blake2b(f"{letter.day} {letter.person}".encode(), digest_size=8)
    for sighting in letter.sightings:
        state.update("\0".join((*sighting.shape.symbols, *sighting.shape.values)).encode())
    return state.digest()


def _cells(symbols: Sequence[str]) -> Iterator[int]:
    """Where the shingles of a sentence are counted."""
    for at in range(len(symbols) - SHINGLE + 1):
        yield zlib.crc32(" ".join(symbols[at : at + SHINGLE]).encode()) % _CELLS
