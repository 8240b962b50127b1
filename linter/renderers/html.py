"""Reports as one page that stands by itself: each letter's text with its findings marked, the approved words beside them.

It needs no script, no network and no colour: marks are numbered, and their numbers lead to what is said about them and
back. It is laid out for a wide screen, a telephone and paper. Every word from a letter or a library is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise

from linter.model.document import Span
from linter.model.finding import Finding, Report
from linter.model.rule import SEVERITIES
from linter.showing.days import in_words
from linter.showing.finding_kinds import PAGES
from linter.showing.style import STYLE
from linter.showing.view import View

_GAP = re.compile(r"\n[^\S\n]*(?:\n\s*)+")
#: Control characters, which HTML has no place for (WHATWG, 13.2.3.5), and signs that turn the direction of writing.
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_SIGNS = {"error": "✗", "warning": "▲", "note": "•"}


def render(reports: Iterable[Report], view: View) -> Iterator[str]:
    """The page, whole: its summary comes first, so it waits for the last letter."""
    pages = list(reports)
    title = f"{_count(len(pages), 'letter')} checked against the approved lines"
    yield (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{title} – Policyline</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n"
    )
    yield from _summary(pages, title)
    for number, report in enumerate(pages, 1):
        yield from _letter(report, number, view)
    yield "</main>\n</body>\n</html>\n"


def _summary(reports: list[Report], title: str) -> Iterator[str]:
    severities = [finding.severity for report in reports for finding in report.findings]
    unread = sum(not report.checked for report in reports)
    counts = [_count(severities.count(severity), severity) for severity in SEVERITIES if severity in severities]
    said = [", ".join(counts) or "Nothing found", f"{unread} could not be checked" if unread else ""]
    yield f'<header>\n<h1>{title}</h1>\n<p class="result">{". ".join(filter(None, said))}.</p>\n'
    if len(reports) > 1:
        yield '<nav aria-label="Letters">\n<ol class="letters">\n'
        for number, report in enumerate(reports, 1):
            yield f'<li><a href="#letter-{number}">{_text(report.path)}</a>: {_outcome(report)}</li>\n'
        yield "</ol>\n</nav>\n"
    yield "</header>\n"


def _outcome(report: Report) -> str:
    if not report.checked:
        return "could not be checked"
    return _count(len(report.findings), "finding") if report.findings else "nothing found"


def _letter(report: Report, number: int, view: View) -> Iterator[str]:
    name = f"letter-{number}"
    yield f'<article id="{name}" aria-labelledby="{name}-name">\n<h2 id="{name}-name">{_text(report.path)}</h2>\n'
    if not report.checked:
        yield f'<p class="result">Could not be checked: {_text(report.reason or "")}</p>\n</article>\n'
        return
    dated = f" ({_text(report.dated_by)})" if report.dated_by else ""
    yield f"<p>Judged as of {in_words(report.as_of)}{dated}. {_outcome(report).capitalize()}.</p>\n"
    for note in report.notes:
        yield f"<p>Left out: {_text(note)}.</p>\n"
    for idle in report.unused:
        yield f"<p>Not needed: {_text(idle)}.</p>\n"
    if report.suppressed:
        yield "<p>Suppressed:</p>\n<ul>\n"
        for apart in report.suppressed:
            words = f", “{apart.finding.quote}”" if apart.finding.quote else ""
            what = f"{PAGES[apart.finding.kind].title}{words}, {apart.finding.place.label}"
            yield f"<li>{_text(what)}. Reason: {_text(apart.reason)} ({_text(apart.by)})</li>\n"
        yield "</ul>\n"
    yield from _contents(report, name)
    said: set[str] = set()
    findings = list(enumerate(report.findings, 1))
    for span in _paragraphs(report.text) if findings else ():
        begun = [(at, finding) for at, finding in findings if span.start <= finding.start < span.end]
        yield f'<div class="row">\n<p class="text">{_marked(report, span, findings, name)}</p>\n'
        if begun:
            yield '<div class="beside">\n'
            for at, finding in begun:
                why = "" if finding.rule in said else view.why.get(finding.rule, "")
                said.add(finding.rule)
                yield _finding(finding, at, name, why)
            yield "</div>\n"
        yield "</div>\n"
    yield "</article>\n"


def _contents(report: Report, name: str) -> Iterator[str]:
    """What was found in a letter, in a line each, for those who read no further."""
    if len(report.findings) < 2:
        return
    yield '<ul class="contents">\n'
    for at, finding in enumerate(report.findings, 1):
        yield f'<li><a href="#{name}-finding-{at}">{at}. {escape(PAGES[finding.kind].title)}</a>, {_text(finding.place.label)}</li>\n'
    yield "</ul>\n"


def _paragraphs(text: str) -> list[Span]:
    """The paragraphs of a letter: its text between empty lines, the empty lines going to the one before."""
    starts = [0, *(match.end() for match in _GAP.finditer(text) if match.end() < len(text)), len(text)]
    return [Span(start, end) for start, end in pairwise(starts)]


def _marked(report: Report, span: Span, findings: list[tuple[int, Finding]], name: str) -> str:
    """A paragraph with the words of its findings marked, each with its number where the words end."""
    here = [(at, finding) for at, finding in findings if finding.span.overlaps(span)]
    bounds = {span.start, span.end}
    for _, finding in here:
        bounds |= {max(finding.start, span.start), min(finding.end, span.end)}
    pieces: list[str] = []
    for start, end in pairwise(sorted(bounds)):
        words = _text(report.text[start:end].rstrip("\n") if end == span.end else report.text[start:end])
        over = [finding for _, finding in here if finding.start <= start < finding.end]
        kind = "faulty" if any(finding.quote is not None for finding in over) else "asks"
        pieces.append(f'<mark class="{kind}">{words}</mark>' if over and words else words)
        for at, finding in here:
            if finding.end == end and start < end:
                label = f"{at}, {PAGES[finding.kind].title}"
                pieces.append(
                    f'<a class="number" id="{name}-mark-{at}" href="#{name}-finding-{at}" '
                    f'aria-label="{escape(label)}">{at}</a>'
                )
    return "".join(pieces)


def _finding(finding: Finding, at: int, name: str, why: str) -> str:
    """What is said about one finding."""
    approved = finding.approved
    entry = approved.id
    if approved.version is not None:
        entry += f", version {approved.version}"
    if approved.valid_from:
        entry += f", since {in_words(approved.valid_from)}"
    fix = finding.fix.title.removesuffix(".") if finding.fix else PAGES[finding.kind].to_do.removesuffix(".")
    facts = (
        ("Approved", approved.text or "nothing: it must no longer be said"),
        ("To do", f"{fix}."),
        ("Why", why),
        ("Entry", entry),
        ("Owner", approved.owner),
        ("Source", approved.source),
        ("Place", finding.place.label),
    )
    rows = "".join(
        f"<div{' class=approved' if label == 'Approved' else ''}><dt>{label}</dt><dd>{_text(words)}</dd></div>\n"
        for label, words in facts
        if words
    )
    heading = f"{at}. {escape(PAGES[finding.kind].title)}"
    return (
        f'<section class="finding {finding.severity}" id="{name}-finding-{at}" aria-labelledby="{name}-title-{at}">\n'
        f'<h3 id="{name}-title-{at}">{heading}</h3>\n'
        f'<p class="severity"><span aria-hidden="true">{_SIGNS[finding.severity]}</span> {finding.severity}</p>\n'
        f"<p>{_text(finding.message)}</p>\n<dl>\n{rows}</dl>\n"
        f'<p class="back"><a href="#{name}-mark-{at}">Back to the words of {at}</a></p>\n</section>\n'
    )


def _text(words: str) -> str:
    """Words from anywhere, as text of the page."""
    return escape(_UNFIT.sub("\N{REPLACEMENT CHARACTER}", words))


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number:,} {thing}s"
