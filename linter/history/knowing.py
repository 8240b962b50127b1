"""What a history knew at a moment: the letters of some days as they stood then, and the library of the time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from linter.history.snapshots import Snapshot, read
from linter.history.store import History
from linter.model.observed import Passage


class SeenFinding(NamedTuple):
    """One finding. `written` is "" where its words are not kept."""

    kind: str
    rule: str
    severity: str
    entry: str
    version: int | None
    owner: str
    place: str
    written: str


class SeenUse(NamedTuple):
    """One use of an entry; see `linter.model.observed.Use`."""

    entry: str
    version: int | None
    state: str
    place: str
    written: str
    approved: str


class SeenSuppression(NamedTuple):
    """One finding that somebody suppressed, with the reason."""

    kind: str
    rule: str
    entry: str
    owner: str
    reason: str
    source: str
    place: str


@dataclass(frozen=True, slots=True)
class SeenLetter:
    """One letter as the history has it. `day` is the day that it counts for; `reason` says why it was not checked."""

    id: int
    reference: str
    day: date
    checked: bool
    reason: str
    findings: tuple[SeenFinding, ...]
    uses: tuple[SeenUse, ...]
    suppressions: tuple[SeenSuppression, ...]


_STOOD = "day BETWEEN ? AND ? AND recorded <= ? AND (replaced IS NULL OR replaced > ?)"


def letters(history: History, first: date, last: date, at: str) -> list[SeenLetter]:
    """The letters of the days `first` to `last`, both included, as they stood at the moment `at`; in a settled order."""
    run = history.connection.execute
    days = (first.isoformat(), last.isoformat(), at, at)
    findings: dict[int, list[SeenFinding]] = defaultdict(list)
    for row in run(
        "SELECT letter, kind, rule, severity, entry, version, owner, place, written FROM finding "
        f"WHERE letter IN (SELECT id FROM letter WHERE {_STOOD}) ORDER BY rowid",
        days,
    ):
        findings[row[0]].append(SeenFinding(*row[1:]))
    uses: dict[int, list[SeenUse]] = defaultdict(list)
    for row in run(
        "SELECT letter, entry, version, state, place, written, approved FROM use "
        f"WHERE letter IN (SELECT id FROM letter WHERE {_STOOD}) ORDER BY rowid",
        days,
    ):
        uses[row[0]].append(SeenUse(*row[1:]))
    apart: dict[int, list[SeenSuppression]] = defaultdict(list)
    for row in run(
        "SELECT letter, kind, rule, entry, owner, reason, source, place FROM suppression "
        f"WHERE letter IN (SELECT id FROM letter WHERE {_STOOD}) ORDER BY rowid",
        days,
    ):
        apart[row[0]].append(SeenSuppression(*row[1:]))
    return [
        SeenLetter(
            number,
            reference,
            date.fromisoformat(day),
            bool(checked),
            reason,
            tuple(findings[number]),
            tuple(uses[number]),
            tuple(apart[number]),
        )
        for number, reference, day, checked, reason in run(
            f"SELECT id, reference, day, checked, reason FROM letter WHERE {_STOOD} ORDER BY day, reference, id",
            days,
        )
    ]


def passages(history: History, first: date, last: date, at: str) -> Iterator[Passage]:
    """The wording that no line covered in those letters, as far as it was kept."""
    for number, day, text in history.connection.execute(
        "SELECT letter.id, day, text FROM passage JOIN letter ON letter.id = passage.letter "
        f"WHERE {_STOOD} ORDER BY day, letter.id, passage.rowid",
        (first.isoformat(), last.isoformat(), at, at),
    ):
        yield Passage(number, date.fromisoformat(day), text)


def keeps_passages(history: History, at: str) -> bool:
    """Whether any such wording was kept by then."""
    row = history.connection.execute(
        "SELECT 1 FROM passage JOIN letter ON letter.id = passage.letter WHERE recorded <= ? LIMIT 1", (at,)
    ).fetchone()
    return row is not None


def first_day(history: History, at: str) -> date | None:
    """The first day of which a letter was known by then."""
    (day,) = history.connection.execute(
        "SELECT min(day) FROM letter WHERE recorded <= ? AND (replaced IS NULL OR replaced > ?)", (at, at)
    ).fetchone()
    return date.fromisoformat(day) if day else None


def library(history: History, at: str) -> Snapshot | None:
    """The library as it was last known by the moment `at`."""
    row = history.connection.execute(
        "SELECT digest, content FROM library WHERE recorded <= ? ORDER BY recorded DESC LIMIT 1", (at,)
    ).fetchone()
    return read(*row) if row else None
