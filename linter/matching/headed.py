"""The items of a list that head sentences or paragraphs of their own: "*Anglia*: the east. *Midshires*: the middle."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from linter.matching.listed import LONGEST_ITEM, Element, Listed, tidy, whole_name
from linter.matching.phrases import Mention
from linter.matching.stretch import Stretch

_PARTED = r"^[\"'”’*_)\s]*(?:(:)|(?:\s|[*_])*[–—-]\s|(\.)|(\s*\n))"
"""What stands between a head and what is said under it: a colon, a dash, a full stop, the end of the line.
Compiled for the first letter with such a list."""
_FEWEST = 3
_APART = 4
"""Sentences at the most from one head to the next."""


def headed(reading: Stretch, number: int, at: Mapping[int, Mention]) -> str:
    """The mark that parts the member that heads sentence `number` from what is said under it; empty if none does."""
    sentence = reading.sentences[number]
    first, _ = tidy(reading, sentence.first, sentence.last)
    if first not in at or first - sentence.first > 1:
        return ""
    return _mark(reading, at[first].last)


def _mark(reading: Stretch, last: int) -> str:
    found = re.match(_PARTED, reading.words.gap(last))
    return found.group().strip(" \"'”’*_)\t")[:1] or "\n" if found else ""


def runs(reading: Stretch, numbers: Sequence[int], at: Mapping[int, Mention]) -> Iterator[range]:
    """The stretches of sentences that members head, three or more; `numbers` are the sentences in prose that hold members."""
    run: list[int] = []
    for number in [*numbers, -1]:
        mark = headed(reading, number, at) if number >= 0 else ""
        if run and (not mark or number - run[-1] > _APART or mark != headed(reading, run[0], at)):
            if len(run) >= _FEWEST:
                yield range(run[0], run[-1] + 1)
            run = []
        if mark:
            run.append(number)


def heads(reading: Stretch, run: range, listed: Listed) -> Iterator[Element]:
    """The items that head the sentences of `run`, and the one below it, which may be of something else."""
    mark = headed(reading, run.start, listed.at)
    counted = _number_before(reading, run[-1])
    stop = run.stop + 1 + (counted > 0)
    for number in range(run.start, min(stop, len(reading.sentences))):
        sentence = reading.sentences[number]
        first, last = tidy(reading, sentence.first, sentence.last)
        if number in run and headed(reading, number, listed.at):
            yield whole_name(reading, listed.at[first], sentence.last, listed, alone=True)
            continue
        own = _number_before(reading, number)
        goes_on = counted > 0 and (own == counted + 1 or (own > 0 and number in run))
        if goes_on or "\n" in reading.words.gap(sentence.first):
            ends = [at for at in range(first + 1, min(last, first + LONGEST_ITEM) + 1) if reading.words.mark(at)]
            if ends and _mark(reading, ends[0]) == mark and reading.words.capital(first):
                yield Element(first, ends[0], None, loose=number not in run and not goes_on)


def _number_before(reading: Stretch, number: int) -> int:
    """The number that stands alone before sentence `number`, in "5. Brass Bands. *6.* Handbells."; 0 if none does."""
    before = reading.sentences[number - 1]
    alone = number > 0 and before.last - before.first == 1 and reading.words.norm[before.first].isdigit()
    return int(reading.words.norm[before.first][:3]) if alone else 0
