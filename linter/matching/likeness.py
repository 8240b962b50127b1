"""Whether one word may stand for another: it is of one stem with it, says the same, or is it badly typed or scanned."""

from __future__ import annotations

from linter.text.synonyms import synonymous

_STEM = 5
"""Letters that two words of one stem share at the least: "preference", "preferred"."""
_SLIP = 1
"""Letters at the most in which a word is another that was badly typed."""


def akin(word: str, other: str) -> bool:
    """Whether two words begin as words of one stem do, or may say the same."""
    return (word[:_STEM] == other[:_STEM] and len(word) >= _STEM) or synonymous(word, other)


def slipped(word: str, other: str) -> bool:
    """Whether two words are the same but for a letter that slipped."""
    from rapidfuzz.distance import OSA

    return OSA.distance(word, other) <= _SLIP


def unscanned(word: str) -> str:
    """A word as it stood before a scanner read "rn" for "m" and "vv" for "w": "mix" of "rnix"."""
    return word.replace("rn", "m").replace("vv", "w")
