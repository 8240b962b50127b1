"""What a check found: findings with both sides shown, fixes that say how far they can be trusted, reports."""

from __future__ import annotations

from datetime import date
from typing import Literal

from linter.model.document import Place, Span
from linter.model.frozen import field, frozen, replace
from linter.model.observed import Observed
from linter.model.rule import Severity

FindingKind = Literal[
    "outdated-fact",
    "wrong-fact",
    "wrong-qualifier",
    "list-missing",
    "list-extra",
    "list-renamed",
    "count-mismatch",
    "missing-signpost",
    "superseded-line",
    "drifted-line",
    "stale-tense",
    "outdated-term",
]
#: How far a fix can be trusted: `safe` changes a figure, name or list member; `review` changes wording and wants a
#: person's eye; `show` is never applied.
Safety = Literal["safe", "review", "show"]


@frozen
class Edit:
    """Replace the words at `span` with `text`."""

    span: Span
    text: str


@frozen
class Fix:
    """Edits that mend a finding together; they do not overlap and are in order."""

    edits: tuple[Edit, ...]
    safety: Safety
    title: str


@frozen
class Approved:
    """The approved side of a finding: what to say, under which entry, on whose authority."""

    id: str
    version: int | None
    text: str
    owner: str
    valid_from: date | None
    source: str


@frozen
class Finding:
    """One fault at one place.

    `quote` is the document's words at `span`, or None for something absent, whose span then gives the words that ask
    for it. `fingerprint` stays the same when other parts of the letter change.
    """

    kind: FindingKind
    rule: str
    severity: Severity
    message: str
    quote: str | None
    span: Span
    approved: Approved
    fix: Fix | None = None
    place: Place = Place(1, 1, "")
    fingerprint: str = ""
    #: Other places that belong to the same fault, each with what it shows.
    related: tuple[tuple[Span, str], ...] = ()

    def moved(self, text: int) -> Finding:
        """The same where so many more code points stand before it."""
        fix = self.fix and replace(self.fix, edits=tuple([Edit(_moved(e.span, text), e.text) for e in self.fix.edits]))
        related = tuple([(_moved(span, text), shown) for span, shown in self.related])
        return replace(self, span=_moved(self.span, text), fix=fix, related=related)

    @property
    def start(self) -> int:
        """First code point of the finding in the document's text."""
        return self.span.start

    @property
    def end(self) -> int:
        """The code point after its last."""
        return self.span.end


def _moved(span: Span, text: int) -> Span:
    return Span(span.start + text, span.end + text)


@frozen
class PlacedRemark:
    """A letter's comment to this program. `reach` is the span of the paragraphs that it speaks of, None if of none."""

    text: str
    place: Place
    reach: Span | None


@frozen
class Suppressed:
    """A finding that is not reported, for a `reason` that somebody gave.

    `by` says where ("a comment at paragraph 3", "policyline.toml:14"); `in_letter` whether that is in the letter itself.
    """

    finding: Finding
    reason: str
    by: str
    in_letter: bool


@frozen
class Report:
    """The outcome for one document. `checked` is False when it could not be read or checked; `reason` says why."""

    path: str
    as_of: date
    checked: bool
    findings: tuple[Finding, ...] = ()
    reason: str | None = None
    #: How `as_of` was settled, in words for a person.
    dated_by: str = ""
    #: The document's text, for renderers that show findings in their sentence; never written anywhere unasked.
    text: str = field(default="", repr=False)
    #: What was seen and left out, in words for a person.
    notes: tuple[str, ...] = ()
    #: The letter's comments to this program, as they stand in it.
    remarks: tuple[PlacedRemark, ...] = ()
    #: What was found and is not reported, in the order of the text.
    suppressed: tuple[Suppressed, ...] = ()
    #: What was found and not asked for, in words for a person ("2 findings: tense is ignored by …").
    ignored: tuple[str, ...] = ()
    #: Suppressions that suppress nothing, in sentences for a person.
    unused: tuple[str, ...] = ()
    #: What the history is told besides; None unless it was asked for.
    observed: Observed | None = None
