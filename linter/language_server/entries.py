"""An entry of the library in a few lines of Markdown, for an editor to show beside what is written."""

from __future__ import annotations

import re
from datetime import date
from functools import singledispatch
from typing import NamedTuple

from linter.model.library import CanonicalList, Entry, Event, Fact, Line, Period, Post, Term
from linter.showing.days import days, in_words
from linter.text.qualifiers import APPROVED_WORDS

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|])")


class Said(NamedTuple):
    """What may be said by an entry on a day, since and until when, and on whose authority."""

    text: str
    valid: str
    source: str


def card(entry: Entry, day: date) -> str:
    """The approved words, the owner, since when they hold and where they come from."""
    said = approved(entry, day)
    rows = [f"**{plain(entry.title)}** (`{entry.id}`)", "", f"> {plain(said.text)}", ""]
    rows += [f"Owner: {plain(entry.owner)}  "]
    rows += [f"Valid: {plain(said.valid)}  "] if said.valid else []
    rows += [f"Source: {plain(said.source)}  "] if said.source else []
    rows += [f"Review by: {in_words(entry.review_by)}"] if entry.review_by else []
    return "\n".join(rows).rstrip()


def plain(words: str) -> str:
    """Words that Markdown shows as they are."""
    return _MARKS.sub(r"\\\1", " ".join(words.split()))


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
    written = " ".join(version.quote.split()) or f"{APPROVED_WORDS[version.qualifier]} {version.value.text}".strip()
    return Said(written, days(version.period), version.source)


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
