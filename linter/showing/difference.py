"""Which words differ between what was written and what is approved, on both sides."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple

from linter.model.document import Span
from linter.text.words import Words, read_words

#: A fault of more words than this is a passage: what is marked in it is what differs, not all of it.
_PASSAGE = 8
#: Below this share of words in common two texts say different things, and marking words would mislead.
_ALIKE = 0.5


class Marks(NamedTuple):
    """The words to mark, as spans of the text they stand in: in order, apart from each other."""

    written: tuple[Span, ...]
    approved: tuple[Span, ...]


def marks(written: str, fault: Span, approved: str) -> Marks:
    """What to mark in `written`, a passage whose words at `fault` are faulty, and in the `approved` words.

    A short fault is marked whole, and beside it the approved words that stand in its place, few as they are. In a fault that is a whole
    passage, the differing words are marked; none, where the two have too little in common to be set side by side, or
    where there are no approved words.
    """
    left, right = read_words(written), read_words(approved)
    matcher = SequenceMatcher(None, *([word.replace(",", "") for word in side.norm] for side in (left, right)), False)
    codes = matcher.get_opcodes()
    inside = [index for index in range(len(left)) if left.start[index] < fault.end and left.end[index] > fault.start]
    if not inside:
        return Marks((fault,), ())
    first, last = inside[0], inside[-1] + 1
    same = sum(high - low for code, low, high, _, _ in codes if code == "equal")
    is_passage = last - first > _PASSAGE
    size = (len(right) + last - first) / 2 if is_passage else min(len(right), last - first)
    alike = same > 0 and same >= _ALIKE * size
    changed = [
        (low, high, other_low, other_high)
        for code, low, high, other_low, other_high in codes
        if code != "equal" and low <= last and high >= first
    ]
    if is_passage:
        ranges = [(max(low, first), min(high, last)) for low, high, _, _ in changed] if alike else []
        of_written = _spans(left, ranges)
    else:
        of_written = (fault,)
    in_its_place = [(low, high) for _, _, low, high in changed] if alike else []
    if not alike and not is_passage and len(right) <= _PASSAGE:
        in_its_place = [(0, len(right))]
    return Marks(of_written, _spans(right, in_its_place))


def _spans(words: Words, ranges: list[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(Span(words.start[low], words.end[high - 1]) for low, high in ranges if low < high)
