"""Entries whose owner must look at them soon: review days that come or have passed, wordings and values that end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from linter.history.snapshots import Known
from linter.reporting.content import Action, Field, Item, Section
from linter.reporting.state import State, count
from linter.showing.days import in_words

_SOON = timedelta(days=30)
_WEIGHTS = {True: 40, False: 25}
"""What is overdue comes before what is due."""


def section(state: State) -> Section:
    """Reviews overdue and due, then what ends, by day."""
    day = state.archive.day
    found = sorted((when, entry.id, what, entry) for entry in state.own.values() for when, what in _days(entry, day))
    items = tuple(
        Item(
            entry.title,
            (Field("Day", when), Field("What", what.format(on=""))),
            entry.id,
            "bad" if when < day else "mind",
        )
        for when, _, what, entry in found
    )
    overdue = sum(when < day for when, *_ in found)
    lead = f"{count(len(items), 'thing')} to look at by {in_words(day + _SOON)}"
    lead = lead + (f", {overdue:,} overdue." if overdue else ".") if items else "Nothing in the next 30 days."
    return Section(
        "due",
        "Due for review, or ending in 30 days",
        lead,
        items,
        actions=tuple(
            Action(_WEIGHTS[when < day], f"“{entry.title}” {what.format(on=f' on {in_words(when)}')}.")
            for when, _, what, entry in found
        ),
        rows=True,
        quiet=not items,
    )


def _days(entry: Known, day: date) -> Iterator[tuple[date, str]]:
    """The days of an entry that are near, with what happens on them; {on} is where the day may be said."""
    if entry.review_by and entry.review_by <= day + _SOON:
        yield entry.review_by, "was due for review{on}" if entry.review_by < day else "is due for review{on}"
    now = entry.in_force(day)
    if now and now.end and now.end <= day + _SOON:
        following = entry.in_force(now.end + timedelta(days=1))
        yield now.end, "ends{on} and the next wording is ready" if following else "ends{on} and nothing follows"
    lapsed = [version.end for version in entry.versions if version.end and not version.withdrawn]
    if not now and lapsed and day - _SOON <= max(lapsed) < day:
        yield max(lapsed), "ended{on} and nothing follows"
