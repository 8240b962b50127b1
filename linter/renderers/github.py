"""Reports as GitHub annotations: workflow commands that a runner shows beside the lines of a pull request.

A letter without lines is annotated as a file, and the place is said in words. Every letter that could not be checked is
an error. Source: "Workflow commands for GitHub Actions" in GitHub's documentation, and `@actions/core` for the escapes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.model.finding import Finding, Report
from linter.model.rule import Severity
from linter.showing.address import address, file_of
from linter.showing.characters import safe
from linter.showing.comment import told
from linter.showing.finding_kinds import PAGES
from linter.showing.view import View

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


def render(reports: Iterable[Report], view: View) -> Iterator[str]:
    """One command, on a line of its own, for each finding and each letter that could not be checked."""
    for report in reports:
        if not report.checked:
            where = {"file": file_of(report, view), "title": "Could not be checked"}
            yield _command("error", where, f"{report.path}: could not be checked: {report.reason}", view)
        for finding in report.findings:
            yield _annotation(report, finding, view)


def _annotation(report: Report, finding: Finding, view: View) -> str:
    at = address(report, finding, view)
    where = {"file": at.file, "title": PAGES[finding.kind].title}
    if at.start and at.end:
        where |= {"line": str(at.start.line), "endLine": str(at.end.line)}
        if at.start.line == at.end.line:
            where |= {"col": str(at.start.column), "endColumn": str(at.end.column)}
    return _command(_COMMANDS[finding.severity], where, told(finding, at.words), view)


def _command(name: str, where: dict[str, str], message: str, view: View) -> str:
    said = ",".join(f"{key}={_escaped(safe(value, view.encoding), ':,')}" for key, value in where.items())
    words = "%0A".join(_escaped(safe(line, view.encoding)) for line in message.split("\n"))
    return f"::{name} {said}::{words}\n"


def _escaped(text: str, also: str = "") -> str:
    return "".join(f"%{ord(sign):02X}" if sign in "%\r\n" or sign in also else sign for sign in text)
