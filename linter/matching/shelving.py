"""A compiled library on a shelf: each of its tables under a letter of its own, so that a letter's check reads what it needs."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Generic, TypeVar

from linter.matching import fingerprints, phrases, vocabulary
from linter.matching.fingerprints import ShingleIndex
from linter.matching.index import Index, Unit
from linter.matching.phrases import Phrases
from linter.matching.vocabulary import Vocabulary
from linter.model.library import Entry, Library
from linter.storing.shelf import Shelf
from linter.text.remembered import Asked

V = TypeVar("V")
_LIBRARY, _ENTRIES, _COUNT, _UNITS = b"#library", b"#entries", b"#count", b"#units"
_ENCODING = ("utf-8", "surrogatepass")


class Shelved(Generic[V]):
    """One table on a shelf."""

    def __init__(self, shelf: Shelf, table: bytes, decode: Callable[[bytes], V]) -> None:
        self._shelf, self._table, self._decode = shelf, table, decode

    def get(self, key: object, /) -> V | None:
        """What is kept under `key`; None if nothing is."""
        found = self._shelf.get(self._table + str(key).encode("utf-8", "surrogatepass"))
        return None if found is None else self._decode(found)


class _Entries(Mapping[str, Entry]):
    """The entries by id; each is read when it is asked for."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._size = int.from_bytes(shelf.get(_COUNT) or b"", "little")
        self._found: Asked[str, Entry | None] = Asked(Shelved[Entry](shelf, b"e", _unpickled).get)

    def __getitem__(self, key: str) -> Entry:
        found = self._found[key]
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(_unpickled(self._shelf.get(_ENTRIES) or b""))

    def __len__(self) -> int:
        return self._size


class _Units(Sequence[Unit]):
    """The units; each is read when it is asked for."""

    def __init__(self, shelf: Shelf) -> None:
        self._size = int.from_bytes(shelf.get(_UNITS) or b"", "little")
        self._found: Asked[int, Unit | None] = Asked(Shelved[Unit](shelf, b"u", _unpickled).get)

    def __getitem__(self, number: Any) -> Any:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(self._size))]
        found = self._found[number]
        if found is None:
            raise IndexError(number)
        return found

    def __len__(self) -> int:
        return self._size


def opened(shelf: Shelf) -> Index:
    """The index that was put on `shelf`."""
    words = vocabulary.Tables(*(Shelved(shelf, table, _text) for table in (b"w", b"d", b"t")))
    wanted = phrases.Tables(*(Shelved(shelf, table, _unpickled) for table in (b"z", b"k", b"v", b"f")))
    shapes = fingerprints.Tables(
        Shelved(shelf, b"n", _number), Shelved(shelf, b"c", _text), Shelved(shelf, b"s", _unpickled)
    )
    return Index(
        Vocabulary(tables=words),
        Phrases(tables=wanted),
        _Units(shelf),
        ShingleIndex(tables=shapes),
        Shelved(shelf, b"o", _unpickled),
        _Entries(shelf),
        Shelved(shelf, b"l", _unpickled),
        Shelved(shelf, b"j", _unpickled),
        Shelved(shelf, b"b", _unpickled),
        Shelved(shelf, b"y", _unpickled),
        partial(_library, shelf),
    )


def records(index: Index) -> Iterator[tuple[bytes, bytes]]:
    """What is to be put on a shelf for `opened` to give `index`, which was built from a library."""
    for letter, words in zip(b"wdt", index.vocabulary.tables, strict=True):
        yield from _table(letter, words, lambda word: word.encode(*_ENCODING))
    for letter, found in zip(b"zkvf", index.phrases.tables, strict=True):
        yield from _table(letter, found, _pickled)
    numbers, codes, postings = index.shingles.tables
    yield from _table(b"n"[0], numbers, lambda number: number.to_bytes(4, "little"))
    yield from _table(b"c"[0], codes, lambda code: code.encode(*_ENCODING))
    yield from _table(b"s"[0], postings, _pickled)
    yield from _table(b"u"[0], dict(enumerate(index.units)), _pickled)
    yield from _table(b"o"[0], index.units_of, _pickled)
    yield from _table(b"e"[0], index.entries, _pickled)
    yield from _table(b"l"[0], index.facts_of, _pickled)
    yield from _table(b"j"[0], index.facts_with, _pickled)
    yield from _table(b"b"[0], index.facts_said, _pickled)
    yield from _table(b"y"[0], index.dated, _pickled)
    yield _LIBRARY, _pickled(index.library)
    yield _ENTRIES, _pickled(list(index.entries))
    yield _COUNT, len(index.entries).to_bytes(4, "little")
    yield _UNITS, len(index.units).to_bytes(4, "little")


def _table(letter: int, found: Any, encode: Callable[[Any], bytes]) -> Iterable[tuple[bytes, bytes]]:
    """The records of a table that is a dictionary."""
    return ((bytes([letter]) + str(key).encode(*_ENCODING), encode(value)) for key, value in found.items())


def _library(shelf: Shelf) -> Library:
    library: Library = _unpickled(shelf.get(_LIBRARY) or b"")
    return library


def _pickled(value: object) -> bytes:
    return pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)


def _unpickled(value: bytes) -> Any:
    return pickle.loads(value)  # noqa: S301 - a file of the user's own cache folder that nobody else has written


def _number(value: bytes) -> int:
    return int.from_bytes(value, "little")


def _text(value: bytes) -> str:
    return value.decode(*_ENCODING)
