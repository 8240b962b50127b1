"""A report as CSV (RFC 4180): one row for each thing said of an item, numbers as numbers; what is few has a note."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from linter.reporting.content import TeamReport, Value
from linter.reporting.media.values import cells

HEAD = ("team", "from", "until", "section", "title", "entry", "field", "value", "of", "rate", "note")
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
    yield ("summary", "", "", "line", *_cells(report.line))
    for change in report.changes:
        yield ("summary", "", "", "change", *_cells(change))
    for number, action in enumerate(report.actions, 1):
        yield ("summary", "", "", f"do {number}", *_cells(action))
    for section in report.sections:
        yield (section.name, "", "", "lead", *_cells(section.lead))
        for item in section.items:
            of_item = (section.name, item.title, item.id)
            for field in item.fields:
                yield (*of_item, field.label, *_cells(field.value))
            if item.comparison:
                yield (*of_item, "Written", *_cells(item.comparison.written))
                yield (*of_item, "Approved", *_cells(item.comparison.approved))
            if item.code:
                yield (*of_item, "YAML", *_cells(item.code))
        if section.chart:
            for series in section.chart.series:
                for label, share in zip(section.chart.labels, series.shares, strict=True):
                    yield (section.name, series.title, "", f"week of {label}", *_cells(share))


def _cells(value: Value) -> tuple[Cell, ...]:
    """The value, what it is of, the rate, and a note."""
    shown, of, rate, note = cells(value)
    return (
        shown if isinstance(shown, str | int) else shown.isoformat(),
        of,
        None if rate is None else round(rate, 4),
        note,
    )


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
