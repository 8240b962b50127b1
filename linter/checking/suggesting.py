"""What was probably meant: the nearest of the names that there are."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """`" (did you mean 'owner'?)"` for the nearest name in `known`, or nothing when none is near."""
    found = nearest(written, known)
    return f" (did you mean '{found}'?)" if found else ""


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The name in `known` that is most like `written`, or None when none is near."""
    found = process.extractOne(written[:100].lower(), list(known), scorer=fuzz.ratio, score_cutoff=70)
    return found[0] if found else None
