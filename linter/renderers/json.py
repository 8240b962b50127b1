"""Reports as JSON, version 1: `schemas/report-v1.schema.json` describes it, and nothing but a new version changes it.

Built key by key, so that our own types can change without it. Every character outside ASCII is escaped: the output is
the same whatever the encoding it is written in.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from linter.model.document import Place
from linter.model.finding import Approved, Finding, Fix, Report, Suppressed
from linter.showing.view import View

VERSION = 1
Json = dict[str, object]


def render(reports: Iterable[Report], view: View) -> Iterator[str]:
    """One object, written as the reports come in: a stream of thousands of letters is never held whole."""
    indent = None if view.verbosity < 0 else 2
    yield f'{{"version": {VERSION}, "reports": ['
    for number, report in enumerate(reports):
        yield (",\n" if number else "\n") + json.dumps(shape(report), indent=indent)
    yield "\n]}\n"


def shape(report: Report) -> Json:
    """One report. Offsets are code points of the document's extracted text, half open."""
    return {
        "path": report.path,
        "as_of": report.as_of.isoformat(),
        "checked": report.checked,
        "reason": report.reason,
        "findings": [_finding(finding) for finding in report.findings],
        "suppressed": [_suppressed(apart) for apart in report.suppressed],
        "unused_suppressions": list(report.unused),
    }


def _suppressed(apart: Suppressed) -> Json:
    return {
        "finding": _finding(apart.finding),
        "reason": apart.reason,
        "by": apart.by,
        "in_letter": apart.in_letter,
    }


def _finding(finding: Finding) -> Json:
    return {
        "kind": finding.kind,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "quote": finding.quote,
        "start": finding.start,
        "end": finding.end,
        "place": _place(finding.place),
        "approved": _approved(finding.approved),
        "fix": _fix(finding.fix) if finding.fix else None,
        "fingerprint": finding.fingerprint,
    }


def _place(place: Place) -> Json:
    return {"line": place.line, "column": place.column, "label": place.label}


def _approved(approved: Approved) -> Json:
    return {
        "id": approved.id,
        "version": approved.version,
        "text": approved.text,
        "owner": approved.owner,
        "valid_from": approved.valid_from.isoformat() if approved.valid_from else None,
        "source": approved.source,
    }


def _fix(fix: Fix) -> Json:
    return {
        "title": fix.title,
        "safety": fix.safety,
        "edits": [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits],
    }
