"""A team's report in a few lines of the terminal."""

from __future__ import annotations

from pathlib import Path

from linter.cli.page import Page
from linter.reporting.content import TeamReport


def show_report(page: Page, report: TeamReport, folder: Path) -> None:
    """What it comes to, what to do first, what each part says, and where all of it lies."""
    page.heading(report.team, report.period.said)
    page.paragraph(report.line)
    if not report.quiet:
        if report.actions:
            page.heading("What to do first")
            for number, action in enumerate(report.actions, 1):
                page.paragraph(f"{number}. {action}")
        if report.changes:
            page.heading(f"Since {report.period.just_before}")
            for change in report.changes:
                page.paragraph(change)
        for section in report.sections:
            page.heading(section.title)
            page.paragraph(section.lead)
            for item in section.items[:5]:
                page.aside(item.title)
    page.gap()
    page.line(f"See {folder}: report.html, report.eml, report.csv, report.xlsx")
