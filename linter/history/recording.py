"""Letters put into a history: each once, whole or not at all, however often it is recorded and whatever is killed meanwhile.

A letter is known by its reference and its date, or where it shows no reference by its file. Recorded again as it was, it
changes nothing; changed, it stands in the place of what it was.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from linter.history.reasons import impersonal, vocabulary
from linter.history.snapshots import Snapshot, written
from linter.history.store import History
from linter.model.finding import Finding, Report
from linter.model.observed import Observed

_SECONDS = 0.5
_LETTERS = 500
"""Letters are written together: those of half a second, or so many."""
_OURS = "policyline failed on it"
"""How the reason of a fault of ours begins; what follows could hold words of the letter."""
_COMMENT = "the comment "
"""How the reason begins where a comment in the letter cannot be followed; what follows is the comment."""
_TABLES = {
    "finding": "kind, rule, severity, entry, version, owner, place, written",
    "use": "entry, version, state, place, written, approved",
    "suppression": "kind, rule, entry, owner, reason, source, place",
    "passage": "text",
}

Rows = dict[str, list[tuple[Any, ...]]]


class Recorded(NamedTuple):
    """How many letters were new, changed since they were last recorded, as they were, and too old to be kept."""

    new: int
    changed: int
    same: int
    old: int = 0


class _Row(NamedTuple):
    """One letter, ready to be written. `dated` is false where its day is only the day it was recorded."""

    identity: bytes
    source: bytes | None
    print: bytes | None
    mark: bytes
    reference: str
    day: str
    as_of: str
    checked: bool
    reason: str
    dated: bool
    rows: Rows


@dataclass(slots=True)
class Recorder:
    """Puts reports into `history`. `clock` gives the time; `library` is what the letters were judged with.

    `source_of` gives the lasting name of a letter's file from its path, "" for none; `reference_of` the reference that is in
    the path of a letter that could not be read. With `paths`, letters are called by their paths; otherwise one without a
    reference by a number that says nothing. Letters of days before `oldest` are too old to be kept.
    """

    history: History
    library: Snapshot
    clock: Callable[[], datetime]
    source_of: Callable[[str], str]
    reference_of: Callable[[str], str]
    paths: bool = False
    oldest: date | None = None
    _waiting: list[_Row] = field(default_factory=list)
    _since: float = 0.0
    _counts: Counter[str] = field(default_factory=Counter)
    _known: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self._known = vocabulary(self.library)

    def add(self, report: Report) -> None:
        """Record one letter, now or shortly: `flush` ends the waiting."""
        if not self._waiting:
            self._since = time.monotonic()
        self._waiting.append(self._row(report))
        if len(self._waiting) >= _LETTERS or time.monotonic() - self._since > _SECONDS:
            self.flush()

    def flush(self) -> None:
        """Write what is waiting."""
        if not self._waiting:
            return
        counts = self._counts.copy()
        with self.history.writing(self.clock()) as now:
            keep_library(self.history, self.library, now)
            counts.update(self._write(row, now) for row in self._waiting)
        self._counts = counts
        self._waiting.clear()

    @property
    def recorded(self) -> Recorded:
        """What came of it so far."""
        return Recorded(*(self._counts[name] for name in Recorded._fields))

    def _write(self, row: _Row, now: str) -> str:
        """Write one letter, and give its field of `Recorded`. One that is too old is not written, and nothing stands for it."""
        old = self.oldest is not None and row.day < self.oldest.isoformat()
        run = self.history.connection.execute
        standing = run(
            "SELECT id, identity, print, mark, reference FROM letter WHERE replaced IS NULL AND (identity = ? OR source = ?)",
            (row.identity, row.source),
        ).fetchall()
        own = next((found for found in standing if found[1] == row.identity), None)
        if own and (own[3] == row.mark or (not row.dated and row.print and own[2] == row.print)):
            return "old" if old else "same"
        # The same file with another reference is another letter; with another date, or its first reference, it is the same.
        gone = [found for found in standing if found is own or found[4] == row.reference or _numbered(found[4])]
        run(
            f"UPDATE letter SET replaced = ? WHERE id IN ({', '.join('?' * len(gone))})",
            (now, *(found[0] for found in gone)),
        )
        if old:
            return "old"
        at = run(
            "INSERT INTO letter (identity, source, print, mark, reference, day, as_of, checked, reason, recorded)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*row[:9], now),
        ).lastrowid
        for table, columns in _TABLES.items():
            marks = ", ".join("?" * (columns.count(",") + 1))
            self.history.connection.executemany(
                f"INSERT INTO {table} (letter, {columns}) VALUES ({at}, {marks})",
                row.rows[table],
            )
        return "changed" if gone else "new"

    def _row(self, report: Report) -> _Row:
        observed = report.observed or Observed(None, self.reference_of(report.path))
        name = self.source_of(report.path)
        source = self._hash("file", name) if name else None
        day = observed.day
        text = self._hash("text", report.text) if report.checked and day is None else None
        if observed.reference and day:
            identity = self._hash("reference", observed.reference, day.isoformat())
        else:
            identity = source or text or self._hash("nothing", report.path)
        reference = report.path if self.paths else observed.reference or _number(identity)
        reason = (report.reason or "") if not report.checked else ""
        if reason.startswith(_OURS):
            reason = _OURS
        elif reason.startswith(_COMMENT):
            reason = "a comment to policyline in it cannot be followed"
        rows = _rows(report, observed, self._known)
        dated = day.isoformat() if day else ""
        mark = hashlib.blake2b(
            json.dumps([reference, dated, report.checked, reason, rows], sort_keys=True).encode("utf-8", "replace"),
            digest_size=16,
        ).digest()
        as_of = report.as_of.isoformat()
        return _Row(
            identity, source, text, mark, reference, dated or as_of, as_of, report.checked, reason, bool(day), rows
        )

    def _hash(self, *parts: str) -> bytes:
        return hashlib.blake2b(
            "\0".join(parts).encode("utf-8", "surrogatepass"), key=self.history.secret, digest_size=16
        ).digest()


def lasting_name(path: str, folder: Path) -> str:
    """What a letter's file is called wherever a command is run: its path from `folder`, the settings' own."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive
        return Path(path).as_posix()


