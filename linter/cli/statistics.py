"""How often each thing was found: by kind, and by the entry that it concerns with its owner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

from linter.cli.page import Page
from linter.model.finding import Report


def show_statistics(page: Page, reports: Iterable[Report]) -> None:
    """Count the findings of `reports`, most frequent first."""
    kinds: Counter[str] = Counter()
    entries: Counter[tuple[str, str]] = Counter()
    letters: dict[object, set[str]] = {}
    checked = unchecked = 0
    for report in reports:
        checked += report.checked
        unchecked += not report.checked
        for finding in report.findings:
            entry = (finding.approved.id, finding.approved.owner)
            kinds[finding.kind] += 1
            entries[entry] += 1
            for key in (finding.kind, entry):
                letters.setdefault(key, set()).add(report.path)
    page.heading("By kind of finding")
    for kind, count in _ordered(kinds):
        page.fact(f"{count:,}", f"{kind} ({_letters(len(letters[kind]))})")
    page.heading("By approved line")
    for entry, count in _ordered(entries):
        page.fact(f"{count:,}", f"{entry[0]}, {entry[1]} ({_letters(len(letters[entry]))})")
    if not kinds:
        page.rows.clear()
    page.heading(
        f"{_letters(checked)} checked: {sum(kinds.values()):,} found."
        + (f" {_letters(unchecked)} could not be checked." if unchecked else "")
    )


K = TypeVar("K", str, tuple[str, str])


def _ordered(counts: Counter[K]) -> list[tuple[K, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _letters(number: int) -> str:
    return f"{number:,} {'letter' if number == 1 else 'letters'}"
