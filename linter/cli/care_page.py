"""What the owners of a library should look at: a page for people, and the same as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from linter.care.state import Concern
from linter.cli.page import Page
from linter.model.rule import SEVERITIES

VERSION = 1


def show_concerns(page: Page, concerns: Sequence[Concern], entries: int) -> None:
    """Owner by owner, the gravest first; then how many there are."""
    owners = dict.fromkeys(sorted(concern.owner for concern in concerns))
    for owner in owners:
        theirs = [concern for concern in concerns if concern.owner == owner]
        page.heading(owner or "The files", amounts(theirs))
        for concern in theirs:
            page.gap()
            where = f"{concern.file}:{concern.line}:{concern.column}"
            page.line(f"{where} {concern.severity} {concern.check}")
            page.aside(f"{concern.message[0].upper()}{concern.message[1:].removesuffix('.')}.")
    said = f"{_count(entries, 'entry', 'entries')} looked at" if entries else "The library cannot be used"
    page.heading(f"{said}: {amounts(concerns) or 'nothing found'}.")


def amounts(concerns: Sequence[Concern]) -> str:
    """How many of each severity."""
    tally = Counter(concern.severity for concern in concerns)
    return ", ".join(_count(tally[each], each, f"{each}s") for each in SEVERITIES if tally[each])


def as_data(concerns: Sequence[Concern], day: str) -> dict[str, object]:
    """The same for programs, version 1. Lines and columns count from 1, in code points."""
    return {
        "version": VERSION,
        "as_of": day,
        "concerns": [
            {
                "check": concern.check,
                "severity": concern.severity,
                "entry": concern.entry,
                "owner": concern.owner,
                "file": concern.file,
                "line": concern.line,
                "column": concern.column,
                "message": concern.message,
            }
            for concern in concerns
        ],
    }


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one}" if number == 1 else f"{number:,} {many}"
