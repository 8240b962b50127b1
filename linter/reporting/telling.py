"""A history told: for each team that owns lines, what changed, what to do first, and the rest in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from linter.history import knowing
from linter.history.snapshots import Snapshot
from linter.history.store import History
from linter.reporting.content import Section, TeamReport
from linter.reporting.period import Period
from linter.reporting.sections import SECTIONS
from linter.reporting.state import WEEKS, Archive, State, count

_FIRST = 5
"""Things to do that are said first."""
_CHANGES = 6


def archive(history: History, library: Snapshot, period: Period, day: date, known: str) -> Archive:
    """What the reports of a period look at, as it was known at the moment `known`; `day` is that of the reports."""
    looked = period.at_least(WEEKS)
    first = min(looked.first, period.before.first)
    letters = knowing.letters(history, first, period.last, known)
    kept = knowing.keeps_passages(history, known)
    return Archive(
        period,
        day,
        letters,
        library,
        knowing.first_day(history, known),
        (lambda: list(knowing.passages(history, looked.first, looked.last, known))) if kept else None,
    )


def told(seen: Archive, teams: Iterable[str], known: str) -> Iterator[TeamReport]:
    """The report to each of `teams`."""
    for team in teams:
        state = State(seen, team)
        sections = tuple(section(state) for section in SECTIONS)
        quiet = all(section.quiet for section in sections)
        actions = sorted((action for section in sections for action in section.actions), key=lambda each: -each.weight)
        changes = [change for section in sections for change in section.changes]
        if len(changes) > _CHANGES:
            changes = [*changes[: _CHANGES - 1], f"and {len(changes) - _CHANGES + 1} more"]
        yield TeamReport(
            team,
            seen.period,
            seen.day,
            known,
            _line(state, sections, quiet=quiet),
            quiet,
            tuple(action.words for action in actions[:_FIRST]),
            tuple(changes),
            sections,
        )


def _line(state: State, sections: tuple[Section, ...], *, quiet: bool) -> str:
    """All of it in one sentence."""
    letters = state.archive.within(state.period)
    when = "in that week" if state.period.is_week else "in that time"
    if not letters:
        unread = any(not each.checked and state.period.covers(each.day) for each in state.archive.letters)
        return f"No letters could be read {when}." if unread else f"No letters were recorded {when}."
    own = sum(map(state.concerns, letters))
    touch = f"{own:,} of the {count(len(letters), 'letter')} read touch{'es' if own == 1 else ''} your lines"
    if quiet:
        week = "A quiet week" if state.period.is_week else "All quiet"
        return f"{week}: {touch}, and nothing in them was out of date, drifting or missing."
    parts = {section.name: len(section.items) for section in sections}
    said = [
        count(parts["outdated"], "thing") + " out of date or wrong" if parts["outdated"] else "",
        count(parts["drifting"], "line") + " drifting" if parts["drifting"] else "",
        count(parts["signposts"], "signpost") + " missing" if parts["signposts"] else "",
        count(parts["due"], "entry", "entries") + " due or ending" if parts["due"] else "",
    ]
    said = [part for part in said if part]
    return f"{touch[0].upper()}{touch[1:]}: {', '.join(said)}." if said else f"{touch[0].upper()}{touch[1:]}."
