"""Sentences that always come together joined into passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from linter.mining.gathering import Form
from linter.mining.likeness import Code
from linter.mining.shapes import shaped
from linter.mining.statements import Statement, by_weight

_TOGETHER = 0.8
"""Of the letters with either of two sentences so many must have the one right after the other."""
_MOST, _MOST_WORDS = 5, 150
"""Sentences, and words, in the longest passage."""
_LEAST = 6
"""Symbols in the shortest passage: a shorter sentence is part of one, or says nothing by itself."""
_FORMS = 40
_PIECE, _MUCH = 0.7, 2
"""A passage is a piece of one that is so many times as common, if so much of it stands there in one run."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What recurs: its forms, the one of most letters first, and the letters that hold it in any form."""

    forms: tuple[Form, ...]
    letters: int


def joined(statements: Sequence[Statement]) -> list[Passage]:
    """The passages that `statements` make, those of most letters first."""
    of_number = {number: at for at, each in enumerate(statements) for number in each.numbers}
    after: dict[int, int] = {}
    for at, each in enumerate(statements):
        counts: dict[int, int] = {}
        for number, letters in each.following.items():
            to = of_number.get(number)
            if to is not None and to != at:
                counts[to] = counts.get(to, 0) + letters
        for to, letters in counts.items():
            if letters >= _TOGETHER * max(each.letters, statements[to].letters):
                after[at] = to
    chained = set(after.values())
    passages = [_passage([statements[at] for at in chain]) for chain in _chains(len(statements), after, chained)]
    long = [passage for passage in passages if len(shaped(passage.forms[0].text).symbols) >= _LEAST]
    return sorted(long, key=lambda passage: (-passage.letters, passage.forms[0].text))


def without_fragments(passages: Sequence[Passage]) -> list[Passage]:
    """`passages`, which come commonest first, without those that are pieces of a much commoner one."""
    code = Code()
    encoded = [code.encoded(shaped(passage.forms[0].text).symbols) for passage in passages]
    kept: list[Passage] = []
    for passage, own in zip(passages, encoded, strict=True):
        stronger = "\0".join(
            other for more, other in zip(passages, encoded, strict=True) if more.letters >= _MUCH * passage.letters
        )
        size = ceil(_PIECE * len(own))
        if not any(own[at : at + size] in stronger for at in range(len(own) - size + 1)):
            kept.append(passage)
    return kept


def _chains(count: int, after: dict[int, int], chained: set[int]) -> list[list[int]]:
    """Every statement once, in runs of those that follow each other."""
    found: list[list[int]] = []
    done: set[int] = set()
    for start in [*(at for at in range(count) if at not in chained), *range(count)]:
        chain: list[int] = []
        at: int | None = start
        while at is not None and at not in done and len(chain) < _MOST:
            chain.append(at)
            done.add(at)
            at = after.get(at)
        if chain:
            found.append(chain)
    return found


def _passage(chain: Sequence[Statement]) -> Passage:
    forms = chain[0].forms[:_FORMS]
    letters = chain[0].letters
    for then in chain[1:]:
        letters = min(letters, then.letters)
        forms = _both(forms, then.forms[:_FORMS])
    return Passage(tuple(sorted(forms, key=by_weight)), letters)


def _both(first: Sequence[Form], then: Sequence[Form]) -> list[Form]:
    """Forms of one sentence, each with the form of the next that was seen when it was; each form of either once."""
    found: dict[str, Form] = {}
    for left, right in [(form, _with(form, then)) for form in first] + [(_with(form, first), form) for form in then]:
        text = f"{left.text} {right.text}"
        if text not in found:
            seen = left.seen.both(right.seen, min(left.seen.letters, right.seen.letters))
            found[text] = Form(text, left.values + right.values, seen)
    return list(found.values())


def _with(form: Form, others: Sequence[Form]) -> Form:
    """That of `others` which shares most letters' months with `form`; the commonest where none does."""
    months = form.seen.months

    def shared(other: Form) -> int:
        return sum(min(letters, other.seen.months.get(month, 0)) for month, letters in months.items())

    return max(others, key=shared)
