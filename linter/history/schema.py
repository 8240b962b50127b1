"""The tables of a history, and how an older file becomes a newer one: one script after another, each whole or not at all.

A letter's row is never changed once written: what replaces it is a row of its own, and `replaced` says from when. So what was
known at any moment can be asked for again.
"""

from __future__ import annotations

import secrets
import sqlite3

_FIRST = """
CREATE TABLE about (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE letter (
    id INTEGER PRIMARY KEY,
    identity BLOB NOT NULL,      -- a keyed hash of what tells this letter from others
    source BLOB,                 -- a keyed hash of its file's path, null where it had none
    print BLOB,                  -- a keyed hash of its text, for letters without a date
    mark BLOB NOT NULL,          -- a hash of all that is kept of it
    reference TEXT NOT NULL,
    day TEXT NOT NULL,           -- the ISO day that it counts for
    as_of TEXT NOT NULL,         -- the ISO day it was judged on
    checked INTEGER NOT NULL,
    reason TEXT NOT NULL,        -- why it was not checked
    recorded TEXT NOT NULL,      -- UTC
    replaced TEXT                -- UTC, null while it stands
);
CREATE UNIQUE INDEX letter_standing ON letter (identity) WHERE replaced IS NULL;
CREATE INDEX letter_source ON letter (source) WHERE replaced IS NULL;
CREATE INDEX letter_day ON letter (day);
CREATE TABLE finding (
    letter INTEGER NOT NULL REFERENCES letter ON DELETE CASCADE,
    kind TEXT NOT NULL, rule TEXT NOT NULL, severity TEXT NOT NULL,
    entry TEXT NOT NULL, version INTEGER, owner TEXT NOT NULL,
    place TEXT NOT NULL, written TEXT NOT NULL
);
CREATE INDEX finding_letter ON finding (letter);
CREATE TABLE use (
    letter INTEGER NOT NULL REFERENCES letter ON DELETE CASCADE,
    entry TEXT NOT NULL, version INTEGER, state TEXT NOT NULL,
    place TEXT NOT NULL, written TEXT NOT NULL, approved TEXT NOT NULL
);
CREATE INDEX use_letter ON use (letter);
CREATE TABLE suppression (
    letter INTEGER NOT NULL REFERENCES letter ON DELETE CASCADE,
    kind TEXT NOT NULL, rule TEXT NOT NULL, entry TEXT NOT NULL, owner TEXT NOT NULL,
    reason TEXT NOT NULL, source TEXT NOT NULL, place TEXT NOT NULL
);
CREATE INDEX suppression_letter ON suppression (letter);
CREATE TABLE passage (letter INTEGER NOT NULL REFERENCES letter ON DELETE CASCADE, text TEXT NOT NULL);
CREATE INDEX passage_letter ON passage (letter);
CREATE TABLE library (recorded TEXT PRIMARY KEY, digest TEXT NOT NULL, content TEXT NOT NULL) WITHOUT ROWID;
"""
_DELIVERIES = """
CREATE TABLE delivery (
    team TEXT NOT NULL, start TEXT NOT NULL, until TEXT NOT NULL, channel TEXT NOT NULL,
    state TEXT NOT NULL,         -- sending, sent, unknown
    changed TEXT NOT NULL, message TEXT NOT NULL, said TEXT NOT NULL,
    PRIMARY KEY (team, start, until, channel)
) WITHOUT ROWID;
"""
MIGRATIONS = (_FIRST, _DELIVERIES)
"""Add to the end; what stands here never changes, since files out there were made with it."""
HASHING = "hashing"
_ID = 0x506C6E65
"""What marks a file as ours (SQLite's application_id)."""


class NotOurs(ValueError):
    """The file is no history, or one that this program does not know; the message says which, to follow its name."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to the newest shape; several may do this at once."""
    if _version(connection) == len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        have = _version(connection)
        for number in range(have, len(MIGRATIONS)):
            for statement in _statements(MIGRATIONS[number]):
                connection.execute(statement)
            if number == 0:
                connection.execute("INSERT INTO about VALUES (?, ?)", (HASHING, secrets.token_bytes(32)))
                connection.execute(f"PRAGMA application_id = {_ID}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def see_ours(connection: sqlite3.Connection) -> None:
    """Raises `NotOurs` for a file that is neither empty nor a history; changes nothing."""
    connection.execute("BEGIN")  # what follows is read at one moment: somebody may be making the file
    try:
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        (mark,) = connection.execute("PRAGMA application_id").fetchone()
    finally:
        connection.execute("ROLLBACK")
    if tables and mark != _ID:
        raise NotOurs("is a database, but no history of Policyline")
    if _version(connection) > len(MIGRATIONS):
        raise NotOurs("was made by a newer version of Policyline: use that one, or another file")


def _version(connection: sqlite3.Connection) -> int:
    """How many of the scripts the file has had."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _statements(script: str) -> list[str]:
    """The statements of a script: `executescript` would end the transaction."""
    found, begun = [], ""
    for row in script.splitlines(keepends=True):
        begun += row
        if sqlite3.complete_statement(begun):
            found.append(begun)
            begun = ""
    return found
