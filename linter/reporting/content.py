"""What a report says, before it is shown anywhere: sections of items, each with its fields; charts with their numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from linter.reporting.period import Period
from linter.reporting.share import Share

NO_CHANGE = "Nothing new, and nothing gone."
"""What is said where nothing changed."""

Value = str | int | date | Share | tuple[str, ...]
"""What a field holds; several words are references, or the like, one each."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing said of an item, under its label."""

    label: str
    value: Value


@dataclass(frozen=True, slots=True)
class Comparison:
    """Words as letters have them, and as they are approved."""

    written: str
    approved: str


@dataclass(frozen=True, slots=True)
class Item:
    """One entry, or the like. `tone` is how bad it is: "bad", "mind" or "plain"; `code` is to be copied whole."""

    title: str
    fields: tuple[Field, ...] = ()
    id: str = ""
    tone: str = "plain"
    comparison: Comparison | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """One row of bars: a share for each label of its chart. `alt` says in words what they show."""

    title: str
    shares: tuple[Share, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars over time, one series above the other."""

    name: str
    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]

    @property
    def highest(self) -> float:
        """The highest rate in it: its series have one scale."""
        return max((share.rate for series in self.series for share in series.shares), default=0.0)


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do. The greater its weight the sooner."""

    weight: int
    words: str


@dataclass(frozen=True, slots=True)
class Section:
    """One part. `lead` is said first; `actions` and `changes` are what it gives to the part that comes first.

    With `rows`, its items are short and stand one beneath the other; else each stands by itself. `quiet` is whether
    nothing in it needs anybody.
    """

    name: str
    title: str
    lead: str
    items: tuple[Item, ...] = ()
    chart: Chart | None = None
    actions: tuple[Action, ...] = ()
    changes: tuple[str, ...] = ()
    rows: bool = False
    quiet: bool = True


@dataclass(frozen=True, slots=True)
class TeamReport:
    """The report to one team. `line` is all of it in one sentence, which is all that a quiet one says.

    `known` is the moment whose knowledge it tells, as the history writes it.
    """

    team: str
    period: Period
    day: date
    known: str
    line: str
    quiet: bool
    actions: tuple[str, ...]
    changes: tuple[str, ...]
    sections: tuple[Section, ...]

    @property
    def known_on(self) -> datetime:
        """The moment `known`, in UTC."""
        return datetime.fromisoformat(self.known)

    @property
    def title(self) -> str:
        """Its name, and the subject of its message."""
        return f"Your lines in letters, {self.period.said}"
