"""Every number that is told of a list: beside its name, after it, by what stands for it, or as that of a thing's parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.matching.counted_back import counted_back
from linter.matching.counted_of import had_by, out_of
from linter.matching.counting import stated
from linter.matching.enumerations import Enumeration, head_words
from linter.matching.offering import introduction
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.model.library import CanonicalList
from linter.text.numbers import Figure


def told_numbers(
    reading: Reading,
    canonical: CanonicalList,
    mentions: Sequence[Mention],
    names: Sequence[Mention],
    offered: Sequence[Enumeration],
    right: int,
) -> Iterator[tuple[Figure, int]]:
    """The figures that count the list, each with the word before which the list is named, or with its own.

    `mentions` are all of the list, `names` those that name it as a whole, `offered` what is offered as the whole of it.
    """
    heads = head_words(canonical)
    places = [(name.first, name.last) for name in names]
    owners = [
        m
        for m in mentions
        if (m.key.role == "owner" and _any_such(reading, m)) or (m.key.role == "subject" and m.last - m.first > 1)
    ]
    owners += [name for name in names if not reading.words.norm[name.last - 1].endswith("s")]  # "the support journey"
    places += [(at, at + 1) for owner in owners for at in had_by(reading, owner, heads)]
    for enumeration in offered:
        for first, last in introduction(reading, enumeration):
            places += [(at, at + 1) for at in range(first, last) if reading.stems[at] in heads]
    for first, last in places:
        figure = stated(reading, first, last)
        if figure is not None and (last - first > 1 or figure.amount <= right * 2):  # a head by itself may be of others
            yield figure, last
    for name in (*names, *owners):
        yield from ((figure, figure.first) for figure in out_of(reading, name, heads))
    for name in names:
        yield from ((figure, name.last) for figure in counted_back(reading, name, heads, right))


def _any_such(reading: Reading, owner: Mention) -> bool:
    """Whether any such thing is meant where one word names it: "*a* rescue has six stages"; not "the rescue had"."""
    return owner.last - owner.first > 1 or reading.words.norm[owner.first - 1] in ("a", "an", "every", "each", "any")
