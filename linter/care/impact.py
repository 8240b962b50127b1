"""Which letters a change to the library concerns: those that carry the words it makes old."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rapidfuzz.distance import LCSseq

from linter.care.carrying import Carried, carried, searching
from linter.care.differences import Change
from linter.model.document import Document
from linter.model.library import Entry, Fact, Library, Line
from linter.text.numbers import read_figures
from linter.text.values import same_value
from linter.text.words import read_words


@dataclass(frozen=True, slots=True)
class Concerned:
    """What a letter carries. `reason` says why it could not be read, where it could not."""

    path: str
    places: tuple[Carried, ...] = ()
    reason: str | None = None


class Search:
    """Letters searched for entries of the library `before`.

    With `after`, the library once it is changed, only what that no longer says is found.
    """

    def __init__(self, before: Library, wanted: Iterable[str], as_of: date, after: Library | None = None) -> None:
        self.wanted = frozenset(wanted)
        self._before, self._after, self._as_of = before, after, as_of
        self._compiled = searching(before)

    def letter(self, document: Document) -> Concerned:
        """What one letter carries, in the order of its text."""
        found = carried(document, self._compiled, self.wanted, self._as_of)
        return Concerned(document.path, tuple(place for place in found if not self._still_right(place)))

    def _still_right(self, place: Carried) -> bool:
        """Whether the changed library says what stands at `place` too."""
        if self._after is None:
            return False
        was, now = self._before.entry(place.entry), self._after.entry(place.entry)
        if isinstance(was, Line) and isinstance(now, Line):
            return _says_line(place, was, now)
        if isinstance(was, Fact) and isinstance(now, Fact):
            return _says_fact(place, now)
        return False


def concerned_by(entry: Entry, library: Library) -> frozenset[str]:
    """The ids to search for when `entry` is to be changed: its own, and those of the facts inside a line."""
    return frozenset((entry.id, *(fact.id for fact in library.facts if fact.line == entry.id)))


def bearing(changes: Iterable[Change]) -> dict[str, Change]:
    """The changes that make words old, by id."""
    return {change.entry.id: change for change in changes if change.bears and change.what != "added"}


def _says_line(place: Carried, was: Line, now: Line) -> bool:
    """Whether the newest wording has as many of the words at `place` as the wording that was found there."""
    newest, old = now.versions[0], next((v for v in was.versions if v.number == place.version), None)
    before = next((v for v in was.versions if v.number == newest.number), None)
    if newest.period.end and (before is None or before.period.end != newest.period.end):
        return False
    written = _words(place.quote)
    have = max(LCSseq.similarity(written, _words(text)) for text in (newest.text, *newest.variants))
    had = max((LCSseq.similarity(written, _words(text)) for text in (old.text, *old.variants)), default=0) if old else 0
    return have >= had


def _says_fact(place: Carried, now: Fact) -> bool:
    """Whether the newest value is the one at `place`."""
    newest = now.versions[0]
    return any(
        same_value(figure, newest.value) and (figure.qualifier == newest.qualifier or newest.value.kind == "date")
        for figure in read_figures(read_words(place.quote))
    )


def _words(text: str) -> list[str]:
    return [word.replace(",", "") for word in read_words(text).norm]
