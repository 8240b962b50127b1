"""Entries of the library as data, and those that somebody looks for."""

from __future__ import annotations

from datetime import date

from linter.model.library import Entry, Library, Line, Version
from linter.showing.approved import approved
from linter.showing.entries import KINDS, facts_in, sections, state

Json = dict[str, object]


def found(library: Library, words: str, kind: str, day: date) -> list[Entry]:
    """The entries of a kind, or of any, that have all of `words` in what they are called or allow to be said on `day`."""
    wanted = words.casefold().split()
    entries = (entry for entry in library.entries() if kind in ("", KINDS[type(entry)]))
    return [entry for entry in entries if not wanted or all(word in _searched(entry, day) for word in wanted)]


def data(entry: Entry, day: date) -> Json:
    """What an entry allows to be said on a day."""
    said = approved(entry, day)
    return {
        "id": entry.id,
        "kind": KINDS[type(entry)],
        "title": entry.title,
        "owner": entry.owner,
        "review_by": entry.review_by.isoformat() if entry.review_by else None,
        "in_force": is_in_force(entry, day),
        "state": state(entry, day),
        "approved": {"text": said.text, "valid": said.valid, "source": said.source},
    }


def whole(entry: Entry, library: Library, day: date) -> Json:
    """An entry with all that it says, and every version of a line, newest first."""
    shown = {
        **data(entry, day),
        "facts_in_it": [fact.id for fact in facts_in(entry, library)],
        "sections": [
            {
                "heading": section.heading,
                "aside": section.aside,
                "facts": [{"label": label, "text": words} for label, words in section.facts],
            }
            for section in sections(entry, library)
        ],
    }
    if isinstance(entry, Line):
        shown["versions"] = [_version(version) for version in entry.versions]
    return shown


def is_in_force(entry: Entry, day: date) -> bool:
    """Whether an entry allows anything to be said on `day`."""
    versions = getattr(entry, "versions", None)
    return versions is None or any(version.period.covers(day) for version in versions)


def _version(version: Version) -> Json:
    start, end = version.period.start, version.period.end
    return {
        "number": version.number,
        "valid_from": start.isoformat() if start else None,
        "valid_until": end.isoformat() if end else None,
        "text": version.text,
        "variants": list(version.variants),
        "source": version.source,
        "confidence": version.confidence,
        "withdrawn": version.withdrawn,
    }


def _searched(entry: Entry, day: date) -> str:
    return f"{entry.id} {entry.title} {entry.owner} {approved(entry, day).text}".casefold()