def keep_library(history: History, library: Snapshot, now: str) -> None:
    """Within a change: keep `library`, unless it is the last that was kept."""
    last = history.connection.execute("SELECT digest FROM library ORDER BY recorded DESC LIMIT 1").fetchone()
    if not last or last[0] != library.digest:
        history.connection.execute("INSERT INTO library VALUES (?, ?, ?)", (now, library.digest, written(library)))


def _number(identity: bytes) -> str:
    return f"no. {identity[:4].hex()}"


def _numbered(reference: str) -> bool:
    return reference.startswith("no. ")


def _rows(report: Report, observed: Observed, known: frozenset[str]) -> Rows:
    """All that is kept of a letter, by table, in a settled order. `known` are the library's words."""
    words = {(span.start, span.end): text for span, text in observed.faulty}

    def of(finding: Finding) -> str:
        return words.get((finding.start, finding.end), "")

    return {
        "finding": [
            (
                finding.kind,
                finding.rule,
                finding.severity,
                finding.approved.id,
                finding.approved.version,
                finding.approved.owner,
                finding.place.label,
                of(finding),
            )
            for finding in report.findings
        ],
        "use": [(use.entry, use.version, use.state, use.place, use.written, use.approved) for use in observed.uses],
        "suppression": [
            (
                apart.finding.kind,
                apart.finding.rule,
                apart.finding.approved.id,
                apart.finding.approved.owner,
                impersonal(apart.reason, known) if apart.in_letter else apart.reason,
                "letter" if apart.in_letter else apart.by,
                apart.finding.place.label,
            )
            for apart in report.suppressed
        ],
        "passage": [(text,) for text in observed.passages],
    }
