"""For how long a line holds, as its title says: "*Until the works are over*, …" of a line called "Ferry while the bridge is closed"."""

from __future__ import annotations

from linter.matching.changes import Change

_AS_LONG = ("while", "until", "till", "during", "as long as", "pending")
_LASTING = ("until ", "till ", "while ", "as long as ", "for as long as ", "so long as ", "during ")
_CLAUSE = 4
"""Words at the least in what says so with a verb of its own."""


def while_so(title: str, change: Change) -> bool:
    """Whether a limit put around a line says no more than its title does."""
    holds = any(f" {word} " in f" {title.lower()} " for word in _AS_LONG)
    return holds and change.sort == "limit" and not change.approved and _for_so_long(change.written)


def _for_so_long(written: str) -> bool:
    return written.startswith(_LASTING) and len(written.split()) >= _CLAUSE
