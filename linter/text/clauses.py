"""The conjunctions that put a clause at a time of its own, and what they say of its verb.

"When it opened" tells of what has been; "until it has opened" and "if it opened" do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.text.words import Words

_ALONE = frozenset("once when until till after if unless whenever before moment".split())
_LONGER = (
    ("the", "moment", "that"),
    ("the", "moment"),
    ("the", "minute"),
    ("the", "day", "that"),
    ("as", "soon", "as"),
    ("by", "the", "time"),
    ("such", "time", "as"),
    ("as", "and", "when"),
)
_TELLING = frozenset("when after once soon time moment".split())
_SUPPOSING = frozenset("would could should might will shall".split())
_PERFECT = frozenset(("has", "have"))
LEAD = 4
"""Words between a conjunction and the subject of its clause at the most."""


def conjunction(norm: Sequence[str], at: int) -> int:
    """How many words right before word `at` are a conjunction of time or condition: 3 for "as soon as"; 0 if none."""
    for words in _LONGER:
        if tuple(norm[max(0, at - len(words)) : at]) == words:
            return len(words)
    return int(at > 0 and norm[at - 1] in _ALONE)


def after_colon(words: Words, first: int, last: int) -> int:
    """Where what is said begins after a colon among words `first` to `last`: "Leave out if not needed: *the* … has closed"."""
    dashed = (at for at in range(last, max(first, last - 2), -1) if not _DASHES.isdisjoint(words.gap(at)))
    first = next(dashed, first)  # "The day after that – *the* … comes out"
    return next((at for at in range(last, first, -1) if ":" in words.gap(at)), first)


_DASHES = frozenset("–—")


def conjunctions(norm: Sequence[str], first: int, last: int) -> frozenset[str]:
    """The conjunctions of time or condition among words `first` to `last`, longer ones by their noun or adverb."""
    return frozenset(_found(norm, first, last))


def _found(norm: Sequence[str], first: int, last: int) -> Iterator[str]:
    for at in range(first, last):
        if norm[at] in _ALONE:
            yield norm[at]
        elif tuple(norm[at : at + 3]) in _LONGER:
            yield "until" if norm[at] == "such" else "soon" if norm[at] == "as" else "time"


def tells(found: frozenset[str], group: Sequence[str], sentence: Sequence[str]) -> bool:
    """Whether a clause in the past tense after the conjunctions `found` tells of what has been.

    `group` are its auxiliaries, `sentence` all words: "would" makes it a supposition or something said earlier.
    """
    return found <= _TELLING and not _PERFECT & set(group) and not _SUPPOSING & set(sentence)


def holds(words: Sequence[str], phrase: tuple[str, ...]) -> bool:
    """Whether `phrase` stands among `words`."""
    size = len(phrase)
    return any(tuple(words[at : at + size]) == phrase for at in range(len(words) - size + 1))


def clause_around(words: Words, at: int, first: int, last: int) -> tuple[int, int]:
    """The words of `first` to `last` that are of one clause with word `at`: up to a semicolon, or an "and" with a subject of its own."""
    norm = words.norm
    breaks = [each for each in range(first + 1, last) if _breaks(words, norm, each)]
    return (
        max((each for each in breaks if each <= at), default=first),
        min((each for each in breaks if each > at), default=last),
    )


def _breaks(words: Words, norm: Sequence[str], at: int) -> bool:
    if not {";", ":"}.isdisjoint(words.mark(at)):
        return True
    return (
        norm[at] in _JOINING
        and bool(words.mark(at))
        and (norm[at] not in _BOTH or _OF_ITS_OWN.issuperset(norm[at + 1 : at + 2]))
    )


_JOINING = frozenset("and but so as while whereas because though although".split())
_BOTH = frozenset("and but so as".split())
_OF_ITS_OWN = frozenset("i we you they he she it there that the our this as soon once when if".split())
"""With which a clause begins that has a subject of its own."""
