"""Which words differ between what was written and what is approved, on both sides."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from linter.model.document import Span
from linter.model.frozen import frozen
from linter.text.words import Words, read_words

#: More words than this are a passage: in a faulty one what differs is marked, not all of it, and nothing so long stands
#: in the place of a few words.
_PASSAGE = 8
#: Words that come and go without changing what is said.
_SLIGHT = {"a", "an", "and", "the"}
#: Below this share of words in common two texts say different things, and marking words would mislead.
_ALIKE = 0.5


class Marks(NamedTuple):
    """The words to mark, as spans of the text they stand in: in order, apart from each other."""

    written: tuple[Span, ...]
    approved: tuple[Span, ...]


@lru_cache(maxsize=2_000)
def marks(written: str, fault: Span, approved: str) -> Marks:
    """What to mark in `written`, a passage whose words at `fault` are faulty, and in the `approved` words.

    A short fault is marked whole, and beside it the approved words that stand in its place. In a fault that is a whole
    passage, the differing words are marked; none, where the two have too little in common to be set side by side, or
    where there are no approved words.
    """
    left, right = read_words(written), read_words(approved)
    inside = [index for index in range(len(left)) if left.start[index] < fault.end and left.end[index] > fault.start]
    if not inside:
        return Marks((fault,), ())
    first, last = inside[0], inside[-1] + 1
    codes = SequenceMatcher(a=_plain(left), b=_plain(right), autojunk=False).get_opcodes()
    same = sum(high - low for code, low, high, _, _ in codes if code == "equal")
    changed = [code[1:] for code in codes if code[0] != "equal" and code[1] <= last and code[2] >= first]
    if last - first <= _PASSAGE:
        beside = [(0, len(right))] if len(right) <= _PASSAGE else []
        if same and same >= _ALIKE * min(len(right), last - first):
            beside = [(low, high) for _, _, low, high in changed if high - low <= _PASSAGE]
        return Marks((fault,), _spans(right, beside))
    if same < _ALIKE * (len(right) + last - first) / 2:
        return Marks((), ())
    return Marks(
        _spans(left, [(max(low, first), min(high, last)) for low, high, _, _ in changed]),
        _spans(right, [(low, high) for _, _, low, high in changed]),
    )


@frozen
class Stretch:
    """Words of one text, and those that stand in their place in another: the same, or either may be empty."""

    was: str
    now: str


def compared(was: str, now: str) -> tuple[Stretch, ...]:
    """Two wordings of the same, stretch by stretch; where lines are broken means nothing."""
    left, right = was.split(), now.split()
    codes = SequenceMatcher(a=left, b=right, autojunk=False).get_opcodes()
    return tuple(Stretch(" ".join(left[a:b]), " ".join(right[c:d])) for _, a, b, c, d in codes)


@lru_cache(maxsize=2_000)
def part_of(approved: str, wanted: str) -> tuple[Span, ...]:
    """Where the words `wanted`, in whatever capitals, are a part of longer `approved` words; () where they are not."""
    words, part = read_words(approved), read_words(wanted)
    size = len(part)
    if not 0 < size < len(words):
        return ()
    found = [at for at in range(len(words) - size + 1) if words.norm[at : at + size] == part.norm]
    return (Span(words.start[found[0]], words.end[found[0] + size - 1]),) if len(found) == 1 else ()


def _plain(words: Words) -> list[str]:
    """The words to compare by: 3,000 is 3000."""
    return [word.replace(",", "") for word in words.norm]


def _spans(words: Words, ranges: list[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(
        Span(words.start[low], words.end[high - 1])
        for low, high in ranges
        if not _SLIGHT.issuperset(words.norm[low:high])
    )
