"""Named things found in a letter: the library's phrases, whole words, whatever their number and capitals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from linter.text.stems import root, stem
from linter.text.words import Words, read_words


class Key(NamedTuple):
    """What a phrase stands for: a rule kind, an entry or rule, a role in it, and which of that role's phrases."""

    kind: str
    entry: str
    role: str
    number: int = 0


class Wanted(NamedTuple):
    """A phrase to look for. With `verbs`, a phrase of one word is also found as its verb ("responded")."""

    text: str
    key: Key
    verbs: bool = False
    exact_case: bool = False


class Mention(NamedTuple):
    """A phrase found at words `first` to `last` (half open)."""

    first: int
    last: int
    key: Key


def longest(mentions: Iterable[Mention]) -> list[Mention]:
    """Of mentions that overlap, the longest, then the first; in order."""
    kept: list[Mention] = []
    taken: set[int] = set()
    for mention in sorted(mentions, key=lambda m: (m.first - m.last, m.first)):
        words = range(mention.first, mention.last)
        if taken.isdisjoint(words):
            taken.update(words)
            kept.append(mention)
    return sorted(kept)


class Phrases:
    """All wanted phrases, in one table by their first word."""

    def __init__(self, wanted: Iterable[Wanted]) -> None:
        table: dict[str, dict[tuple[str, ...], list[tuple[Key, str]]]] = defaultdict(dict)
        verbs: dict[str, list[Key]] = defaultdict(list)
        self.words: set[str] = set()
        for phrase in sorted(set(wanted)):
            words = read_words(phrase.text).norm
            if words and words[0] in ("the", "a", "an") and len(words) > 1:
                words = words[1:]
            if not words:
                continue
            self.words.update(words)
            stems = tuple(stem(word) for word in words)
            entry = (phrase.key, phrase.text if phrase.exact_case else "")
            table[stems[0]].setdefault(stems, []).append(entry)
            if phrase.verbs and len(words) == 1:
                verbs[root(words[0])].append(phrase.key)
        self._table = {
            first: [(stems, tuple(keys)) for stems, keys in sorted(group.items(), key=lambda pair: -len(pair[0]))]
            for first, group in table.items()
        }
        self._verbs = _Verbs({verb: tuple(keys) for verb, keys in verbs.items()})

    def find(self, words: Words, stems: Sequence[str]) -> list[Mention]:
        """Every mention in `words`, of every length, in the order in which they begin; `stems` are the words' stems."""
        found: list[Mention] = []
        table, verbs, norm = self._table, self._verbs, words.norm
        at = [index for index, (stem, word) in enumerate(zip(stems, norm, strict=True)) if stem in table or verbs[word]]
        for index in at:
            first = stems[index]
            if first in table:
                for phrase, keys in table[first]:
                    size = len(phrase)
                    if size == 1 or tuple(stems[index : index + size]) == phrase:
                        for key, case in keys:
                            if case and not _same_case(words, index, index + size, case):
                                continue
                            found.append(Mention(index, index + size, key))
            for key in verbs[norm[index]]:
                if (index, index + 1, key) not in found[-4:]:
                    found.append(Mention(index, index + 1, key))
        return found


class _Verbs(dict[str, tuple[Key, ...]]):
    """What a word stands for as a form of a phrase's verb: worked out once for each word."""

    def __init__(self, by_root: Mapping[str, tuple[Key, ...]]) -> None:
        super().__init__()
        self._by_root = by_root

    def __reduce__(self) -> tuple[type[_Verbs], tuple[Mapping[str, tuple[Key, ...]]]]:
        return (_Verbs, (self._by_root,))

    def __missing__(self, word: str) -> tuple[Key, ...]:
        if len(self) > _MOST_WORDS:
            self.clear()
        keys = self[word] = self._by_root.get(root(word), ())
        return keys


_MOST_WORDS = 50_000


def _same_case(words: Words, first: int, last: int, case: str) -> bool:
    """Whether the written words have the phrase's capitals; a plural s does not count."""
    wanted = case.replace("-", " ").split()
    raw = [words.text[words.start[at] : words.end[at]] for at in range(first, last)]
    return len(wanted) == len(raw) and all(
        have == want or have == want + "s" for have, want in zip(raw, wanted, strict=True)
    )
