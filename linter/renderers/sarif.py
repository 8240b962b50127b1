"""Reports as SARIF 2.1.0, which code hosts and editors take.

One run. A rule is a rule of the library and a kind of finding together, and carries what both say. Files are named from
`%SRCROOT%`. A letter without lines has no region: its place is a logical location, and said in words in the message. A
letter that could not be checked is a notification, and the run was then not successful. What was suppressed is among
the results, with its reason, when the reader asked for everything. Source: OASIS, SARIF Version 2.1.0 with errata.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from urllib.parse import quote

from linter.model.document import Span
from linter.model.finding import Finding, Fix, Report, Suppressed
from linter.model.rule import Severity
from linter.showing.address import Address, address, file_of, region
from linter.showing.comment import told
from linter.showing.finding_kinds import PAGES
from linter.showing.view import View
from linter.version import VERSION

Json = dict[str, object]
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "note"}


def render(reports: Iterable[Report], view: View) -> Iterator[str]:
    """The log, its results written as the reports come in; what is known at the end alone follows them."""
    rules: dict[str, Json] = {}
    notifications: list[Json] = []
    yield f'{{"$schema": {json.dumps(_SCHEMA)}, "version": "2.1.0", "runs": [{{\n"columnKind": "unicodeCodePoints",\n'
    yield '"results": ['
    first = True
    for report in reports:
        if not report.checked:
            notifications.append(_notification(report, view))
        for result in _results(report, view, rules):
            yield ("\n" if first else ",\n") + json.dumps(result, indent=2)
            first = False
    rest = {
        "tool": {"driver": {"name": "Policyline", "version": VERSION, "rules": list(rules.values())}},
        "invocations": [{"executionSuccessful": not notifications, "toolExecutionNotifications": notifications}],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The top folder of what was checked."}}},
    }
    yield "\n],\n" + json.dumps(rest, indent=2)[2:-2] + "\n}]}\n"


def _results(report: Report, view: View, rules: dict[str, Json]) -> Iterator[Json]:
    for finding in report.findings:
        yield _result(report, finding, view, rules)
    if view.verbosity > 0:
        for suppressed in report.suppressed:
            yield _result(report, suppressed.finding, view, rules) | {"suppressions": [_suppression(suppressed)]}


def _result(report: Report, finding: Finding, view: View, rules: dict[str, Json]) -> Json:
    name = f"{finding.rule}/{finding.kind}"
    rules.setdefault(name, _rule(name, finding, view))
    at = address(report, finding, view)
    marks = {"policyline/v1": finding.fingerprint}
    if not at.start:
        # Where there are lines, GitHub makes this one itself, and warns of any other.
        marks["primaryLocationLineHash"] = f"{finding.fingerprint}:1"
    result: Json = {
        "ruleId": name,
        "ruleIndex": list(rules).index(name),
        "level": _LEVELS[finding.severity],
        "message": {"text": told(finding, at.words)},
        "locations": [_location(report, finding.span, at)],
        "partialFingerprints": marks,
        "properties": {"entry": finding.approved.id, "owner": finding.approved.owner},
    }
    if at.start and finding.related:
        result["relatedLocations"] = [
            _location(report, span, at) | {"message": {"text": shows}} for span, shows in finding.related
        ]
    if at.start and finding.fix and finding.fix.safety != "show":
        result["fixes"] = [_fix(report, finding.fix, at)]
    return result


def _rule(name: str, finding: Finding, view: View) -> Json:
    """What the kind means, and why the rule of the library asks for it."""
    page, why = PAGES[finding.kind], view.why.get(finding.rule, "")
    parts = {"Why": why, "To do": page.to_do, "Left alone": page.left_alone}
    said = {label: words for label, words in parts.items() if words}
    return {
        "id": name,
        "name": "".join(word.capitalize() for word in finding.kind.split("-")),
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.meaning},
        "defaultConfiguration": {"level": _LEVELS[finding.severity]},
        "help": {
            "text": "\n".join([page.meaning, *(f"{label}: {words}" for label, words in said.items())]),
            "markdown": "\n\n".join([page.meaning, *(f"**{label}:** {words}" for label, words in said.items())]),
        },
    }


def _location(report: Report, span: Span, at: Address) -> Json:
    physical: Json = {"artifactLocation": _artifact(at.file)}
    if not at.start:
        return {"physicalLocation": physical, "logicalLocations": [{"name": at.words, "fullyQualifiedName": at.words}]}
    return {"physicalLocation": physical | {"region": _region(report, span)}}


def _region(report: Report, span: Span) -> Json:
    start, end = region(report.text, span)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _artifact(file: str) -> Json:
    path = PurePath(file)
    return {"uri": path.as_uri()} if path.is_absolute() else {"uri": quote(file), "uriBaseId": _ROOT}


def _fix(report: Report, fix: Fix, at: Address) -> Json:
    replacements = [
        {"deletedRegion": _region(report, edit.span), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    return {
        "description": {"text": fix.title},
        "artifactChanges": [{"artifactLocation": _artifact(at.file), "replacements": replacements}],
    }


def _suppression(suppressed: Suppressed) -> Json:
    kind = "inSource" if suppressed.in_letter else "external"
    return {"kind": kind, "justification": f"{suppressed.reason} ({suppressed.by})"}


def _notification(report: Report, view: View) -> Json:
    return {
        "level": "error",
        "message": {"text": f"{report.path}: could not be checked: {report.reason}"},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(file_of(report, view))}}],
    }
