"""The approved statements as data: lines, facts, lists, events, terms and posts, each with dates, owner and source."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from linter.model.frozen import frozen

ValueKind = Literal["number", "money", "percentage", "duration", "rate", "date", "magnitude"]
Confidence = Literal["confirmed", "single-source", "letters-only", "derived"]


@frozen
class Period:
    """Days from `start` to `end`, both included; None is open."""

    start: date | None = None
    end: date | None = None

    def covers(self, day: date) -> bool:
        """Whether `day` lies in the period."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@frozen
class Entry:
    """What every entry of the library has. `place` is `file:line` of its id, for messages to its owner."""

    id: str
    title: str
    owner: str
    review_by: date | None
    place: str


@frozen
class Value:
    """A value that compares by meaning.

    `amount` is in the base unit of its kind: plain count, whole currency units, per cent, days, the power of ten of a
    magnitude in words. `unit` is what it counts in ("GBP", "day", "GBP/hour"); `day` is set for dates alone.
    `text` is how the library writes it.
    """

    kind: ValueKind
    amount: Decimal
    unit: str
    text: str
    day: date | None = None
    #: The upper end, for a value that is itself a range ("16 to 25").
    upper: Decimal | None = None


@frozen
class FactVersion:
    """One value of a fact while it held. `qualifier` is a key of `linter.text.qualifiers` ("over", "exact" …)."""

    period: Period
    value: Value
    qualifier: str
    quote: str
    source: str


@frozen
class Fact(Entry):
    """A value with what it measures and of what; versions newest first.

    `measure` and `subject` are phrases, any one of which must be near a figure for it to be this fact's; a fact
    without subjects needs its measure alone. `line` is the id of the line it was written in, if any.
    """

    measure: tuple[str, ...]
    subject: tuple[str, ...]
    versions: tuple[FactVersion, ...]
    line: str | None = None


@frozen
class Version:
    """One approved wording of a line. `variants` are other wordings accepted while it is in force."""

    number: int
    period: Period
    text: str
    variants: tuple[str, ...]
    source: str
    confidence: Confidence
    #: No newer version replaces it: after its last day the statement must not be made at all.
    withdrawn: bool = False


@frozen
class Line(Entry):
    """A canonical statement; versions newest first, at most one in force on a day."""

    versions: tuple[Version, ...]

    def in_force(self, day: date) -> Version | None:
        """The version to use on `day`, if there is one."""
        return next((version for version in self.versions if version.period.covers(day)), None)


@frozen
class Item:
    """A member of a list, under its approved name and accepted other names."""

    name: str
    aliases: tuple[str, ...]
    period: Period


@frozen
class CanonicalList(Entry):
    """A named set of members. `introduced_by` are the phrases that name the set ("growth-driving sectors").

    `count` is the number stated for it where that is not the number of its members. A list that is not `complete`
    may be extended by a draft; an `ordered` one is still compared as a set.
    """

    introduced_by: tuple[str, ...]
    subject: tuple[str, ...]
    items: tuple[Item, ...]
    count: int | None
    complete: bool
    source: str

    def members(self, day: date) -> tuple[Item, ...]:
        """The members on `day`, in the library's order."""
        return tuple(item for item in self.items if item.period.covers(day))


@frozen
class Event(Entry):
    """Something that happens on a day or in a window of days.

    `known_from` is the day from which the exact day may be given; before it, only `window`. `before` and `after` are
    statements as they were or are made on either side of the event; `verbs` say how it happens ("publish").
    """

    names: tuple[str, ...]
    on: date | None
    window: Period | None
    said: str
    known_from: date | None
    verbs: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    source: str

    @property
    def last_day(self) -> date | None:
        """The day after which the event has passed; None when it is open."""
        return self.on or (self.window.end if self.window else None)

    @property
    def first_day(self) -> date | None:
        """The day before which the event lies in the future."""
        return self.on or (self.window.start if self.window else None)


@frozen
class OutdatedForm:
    """A form not to be used as present from `since` on. `case_sensitive` keeps "LEPs" apart from a word like it."""

    form: str
    since: date | None
    case_sensitive: bool


@frozen
class Term(Entry):
    """A preferred name and the forms it replaced; `not_in` are longer phrases that merely contain a form."""

    preferred: str
    outdated: tuple[OutdatedForm, ...]
    historical_use: bool
    not_in: tuple[str, ...]
    source: str


@frozen
class Holder:
    """Somebody who holds or held a post."""

    name: str
    aliases: tuple[str, ...]
    period: Period
    source: str


@frozen
class Post(Entry):
    """An office and who held it when; `titles` are the ways the office is named."""

    titles: tuple[str, ...]
    holders: tuple[Holder, ...]


@frozen
class Library:
    """All entries, each kind sorted by id. `digest` is the hash of the files it was made from."""

    lines: tuple[Line, ...] = ()
    facts: tuple[Fact, ...] = ()
    lists: tuple[CanonicalList, ...] = ()
    events: tuple[Event, ...] = ()
    terms: tuple[Term, ...] = ()
    posts: tuple[Post, ...] = ()
    digest: str = ""

    def entries(self) -> tuple[Entry, ...]:
        """Every entry, of every kind."""
        return (*self.lines, *self.facts, *self.lists, *self.events, *self.terms, *self.posts)

    def entry(self, entry_id: str) -> Entry | None:
        """The entry with this id."""
        return next((entry for entry in self.entries() if entry.id == entry_id), None)
