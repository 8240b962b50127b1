"""Answers remembered in memory: letters share their standard sentences, and what is said of one is not worked out again.

What is remembered may be words of letters: it is bounded, ends with the process, and is never pickled.
"""

from __future__ import annotations

from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


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
