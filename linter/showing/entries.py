"""An entry of the library laid out for reading: what it is called, how it stands on a day, and all that it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import singledispatch

from linter.model.library import CanonicalList, Entry, Event, Fact, Library, Line, Period, Post, Term
from linter.showing.days import days, in_words

#: What each kind of entry is called, in the order of `Library.entries`.
KINDS: dict[type[Entry], str] = {
    Line: "line",
    Fact: "fact",
    CanonicalList: "list",
    Event: "event",
    Term: "term",
    Post: "post",
}
Rows = Iterator[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an entry: a heading, what is said beside it, and facts, each with its label."""

    heading: str
    aside: str
    facts: tuple[tuple[str, str], ...]


def sections(entry: Entry, library: Library) -> Iterator[Section]:
    """What an entry says: what all kinds have and its own, then each of a line's versions, then the facts in it."""
    review = in_words(entry.review_by) if entry.review_by else ""
    shared = [("owner", entry.owner), ("review by", review), ("file", entry.place)]
    yield Section(entry.id, f"{KINDS[type(entry)]} · {entry.title}", (*_told(shared), *_told(_own(entry))))
    if isinstance(entry, Line):
        for version in entry.versions:
            withdrawn = ", then withdrawn" if version.withdrawn else ""
            rows = [("text", version.text), *(("or", variant) for variant in version.variants)]
            rows += [("source", version.source), ("known", version.confidence)]
            yield Section(f"version {version.number}", f"{days(version.period)}{withdrawn}", tuple(_told(rows)))
    for fact in facts_in(entry, library):
        yield Section(fact.id, f"fact in {entry.id}", tuple(_told(_own(fact))))


def facts_in(entry: Entry, library: Library) -> tuple[Fact, ...]:
    """The facts that are written in a line."""
    return tuple(fact for fact in library.facts if fact.line == entry.id)


def state(entry: Entry, day: date) -> str:
    """How an entry stands on `day`, in a few words."""
    if isinstance(entry, Line):
        version = entry.in_force(day)
        return f"version {version.number}, {days(version.period)}" if version else "no version in force"
    if isinstance(entry, Fact):
        value = next((version for version in entry.versions if version.period.covers(day)), None)
        return f"{_value(value.qualifier, value.value.text)}, {days(value.period)}" if value else "no value in force"
    if isinstance(entry, CanonicalList):
        number = len(entry.members(day))
        return f"{number} {'member' if number == 1 else 'members'}"
    if isinstance(entry, Event):
        return in_words(entry.on) if entry.on else entry.said or "no day yet"
    if isinstance(entry, Term):
        return entry.preferred
    if isinstance(entry, Post):
        holder = next((holder for holder in entry.holders if holder.period.covers(day)), None)
        return holder.name if holder else "nobody"
    return ""


def _told(rows: list[tuple[str, str]] | Rows) -> Rows:
    """The rows that say something."""
    return ((label, words) for label, words in rows if words)


@singledispatch
def _own(entry: Entry) -> Rows:  # noqa: ARG001 - each kind has its own
    """What only this kind of entry has."""
    yield from ()


@_own.register
def _(fact: Fact) -> Rows:
    yield "counts", ", ".join(fact.measure)
    yield "of", ", ".join(fact.subject)
    for version in fact.versions:
        value = _value(version.qualifier, version.value.text)
        yield "value", f"{value}, {days(version.period)} ({version.source})"


@_own.register
def _(listed: CanonicalList) -> Rows:
    yield "named by", ", ".join(listed.introduced_by)
    yield "of", ", ".join(listed.subject)
    for item in listed.items:
        also = f" (or {', '.join(item.aliases)})" if item.aliases else ""
        when = "" if days(item.period) == "always" else f", {days(item.period)}"
        yield "member", f"{item.name}{also}{when}"
    yield "count", "" if listed.count is None else str(listed.count)
    yield "source", listed.source


@_own.register
def _(event: Event) -> Rows:
    yield "names", ", ".join(event.names)
    yield "on", in_words(event.on) if event.on else ""
    yield "told", days(Period(event.known_from)) if event.known_from else ""
    if event.window:
        yield "window", " ".join(filter(None, [days(event.window), f"(“{event.said}”)" if event.said else ""]))
    for text in event.before:
        yield "before", text
    for text in event.after:
        yield "after", text
    yield "source", event.source


@_own.register
def _(term: Term) -> Rows:
    yield "say", term.preferred
    for form in term.outdated:
        yield "not", f"{form.form}{f', since {in_words(form.since)}' if form.since else ''}"
    yield "source", term.source


@_own.register
def _(post: Post) -> Rows:
    yield "titles", ", ".join(post.titles)
    for holder in post.holders:
        yield "holder", f"{holder.name}, {days(holder.period)} ({holder.source})"


def _value(qualifier: str, text: str) -> str:
    return text if qualifier == "exact" or text.startswith(qualifier) else f"{qualifier.replace('-', ' ')} {text}"
