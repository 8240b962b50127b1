"""The days on which something changes in a library, and the entries or rules that change then."""

from collections import defaultdict
from datetime import date, timedelta

from linter import Compiled
from linter.model.library import Period

_DAY = timedelta(days=1)


def boundaries(library: Compiled) -> dict[date, set[str]]:
    """For each first day of something new, the ids of the entries and rules that are new then.

    An event has two: on its own day either tense is right.
    """
    found: dict[date, set[str]] = defaultdict(set)

    def add(day: date | None, name: str, shift: timedelta = timedelta(0)) -> None:
        if day:
            found[day + shift].add(name)

    def period(of: Period, name: str) -> None:
        add(of.start, name)
        add(of.end, name, _DAY)

    entries = library.library
    for line in entries.lines:
        for version in line.versions:
            period(version.period, line.id)
    for fact in entries.facts:
        for value in fact.versions:
            period(value.period, fact.id)
    for canonical in entries.lists:
        for item in canonical.items:
            period(item.period, canonical.id)
    for event in entries.events:
        for day in (event.on, event.known_from, event.first_day, event.last_day):
            add(day, event.id)
            add(day, event.id, _DAY)
        if event.window:
            period(event.window, event.id)
    for term in entries.terms:
        for form in term.outdated:
            add(form.since, term.id)
    for post in entries.posts:
        for holder in post.holders:
            period(holder.period, post.id)
    for rule in library.rules:
        period(rule.period, rule.id)
    return found
