"""Why each sentence of a letter was or was not reported: what of the library was considered, and what stopped it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from linter.checking.compile import Compiled
from linter.matching.reading import Considered, Reading
from linter.model.document import Document, Place
from linter.model.finding import Finding, Report, Suppressed
from linter.rule_kinds import kind


@dataclass(frozen=True, slots=True)
class Explained:
    """One sentence: its words on one line, its place, and what is reported, suppressed, and left alone in it."""

    text: str
    place: Place
    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    considered: tuple[Considered, ...]


def explain_document(document: Document, compiled: Compiled, report: Report) -> list[Explained]:
    """Every sentence of `document` that is the drafter's own, in order, explained as of the day of its `report`."""
    reading = Reading(document, compiled.index, report.as_of, explain=True)
    for rule in compiled.rules:
        if rule.period.covers(report.as_of):
            for _ in kind(rule.kind).check(rule, reading):
                pass
    explained: list[Explained] = []
    for sentence in reading.sentences:
        span = reading.span(sentence.first, sentence.last)
        explained.append(
            Explained(
                reading.words_at(sentence.first, sentence.last),
                document.place(span),
                tuple(finding for finding in report.findings if span.start <= finding.start < span.end),
                tuple(apart for apart in report.suppressed if span.start <= apart.finding.start < span.end),
                tuple(_telling(each for each in reading.considered or () if span.start <= each.span.start < span.end)),
            )
        )
    return explained


def _telling(considered: Iterable[Considered]) -> Iterator[Considered]:
    """Each reason once; why words are not the entry's once only, and not where another reason takes them for the entry's."""
    reasons = list(dict.fromkeys(considered))
    told = {(each.entry, each.span) for each in reasons if each.meant}
    for each in reasons:
        if each.meant or (each.entry, each.span) not in told:
            told.add((each.entry, each.span))
            yield each
