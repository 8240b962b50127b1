"""What is wrong with a library's files: every fault with its place, all of them at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Fault(NamedTuple):
    """One fault. `file` is the path as the user gave it; `line` and `column` (in code points) count from 1."""

    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


class LibraryError(Exception):
    """The library cannot be used. `faults` are in the order of the files; `str` gives one line a fault."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__(self.faults)

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))


def shown(text: str, most: int = 60) -> str:
    """`text` in single quotation marks, on one line, shortened, and safe to print on a terminal."""
    line = " ".join(text[: most * 4].split())
    line = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in line)
    return f"'{line}'" if len(line) <= most else f"'{line[: most - 1].rstrip()}…'"
