"""A letter's bytes with what can be corrected safely corrected, and what of its findings is left.

Every correction is proved before it is given back: the new bytes are read and checked again, they must read exactly as
planned, and there must be less to correct than before. So correcting twice is correcting once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from linter.checking.planning import Plan, is_wanted, planned
from linter.documents import DEFAULT, Limits, Unreadable, Writer, read, writer
from linter.editing.narrowing import edited
from linter.editing.signature import Signature
from linter.model.document import Document
from linter.model.finding import Edit, Finding, Report

#: A correction may bring another one to light; more rounds than this do not.
_ROUNDS = 8
NO_WRITER = "corrections cannot be put into files of this kind"


@dataclass(frozen=True, slots=True)
class Fixed:
    """A letter after its corrections: `data` are its bytes, the given ones where nothing was corrected.

    `report` is the check of `after`. `mended` are the findings that were corrected, `left` those of `report` whose fix
    was asked for and could not be made, each with the reason.
    """

    data: bytes
    before: Document
    after: Document
    report: Report
    mended: tuple[Finding, ...]
    left: tuple[tuple[Finding, str], ...]


def fixed(
    before: Document,
    data: bytes,
    check: Callable[[Document], Report],
    *,
    unsafe: bool,
    signature: Signature | None,
    limits: Limits = DEFAULT,
) -> Fixed:
    """The letter in `data`, which was read as `before`, with its safe fixes, with `unsafe` those for review too.

    With a `signature` they are tracked changes where the format has them. Raises `Unreadable` for what cannot be opened.
    """
    document = before
    report = check(document)
    mended: list[Finding] = []
    writes = writer(before.path, limits)
    for _ in range(_ROUNDS):
        plan = _plan(writes, data, document, report, unsafe=unsafe)
        if not plan.edits or not writes:
            return Fixed(data, before, document, report, tuple(mended), plan.left)
        changed = writes.write(data, document, plan.edits, signature)
        reason, after = _proved(before, changed, edited(document.text, plan.edits), limits)
        checked = check(after) if after else report
        if not reason and _work(checked, unsafe=unsafe) >= _work(report, unsafe=unsafe):
            reason = "once corrected, it would be found again"
        if reason or not after:
            left = (*plan.left, *((finding, reason) for finding in plan.mended))
            return Fixed(data, before, document, report, tuple(mended), left)
        mended += plan.mended
        data, document, report = changed, after, checked
    left = _plan(writes, data, document, report, unsafe=unsafe).left
    return Fixed(data, before, document, report, tuple(mended), left)


def _plan(writes: Writer | None, data: bytes, document: Document, report: Report, *, unsafe: bool) -> Plan:
    def obstacles(edits: Sequence[Edit]) -> Mapping[Edit, str]:
        return writes.obstacles(data, document, edits) if writes else dict.fromkeys(edits, NO_WRITER)

    return planned(document, report.findings, obstacles, unsafe=unsafe)


def _proved(before: Document, changed: bytes, promised: str, limits: Limits) -> tuple[str, Document | None]:
    """The document in `changed`, or why it is not what it should be."""
    try:
        after = read(before.path, changed, limits)
    except Unreadable:
        return "the corrected file could not be read again", None
    if after.text != promised:
        return "the corrected file would not read as planned", None
    return "", replace(after, dated=after.dated or before.dated)


def _work(report: Report, *, unsafe: bool) -> tuple[int, int]:
    """How much there is to correct, what is safe first: a correction may bring only lesser work to light."""
    safe = sum(is_wanted(finding, unsafe=False) for finding in report.findings)
    return safe, sum(is_wanted(finding, unsafe=unsafe) for finding in report.findings) - safe
