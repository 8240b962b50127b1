"""How long a history keeps what it knows: after that it is deleted, not marked; and one letter forgotten when asked."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from linter.history.store import History


def oldest_kept(days: int, now: datetime) -> date | None:
    """The first day of which letters are kept for so many days; None where all are, for ever, as 0 says."""
    return now.date() - timedelta(days=days) if days else None


def let_go(history: History, days: int, now: datetime) -> int:
    """Delete letters more than `days` days old, and deliveries and libraries that nothing left needs; how many letters.

    A letter's age is that of the day it counts for. 0 keeps everything.
    """
    first = oldest_kept(days, now)
    if not first:
        return 0
    oldest = first.isoformat()
    run = history.connection.execute
    if not run(
        "SELECT 1 FROM letter WHERE day < ? UNION ALL SELECT 1 FROM delivery WHERE until < ? LIMIT 1", (oldest, oldest)
    ).fetchone():
        return 0
    with history.writing(now):
        gone = run("DELETE FROM letter WHERE day < ?", (oldest,)).rowcount
        run("DELETE FROM delivery WHERE until < ?", (oldest,))
        run("DELETE FROM library WHERE recorded < (SELECT max(recorded) FROM library WHERE recorded < ?)", (oldest,))
    history.tidy()
    return int(gone)


def forget(history: History, reference: str, now: datetime) -> int:
    """Delete every letter of this reference, whatever its age; how many rows that were."""
    with history.writing(now):
        gone = history.connection.execute("DELETE FROM letter WHERE reference = ?", (reference,)).rowcount
    history.tidy()
    return int(gone)


def span(history: History) -> tuple[int, date | None, date | None]:
    """How many letters stand in the history, and the first and the last day that they count for."""
    count, first, last = history.connection.execute(
        "SELECT count(*), min(day), max(day) FROM letter WHERE replaced IS NULL"
    ).fetchone()
    return int(count), _day(first), _day(last)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
