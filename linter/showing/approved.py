"""What an entry of the library allows to be said on a day, whatever its kind."""

from __future__ import annotations

from datetime import date
from functools import singledispatch
from typing import NamedTuple

from linter.model.library import CanonicalList, Entry, Event, Fact, FactVersion, Line, Period, Post, Term
from linter.showing.days import days, in_words
from linter.text.qualifiers import APPROVED_WORDS


class Said(NamedTuple):
    """What may be said by an entry on a day, since and until when, and on whose authority."""

    text: str
    valid: str
    source: str


def figure(version: FactVersion) -> str:
    """A fact's value as it is to be written: "over 3,000"."""
    quote = " ".join(version.quote.split())
    return quote or f"{APPROVED_WORDS[version.qualifier]} {version.value.text}".strip()


@singledispatch
def approved(entry: Entry, day: date) -> Said:  # noqa: ARG001 - each kind has its own
    """What an entry allows to be said on `day`."""
    return Said(entry.title, "", "")


@approved.register
def _(entry: Line, day: date) -> Said:
    version = entry.in_force(day)
    if version is None:
        last = entry.versions[0]
        return Said("Nothing: no version is in force.", days(last.period), last.source)
    return Said(version.text, f"{days(version.period)} (version {version.number})", version.source)


@approved.register
def _(entry: Fact, day: date) -> Said:
    version = next((version for version in entry.versions if version.period.covers(day)), None)
    if version is None:
        return Said("Nothing: no value is in force.", days(entry.versions[0].period), entry.versions[0].source)
    return Said(figure(version), days(version.period), version.source)


@approved.register
def _(entry: CanonicalList, day: date) -> Said:
    return Said("; ".join(item.name for item in entry.members(day)), "", entry.source)


@approved.register
def _(entry: Event, day: date) -> Said:
    passed = entry.last_day is not None and day > entry.last_day
    when = in_words(entry.on) if entry.on else days(entry.window or Period())
    statements = entry.after if passed else entry.before
    return Said(statements[0] if statements else f"{entry.names[0]}: {when}", f"takes place {when}", entry.source)


@approved.register
def _(entry: Term, day: date) -> Said:  # noqa: ARG001 - the name to use is the same on every day
    return Said(entry.preferred, "", entry.source)


@approved.register
def _(entry: Post, day: date) -> Said:
    holder = next((holder for holder in entry.holders if holder.period.covers(day)), None)
    return Said(holder.name, days(holder.period), holder.source) if holder else Said("Nobody holds it.", "", "")
