"""Which words of a passage stand for which of an approved sentence, where an alignment by the longest run leaves it open.

Pairs are of a symbol of the unit and one of the letter's stretch, in order. Words equal by chance at either end are
dropped, those of the sentence beside it too; a word that stands twice is paired where it makes one change and not two.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from linter.matching.fingerprints import PLAIN

PUT_IN = 8
"""Words at the most between the first two words of an approved sentence and the rest of it, counted to the next."""
_MOVED = 2
"""Words at the most that are moved along."""


def trimmed(pairs: list[tuple[int, int]], sentence: Sequence[int]) -> list[tuple[int, int]]:
    """Drop words at either end that are equal by chance: few, and far in the letter from the next equal word."""
    while len(pairs) > 2:
        for lone in (1, 2):
            if len(pairs) > lone and pairs[lone][1] - pairs[lone - 1][1] > 3 + lone:
                if _opens(pairs, lone, sentence):
                    continue
                pairs = pairs[lone:]
                break
            if len(pairs) > lone and pairs[-lone][1] - pairs[-lone - 1][1] > 3 + lone:
                pairs = pairs[:-lone]
                break
        else:
            return pairs
    return pairs


def _opens(pairs: list[tuple[int, int]], lone: int, sentence: Sequence[int]) -> bool:
    """Whether both open a sentence with the same two words, and more is put in after them: "*No driver* under 25 may"."""
    there = pairs[0][1]
    begins = not there or sentence[there] != sentence[there - 1]
    together = [here for here, _ in pairs[: lone + 1]] == list(range(lone + 1))
    put_in = pairs[lone][1] - pairs[lone - 1][1]
    return lone > 1 and begins and together and put_in <= PUT_IN and sentence[there] == sentence[pairs[lone][1]]


def within_sentences(pairs: list[tuple[int, int]], sentence: Sequence[int]) -> list[tuple[int, int]]:
    """Drop the few words at either end that belong to the sentence before or after.

    `sentence` gives for each symbol of the letter the number of its sentence.
    """
    if not pairs or sentence[pairs[0][1]] == sentence[pairs[-1][1]]:
        return pairs
    few = max(3, len(pairs) // 5)
    for count in range(min(few, len(pairs) - 1), 0, -1):
        if sentence[pairs[count - 1][1]] != sentence[pairs[count][1]]:
            pairs = pairs[count:]
            break
    for count in range(min(few, len(pairs) - 1), 0, -1):
        if sentence[pairs[-count - 1][1]] != sentence[pairs[-count][1]]:
            pairs = pairs[:-count]
            break
    return pairs


def drawn_together(pairs: list[tuple[int, int]], unit: str, stretch: str) -> list[tuple[int, int]]:
    """The pairs, those of a few words moved along where what is put in and what is left out meet then.

    Of "without *the agreement of* the board" and "without *notifying* the board", the second "the" is the one that is there.
    """
    drawn = _closed_up(pairs, unit, stretch)
    for at in range(2, len(drawn)):
        here, there = (drawn[at][side] - drawn[at - 1][side] - 1 for side in (0, 1))
        if (here > 0) == (there > 0):
            continue
        begin = at - 1  # the run of pairs before the gap
        while begin > max(0, at - _MOVED) and _next_to(drawn[begin - 1], drawn[begin]):
            begin -= 1
        if begin == 0 or at - begin > _MOVED or _next_to(drawn[begin - 1], drawn[begin]):
            continue
        gap = [drawn[begin][side] - drawn[begin - 1][side] - 1 for side in (0, 1)]
        complementary = gap[0] == 0 and gap[1] > 0 if here else gap[1] == 0 and gap[0] > 0
        moved = [(one + here, other + there) for one, other in drawn[begin:at]]
        if complementary and all(unit[one] == stretch[other] and ord(unit[one]) >= PLAIN for one, other in moved):
            drawn[begin:at] = moved
    return drawn


def _closed_up(pairs: list[tuple[int, int]], unit: str, stretch: str) -> list[tuple[int, int]]:
    """The pairs, the first few moved along to the rest where the letter says them again there: "On *the* other thing, *the* Fund"."""
    for size in range(1, min(_MOVED, len(pairs) - 1) + 1):
        here, there = (pairs[size][side] - pairs[size - 1][side] - 1 for side in (0, 1))
        if here or not there:
            continue
        moved = [(one, other + there) for one, other in pairs[:size]]
        if all(_next_to(*two) for two in pairwise(moved)) and all(unit[one] == stretch[other] for one, other in moved):
            return [*moved, *pairs[size:]]
    return list(pairs)


def _next_to(pair: tuple[int, int], following: tuple[int, int]) -> bool:
    return following[0] - pair[0] == following[1] - pair[1] == 1


def same_opening(equal: list[tuple[int, int]], unit: str, passage: str, begins: int) -> int:
    """How many of the first symbols of a unit and its `passage` are the same, though more is put in after them.

    The passage begins at symbol `begins`, counted as the pairs' are.
    """
    opening = min(equal[0][0], equal[0][1] - begins)
    return next((at for at in range(opening) if unit[at] != passage[at]), opening)


def same_closing(equal: list[tuple[int, int]], unit: str, passage: str, ends: int) -> int:
    """How many of the last symbols of a unit and its `passage`, which ends before symbol `ends`, are the same."""
    closing = min(len(unit) - 1 - equal[-1][0], ends - 1 - equal[-1][1])
    same = next((at for at in range(closing) if unit[-1 - at] != passage[-1 - at]), closing)
    return (
        same if any(ord(symbol) >= PLAIN for symbol in unit[len(unit) - same :]) else 0
    )  # a day alone is any sentence's
