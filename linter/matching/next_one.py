"""The next of things that come again, which is not the one that the library has: "the *next* full Spending Review"."""

from __future__ import annotations

from linter.text.words import Words

PLAIN_ADJECTIVES = frozenset(
    "public formal full recent open national government original main initial whole entire final new major ongoing "
    "departmental ministerial nationwide latest same wider online written official current published single individual typical eligible successful".split()
)
_NEXT = frozenset("next another".split())
HOME = frozenset("uk united britain great".split())
_BETWEEN = HOME | PLAIN_ADJECTIVES | frozenset("british comprehensive big regular wide kingdom such".split())
"""What may stand between "next" and the name of a thing that comes again: "the next *UK* Spending Review"."""
_MOST = 3
_AFTER = (["after", "this", "one"], ["after", "that", "one"], ["after", "next"])


def next_before(words: Words, at: int, start: int) -> bool:
    """Whether word `at`, right before a name, leads to it from "next" or "another"; its sentence begins at word `start`."""
    norm, begin = words.norm, at
    while begin > start and norm[begin] in _BETWEEN and at - begin < _MOST and not words.mark(begin).strip("-‑"):
        begin -= 1
    return begin < at and norm[begin] in _NEXT


def next_after(words: Words, last: int) -> bool:
    """Whether a name that ends before word `last` goes on "*after this one*", "*after next*"."""
    return not words.mark(last) and (words.norm[last : last + 3] in _AFTER or words.norm[last : last + 2] in _AFTER)
