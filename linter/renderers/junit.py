"""Reports as JUnit XML, which test dashboards show: a suite for each letter, a failure for each finding.

A letter in which nothing was found is a test that passed; one that could not be checked is an error. There is no standard:
this is what Jenkins' `junit-10.xsd` and GitLab's "Unit test reports" both take.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from linter.model.finding import Finding, Report
from linter.showing.address import address, file_of
from linter.showing.comment import told
from linter.showing.finding_kinds import PAGES
from linter.showing.view import View

#: What XML 1.0 has no place for (section 2.2), and signs that turn the direction of writing.
_UNFIT = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]")


def render(reports: Iterable[Report], view: View) -> Iterator[str]:
    """The suites, one as each report comes in."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="policyline">\n'
    for report in reports:
        yield "".join(_suite(report, view)).encode("ascii", "xmlcharrefreplace").decode("ascii")
    yield "</testsuites>\n"


def _suite(report: Report, view: View) -> Iterator[str]:
    file = file_of(report, view)
    tests = max(1, len(report.findings))
    counts = f'tests="{tests}" failures="{len(report.findings)}" errors="{int(not report.checked)}" skipped="0"'
    yield f"  <testsuite name={_value(report.path)} {counts}>\n"
    if not report.checked:
        said = f"Could not be checked: {report.reason}"
        yield _case(
            report.path, "could be checked", file, f"<error message={_value(said)} type={_value('unchecked')}/>"
        )
    elif not report.findings:
        yield _case(report.path, "agrees with the approved lines", file, "")
    for finding in report.findings:
        yield _failed(report, finding, file, view)
    yield "  </testsuite>\n"


def _failed(report: Report, finding: Finding, file: str, view: View) -> str:
    at = address(report, finding, view)
    where = f"line {at.start.line}, column {at.start.column}" if at.start else at.words
    message, kind = _value(finding.message), _value(f"{finding.severity}: {finding.kind}")
    said = f"<failure message={message} type={kind}>{_text(f'{report.path}, {where}: {told(finding)}')}</failure>"
    return _case(report.path, f"{PAGES[finding.kind].title}, {where}", file, said)


def _case(letter: str, name: str, file: str, outcome: str) -> str:
    opening = f"    <testcase classname={_value(letter)} name={_value(name)} file={_value(file)}"
    return f"{opening}>\n      {outcome}\n    </testcase>\n" if outcome else f"{opening}/>\n"


def _value(text: str) -> str:
    return quoteattr(_UNFIT.sub("\N{REPLACEMENT CHARACTER}", text))


def _text(text: str) -> str:
    return escape(_UNFIT.sub("\N{REPLACEMENT CHARACTER}", text))
