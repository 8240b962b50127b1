"""Answers remembered in memory: letters share their standard sentences, and what is said of one is not worked out again.

What is remembered may be words of letters: it is bounded, ends with the process, and is never pickled.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

K = TypeVar("K")
V = TypeVar("V")
K_contra = TypeVar("K_contra", contravariant=True)
V_co = TypeVar("V_co", covariant=True)
_MOST = 50_000


class Lookup(Protocol[K_contra, V_co]):
    """A table: a plain dictionary, or one in a file."""

    def get(self, key: K_contra, /) -> V_co | None:
        """What is kept under `key`; None if nothing is."""


class Remembered(dict[K, V], Generic[K, V]):
    """A dictionary that begins anew when it holds `most` answers."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def keep(self, key: K, answer: V) -> V:
        """Remember `answer`, and give it."""
        if len(self) >= self._most:
            self.clear()
        self[key] = answer
        return answer

    def __reduce__(self) -> tuple[type[Remembered[K, V]], tuple[int]]:
        return (Remembered, (self._most,))


class Recent(Generic[K, V]):
    """Answers by key: those asked for most recently, of a given size together."""

    def __init__(self, room: int) -> None:
        self._answers: OrderedDict[K, tuple[V, int]] = OrderedDict()
        self._given = self._room = room

    def get(self, key: K) -> V | None:
        """The answer that is remembered, if one is."""
        found = self._answers.get(key)
        if found is None:
            return None
        self._answers.move_to_end(key)
        return found[0]

    def keep(self, key: K, answer: V, size: int) -> V:
        """Remember `answer`, which is new, and give it; those that were not asked for the longest give way to it."""
        self._answers[key] = answer, size
        self._room -= size
        while self._room < 0:
            self._room += self._answers.popitem(last=False)[1][1]
        return answer

    def __reduce__(self) -> tuple[type[Recent[K, V]], tuple[int]]:
        return (Recent, (self._given,))


class Asked(dict[K, V], Generic[K, V]):
    """The answers of `ask`, each asked for once: `asked[key]`."""

    def __init__(self, ask: Callable[[K], V]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, key: K) -> V:
        if len(self) >= _MOST:
            self.clear()
        answer = self[key] = self._ask(key)
        return answer

    def __reduce__(self) -> tuple[type[Asked[K, V]], tuple[Callable[[K], V]]]:
        return (Asked, (self._ask,))
