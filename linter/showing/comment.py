"""A finding as a comment beside its words, for programs that show letters with comments."""

from __future__ import annotations

from linter.model.finding import Finding
from linter.showing.days import in_words
from linter.showing.finding_kinds import PAGES


def comment(finding: Finding) -> tuple[str, ...]:
    """The paragraphs of the comment: what it is about, what was found, the approved words, and on whose authority."""
    approved = finding.approved
    entry = approved.id
    if approved.version is not None:
        entry += f", version {approved.version}"
    if approved.valid_from:
        entry += f", since {in_words(approved.valid_from)}"
    said = f"Approved: {approved.text}" if approved.text else "Approved: nothing. It must no longer be said."
    lines = [PAGES[finding.kind].title, finding.message, said, f"Entry: {entry}", f"Owner: {approved.owner}"]
    return (*lines, f"Source: {approved.source}") if approved.source else tuple(lines)


def told(finding: Finding, where: str = "") -> str:
    """A finding in lines of text, for programs that show its title themselves; `where` is its place in words, if said."""
    _, message, *rest = comment(finding)
    return "\n".join([f"{where[:1].upper()}{where[1:]}: {message}" if where else message, *rest])
