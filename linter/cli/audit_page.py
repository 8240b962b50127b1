"""What an audit came to, as a page for people."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from linter.archives.gathering import FINDINGS_FILE, LETTERS_FILE, SUMMARY_FILE, Summary
from linter.checking.compile import Compiled
from linter.cli.page import Page
from linter.showing.days import in_words
from linter.showing.finding_kinds import PAGES


def show_audit(page: Page, summary: Summary, compiled: Compiled, folder: Path) -> None:
    """What was found by kind and by entry, what could not be checked, and where all of it lies."""
    if summary.kinds:
        page.heading("Findings by kind")
        titles: dict[str, str] = {kind: of_kind.title for kind, of_kind in PAGES.items()}
        for kind, count in summary.kinds.items():
            page.fact(f"{count:,}", f"{kind}: {titles.get(kind, '')}")
        page.heading("By approved line")
        for entry_id, count in summary.entries.items():
            page.fact(f"{count:,}", _named(entry_id, compiled))
    if summary.unchecked:
        page.heading("Could not be checked", _letters(summary.unchecked))
        for reference, reason in summary.reasons:
            page.paragraph(f"{reference}: {reason}")
        more = summary.unchecked - len(summary.reasons)
        if more:
            page.paragraph(f"… and {more:,} more: see {folder / LETTERS_FILE}")
    page.heading(_said(summary))
    if summary.noted:
        page.paragraph(f"In {_letters(summary.noted)} something was not read: see the notes in {folder / LETTERS_FILE}")
    page.paragraph(f"See {folder}: {FINDINGS_FILE}, {LETTERS_FILE}, {SUMMARY_FILE}")


def _named(entry_id: str, compiled: Compiled) -> str:
    """An entry with its title and owner, or the rule that stands for one that is missing."""
    rules = (rule for rule in compiled.rules if rule.id == entry_id)
    named = compiled.library.entry(entry_id) or next(rules, None)
    return f"{entry_id}: {named.title}, {named.owner}" if named else entry_id


def _said(summary: Summary) -> str:
    checked = summary.letters - summary.unchecked
    said = f"{_letters(checked)} checked"
    if summary.first_day and summary.last_day:
        first, last = (in_words(date.fromisoformat(day)) for day in (summary.first_day, summary.last_day))
        said += f", of {first}" + ("" if first == last else f" to {last}")
    number = f"{summary.findings:,} {'finding' if summary.findings == 1 else 'findings'}"
    said += f": {number} in {summary.with_findings:,} of them." if summary.findings else ": nothing found."
    return said + (f" {_letters(summary.unchecked)} could not be checked." if summary.unchecked else "")


def _letters(number: int) -> str:
    return f"{number:,} {'letter' if number == 1 else 'letters'}"
