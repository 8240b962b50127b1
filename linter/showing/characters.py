"""Text from a letter made safe to show: nothing in it can move a cursor, turn a line round or break an encoding."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_UNUSUAL = re.compile(r"[^ -~]")
#: What stands for a character that an encoding lacks.
_PLAIN = {
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "‐": "-",
    "‑": "-",
    "–": "-",
    "—": "-",
    "─": "-",
    "…": "...",
    "·": "-",
    "•": "*",
    "✓": "+",
    "✗": "x",
    "▲": "!",
    "→": "->",
    "£": "GBP ",
    "€": "EUR ",
}


def safe(text: str, encoding: str = "utf-8") -> str:
    """`text` on one line, for `encoding`: any white space is a space, and control characters are made visible.

    Invisible characters (soft hyphens, zero-width ones, those that turn the direction of writing) are left out.
    """
    if text.isascii() and text.isprintable():
        return text
    return fitted(_UNUSUAL.sub(_made_safe, text), encoding)


def fitted(text: str, encoding: str) -> str:
    """`text` with each character that `encoding` lacks replaced by its nearest, or by a question mark."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(character if _has(encoding, character) else _PLAIN.get(character, "?") for character in text)
    return text


def width(text: str) -> int:
    """The columns that safe `text` takes on a screen: wide East Asian characters take two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _made_safe(unusual: re.Match[str]) -> str:
    return _shown(unusual[0])


@lru_cache(maxsize=1_000)
def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if character in "\t\n\r\v\f" or category in ("Zs", "Zl", "Zp"):
        return " "
    if category == "Cc":
        return chr(0x2400 + ord(character)) if ord(character) < 0x20 else "�"
    if category == "Cs":
        return "�"
    return "" if category == "Cf" else character


def _has(encoding: str, character: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
