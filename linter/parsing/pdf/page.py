"""What is known of one page of a PDF: runs of characters on one line, in the order in which the file draws them.

Places are in points from the lower left corner of the page, held so that most of its text is upright.
"""

from __future__ import annotations

from dataclasses import dataclass

_MARKS = frozenset("0123456789ivx*\u2020\u2021")


@dataclass(slots=True)
class Run:
    """Characters next to each other on one line, with the box round them: as high as the type, not as the letters."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """The size of its type, in points."""
        return max(self.top - self.bottom, 1.0)

    def level(self, other: Run) -> bool:
        """Whether both stand on one line."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > 0.5 * min(self.height, other.height)

    def is_mark(self, beside: Run) -> bool:
        """Whether this is the small raised mark of a footnote beside a word."""
        small = self.height < 0.8 * beside.height and self.bottom > beside.bottom + 0.1 * beside.height
        return small and all(sign in _MARKS for sign in self.text)


@dataclass(slots=True)
class Page:
    """The runs of a page. `unknown` is how many of its `count` characters have no code that says which they are."""

    number: int
    height: float
    runs: list[Run]
    count: int
    unknown: int
    #: Whether anything is drawn on it that is no text.
    drawn: bool = False
