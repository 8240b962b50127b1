"""An entry or a rule of the library as a page: every version, since when, and on whose authority."""

from __future__ import annotations

from datetime import date
from functools import singledispatch

from linter.cli.page import Page
from linter.model.library import CanonicalList, Entry, Event, Fact, Library, Line, Period, Post, Term
from linter.model.rule import Rule
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


def show_entry(page: Page, entry: Entry, library: Library) -> None:
    """Add an entry's page: what all kinds have, then its own."""
    page.heading(entry.id, f"{KINDS[type(entry)]} · {entry.title}")
    page.fact("owner", entry.owner)
    page.fact("review by", in_words(entry.review_by) if entry.review_by else None)
    page.fact("file", entry.place)
    _own(entry, page)
    for fact in library.facts:
        if fact.line == entry.id:
            page.heading(fact.id, f"fact in {entry.id}")
            _own(fact, page)


def show_rule(page: Page, rule: Rule) -> None:
    """Add a rule's page."""
    page.heading(rule.id, f"rule of the kind {rule.kind} · {rule.title}")
    page.paragraph(rule.why)
    page.fact("severity", rule.severity)
    page.fact("in force", days(rule.period))
    page.fact("entries", ", ".join(rule.entries) or "all that it fits")
    page.fact("owner", rule.owner)
    page.fact("file", rule.place)
    for example in rule.examples:
        finds = f" ({example.finds})" if example.finds else ""
        page.fact("wrong" if finds else "right", f"“{example.text.strip()}” on {in_words(example.as_of)}{finds}")


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


@singledispatch
def _own(entry: Entry, page: Page) -> None:
    """Add what only this kind of entry has."""


@_own.register
def _(line: Line, page: Page) -> None:
    for version in line.versions:
        withdrawn = ", then withdrawn" if version.withdrawn else ""
        page.heading(f"version {version.number}", f"{days(version.period)}{withdrawn}")
        page.fact("text", version.text)
        for variant in version.variants:
            page.fact("or", variant)
        page.fact("source", version.source)
        page.fact("known", version.confidence)


@_own.register
def _(fact: Fact, page: Page) -> None:
    page.fact("counts", ", ".join(fact.measure))
    page.fact("of", ", ".join(fact.subject))
    for version in fact.versions:
        value = _value(version.qualifier, version.value.text)
        page.fact("value", f"{value}, {days(version.period)} ({version.source})")


@_own.register
def _(listed: CanonicalList, page: Page) -> None:
    page.fact("named by", ", ".join(listed.introduced_by))
    page.fact("of", ", ".join(listed.subject))
    for item in listed.items:
        also = f" (or {', '.join(item.aliases)})" if item.aliases else ""
        when = "" if days(item.period) == "always" else f", {days(item.period)}"
        page.fact("member", f"{item.name}{also}{when}")
    page.fact("count", listed.count)
    page.fact("source", listed.source)


@_own.register
def _(event: Event, page: Page) -> None:
    page.fact("names", ", ".join(event.names))
    page.fact("on", in_words(event.on) if event.on else None)
    page.fact("told", days(Period(event.known_from)) if event.known_from else None)
    page.fact(
        "window",
        " ".join(filter(None, [days(event.window), f"(“{event.said}”)" if event.said else ""]))
        if event.window
        else None,
    )
    for text in event.before:
        page.fact("before", text)
    for text in event.after:
        page.fact("after", text)
    page.fact("source", event.source)


@_own.register
def _(term: Term, page: Page) -> None:
    page.fact("say", term.preferred)
    for form in term.outdated:
        page.fact("not", f"{form.form}{f', since {in_words(form.since)}' if form.since else ''}")
    page.fact("source", term.source)


@_own.register
def _(post: Post, page: Page) -> None:
    page.fact("titles", ", ".join(post.titles))
    for holder in post.holders:
        page.fact("holder", f"{holder.name}, {days(holder.period)} ({holder.source})")


def _value(qualifier: str, text: str) -> str:
    return text if qualifier == "exact" or text.startswith(qualifier) else f"{qualifier.replace('-', ' ')} {text}"
