"""Lines that begin with a label of their own, and go on no sentence before them: "15 July – the Strategy is published⏎17 July – a dinner"."""

from __future__ import annotations

import re

from linter.text.words import Words

_DASH = re.compile(r"\s[–—-]\s|[–—]|:\s")
_LABEL = 6
"""Words of a label at the most."""


def line_end(words: Words, first: int, last: int) -> int:
    """The first word after `first` and before `last` that begins a line with a label; `last` if none does."""
    for at in range(first, last):
        if "\n" in words.gap(at) and _labelled(words, at, min(last + _LABEL, len(words))):
            return at
    return last


def _labelled(words: Words, at: int, end: int) -> bool:
    """Whether the line that begins with word `at` has a label: a number or a capital, and a dash or colon soon after."""
    if not (words.capital(at) or words.norm[at][0].isdigit()):
        return False
    for after in range(at + 1, min(at + 1 + _LABEL, end)):
        gap = words.gap(after)
        if "\n" in gap:
            return False
        if _DASH.search(gap):
            return True
    return False
