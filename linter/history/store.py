"""One history file: opened, brought up to date, and written to by one at a time while others read.

SQLite's write-ahead log keeps it whole whatever happens to a process: what was committed stays, what was not never was.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from linter.history.schema import HASHING, NotOurs, migrate, see_ours

_PATIENCE = 60.0
"""Seconds to wait for others to finish writing."""
_PAUSE = 0.01
"""Seconds between two attempts at what SQLite itself does not wait for."""
_TICK = timedelta(microseconds=1)


class HistoryError(ValueError):
    """The history cannot be used; the message is a sentence that begins with its file."""


def instant(moment: datetime) -> str:
    """A moment as it is kept: UTC, so that text sorts as time does."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class History:
    """An open history. Raises `HistoryError`; with `create`, a file that is not there is begun."""

    def __init__(self, file: Path, *, create: bool = False) -> None:
        self.file = file
        if not create and not file.exists():
            raise HistoryError(f"{file}: there is no history yet; begin one with policyline check --record.")
        if create:
            self._begin()
        with self._explained():
            self.connection = sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None)
            try:
                see_ours(self.connection)
                self._keep_a_log()
                for setting in ("synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
                    self.connection.execute(f"PRAGMA {setting}").fetchall()
                migrate(self.connection)
                row = self.connection.execute("SELECT value FROM about WHERE key = ?", (HASHING,)).fetchone()
            except BaseException:
                self.connection.close()
                raise
        self.secret = bytes(row[0])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    @contextmanager
    def writing(self, now: datetime) -> Iterator[str]:
        """One change of the history, whole or not at all; gives the moment to write down for it.

        That is `now`, or just after the last change where a clock was behind: no two changes have the same moment, and
        whoever reads within one knows all that was written before it and nothing after.
        """
        with self._explained():
            self.connection.execute("BEGIN IMMEDIATE")
        try:
            with self._explained():
                yield self._moment(now)
                self.connection.execute("COMMIT")
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise

    def tidy(self) -> None:
        """Take what was deleted out of the log as well, if nobody is reading there."""
        with self._explained():
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _keep_a_log(self) -> None:
        """Turn the write-ahead log on, whoever else does so at this moment.

        To turn it on takes the whole file, and SQLite does not wait for that as it waits for others to write: it says
        at once that the file is locked (https://www.sqlite.org/wal.html, "Sometimes Queries Return SQLITE_BUSY").
        """
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                self.connection.execute("PRAGMA journal_mode = WAL").fetchall()
            except sqlite3.OperationalError as fault:
                if not _is_busy(fault) or time.monotonic() > until:
                    raise
                time.sleep(_PAUSE)
            else:
                break

    def _moment(self, now: datetime) -> str:
        row = self.connection.execute("SELECT value FROM about WHERE key = 'last'").fetchone()
        at = instant(now)
        if row and row[0] >= at:
            at = instant(datetime.fromisoformat(row[0]) + _TICK)
        self.connection.execute("INSERT OR REPLACE INTO about VALUES ('last', ?)", (at,))
        return at

    def _begin(self) -> None:
        """Make the file, for its owner and group alone: it says what was wrong in whose letters."""
        try:
            os.close(os.open(self.file, os.O_CREAT | os.O_RDWR, 0o660))
        except OSError as fault:
            raise HistoryError(f"{self.file}: cannot be written: {fault.strerror or fault}.") from None

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except NotOurs as fault:
            raise HistoryError(f"{self.file}: {fault}.") from None
        except sqlite3.OperationalError as fault:
            if _is_busy(fault):
                raise HistoryError(
                    f"{self.file}: somebody else has been writing to it for a minute; try again."
                ) from None
            if fault.sqlite_errorcode & 0xFF == sqlite3.SQLITE_READONLY:
                raise HistoryError(
                    f"{self.file}: you may not write to it or to its folder, which reading it takes as well."
                ) from None
            raise HistoryError(f"{self.file}: cannot be used: {fault}.") from None
        except sqlite3.DatabaseError as fault:
            raise HistoryError(f"{self.file}: is no history, or is damaged: {fault}.") from None


def _is_busy(fault: sqlite3.OperationalError) -> bool:
    """Somebody else has the file; with extended codes (https://www.sqlite.org/rescode.html) the last byte says so."""
    return fault.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
