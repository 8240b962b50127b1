"""The library's words, and the one a misspelt or badly scanned word was meant to be.

A word that is not in the vocabulary stands for one that is when a single letter was changed, dropped, added or swapped
(symmetric deletion, as in SymSpell), or when a scanner read "rn" for "m". Short words are never guessed at.
"""

from __future__ import annotations

from collections.abc import Iterable

from linter.text.stems import stem

_SHORTEST = 5
_CACHE_LIMIT = 200_000


class Vocabulary:
    """The folded words that the library uses, each with a number; `correct` guesses at the others."""

    def __init__(self, words: Iterable[str]) -> None:
        self.number: dict[str, int] = {word: index for index, word in enumerate(sorted(set(words)))}
        self._deleted: dict[str, str] = {}
        for word in self.number:
            if len(word) >= _SHORTEST and word.isalpha():
                for shorter in _deletions(word):
                    self._deleted.setdefault(shorter, word)
        self._stems = {stem(word) for word in self.number}
        self._answers = _Answers(self)

    def __contains__(self, word: object) -> bool:
        return word in self.number

    def __reduce__(self) -> tuple[type[Vocabulary], tuple[list[str]]]:
        return (Vocabulary, (list(self.number),))

    def corrected(self, words: Iterable[str]) -> list[str]:
        """`correct` for each of `words`."""
        return list(map(self._answers.__getitem__, words))

    def correct(self, word: str) -> str:
        """`word` itself, or the word of the vocabulary that it is one slip away from."""
        if word in self.number or len(word) < _SHORTEST or not word.isalpha() or stem(word) in self._stems:
            return word
        return self._guess(word)

    def _guess(self, word: str) -> str:
        at = word.find("rn")
        while at >= 0:
            scanned = f"{word[:at]}m{word[at + 2 :]}"
            if scanned in self.number:
                return scanned
            at = word.find("rn", at + 1)
        found = self._deleted.get(word)
        if found is None:
            for shorter in _deletions(word):
                if shorter in self.number and len(shorter) >= _SHORTEST:
                    found = shorter
                    break
                candidate = self._deleted.get(shorter)
                if candidate is not None and abs(len(candidate) - len(word)) <= 0 and _one_slip(candidate, word):
                    found = candidate
                    break
        if found is None or _inflected(found, word):
            return word
        if found[0] != word[0] and not {found[0], word[0]} <= set("il1jt") and len(word) < 8:
            return word
        return found


class _Answers(dict[str, str]):
    """What `correct` said of each word: asked for once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._correct = vocabulary.correct

    def __missing__(self, word: str) -> str:
        if len(self) > _CACHE_LIMIT:
            self.clear()
        answer = self[word] = self._correct(word)
        return answer


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
