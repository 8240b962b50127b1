"""Named things found in a letter: the library's phrases, whole words, whatever their number and capitals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from linter.model.frozen import frozen
from linter.text.remembered import Asked, Lookup
from linter.text.stems import root, stems
from linter.text.words import Words, read_words


class Key(NamedTuple):
    """What a phrase stands for: a rule kind, an entry or rule, a role in it, and which of that role's phrases."""

    kind: str
    entry: str
    role: str
    number: int = 0


class Wanted(NamedTuple):
    """A phrase to look for. With `verbs`, a phrase of one word is also found as its verb ("responded").

    With `named`, it matters only in letters in which another phrase of its entry is found.
    """

    text: str
    key: Key
    verbs: bool = False
    exact_case: bool = False
    named: bool = False


class Mention(NamedTuple):
    """A phrase found at words `first` to `last` (half open)."""

    first: int
    last: int
    key: Key

    def moved(self, words: int) -> Mention:
        """The same where so many more words stand before it."""
        return Mention(self.first + words, self.last + words, self.key)


class Opening(NamedTuple):
    """Word `at` may begin a phrase of `size` words, of which the last were not there to look at."""

    at: int
    size: int


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


class Tables(NamedTuple):
    """Where phrases are looked up: plain dictionaries, or what is kept of them in a file.

    `sizes` gives for a phrase's first stem how many words such phrases have, longest first; `keys` for a phrase's stems,
    a space between them, what it stands for and its spelling where capitals matter; `verbs` for a root what its verbs
    stand for; `further` for an entry the phrases that matter only where the entry is named, each with its root or "".
    """

    sizes: Lookup[str, tuple[int, ...]]
    keys: Lookup[str, tuple[tuple[Key, str], ...]]
    verbs: Lookup[str, tuple[Key, ...]]
    further: Lookup[str, tuple[tuple[str, Key, str], ...]]


@frozen
class _Further:
    """The phrases of an entry that matter only where it is named: each its stems, what it stands for and its verbs' root.

    `firsts` are the stems that they begin with, `verbs` the roots.
    """

    phrases: list[tuple[tuple[str, ...], Key, str]]
    firsts: frozenset[str]
    verbs: frozenset[str]


