"""What of an approved sentence is changed, and what sort of change it is."""

from __future__ import annotations

from typing import Literal

from linter.model.frozen import frozen

Sort = Literal["negation", "modal", "scope", "territory", "limit", "antonym", "agent", "party", "figure", "word"]


@frozen
class Change:
    """A change that bears on the meaning: letter symbols `first` to `last`, or where words are gone, those around."""

    sort: Sort
    first: int
    last: int
    approved: str
    written: str
