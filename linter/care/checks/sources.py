"""Sources that lead a reader nowhere ("TBC", "unknown", "see file"), and lines known from letters alone (a note)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from linter.care.state import Concern, State
from linter.checking.faults import shown
from linter.model.library import CanonicalList, Entry, Event, Fact, Line, Post, Term
from linter.text.words import read_words

_EMPTY = frozenset(
    """tbc tbd todo tba unknown none na n source sources to be confirmed follow added add find later see file email e mail
    internal various the a an of from in on and or per as not yet needed needs missing pending here placeholder xxx xx""".split()
)
_MARK = re.compile(r"\b(?:TBC|TBD|TBA|TODO|FIXME|XXX+)\b|\?\?")


def check(state: State) -> Iterator[Concern]:
    """One concern for each source."""
    for entry in state.compiled.library.entries():
        for source, path, since in _sources(entry):
            if _leads_nowhere(source):
                message = f"the source {shown(source)} does not say where to look: name the document and its date"
                yield state.concern("warning", entry, message, *path, since=since)
        if isinstance(entry, Line):
            newest = entry.versions[0]
            if newest.confidence == "letters-only":
                message = f"“{entry.title}” is known from letters alone: find who approved it"
                yield state.concern("note", entry, message, "confidence", since=newest.period.start)


def _leads_nowhere(source: str) -> bool:
    words = [word for word in read_words(source).norm if word.isalnum()]
    return bool(_MARK.search(source)) or not set(words) - _EMPTY


def _sources(entry: Entry) -> Iterator[tuple[str, tuple[str | int, ...], date | None]]:
    """Every source of an entry with its path; a fact inside a line rests on the line's."""
    if isinstance(entry, Line) or (isinstance(entry, Fact) and not entry.line):
        for version in entry.versions:
            yield version.source, ("source",), version.period.start
    elif isinstance(entry, CanonicalList | Event | Term):
        yield entry.source, ("source",), None
    elif isinstance(entry, Post):
        for holder in entry.holders:
            yield holder.source, ("holders",), None
