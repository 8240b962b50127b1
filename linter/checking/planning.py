"""Which fixes of a letter's findings can be made together, as edits of its text, and why the others cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from linter.checking.template_fields import fields, obstacle
from linter.editing.narrowing import narrowed
from linter.model.document import Document, Span
from linter.model.finding import Edit, Finding

Obstacles = Callable[[Sequence[Edit]], Mapping[Edit, str]]


@dataclass(frozen=True, slots=True)
class Plan:
    """`edits` are in order and apart; together they are the fixes of `mended`. `left` says what stands in the way."""

    edits: tuple[Edit, ...]
    mended: tuple[Finding, ...]
    left: tuple[tuple[Finding, str], ...]


def planned(document: Document, findings: Iterable[Finding], obstacles: Obstacles, *, unsafe: bool) -> Plan:
    """The plan for `findings`: safe fixes, with `unsafe` those that a person must read through too.

    A fix is made whole or not at all. Of fixes that overlap the safer one is made, then the earlier one.
    """
    wanted = sorted(
        (finding for finding in findings if is_wanted(finding, unsafe=unsafe)),
        key=lambda finding: (_safety(finding), finding.span),
    )
    cut = {finding: _cut(document, finding) for finding in wanted}
    among = fields(document)
    blocked = dict(obstacles(sorted({edit for edits in cut.values() for edit in edits}, key=lambda edit: edit.span)))
    mended: list[Finding] = []
    left: list[tuple[Finding, str]] = []
    taken: list[Span] = []
    for finding in wanted:
        whole = [edit.span for edit in finding.fix.edits] if finding.fix else []
        reason = next(filter(None, (_reason(document, edit, among, blocked) for edit in cut[finding])), "")
        if not cut[finding]:
            reason = "what is written differs in signs alone"
        elif not reason and any(_meets(span, other) for span in whole for other in taken):
            reason = "another correction changes the same words"
        if reason:
            left.append((finding, reason))
        else:
            mended.append(finding)
            taken += whole
    edits = sorted((edit for finding in mended for edit in cut[finding]), key=lambda edit: edit.span)
    return Plan(tuple(edits), tuple(mended), tuple(left))


def is_wanted(finding: Finding, *, unsafe: bool) -> bool:
    """Whether a finding has a fix of a kind that was asked for."""
    return finding.fix is not None and finding.fix.safety in (("safe", "review") if unsafe else ("safe",))


def _safety(finding: Finding) -> int:
    return 0 if finding.fix and finding.fix.safety == "safe" else 1


def _cut(document: Document, finding: Finding) -> list[Edit]:
    """The edits of a finding's fix, each cut down to what changes."""
    return [part for edit in (finding.fix.edits if finding.fix else ()) for part in narrowed(document.text, edit)]


def _reason(document: Document, edit: Edit, among: list[Span], blocked: Mapping[Edit, str]) -> str:
    """Why an edit cannot be made; nothing where it can."""
    block = next((b for b in document.blocks if b.span.start <= edit.span.start <= b.span.end), None)
    if block is None or block.span.end < edit.span.end:
        return "it would reach over several paragraphs"
    if block.kind in ("reply", "code"):
        return "it stands in a quoted letter or in code"
    if any(remark.span.overlaps(edit.span) for remark in document.remarks):
        return "it would overwrite a comment to policyline"
    return obstacle(document, edit, among) or blocked.get(edit, "")


def _meets(span: Span, other: Span) -> bool:
    """Whether two edits share a code point, or one adds words where the other ends or begins."""
    if span.start == span.end or other.start == other.end:
        return span.start <= other.end and other.start <= span.end
    return span.overlaps(other)
