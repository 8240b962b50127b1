"""A team's report in a few lines of the terminal."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from linter.cli.page import Page
from linter.reporting.content import NO_CHANGE, TeamReport
from linter.reporting.media.values import said
from linter.reporting.share import Share

_SHOWN = 5
"""Items of a section that are named."""


def show_report(page: Page, report: TeamReport, folder: Path) -> None:
    """What it comes to, what changed, what to do first, what each part says, and where all of it lies."""
    page.heading(report.team, report.period.said)
    page.paragraph(report.line)
    if not report.quiet:
        page.heading(f"Since {report.period.just_before}")
        for change in report.changes or (NO_CHANGE,):
            page.paragraph(f"- {change}")
        if report.actions:
            page.heading("What to do first")
            for number, action in enumerate(report.actions, 1):
                page.paragraph(f"{number}. {action}")
        for section in report.sections:
            page.heading(section.title)
            page.paragraph(section.lead)
            for item in section.items[:_SHOWN]:
                told = next((said(field.value) for field in item.fields if isinstance(field.value, Share | date)), "")
                page.aside(f"{item.title} · {told}" if told else item.title)
            if len(section.items) > _SHOWN:
                page.aside(f"and {len(section.items) - _SHOWN:,} more")
    page.gap()
    page.line(f"See {folder}: report.html, report.eml, report.csv, report.xlsx")
