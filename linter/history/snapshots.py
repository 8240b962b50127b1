"""The library as the report needs it, kept with the history: so that a past week is told with the library of its day."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date

from linter.model.library import Entry, Event, Fact, Library, Line, Post, Term
from linter.model.rule import Rule

_KINDS = {"Line": "line", "Fact": "fact", "CanonicalList": "list", "Event": "event", "Term": "term", "Post": "post"}


@dataclass(frozen=True, slots=True)
class KnownVersion:
    """One wording or value of an entry, on the days from `start` to `end`, both included."""

    number: int | None
    start: date | None
    end: date | None
    text: str
    withdrawn: bool = False

    def covers(self, day: date) -> bool:
        """Whether it is in force on `day`."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Known:
    """An entry of the library, or a rule (`kind` "rule").

    `lines` are the line that a fact is written in, or those that ask for a rule's signpost.
    """

    id: str
    kind: str
    title: str
    owner: str
    review_by: date | None = None
    lines: tuple[str, ...] = ()
    versions: tuple[KnownVersion, ...] = ()

    def in_force(self, day: date) -> KnownVersion | None:
        """What is approved on `day`."""
        return next((version for version in self.versions if version.covers(day)), None)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A library at one moment."""

    digest: str
    entries: tuple[Known, ...]

    @property
    def owners(self) -> tuple[str, ...]:
        """The teams that own something, in order."""
        return tuple(sorted({entry.owner for entry in self.entries if entry.kind != "rule"}))


def snapshot(library: Library, rules: Iterable[Rule]) -> Snapshot:
    """The library as it is now."""
    entries = sorted(library.entries(), key=lambda entry: entry.id)
    known = [
        Known(
            entry.id,
            _KINDS[type(entry).__name__],
            entry.title,
            entry.owner,
            entry.review_by,
            (entry.line,) if isinstance(entry, Fact) and entry.line else (),
            tuple(_versions(entry)),
        )
        for entry in entries
    ]
    known += [Known(rule.id, "rule", rule.title, rule.owner, lines=_triggers(rule)) for rule in rules]
    return Snapshot(library.digest, tuple(known))


def _triggers(rule: Rule) -> tuple[str, ...]:
    """The lines that ask for a signpost, where the rule is of that kind."""
    return tuple(getattr(rule.spec, "trigger_lines", ()))


def _versions(entry: Entry) -> Iterable[KnownVersion]:
    if isinstance(entry, Line):
        for version in entry.versions:
            period = version.period
            yield KnownVersion(version.number, period.start, period.end, version.text, version.withdrawn)
    elif isinstance(entry, Fact):
        for each in entry.versions:
            yield KnownVersion(None, each.period.start, each.period.end, each.quote or each.value.text)
    elif isinstance(entry, Term):
        yield KnownVersion(None, None, None, entry.preferred)
    elif isinstance(entry, Post):
        for holder in entry.holders:
            yield KnownVersion(None, holder.period.start, holder.period.end, f"{holder.name}, {entry.titles[0]}")
    elif isinstance(entry, Event):
        yield KnownVersion(None, entry.known_from, None, entry.title)


def written(library: Snapshot) -> str:
    """A snapshot as text."""
    return json.dumps([asdict(entry) for entry in library.entries], default=str, ensure_ascii=False)


def read(digest: str, text: str) -> Snapshot:
    """A snapshot from its text."""
    return Snapshot(digest, tuple(_known(item) for item in json.loads(text)))


def _known(item: dict[str, object]) -> Known:
    versions = item.pop("versions")
    review_by = item.pop("review_by")
    lines = item.pop("lines")
    assert isinstance(versions, list)  # noqa: S101 - what we wrote
    assert isinstance(lines, list)  # noqa: S101
    return Known(
        **{key: str(value) for key, value in item.items()},
        review_by=_day(review_by),
        lines=tuple(lines),
        versions=tuple(
            KnownVersion(each["number"], _day(each["start"]), _day(each["end"]), each["text"], each["withdrawn"])
            for each in versions
        ),
    )


def _day(text: object) -> date | None:
    return date.fromisoformat(str(text)) if text else None
