"""A letter in HTML: its text with the words of findings marked, and beside them what is said about each.

Marks are numbered, and their numbers lead to what is said about them and back: neither a script nor colour is needed.
Every word from a letter or a library is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from textwrap import shorten

from linter.model.document import Span
from linter.model.finding import Finding, Report
from linter.showing.days import in_words
from linter.showing.finding_kinds import PAGES

_GAP = re.compile(r"\n[^\S\n]*(?:\n\s*)+")
#: Control characters, which HTML has no place for (WHATWG, 13.2.3.5), and signs that turn the direction of writing.
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
#: The most characters of a finding's words in a line of the contents.
_SHOWN = 60
_SIGNS = {"error": "✗", "warning": "▲", "note": "•"}


def entry_facts(finding: Finding) -> tuple[tuple[str, str], ...]:
    """The entry that a finding is judged by, with its version and since when it holds: a label, and HTML."""
    approved = finding.approved
    said = approved.id
    if approved.version is not None:
        said += f", version {approved.version}"
    if approved.valid_from:
        said += f", since {in_words(approved.valid_from)}"
    return (("Entry", text(said)),)


def _nothing(_finding: Finding, _name: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Extra:
    """What a page does with a finding in its own way, as HTML: how it tells the `entry`, and what stands under it all.

    `beneath` is given the finding, and the id of the element that holds the approved words alone.
    """

    entry: Callable[[Finding], tuple[tuple[str, str], ...]] = entry_facts
    beneath: Callable[[Finding, str], str] = _nothing


_PLAIN = Extra()


def letter(report: Report, name: str, why: Mapping[str, str], extra: Extra = _PLAIN) -> Iterator[str]:
    """What there is to see of a letter that was checked, below its heading; `name` begins every id.

    The reason of a rule, by its id in `why`, is told with the first of its findings.
    """
    dated = f" ({text(report.dated_by)})" if report.dated_by else ""
    yield f"<p>Judged as of {in_words(report.as_of)}{dated}. {outcome(report).capitalize()}.</p>\n"
    for note in report.notes:
        yield f"<p>Note: {text(note)}.</p>\n"
    for idle in report.unused:
        yield f"<p>Not needed: {text(idle)}.</p>\n"
    if report.suppressed:
        yield "<p>Suppressed:</p>\n<ul>\n"
        for apart in report.suppressed:
            words = f", “{apart.finding.quote}”" if apart.finding.quote else ""
            what = f"{PAGES[apart.finding.kind].title}{words}, {apart.finding.place.label}"
            yield f"<li>{text(what)}. Reason: {text(apart.reason)} ({text(apart.by)})</li>\n"
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
                reason = "" if finding.rule in said else why.get(finding.rule, "")
                said.add(finding.rule)
                yield _finding(finding, at, name, reason, extra)
            yield "</div>\n"
        yield "</div>\n"


def outcome(report: Report) -> str:
    """What came of a letter, in a few words."""
    if not report.checked:
        return "could not be checked"
    return counted(len(report.findings), "finding") if report.findings else "nothing found"


def text(words: str) -> str:
    """Words from anywhere, as text of a page."""
    return escape(_UNFIT.sub("\N{REPLACEMENT CHARACTER}", words))


def counted(number: int, thing: str) -> str:
    """A number of things in words."""
    return f"{number} {thing}" if number == 1 else f"{number:,} {thing}s"


def _contents(report: Report, name: str) -> Iterator[str]:
    """What was found in a letter, in a line each, for those who read no further."""
    if len(report.findings) < 2:
        return
    yield '<ul class="contents">\n'
    for at, finding in enumerate(report.findings, 1):
        words = shorten(finding.quote or "", _SHOWN, placeholder="…")
        about = f", “{text(words)}”" if words else ""
        title = escape(PAGES[finding.kind].title)
        yield f'<li><a href="#{name}-finding-{at}">{at}. {title}</a>{about}, {text(finding.place.label)}</li>\n'
    yield "</ul>\n"


def _paragraphs(letter_text: str) -> list[Span]:
    """The paragraphs of a letter: its text between empty lines, the empty lines going to the one before."""
    ends = (match.end() for match in _GAP.finditer(letter_text) if match.end() < len(letter_text))
    return [Span(start, end) for start, end in pairwise([0, *ends, len(letter_text)])]


def _marked(report: Report, span: Span, findings: list[tuple[int, Finding]], name: str) -> str:
    """A paragraph with the words of its findings marked, each with its number where the words end."""
    here = [(at, finding) for at, finding in findings if finding.span.overlaps(span)]
    bounds = {span.start, span.end}
    for _, finding in here:
        bounds |= {max(finding.start, span.start), min(finding.end, span.end)}
    pieces: list[str] = []
    for start, end in pairwise(sorted(bounds)):
        words = text(report.text[start:end].rstrip("\n") if end == span.end else report.text[start:end])
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


def _finding(finding: Finding, at: int, name: str, why: str, extra: Extra) -> str:
    """What is said about one finding."""
    approved = finding.approved
    fix = finding.fix.title.removesuffix(".") if finding.fix else PAGES[finding.kind].to_do.removesuffix(".")
    words = f"{name}-approved-{at}"
    facts = (
        ("To do", text(f"{fix}.")),
        ("Why", text(why)),
        *extra.entry(finding),
        ("Owner", text(approved.owner)),
        ("Source", text(approved.source)),
        ("Place", text(finding.place.label)),
    )
    rows = "".join(f"<div><dt>{label}</dt><dd>{shown}</dd></div>\n" for label, shown in facts if shown)
    heading = f"{at}. {escape(PAGES[finding.kind].title)}"
    return (
        f'<section class="finding {finding.severity}" id="{name}-finding-{at}">\n<h3>{heading}</h3>\n'
        f'<p class="severity"><span aria-hidden="true">{_SIGNS[finding.severity]}</span> {finding.severity}</p>\n'
        f"<p>{text(finding.message)}</p>\n"
        f'<dl>\n<div class="approved"><dt>Approved</dt><dd id="{words}">'
        f"{text(approved.text or 'nothing: it must no longer be said')}</dd></div>\n{rows}</dl>\n"
        f"{extra.beneath(finding, words)}"
        f'<p class="back"><a href="#{name}-mark-{at}">Back to the words of {at}</a></p>\n</section>\n'
    )