class Phrases:
    """All wanted phrases; or those of `tables`, which were made before."""

    def __init__(self, wanted: Iterable[Wanted] = (), tables: Tables | None = None) -> None:
        self.words: set[str] = set()
        self.tables = tables or self._compiled(wanted)
        self._sizes = Asked(self.tables.sizes.get)
        self._verbs = Asked(self._of_verb)
        self._keys = Asked(self.tables.keys.get)
        self._further = Asked(self._further_of)

    def _compiled(self, wanted: Iterable[Wanted]) -> Tables:
        sizes: dict[str, set[int]] = defaultdict(set)
        keys: dict[str, list[tuple[Key, str]]] = defaultdict(list)
        verbs: dict[str, list[Key]] = defaultdict(list)
        further: dict[str, list[tuple[str, Key, str]]] = defaultdict(list)
        for phrase in sorted(set(wanted)):
            words = read_words(phrase.text).norm
            if words and words[0] in ("the", "a", "an") and len(words) > 1:
                words = words[1:]
            if not words:
                continue
            self.words.update(words)
            found = stems(words)
            verb = root(words[0]) if phrase.verbs and len(words) == 1 else ""
            if phrase.named:
                further[named(phrase.key)].append((" ".join(found), phrase.key, verb))
                continue
            sizes[found[0]].add(len(found))
            keys[" ".join(found)].append((phrase.key, phrase.text if phrase.exact_case else ""))
            if verb:
                verbs[verb].append(phrase.key)
        return Tables(
            {first: tuple(sorted(of, reverse=True)) for first, of in sizes.items()},
            {phrase: tuple(of) for phrase, of in keys.items()},
            {verb: tuple(of) for verb, of in verbs.items()},
            {entry: tuple(of) for entry, of in further.items()},
        )

    def _further_of(self, entry: str) -> _Further | None:
        kept = self.tables.further.get(entry)
        if kept is None:
            return None
        phrases = [(tuple(phrase.split(" ")), key, verb) for phrase, key, verb in kept]
        firsts = frozenset(stemmed[0] for stemmed, _, _ in phrases)
        return _Further(phrases, firsts, frozenset(verb for _, _, verb in phrases if verb))

    def _of_verb(self, word: str) -> tuple[Key, ...]:
        return self.tables.verbs.get(root(word)) or ()

    def find(self, words: Words, stems: Sequence[str]) -> tuple[list[Mention], list[Opening]]:
        """Every mention in `words`, of every length, in the order in which they begin; `stems` are the words' stems.

        And where one may begin that reaches beyond them. Phrases that matter only where their entry is named are left to `further`.
        """
        found: list[Mention] = []
        openings: list[Opening] = []
        sizes, verbs, keys, norm = self._sizes, self._verbs, self._keys, words.norm
        begins = zip(map(sizes.__getitem__, stems), map(verbs.__getitem__, norm), strict=True)
        starts = [at for at, (size, verb) in enumerate(begins) if size or verb]
        for at in starts:
            for size in sizes[stems[at]] or ():
                if at + size > len(stems):
                    openings.append(Opening(at, size))
                    continue
                for key, case in keys[" ".join(stems[at : at + size])] or ():
                    if not case or _same_case(words, at, at + size, case):
                        found.append(Mention(at, at + size, key))
            for key in verbs[norm[at]] if not words.capital(at) or _opens(words, at) else ():
                if (at, at + 1, key) not in found[-4:]:
                    found.append(Mention(at, at + 1, key))
        return found, openings

    def opened(self, words: Words, stems: Sequence[str], openings: Iterable[Opening]) -> Iterator[Mention]:
        """The mentions that begin at `openings`."""
        for at, size in openings:
            if at + size <= len(stems):
                for key, case in self._keys[" ".join(stems[at : at + size])] or ():
                    if not case or _same_case(words, at, at + size, case):
                        yield Mention(at, at + size, key)

    def knows(self, stems: Sequence[str], opening: Opening) -> bool:
        """Whether a phrase, whatever its capitals, stands at `opening` in words of these stems."""
        at, size = opening
        return at + size <= len(stems) and self._keys[" ".join(stems[at : at + size])] is not None

    def matter_further(self, entry: str) -> bool:
        """Whether there are phrases that matter only where `entry`, a kind and an id, is named."""
        return self._further[entry] is not None

    def further(self, words: Words, stems: Sequence[str], entries: Iterable[str]) -> Iterator[tuple[str, Mention]]:
        """The mentions of the phrases that matter only where `entries` are named, each with its entry."""
        here, roots = frozenset(stems), frozenset(map(_ROOTS.__getitem__, words.norm))
        for entry in entries:
            wanted = self._further[entry]
            if wanted and not (wanted.firsts.isdisjoint(here) and wanted.verbs.isdisjoint(roots)):
                for mention in _found(words, stems, wanted):
                    yield entry, mention


def _opens(words: Words, at: int) -> bool:
    """Whether a word begins a sentence, so that its capital tells nothing."""
    return at == 0 or words.mark(at)[:1] in (".", "?", "!", ":") or "\n" in words.gap(at)


_ROOTS = Asked(root)


def named(key: Key) -> str:
    """What the further phrases of an entry are found by."""
    return f"{key.kind} {key.entry}"


def _found(words: Words, stems: Sequence[str], wanted: _Further) -> Iterator[Mention]:
    """The mentions of the phrases `wanted`."""
    stands = _places(stems, wanted.firsts)
    verbs = _places([_ROOTS[word] for word in words.norm], wanted.verbs)
    for stemmed, key, verb in wanted.phrases:
        size = len(stemmed)
        places = {at for at in stands.get(stemmed[0], ()) if size == 1 or tuple(stems[at : at + size]) == stemmed}
        for at in sorted(places):
            yield Mention(at, at + size, key)
        for at in verbs.get(verb, ()) if verb else ():
            if at not in places and (not words.capital(at) or _opens(words, at)):
                yield Mention(at, at + 1, key)


def _places(words: Sequence[str], wanted: frozenset[str]) -> dict[str, list[int]]:
    """Where each of the `wanted` words stands."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(words):
        if word in wanted:
            found[word].append(at)
    return found


def _same_case(words: Words, first: int, last: int, case: str) -> bool:
    """Whether the written words have the phrase's capitals; a plural s does not count."""
    wanted = case.replace("-", " ").split()
    raw = [
        words.text[words.start[at] : words.end[at]].removesuffix("'s").removesuffix("’s") for at in range(first, last)
    ]
    return len(wanted) == len(raw) and all(
        have == want or have == want + "s" for have, want in zip(raw, wanted, strict=True)
    )
