"""What a letter is called by: its reference, found in its name or its text, and never what could be a person's name.

A department says what its references look like by patterns (`TOB####/#####`: # is a digit, @ a capital letter). Without
any, a reference is what follows "Our ref:", or the file's name where that is made of numbers, codes and plain words
such as "reply".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import PurePath

_LONGEST = 60
_HEAD = 3_000
"""Code points at the top of a letter in which a reference is looked for."""
_OUR_REF = re.compile(
    r"\b(?:our|case|letter)\s+ref(?:erence)?(?:\s*(?:no|number))?\.?\s*[:.]?\s*([A-Z0-9][\w/.-]{2,40})", re.IGNORECASE
)
_PLAIN = frozenset(
    """letter letters reply replies response draft final sent case ref reference correspondence template mp mc po tob foi
    email mail note copy version signed""".split()
)
_TOKEN = re.compile(r"[^\W_]+")


def reference(path: str, text: str, patterns: Iterable[str]) -> str:
    """The reference of the letter at `path`; "" where there is none that could be no name."""
    name = PurePath(path.rpartition(" > ")[2] or path).name
    wanted = [_compiled(pattern) for pattern in patterns]
    for place in (name, text[:_HEAD]):
        for each in wanted:
            if found := each.search(place):
                return found.group()
    if wanted:
        return ""
    stated = _OUR_REF.search(text[:_HEAD])
    if stated and any(char.isdigit() for char in stated[1]):
        return stated[1].rstrip("./-")
    stem = name.partition(".")[0]
    return stem if len(stem) <= _LONGEST and _is_code(stem) else ""


def fault(pattern: str) -> str:
    """What is wrong with a pattern of references; "" if nothing is."""
    if "#" not in pattern:
        return f"{pattern!r} has no # for a digit; write a pattern such as TOB####/#####"
    return "" if len(pattern) <= _LONGEST else "it is too long for a reference"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Every sign stands for one character, so nothing in it can take long."""
    signs = {"#": "[0-9]", "@": "[A-Z]"}
    return re.compile("(?<![0-9A-Za-z])" + "".join(signs.get(char, re.escape(char)) for char in pattern) + "(?![0-9])")


def _is_code(stem: str) -> bool:
    """Whether a file's name is made of numbers, codes and plain words alone, and has a number in it."""
    tokens = _TOKEN.findall(stem)
    return any(char.isdigit() for char in stem) and all(
        token.isdigit() or token.lower() in _PLAIN or (_letters(token) < len(token) and _letters(token) <= 4)
        for token in tokens
    )


def _letters(token: str) -> int:
    return sum(char.isalpha() for char in token)
