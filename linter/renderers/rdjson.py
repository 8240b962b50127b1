"""Reports in the Reviewdog Diagnostic Format, which reviewdog puts beside the lines of a change on any code host.

Columns count bytes of UTF-8, ends are exclusive, and a correction is a suggestion to accept. A letter without lines has a
path alone, and the place is said in words. Source: `DiagnosticResult` in `proto/rdf/reviewdog.proto` of reviewdog.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from linter.model.document import Span
from linter.model.finding import Finding, Report
from linter.model.rule import Severity
from linter.showing.address import Position, address, file_of, region
from linter.showing.comment import told
from linter.showing.view import View

_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}
Json = dict[str, object]


def render(reports: Iterable[Report], view: View) -> Iterator[str]:
    """One result, written as the reports come in."""
    yield '{"source": {"name": "policyline"}, "diagnostics": ['
    first = True
    for report in reports:
        for diagnostic in _diagnostics(report, view):
            yield ("\n" if first else ",\n") + json.dumps(diagnostic, indent=2)
            first = False
    yield "\n]}\n"


def _diagnostics(report: Report, view: View) -> Iterator[Json]:
    if not report.checked:
        yield {
            "message": f"Could not be checked: {report.reason}",
            "location": {"path": file_of(report, view)},
            "severity": "ERROR",
            "code": {"value": "could-not-be-checked"},
        }
    for finding in report.findings:
        yield _diagnostic(report, finding, view)


def _diagnostic(report: Report, finding: Finding, view: View) -> Json:
    at = address(report, finding, view)
    location: Json = {"path": at.file}
    made: Json = {
        "message": told(finding, at.words),
        "location": location,
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.kind},
    }
    if at.start and at.end:
        location["range"] = _range(report.text, finding.span)
        if finding.fix and finding.fix.safety != "show":
            made["suggestions"] = [
                {"range": _range(report.text, edit.span), "text": edit.text} for edit in finding.fix.edits
            ]
    return made


def _range(text: str, span: Span) -> Json:
    start, end = region(text, span)
    return {"start": _position(text, span.start, start), "end": _position(text, span.end, end)}


def _position(text: str, at: int, position: Position) -> Json:
    before = text[at - position.column + 1 : at]
    return {"line": position.line, "column": len(before.encode("utf-8", "replace")) + 1}
