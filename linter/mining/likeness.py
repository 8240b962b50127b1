"""How like two sentences are: their symbols aligned, slots being equal whatever they hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

from rapidfuzz.distance import Indel

from linter.matching.fingerprints import DATE_SLOT, ITEM_SLOT, NUMBER_SLOT, ShingleIndex, is_slot
from linter.text.words import FIELD, LINK

LIKE = 0.6
"""Two sentences as like as this say the same."""
_RUN, _RUN_SHARE, _RUN_OF_LONGER = 8, 0.4, 0.25
"""Two sentences with so many words in a row alike, which are so much of the shorter one and of the longer, are one begun or
ended in two ways."""
_CONTENT, _TELLING, _CLOSE = 3, 4, 0.8
"""So many words of so many letters must be alike: the short ones hold any sentence together. Closer ones need no proof."""


class Code:
    """Sentences as strings with one character for each symbol, as `linter.matching.fingerprints` compares them."""

    def __init__(self) -> None:
        slots = (NUMBER_SLOT, DATE_SLOT, ITEM_SLOT, FIELD, LINK)
        self._characters = dict(zip(slots, ShingleIndex().encoded(slots), strict=True))

    def encoded(self, symbols: Iterable[str]) -> str:
        """The sentence's string; the same symbols give the same characters."""
        characters = self._characters
        return "".join([characters.setdefault(symbol, chr(len(characters) + 1)) for symbol in symbols])


def likeness(symbols: Sequence[str], left: str, right: str) -> float:
    """How like two sentences are, from 0 to 1; 0 where they do not say the same.

    `left` and `right` are their codes, `symbols` those of `left`.
    """
    same = Indel.normalized_similarity(left, right)
    if same < LIKE and not _run(left, right):
        return 0.0
    if same >= _CLOSE:
        return same
    telling = sum(
        len(symbol) >= _TELLING and not is_slot(symbol)
        for block in Indel.opcodes(left, right).as_matching_blocks()
        for symbol in symbols[block.a : block.a + block.size]
    )
    return same if telling >= _CONTENT else 0.0


def _run(left: str, right: str) -> bool:
    """Whether the two have a long run of symbols in common."""
    shorter, longer = sorted((left, right), key=len)
    least = max(_RUN, ceil(_RUN_SHARE * len(shorter)), ceil(_RUN_OF_LONGER * len(longer)))
    return any(shorter[at : at + least] in longer for at in range(len(shorter) - least + 1))


def aligned(left: str, right: str) -> dict[int, int]:
    """For each symbol of `right` that stands in `left` too, where it stands there."""
    return {
        block.b + at: block.a + at
        for block in Indel.opcodes(left, right).as_matching_blocks()
        for at in range(block.size)
    }


def exchanged(left: str, right: str, *, either: bool = False) -> list[tuple[int, int, int, int]]:
    """The stretches of the two that stand for each other: (first, last) of `left`, (first, last) of `right`.

    With `either`, those too that only one of the two has.
    """
    found = []
    a = b = 0
    ends = [(block.a, block.b, block.size) for block in Indel.opcodes(left, right).as_matching_blocks()]
    for at, there, size in [*ends, (len(left), len(right), 0)]:
        if (at > a and there > b) or (either and (at > a or there > b)):
            found.append((a, at, b, there))
        a, b = at + size, there + size
    return found
