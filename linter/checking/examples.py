"""The examples of every rule, run as its tests."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checking.check import check_document
from linter.checking.compile import Compiled
from linter.documents.txt import read_text
from linter.model.finding import Finding
from linter.model.rule import Example, Rule


def run(compiled: Compiled) -> list[str]:
    """Check every example of every rule; one line for each that does not turn out as it says."""
    return [
        failure
        for rule in compiled.rules
        for example in rule.examples
        for failure in _failures(compiled, rule, example)
    ]


def _failures(compiled: Compiled, rule: Rule, example: Example) -> Iterator[str]:
    report = check_document(read_text(example.text), compiled, example.as_of)
    found = [finding for finding in report.findings if finding.rule == rule.id]
    text = " ".join(example.text.split())
    head = f"{rule.place}: rule {rule.id}, “{text if len(text) <= 100 else text[:99] + '…'}” ({example.as_of})"
    if example.finds is None:
        for finding in found:
            yield f"{head}: should be clean, but has {_said(finding)}"
    elif not any(_as_said(example, finding) for finding in found):
        instead = "; ".join(_said(finding) for finding in found) or "nothing"
        wanted = f"{example.finds}" + (f" at “{example.quote}”" if example.quote else "")
        yield f"{head}: should have {wanted}, but has {instead}"


def _as_said(example: Example, finding: Finding) -> bool:
    if finding.kind != example.finds:
        return False
    if not example.quote:
        return True
    start = example.text.find(example.quote)
    while start >= 0:
        if finding.start < start + len(example.quote) and start < finding.end:
            return True
        start = example.text.find(example.quote, start + 1)
    return False


def _said(finding: Finding) -> str:
    return f"{finding.kind} at “{finding.quote}”" if finding.quote else finding.kind
