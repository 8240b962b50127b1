"""The reason that a letter gives for a suppression, without what could be somebody's name, address or number.

A reason in the settings is the department's own, and is kept as it stands; one in a letter stands beside somebody's case.
"""

from __future__ import annotations

import re
from calendar import day_name, month_name

from linter.history.snapshots import Snapshot

_OMITTED = "[…]"
_WORD = re.compile(r"\w[\w'’.@/-]*\w|\w")
_DATES = frozenset(name.lower() for name in (*day_name, *month_name) if name)
_PLAIN = _DATES | frozenset("i mr mrs ms miss dr mx sir lady lord the a an".split())
_YEAR = 4
"""Digits in the longest number that is nobody's: a year, a figure."""
_SHORT = 5
"""Letters in the longest word that is all capitals because it is an abbreviation."""


def vocabulary(library: Snapshot) -> frozenset[str]:
    """The words of a library, small: whoever is named there is no correspondent."""
    texts = [text for entry in library.entries for text in (entry.title, *(each.text for each in entry.versions))]
    return frozenset(word.lower() for text in texts for word in _WORD.findall(text))


def impersonal(reason: str, known: frozenset[str]) -> str:
    """`reason` with […] for words that begin with a capital and are not `known`, for addresses and for long numbers.

    A capital at the beginning means nothing, unless a name goes on after it.
    """
    found = list(_WORD.finditer(reason))
    personal = [_is_personal(match[0], known) for match in found]
    if found and not any(map(str.isdigit, found[0][0])) and "@" not in found[0][0]:
        personal[0] = personal[0] and len(found) > 1 and personal[1]
    parts: list[str] = []
    at = 0
    for match, omitted in zip(found, personal, strict=True):
        gap = reason[at : match.start()]
        if not omitted:
            parts += (gap, match[0])
        elif not (parts and parts[-1] == _OMITTED and not gap.strip(" ,-")):
            parts += (gap, _OMITTED)
        at = match.end()
    return "".join([*parts, reason[at:]])


def _is_personal(word: str, known: frozenset[str]) -> bool:
    if "@" in word:
        return True
    if any(map(str.isdigit, word)):
        return sum(map(str.isdigit, word)) > _YEAR or (word[0].isalpha() and not word.isalpha())
    if not word[0].isupper() or (word.isupper() and 1 < len(word) <= _SHORT):
        return False
    plain = word.lower().removesuffix("'s").removesuffix("’s")
    return plain not in _PLAIN and plain not in known and word.lower() not in known
