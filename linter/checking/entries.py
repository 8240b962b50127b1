"""From shapes that were found good to the entries of the model; facts have a module of their own."""

from __future__ import annotations

from linter.checking.rule_schema import RuleShape, spec_of
from linter.checking.schema import EventShape, LineShape, ListShape, PostShape, TermShape
from linter.model.library import (
    CanonicalList,
    Event,
    Holder,
    Item,
    Line,
    OutdatedForm,
    Period,
    Post,
    Term,
    Version,
)
from linter.model.rule import Example, Rule


def line(shape: LineShape, place: str) -> Line:
    """A line, its versions newest first."""
    versions = (
        Version(
            version.number,
            version.period,
            version.text,
            version.variants,
            version.source,
            version.confidence,
            version.withdrawn,
        )
        for version in sorted(shape.versions, key=lambda version: version.valid_from, reverse=True)
    )
    return Line(shape.id, shape.title, shape.owner, shape.review_by, place, tuple(versions))


def canonical_list(shape: ListShape, place: str) -> CanonicalList:
    """A list; whether it is ordered matters to nobody who compares."""
    return CanonicalList(
        shape.id,
        shape.title,
        shape.owner,
        shape.review_by,
        place,
        shape.introduced_by,
        shape.subject,
        tuple(Item(item.name, item.aliases, Period(item.since, item.until)) for item in shape.items),
        shape.count,
        shape.complete,
        shape.source,
    )


def event(shape: EventShape, place: str) -> Event:
    """An event."""
    window = shape.window
    return Event(
        shape.id,
        shape.title,
        shape.owner,
        shape.review_by,
        place,
        shape.names,
        shape.on,
        Period(window.from_, window.until) if window else None,
        (window.said if window else None) or "",
        shape.known_from,
        shape.verbs,
        shape.before,
        shape.after,
        shape.source,
    )


def term(shape: TermShape, place: str) -> Term:
    """A term; a form in capitals only is looked for as it is written, unless the library says otherwise."""
    outdated = (
        OutdatedForm(
            form.form,
            form.since,
            form.form.isupper() if form.case_sensitive is None else form.case_sensitive,
        )
        for form in shape.outdated
    )
    return Term(
        shape.id,
        shape.title,
        shape.owner,
        shape.review_by,
        place,
        shape.preferred,
        tuple(outdated),
        shape.historical_use,
        shape.not_in,
        shape.source,
    )


def post(shape: PostShape, place: str) -> Post:
    """A post, its holders newest first."""
    holders = (
        Holder(holder.name, holder.aliases, Period(holder.from_, holder.until), holder.source)
        for holder in sorted(shape.holders, key=lambda holder: holder.from_, reverse=True)
    )
    return Post(shape.id, shape.title, shape.owner, shape.review_by, place, shape.titles, tuple(holders))


def rule(shape: RuleShape, place: str) -> Rule:
    """A rule. Raises ValueError where its kind finds its keys wrong together."""
    examples = (
        *(Example(example.text, example.as_of) for example in shape.examples.ok),
        *(Example(example.text, example.as_of, example.finds, example.quote) for example in shape.examples.bad),
    )
    return Rule(
        shape.id,
        shape.kind,
        shape.title,
        shape.why,
        shape.owner,
        shape.severity,
        Period(shape.from_, shape.until),
        shape.entries,
        spec_of(shape),
        examples,
        place,
    )
