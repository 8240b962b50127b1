"""A change to approved words, told to a person."""

from __future__ import annotations

from linter.matching.changes import Change
from linter.matching.fingerprints import DATE_SLOT, ITEM_SLOT, NUMBER_SLOT, is_slot

_SORTS = {
    "negation": "a “not” was added or taken away",
    "modal": "how certain it is was changed",
    "scope": "how far it reaches was changed",
    "territory": "the place was changed",
    "limit": "a limit was added or taken away",
    "antonym": "its direction was turned round",
    "agent": "who does it was changed",
    "party": "somebody was left out or replaced",
    "figure": "a figure was changed",
    "word": "what it says was changed",
}


def told(change: Change) -> str:
    """A change for the drafter to read: "the place was changed (“england” for “wales”)"."""
    approved, written = _said(change.approved), _said(change.written)
    if approved and written:
        return f"{_SORTS[change.sort]} ({written} for {approved})"
    if written:
        return f"{_SORTS[change.sort]} ({written} added)"
    return f"{_SORTS[change.sort]} ({approved} missing)"


def _said(words: str) -> str:
    """Words of a skeleton for a reader: quoted, or what kind of thing a symbol that is no word stands for."""
    if not words or words in _SLOTS:
        return _SLOTS.get(words, "")
    return f"“{' '.join('…' if is_slot(word) else word for word in words.split())}”"


_SLOTS = {NUMBER_SLOT: "a figure", DATE_SLOT: "a date", ITEM_SLOT: "a member of a list"}
