"""A letter explained sentence by sentence: what was found, what was considered and why it was left alone."""

from __future__ import annotations

from linter.checking.check import check_document
from linter.checking.compile import Compiled
from linter.checking.dating import Day
from linter.checking.explaining import Explained, explain_document
from linter.checking.ruling import Ruling
from linter.cli.failure import CannotCheck
from linter.cli.letters import UNNAMED, Letter, Unreachable
from linter.cli.page import Page
from linter.cli.words import STDIN
from linter.documents import Unreadable, read
from linter.model.document import Document
from linter.model.finding import Finding


def show_letter(page: Page, path: str, compiled: Compiled, day: Day, ruling: Ruling) -> None:
    """Explain the letter at `path` ("-" is what comes in on standard input) on `page`."""
    try:
        letter = Letter(UNNAMED, from_stdin=True) if path == STDIN else Letter(path)
        document = read(letter.path, letter.bytes())
    except (Unreachable, Unreadable) as fault:
        raise CannotCheck(f"{path}: {fault}") from None
    as_of, said = day.at(path).of(document)
    page.heading(document.path, f"as of {as_of.day} {as_of:%B %Y} ({said})")
    report = ruling.on(check_document(document, compiled, as_of, said))
    if not report.checked:
        raise CannotCheck(f"{path}: {report.reason}")
    for explained in explain_document(document, compiled, report):
        _show(page, document, explained)
    for left_out in report.ignored:
        page.gap()
        page.paragraph(f"Not reported: {left_out}.")


def _show(page: Page, document: Document, explained: Explained) -> None:
    known = explained.findings or explained.suppressed or explained.considered
    page.heading(explained.place.label, "" if known else "nothing of the library is in it")
    page.paragraph(explained.text)
    for finding in explained.findings:
        page.aside(f"✗ {_said(finding)}")
    for apart in explained.suppressed:
        page.aside(f"· suppressed ({apart.by}: {apart.reason}): {_said(apart.finding)}")
    for considered in explained.considered:
        words = " ".join(document.quote(considered.span).split())
        page.aside(
            f"· {considered.entry}, “{words if len(words) <= 60 else words[:59].rstrip() + '…'}”: {considered.reason}"
        )


def _said(finding: Finding) -> str:
    return f"{finding.kind}, rule {finding.rule}, {finding.approved.id}: {finding.message}"
