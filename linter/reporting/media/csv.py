"""A report as CSV (RFC 4180): one row for each thing said of an item, numbers as numbers."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from linter.reporting.content import TeamReport
from linter.reporting.media.values import cells

HEAD = ("team", "from", "until", "section", "title", "entry", "field", "value", "of", "rate")
Cell = str | int | float | None
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula: such words get an apostrophe before them."""


def render(report: TeamReport) -> str:
    """The table, with its head."""
    stream = StringIO()
    writer = csv.writer(stream)
    writer.writerow(HEAD)
    days = (report.period.first.isoformat(), report.period.last.isoformat())
    writer.writerows([_safe(cell) for cell in (report.team, *days, *row)] for row in _rows(report))
    return stream.getvalue()


def _rows(report: TeamReport) -> Iterator[tuple[Cell, ...]]:
    yield ("summary", "", "", "line", report.line, None, None)
    for number, action in enumerate(report.actions, 1):
        yield ("summary", "", "", f"do {number}", action, None, None)
    for change in report.changes:
        yield ("summary", "", "", "change", change, None, None)
    for section in report.sections:
        yield (section.name, "", "", "lead", section.lead, None, None)
        for item in section.items:
            for field in item.fields:
                value, of, rate = cells(field.value)
                shown = value if isinstance(value, str | int) else value.isoformat()
                yield (
                    section.name,
                    item.title,
                    item.id,
                    field.label,
                    shown,
                    of,
                    None if rate is None else round(rate, 4),
                )
            if item.comparison:
                yield (section.name, item.title, item.id, "Written", item.comparison.written, None, None)
                yield (section.name, item.title, item.id, "Approved", item.comparison.approved, None, None)
            if item.code:
                yield (section.name, item.title, item.id, "YAML", item.code, None, None)
        if section.chart:
            for series in section.chart.series:
                for label, share in zip(section.chart.labels, series.shares, strict=True):
                    yield (
                        section.name,
                        series.title,
                        "",
                        f"week of {label}",
                        share.count,
                        share.of,
                        round(share.rate, 4),
                    )


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
