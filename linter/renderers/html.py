"""Reports as one page that stands by itself: each letter's text with its findings marked, the approved words beside them.

It needs no script, no network and no colour, and is laid out for a wide screen, a telephone and paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.model.finding import Report
from linter.model.rule import SEVERITIES
from linter.showing.marked import counted, letter, outcome, text
from linter.showing.style import LETTER_STYLE, PAGE_STYLE
from linter.showing.view import View


def render(reports: Iterable[Report], view: View) -> Iterator[str]:
    """The page, whole: its summary comes first, so it waits for the last letter."""
    pages = list(reports)
    checked = sum(report.checked for report in pages)
    among = "" if checked == len(pages) else f"{checked:,} of "
    title = f"{among}{counted(len(pages), 'letter')} checked against the approved lines"
    yield (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{title} – Policyline</title>\n<style>\n{PAGE_STYLE}{LETTER_STYLE}</style>\n</head>\n<body>\n<main>\n"
    )
    yield from _summary(pages, title)
    for number, report in enumerate(pages, 1):
        yield from _letter(report, number, view)
    yield "</main>\n</body>\n</html>\n"


def _summary(reports: list[Report], title: str) -> Iterator[str]:
    severities = [finding.severity for report in reports for finding in report.findings]
    unread = sum(not report.checked for report in reports)
    counts = [counted(severities.count(severity), severity) for severity in SEVERITIES if severity in severities]
    said = [", ".join(counts) or "Nothing found", f"{unread} could not be checked" if unread else ""]
    yield f'<header>\n<h1>{title}</h1>\n<p class="result">{". ".join(filter(None, said))}.</p>\n'
    if len(reports) > 1:
        yield '<nav aria-label="Letters">\n<ol class="letters">\n'
        for number, report in enumerate(reports, 1):
            yield f'<li><a href="#letter-{number}">{text(report.path)}</a>: {outcome(report)}</li>\n'
        yield "</ol>\n</nav>\n"
    yield "</header>\n"


def _letter(report: Report, number: int, view: View) -> Iterator[str]:
    name = f"letter-{number}"
    yield f'<article id="{name}" aria-labelledby="{name}-name">\n<h2 id="{name}-name">{text(report.path)}</h2>\n'
    if report.checked:
        yield from letter(report, name, view.why)
    else:
        yield f'<p class="result">Could not be checked: {text(report.reason or "")}</p>\n'
    yield "</article>\n"
