"""Findings that somebody said are not to be reported, with the reason: by a comment in the letter or by a setting.

It comes after the check, so what is kept of a check holds whatever is suppressed. Nothing is lost: what is suppressed
stays in the report with its reason, and what suppresses nothing is named.
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.checking.naming import FindingNames
from linter.model.document import Span
from linter.model.finding import Finding, PlacedRemark, Report, Suppressed
from linter.model.frozen import frozen, replace

#: More comments than anybody writes into a letter.
_MOST = 1_000


@frozen
class Suppression:
    """What is not to be reported: findings with one of `names` and one of `words` in `reach`; empty or None is any.

    `by` says where it is written, for a person; `in_letter` whether that is in the letter, and `comment` what it says.
    """

    names: frozenset[str]
    words: tuple[str, ...]
    reason: str
    by: str
    reach: Span | None = None
    in_letter: bool = False
    comment: str = ""

    def covers(self, finding: Finding, text: str, names: FindingNames) -> bool:
        """Whether `finding`, in a letter of this text, is one of those."""
        if self.reach and not (self.reach.overlaps(finding.span) or self.reach.covers(finding.span)):
            return False
        if self.names and not self.names & names.of(finding):
            return False
        written = _folded(finding.quote or text[finding.start : finding.end])
        return not self.words or any(_folded(words) in written for words in self.words)


def suppressed(
    report: Report, names: FindingNames, settings: Sequence[Suppression] = ()
) -> tuple[Report, frozenset[Suppression]]:
    """`report` without what its letter's comments or `settings` suppress, and those of `settings` that suppress something.

    A comment that cannot be followed, or gives no reason, leaves the letter unchecked.
    """
    if not report.checked or not (report.remarks or settings):
        return report, frozenset()
    from linter.checking.orders import Misread

    if len(report.remarks) > _MOST:
        reason = f"there are more than {_MOST:,} comments to policyline in it: take most of them out"
        return replace(report, checked=False, findings=(), reason=reason), frozenset()
    own: list[Suppression] = []
    idle: list[str] = []
    try:
        for remark in report.remarks:
            suppression = _read(remark, names)
            if suppression:
                own.append(suppression)
            else:
                idle.append(
                    f"a comment below the last paragraph, {_shown(remark.text)}, suppresses nothing: take it out"
                )
    except Misread as fault:
        return replace(report, checked=False, findings=(), reason=str(fault)), frozenset()
    kept: list[Finding] = []
    left_out: list[Suppressed] = []
    used: set[Suppression] = set()
    for finding in report.findings:
        covering = [one for one in (*own, *settings) if one.covers(finding, report.text, names)]
        used.update(covering)
        if covering:
            left_out.append(Suppressed(finding, covering[0].reason, covering[0].by, covering[0].in_letter))
        else:
            kept.append(finding)
    idle += [f"{one.by}, {_shown(one.comment)}, suppresses nothing: take it out" for one in own if one not in used]
    changed = replace(report, findings=tuple(kept), suppressed=tuple(left_out), unused=tuple(idle))
    return changed, frozenset(used.intersection(settings))


def _read(remark: PlacedRemark, names: FindingNames) -> Suppression | None:
    """What a comment suppresses; None if it stands where there is nothing. Raises `Misread`."""
    from linter.checking.orders import Misread, read_order

    order = read_order(remark.text)
    unknown = names.unknown(order.names)
    if unknown:
        raise Misread(f"the comment {_shown(remark.text)}: {unknown}")
    if remark.reach is None and not order.everywhere:
        return None
    by = "a comment for the whole letter" if order.everywhere else f"a comment at {remark.place.label}"
    reach = None if order.everywhere else remark.reach
    return Suppression(
        frozenset(order.names), order.words, order.reason, by, reach, in_letter=True, comment=remark.text
    )


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


def _shown(text: str, most: int = 70) -> str:
    """The comment in quotation marks, shortened."""
    line = " ".join(text.split())
    return f"“{line}”" if len(line) <= most else f"“{line[: most - 1].rstrip()}…”"
