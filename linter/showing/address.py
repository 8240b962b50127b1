"""Where a finding stands, for programs: a file and its lines where it has any, else the file and the place in words.

Word, OpenDocument, PDF and mail have no lines that a person could count, and the text that is read out of HTML has other
lines than the file. What is attached to a mail stands in the mail's file. Columns count code points from 1; ends are exclusive.
"""

from __future__ import annotations

import os.path
from pathlib import PurePath

from linter.documents import ENDINGS, ending_of
from linter.model.document import Place, Span
from linter.model.finding import Finding, Report
from linter.model.frozen import frozen
from linter.showing.view import View

#: Endings of files that are read as they stand.
_COUNTED = frozenset({".md", ".markdown", ".txt", ".text"})
#: What stands between a mail and the letter attached to it.
_ATTACHED = " > "


@frozen
class Position:
    """A place between two characters of a text."""

    line: int
    column: int


@frozen
class Address:
    """`file` has forward slashes; `start` and `end` are None where lines cannot be counted, and `words` say the place."""

    file: str
    start: Position | None
    end: Position | None
    words: str


def is_counted(path: str) -> bool:
    """Whether lines and columns of the text that was read are those of the file at `path`."""
    ending = ending_of(path)
    return ending in _COUNTED or ending not in ENDINGS


def address(report: Report, finding: Finding, view: View) -> Address:
    """Where `finding` stands."""
    _, attached, letter = report.path.partition(_ATTACHED)
    if attached or not is_counted(report.path):
        return Address(file_of(report, view), None, None, _in_words(finding.place, letter))
    start, end = region(report.text, finding.span)
    return Address(file_of(report, view), start, end, "")


def file_of(report: Report, view: View) -> str:
    """The file of a letter, from the root that the view's reader knows, if it lies under it."""
    path = PurePath(report.path.partition(_ATTACHED)[0])
    if view.root:
        whole = PurePath(os.path.normpath(PurePath(view.here, path)))
        path = whole.relative_to(view.root) if whole.is_relative_to(view.root) else whole
    return path.as_posix()


def region(text: str, span: Span) -> tuple[Position, Position]:
    """The first position of `span` in `text`, and the one after its last character."""
    return _position(text, span.start), _position(text, span.end)


def _position(text: str, at: int) -> Position:
    return Position(text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def _in_words(place: Place, attached: str) -> str:
    label = place.label or f"line {place.line}"
    return f"the attached {attached}, {label}" if attached else label
