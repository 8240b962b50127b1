"""Reports as a GitLab Code Quality report, which a merge request shows.

GitLab wants a line of everything: a letter without lines has the first, and the place is said in words. It keeps one issue
of each fingerprint, so the letter's path is part of it. Source: "Code Quality report format" in GitLab's documentation.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator

from linter.model.finding import Finding, Report
from linter.model.rule import Severity
from linter.showing.address import address, file_of
from linter.showing.comment import told
from linter.showing.view import View

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "note": "info"}
Json = dict[str, object]


def render(reports: Iterable[Report], view: View) -> Iterator[str]:
    """One list of issues, written as the reports come in."""
    yield "["
    first = True
    for report in reports:
        for issue in _issues(report, view):
            yield ("\n" if first else ",\n") + json.dumps(issue, indent=2)
            first = False
    yield "\n]\n"


def _issues(report: Report, view: View) -> Iterator[Json]:
    if not report.checked:
        yield {
            "description": f"Could not be checked: {report.reason}",
            "check_name": "could-not-be-checked",
            "fingerprint": _fingerprint(report.path, "could-not-be-checked"),
            "severity": "critical",
            "location": {"path": file_of(report, view), "lines": {"begin": 1}},
        }
    for finding in report.findings:
        yield _issue(report, finding, view)


def _issue(report: Report, finding: Finding, view: View) -> Json:
    at = address(report, finding, view)
    lines = {"begin": at.start.line, "end": at.end.line} if at.start and at.end else {"begin": 1}
    return {
        "description": told(finding, at.words).replace("\n", " "),
        "check_name": finding.kind,
        "fingerprint": _fingerprint(report.path, finding.fingerprint),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": at.file, "lines": lines},
    }


def _fingerprint(path: str, mark: str) -> str:
    return hashlib.blake2b(f"{path}\0{mark}".encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
