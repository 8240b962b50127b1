"""What an audit keeps of a letter: how it was dated, whether it could be checked, and its findings. Not its words.

The words that findings point at, and what could be worked back to them, are kept only if they were asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pyarrow as pa

from linter.model.finding import Finding, Report

Row = dict[str, Any]
REPORT = "report"
"""Where a row holds its report, for the history; it is no column, and not kept."""

FINDING = pa.struct(
    [
        ("kind", pa.string()),
        ("rule", pa.string()),
        ("severity", pa.string()),
        ("entry", pa.string()),
        ("version", pa.int32()),
        ("owner", pa.string()),
        # Code points of the letter's text, half open, and where that is for a person.
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("line", pa.int32()),
        ("column", pa.int32()),
        ("place", pa.string()),
        # How far the fix can be trusted: safe, review or show; null where there is none.
        ("fix", pa.string()),
        # Null unless they were asked for. The fingerprint is a hash of the sentence, so that a guess at it could be proved.
        ("quote", pa.string()),
        ("message", pa.string()),
        ("fingerprint", pa.string()),
    ]
)
OUTCOME = pa.schema(
    [
        ("reference", pa.string()),
        ("as_of", pa.date32()),
        ("dated_by", pa.string()),
        ("checked", pa.bool_()),
        ("reason", pa.string()),
        ("notes", pa.list_(pa.string())),
        ("findings", pa.list_(FINDING)),
    ]
)
"""One row a letter. `reason` says why a letter was not checked, `notes` what in it was not read."""


def outcome(reference: str | None, report: Report, *, quotes: bool) -> Row:
    """What is kept of a report; with `quotes`, the words of the letter that its findings point at."""
    return {
        "reference": _whole(reference),
        "as_of": report.as_of if report.checked else None,
        "dated_by": report.dated_by if report.checked else None,
        "checked": report.checked,
        "reason": _whole(report.reason),
        "notes": [_whole(note) for note in report.notes],
        "findings": [_finding(finding, quotes=quotes) for finding in report.findings],
    }


def unchecked(reference: str | None, reason: str) -> Row:
    """What is kept of a letter that could not be checked."""
    return {
        "reference": _whole(reference),
        "as_of": None,
        "dated_by": None,
        "checked": False,
        "reason": _whole(reason),
        "notes": [],
        "findings": [],
    }


def _whole(words: str | None) -> str | None:
    """Words as they can be written: names of files may hold half characters."""
    return None if words is None else words.encode("utf-8", "replace").decode()


def batch(rows: Iterable[Row]) -> pa.RecordBatch:
    """Outcomes as a record batch with the schema `OUTCOME`."""
    return pa.RecordBatch.from_pylist(list(rows), schema=OUTCOME)


def _finding(finding: Finding, *, quotes: bool) -> Row:
    return {
        "kind": finding.kind,
        "rule": finding.rule,
        "severity": finding.severity,
        "entry": finding.approved.id,
        "version": finding.approved.version,
        "owner": finding.approved.owner,
        "start": finding.start,
        "end": finding.end,
        "line": finding.place.line,
        "column": finding.place.column,
        "place": finding.place.label,
        "fix": finding.fix.safety if finding.fix else None,
        "quote": finding.quote if quotes else None,
        "message": finding.message if quotes else None,
        "fingerprint": finding.fingerprint if quotes else None,
    }
