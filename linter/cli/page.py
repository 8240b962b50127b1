"""A page to read on the screen: a heading, paragraphs, labelled facts; made of the rows that reports are made of."""

from __future__ import annotations

from dataclasses import dataclass, field

from linter.showing.rows import Row, columns, indented, labelled, painter, segment, wrapped
from linter.showing.view import View


@dataclass(slots=True)
class Page:
    """Filled from top to bottom, then painted."""

    view: View
    rows: list[Row] = field(default_factory=list)

    def heading(self, words: str, aside: str = "") -> None:
        """A line of its own, with an empty one above it."""
        if self.rows:
            self.rows.append([])
        both = [segment(words, "strong", self.view), segment(f" · {aside}" if aside else "", "faint", self.view)]
        self.rows += wrapped(both, columns(self.view))

    def paragraph(self, words: str) -> None:
        """Words under the heading; line breaks in them mean nothing."""
        self.rows += indented(words, "", self.view)

    def line(self, words: str, aside: str = "") -> None:
        """Words on one line, however long: paths and settings are copied from it."""
        both = [segment(f"  {words}", "", self.view), segment(f"  ({aside})" if aside else "", "faint", self.view)]
        self.rows.append(both)

    def aside(self, words: str) -> None:
        """What belongs to the paragraph above it, further in."""
        self.rows += indented(words, "faint", self.view, margin=6)

    def fact(self, label: str, words: object) -> None:
        """Words with a label at their left; nothing where there are none."""
        shown = "" if words is None else str(words)
        self.rows += labelled(label, [segment(shown, "", self.view)], self.view)

    def gap(self) -> None:
        """An empty row."""
        self.rows.append([])

    def painted(self) -> str:
        """The page as text for its view."""
        return painter(self.view)(self.rows)
