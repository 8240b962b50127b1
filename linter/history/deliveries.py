"""Which reports have gone out: a message is claimed before it is sent, so that none goes twice, whatever is killed between.

Where nobody can say whether a message went (the line broke when all of it had been handed over, the sender was killed),
it counts as gone until a person says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from linter.history.store import History

State = Literal["sending", "sent", "unknown"]


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message: to a team, of the days `first` to `last`, by a channel ("smtp", "notify ADDRESS")."""

    team: str
    first: date
    last: date
    channel: str

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What it is found by."""
        return (self.team, self.first.isoformat(), self.last.isoformat(), self.channel)


@dataclass(frozen=True, slots=True)
class Earlier:
    """What is known of a message that was claimed before: `changed` is the moment, `said` the server's words."""

    state: State
    changed: str
    said: str


def claim(history: History, one: Delivery, message: str, now: datetime, *, again: bool = False) -> Earlier | None:
    """Claim a message to send it; None if it is ours now, else what became of it earlier. `again` claims it anyway.

    What went to the team by a channel of another kind has gone too.
    """
    *days, channel = one.key
    with history.writing(now) as at:
        rows = history.connection.execute(
            "SELECT channel, state, changed, said FROM delivery WHERE team = ? AND start = ? AND until = ?", days
        ).fetchall()
        for other, *earlier in rows:
            if not again and (other == channel or _kind(other) != _kind(channel)):
                return Earlier(*earlier)
        history.connection.execute(
            "INSERT OR REPLACE INTO delivery VALUES (?, ?, ?, ?, 'sending', ?, ?, '')", (*one.key, at, message)
        )
    return None


def _kind(channel: str) -> str:
    return channel.partition(" ")[0]


def settle(history: History, one: Delivery, state: State, said: str, now: datetime) -> None:
    """Write down what became of a claimed message."""
    with history.writing(now) as at:
        history.connection.execute(
            "UPDATE delivery SET state = ?, changed = ?, said = ? WHERE team = ? AND start = ? AND until = ? AND channel = ?",
            (state, at, said, *one.key),
        )


def release(history: History, one: Delivery, now: datetime) -> None:
    """Let go of a message that surely was not sent: it can be claimed again."""
    with history.writing(now):
        history.connection.execute(
            "DELETE FROM delivery WHERE team = ? AND start = ? AND until = ? AND channel = ?", one.key
        )
