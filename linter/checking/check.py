"""One document against a library, as of a day: every rule's findings, one for each fault, each with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from linter.checking.compile import Compiled
from linter.checking.fingerprint import fingerprinted
from linter.checking.remarks import placed_remarks
from linter.matching.reading import Reading
from linter.model.document import Document
from linter.model.finding import Finding, FindingKind, Report
from linter.model.frozen import replace
from linter.model.observed import Observed
from linter.rule_kinds import LIKE_LINES, NAMED, kind
from linter.text.dates import read_dates
from linter.text.sentences import judged
from linter.text.words import read_words

_OWN_KINDS: frozenset[FindingKind] = frozenset(
    ("outdated-fact", "wrong-fact", "wrong-qualifier", "list-missing", "list-extra", "list-renamed", "count-mismatch")
)
"""Kinds that a changed figure, list or name inside a line takes, so that the line has not drifted as well."""
_LETTERHEAD = 40
"""How many blocks at the top of a letter may hold its date."""
Observe = Callable[[Reading, Sequence[Finding]], Observed]
"""What notices more in a letter than its faults, for the history."""


def check_document(
    document: Document, compiled: Compiled, as_of: date, dated_by: str = "", observe: Observe | None = None
) -> Report:
    """What is wrong in `document` on the day `as_of`; `dated_by` says how that day was settled."""
    reading = Reading(document, compiled.index, as_of)
    found: list[Finding] = []
    for rule in compiled.rules:
        if rule.period.covers(as_of) and _concerned(rule.kind, reading):
            found += kind(rule.kind).check(rule, reading)
    settled = tuple(
        replace(finding, place=document.place(finding.span)) for finding in fingerprinted(settle(found), reading)
    )
    remarks = placed_remarks(document)
    observed = observe(reading, settled) if observe else None
    return Report(
        document.path,
        as_of,
        True,
        settled,
        None,
        dated_by,
        document.text,
        document.notes,
        remarks,
        observed=observed,
    )


def _concerned(name: str, reading: Reading) -> bool:
    """Whether a kind of rule may find anything in a letter: a kind that cannot is not loaded for it."""
    if name in NAMED:
        return reading.concerns(lambda paragraphs: any(name in each.kinds for each in paragraphs))
    return name not in LIKE_LINES or reading.concerns(lambda paragraphs: any(each.passages for each in paragraphs))


def settle(found: Iterable[Finding]) -> list[Finding]:
    """One finding for each fault, in the order of the text.

    A changed figure, list or name inside a line wins over drift; an old line wins over the tense it was written in.
    """
    findings = sorted(set(found), key=lambda f: (f.span.start, f.span.end, f.kind, f.rule, f.approved.id))
    kept: list[Finding] = []
    for finding, rivals in _overlapping(findings):
        if any(_yields(finding, other) for other in rivals):
            continue
        if any(other in kept[-len(rivals) - 1 :] and _same_fault(finding, other) for other in rivals):
            continue
        kept.append(finding)
    return kept


def _overlapping(findings: list[Finding]) -> Iterator[tuple[Finding, list[Finding]]]:
    """Each finding, in order, with those that share words with it."""
    rivals: list[list[Finding]] = [[] for _ in findings]
    active: list[int] = []
    for number, finding in enumerate(findings):
        active = [other for other in active if findings[other].span.end > finding.span.start]
        for other in active:
            rivals[number].append(findings[other])
            rivals[other].append(finding)
        active.append(number)
    return zip(findings, rivals, strict=True)


def _yields(finding: Finding, other: Finding) -> bool:
    """Whether `finding` is the same fault as `other`, which has the better name for it."""
    if not finding.span.overlaps(other.span):
        return False
    if finding.kind == "drifted-line":
        return other.kind in _OWN_KINDS or other.kind in ("outdated-term", "stale-tense", "superseded-line")
    if other.kind == "superseded-line":
        return finding.kind in ("stale-tense", "outdated-fact")
    if finding.kind == "stale-tense":
        return other.kind == "outdated-fact"
    return False


def _same_fault(finding: Finding, other: Finding) -> bool:
    if finding.kind != other.kind or not finding.span.overlaps(other.span):
        return False
    return (
        finding.kind in ("stale-tense", "superseded-line", "drifted-line") or finding.approved.id == other.approved.id
    )


def letter_date(document: Document) -> tuple[date, str] | None:
    """The day written on the letter, and how it was found; None when it shows none.

    It is the date that its format carries (an e-mail's Date header), else the first full date that stands on a line of
    its own above the salutation, else the first full date there.
    """
    if document.dated:
        return date.fromisoformat(document.dated), "the date of the message"
    words, blocks = judged(read_words(document.text), document)
    first: date | None = None
    for mention in read_dates(words):
        number = blocks[mention.first]
        if number >= _LETTERHEAD or _saluted(words.norm[: mention.first]):
            break
        if mention.yearless or not mention.exact:
            continue
        of_block = [index for index, block in enumerate(blocks) if block == number]
        others = len(of_block) - (mention.last - mention.first)
        if others <= 2:
            return mention.start, "the date on the letter"
        first = first or mention.start
    return (first, "the first date above the salutation") if first else None


def _saluted(norm: list[str]) -> bool:
    return "dear" in norm
