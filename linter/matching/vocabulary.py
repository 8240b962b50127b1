"""The library's words, and the one a misspelt or badly scanned word was meant to be.

A word that is not in the vocabulary stands for one that is when a single letter was changed, dropped, added or swapped
(symmetric deletion, as in SymSpell), or when a scanner read "rn" for "m". Short words are never guessed at.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from linter.text.remembered import Asked, Lookup
from linter.text.stems import stem
from linter.text.synonyms import listed

_SHORTEST, _LONGEST = 5, 40


class Tables(NamedTuple):
    """The library's words, the words that they are when a letter is left out of them, and their stems."""

    known: Lookup[str, str]
    deleted: Lookup[str, str]
    stems: Lookup[str, str]


class Vocabulary:
    """The folded words that the library uses; `correct` guesses at the others.

    `tables` are those of a vocabulary that was made before, kept by whatever finds them.
    """

    def __init__(self, words: Iterable[str] = (), tables: Tables | None = None) -> None:
        self.tables = tables or _tables(words)
        self._known, self._deleted, self._stems = self.tables
        self._answers = Asked(self.correct)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._known.get(word) is not None

    def corrected(self, words: Iterable[str]) -> list[str]:
        """`correct` for each of `words`."""
        return list(map(self._answers.__getitem__, words))

    def correct(self, word: str) -> str:
        """`word` itself, or the word of the vocabulary that it is one slip away from."""
        if (
            word in self
            or not _SHORTEST <= len(word) <= _LONGEST
            or not word.isalpha()
            or self._stems.get(stem(word)) is not None
        ):
            return word
        return self._guess(word)

    def _guess(self, word: str) -> str:
        at = word.find("rn")
        while at >= 0:
            scanned = f"{word[:at]}m{word[at + 2 :]}"
            if scanned in self:
                return scanned
            at = word.find("rn", at + 1)
        found = self._deleted.get(word)
        if found is None:
            for shorter in _deletions(word):
                if len(shorter) >= _SHORTEST and shorter in self:
                    found = shorter
                    break
                candidate = self._deleted.get(shorter)
                if candidate is not None and abs(len(candidate) - len(word)) <= 0 and _one_slip(candidate, word):
                    found = candidate
                    break
        if found is None or _inflected(found, word) or listed(word):
            return word
        if found[0] != word[0] and not {found[0], word[0]} <= set("il1jt") and len(word) < 8:
            return word
        return found


def _tables(words: Iterable[str]) -> Tables:
    known = dict.fromkeys(sorted(set(words)), "")
    deleted: dict[str, str] = {}
    for word in known:
        if len(word) >= _SHORTEST and word.isalpha():
            for shorter in _deletions(word):
                deleted.setdefault(shorter, word)
    return Tables(known, deleted, dict.fromkeys((stem(word) for word in known), ""))


def _deletions(word: str) -> Iterable[str]:
    for index in range(len(word)):
        yield word[:index] + word[index + 1 :]


def _one_slip(left: str, right: str) -> bool:
    """Whether two words of one length differ in one letter, or in two neighbours swapped."""
    differ = [index for index in range(len(left)) if left[index] != right[index]]
    if len(differ) == 1:
        return True
    return (
        len(differ) == 2
        and differ[1] == differ[0] + 1
        and left[differ[0]] == right[differ[1]]
        and left[differ[1]] == right[differ[0]]
    )


def _inflected(known: str, word: str) -> bool:
    """Whether the two differ only as forms of a word do: then `word` is itself, and no slip."""
    shared = 0
    for left, right in zip(known, word, strict=False):
        if left != right:
            break
        shared += 1
    return {known[shared:], word[shared:]} <= {"", "s", "d", "r", "n", "y", "e", "es", "ed", "er", "ly"}
